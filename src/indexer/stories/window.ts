/** How the publisher connects an article: not at all, in a thread that stays whole, or in one that is cut. */
export type Standing = 'loose' | 'whole' | 'cut'

/** All that links depend on; no id, so that equal windows of two folders give equal links. */
export interface WindowArticle {
  readonly title: string
  readonly excerpt: string
  readonly time: number | null
  readonly provider: string
  /** Whether it has a file of its own. */
  readonly filed: boolean
  readonly standing: Standing
  /** Number of its thread within the window. */
  readonly thread: number
}

/** What tells how rare words are. */
export type WindowText = Pick<WindowArticle, 'title' | 'excerpt' | 'provider'>

/** A stretch of time, with what its articles could be linked with on both sides, in the engine's order. */
export interface StoryWindow {
  readonly articles: readonly WindowArticle[]
  /** Links belong to this window where the later of the two has a place from here … */
  readonly first: number
  /** … to before here. */
  readonly end: number
  /** Articles of other times, which are linked with nothing here. */
  readonly background: readonly WindowText[]
}
