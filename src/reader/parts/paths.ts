/** Address of an article's page, inside the site. */
export function articlePath(id: string): string {
  return `/article/${encodeURIComponent(id)}`
}

/** Address of a story's page, by any of its articles. */
export function storyPath(id: string): string {
  return `/story/${encodeURIComponent(id)}`
}

export function topicPagePath(id: string): string {
  return `/topics/${encodeURIComponent(id)}`
}

export function sourcePath(domain: string): string {
  return `/source/${encodeURIComponent(domain)}`
}

/** The feed of some days, both inclusive. */
export function daysPath(from: string, to: string): string {
  return `/?from=${from}&to=${to}`
}
