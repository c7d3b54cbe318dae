/** The version of the reader that made this page; empty while one works on it. */
export function ownVersion(): string | undefined {
  return document.querySelector<HTMLMetaElement>('meta[name="throughline-version"]')?.content
}
