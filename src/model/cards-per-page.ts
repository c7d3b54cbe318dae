/** Cards of a page of a feed, and so of the first page of every list: what a first view costs at any size. */
export const CARDS_PER_PAGE = 30
