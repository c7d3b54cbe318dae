/** From this share of all articles on, a topic tells nothing apart: in one real corpus everything is on "Azure". */
const NEARLY_ALL = 0.9

/** Whether nearly every article is of a topic. */
export function isBroad(ofTopic: number, articles: number): boolean {
  return ofTopic >= NEARLY_ALL * articles
}
