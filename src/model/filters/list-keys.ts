// Keys of lists in their store.

const TOPIC = 'topic:'

export function topicListKey(id: string): string {
  return TOPIC + id
}

/** The id of the topic whose list that is; null for any other. */
export function topicOfList(key: string): string | null {
  return key.startsWith(TOPIC) ? key.slice(TOPIC.length) : null
}

/** The list of all videos, which are few where there are any. */
export const VIDEO_LIST = 'type:video'

export function sourceListKey(domain: string): string {
  return `source:${domain}`
}
