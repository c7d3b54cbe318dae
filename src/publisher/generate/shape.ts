/**
 * The shape of a real newspaper: figures measured on 3,039 articles that one publisher filed over fifteen months. Only
 * figures are taken from it.
 */
export const SHAPE = {
  /** Quantiles of words a title; mean 10.9. */
  titleWords: [
    [0, 3],
    [0.1, 7],
    [0.25, 9],
    [0.5, 10.5],
    [0.75, 13],
    [0.9, 15.2],
    [0.99, 20],
    [1, 24],
  ],
  /** Quantiles of the length of an excerpt in characters, where there is one. */
  excerptLength: [
    [0, 30],
    [0.1, 95],
    [0.25, 140],
    [0.5, 195],
    [0.75, 248],
    [0.9, 303],
    [1, 435],
  ],
  withoutExcerpt: 0.063,
  cutExcerpt: 0.127,
  withPicture: 0.587,
  /** One placeholder picture for so many of the pictures. */
  placeholder: 0.05,
  quality: [
    [0, 0],
    [0.1, 14],
    [0.25, 22],
    [0.5, 41],
    [0.75, 71],
    [0.9, 87],
    [0.99, 113],
    [1, 136],
  ],
  unrated: 0.7068,
  /** Of the rated, those whose heat is their quality. */
  heatIsQuality: 0.71,
  heat: [
    [0, 14],
    [0.5, 54],
    [0.75, 101],
    [0.9, 169],
    [0.99, 1137],
    [1, 2837],
  ],
  /** Connected sets of article files: one alone, up to 3, up to 12; the rest up to `longest`, ever rarer. */
  alone: 0.627,
  upToThree: 0.239,
  upToTwelve: 0.1,
  longest: 282,
  /** Articles alone in their set that still embed an entry. */
  aloneButLinked: 0.07,
  /** Entries that no file matches. */
  references: 0.158,
  /** Entries an article at most; the real ones have up to 179, which would be nearly all of the bytes. */
  mostEntries: 5,
  /** Articles that have their time in common with another. */
  sameTime: 0.105,
  providers: 301,
  topProvider: 0.403,
  topTenProviders: 0.583,
  /** Topics besides the one that is on every article, on average. */
  moreTopics: 0.258,
  weekdays: [0.02, 0.18, 0.28, 0.24, 0.17, 0.1, 0.02],
  /** Words on so many titles, for a newspaper has a subject. */
  subjects: [0.7, 0.53],
} as const

/** The newest possible moment, so that the same seed gives the same folder for ever. */
export const EDITION = Date.UTC(2026, 5, 30, 20)
/** Fifteen months, as the real one. */
export const DAYS = 455
