/** Which pages are written as HTML: all, none, or the front page, topics, sources and so many of the newest articles. */
export type Prerender = 'all' | 'none' | number
