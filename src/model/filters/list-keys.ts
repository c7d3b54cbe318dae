// Keys of lists in their store.

export function topicListKey(id: string): string {
  return `topic:${id}`
}

/** The list of all videos, which are few where there are any. */
export const VIDEO_LIST = 'type:video'

export function sourceListKey(domain: string): string {
  return `source:${domain}`
}
