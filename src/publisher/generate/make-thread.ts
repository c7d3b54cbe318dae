import { DAY, HOUR } from '../../model/time/day.ts'
import { HeadlineWriter, type StoryWords } from './headline-writer.ts'
import type { Random } from './random.ts'
import { DAYS, EDITION, SHAPE } from './shape.ts'

/** One piece of made-up coverage, with or without a file of its own. */
export interface MadeArticle {
  readonly title: string
  readonly excerpt: string
  readonly time: number
  readonly slug: string
  /** Number of the outlet, the most active first. */
  readonly provider: number
  readonly quality: number
  readonly heat: number
  readonly published: boolean
  readonly topics: readonly number[]
  readonly picture: 'own' | 'placeholder' | null
  /** Which of the two spellings of addresses it is written in. */
  readonly spelling: 'older' | 'newer'
  /** What its file embeds. */
  readonly related: readonly MadeArticle[]
}

/** A story drifts after so many articles: what comes then shares less with its beginning. */
const DRIFTS_AFTER = 12
/** Of the pairs of neighbours, those that carry the same text of a wire. */
const WIRE_COPIES = 0.05

/** Steps by it are spread evenly over any range, however many there are. */
const GOLDEN = 0.618034

/**
 * How many article files each connected set has. Spread evenly rather than drawn: a few sets hold half of all
 * articles, and chance alone would make one folder very unlike the next.
 */
export class ThreadSizes {
  readonly #random: Random
  #any: number
  #large: number

  constructor(random: Random) {
    this.#random = random
    this.#any = random.next()
    this.#large = random.next()
  }

  /** @param room the most it may be. */
  next(room: number): number {
    const { alone, upToThree, upToTwelve, longest } = SHAPE
    this.#any = (this.#any + GOLDEN) % 1
    if (this.#any < alone) return 1
    if (this.#any < alone + upToThree) return Math.min(room, this.#random.whole(2, 3))
    if (this.#any < alone + upToThree + upToTwelve) return Math.min(room, this.#random.whole(4, 12))
    // Ever rarer: sizes fall off with their square.
    this.#large = (this.#large + GOLDEN) % 1
    return Math.min(room, Math.round(13 / (1 - this.#large * (1 - 13 / longest))))
  }
}

/** One thread: article files that are connected by what they embed. */
export class ThreadMaker {
  readonly #random: Random
  readonly #writer: HeadlineWriter
  /** Excerpts have a vocabulary of their own, or headlines would run out of new words. */
  readonly #prose: HeadlineWriter
  #lastTime = EDITION - DAY
  #sharing = 0
  #made = 0

  constructor(random: Random) {
    this.#random = random
    this.#writer = new HeadlineWriter(random)
    this.#prose = new HeadlineWriter(random)
  }

  thread(size: number): MadeArticle[] {
    const random = this.#random
    const span = size === 1 ? 0 : Math.min(DAYS * DAY, size * size * 2 * HOUR)
    const start = Math.min(this.#startTime(), EDITION - span)
    const onlyOne = random.chance(0.6) ? this.#provider() : null
    const qualities = Array.from({ length: size }, () => Math.round(random.byQuantiles(SHAPE.quality)))
    const best = qualities.indexOf(Math.max(...qualities))
    let story = this.#writer.storyWords()
    const articles: MadeArticle[] = []
    for (let at = 0; at < size; at++) {
      if (at > 0 && at % DRIFTS_AFTER === 0) story = { ...this.#writer.storyWords(), name: story.name }
      const time = start + Math.round((span / 1000) * random.next()) * 1000
      const copied = random.chance(WIRE_COPIES) ? articles.at(-1) : undefined
      const article = this.#article(story, this.#sharedTime(time), qualities[at] ?? 0, onlyOne, copied)
      const leads = size > 1 ? at === best : random.chance(0.05)
      articles.push({ ...article, published: leads, related: [] })
    }
    return articles.map((article, at) => ({ ...article, related: this.#related(articles, at, story) }))
  }

  /** Neighbours in the thread, some entries that have no file, and never more than a file may embed. */
  #related(articles: readonly MadeArticle[], at: number, story: StoryWords): MadeArticle[] {
    const random = this.#random
    const related: MadeArticle[] = []
    const reference = () => {
      const own = articles[at]
      return this.#article(
        story,
        (own?.time ?? EDITION) + random.whole(-48, 0) * HOUR,
        Math.round(random.byQuantiles(SHAPE.quality)),
        null,
      )
    }
    const mates = articles.length - 1
    if (mates === 0) return random.chance(SHAPE.aloneButLinked) ? [reference()] : []
    // The one before it always, so that the set hangs together.
    for (let step = 1; step <= mates && related.length < SHAPE.mostEntries; step++) {
      const mate = articles[(at + articles.length - step) % articles.length]
      if (mate) related.push(mate)
      if (related.length < SHAPE.mostEntries && random.chance(SHAPE.references * 1.1))
        related.push(reference())
    }
    return related
  }

  #article(
    story: StoryWords,
    time: number,
    quality: number,
    onlyOne: number | null,
    copied?: MadeArticle,
  ): MadeArticle {
    const random = this.#random
    const title = copied?.title ?? this.#writer.headline(story)
    const length = Math.round(random.byQuantiles(SHAPE.excerptLength))
    const excerpt = random.chance(SHAPE.withoutExcerpt)
      ? ''
      : (copied?.excerpt ?? this.#prose.excerpt(story, length))
    const rated = !random.chance(SHAPE.unrated)
    const heat = random.chance(SHAPE.heatIsQuality) ? quality : Math.round(random.byQuantiles(SHAPE.heat))
    this.#made++
    return {
      title,
      excerpt: excerpt && random.chance(SHAPE.cutExcerpt) ? `${excerpt} ...` : excerpt,
      time,
      slug: `${title
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .slice(0, 80)}-${this.#made.toString(36)}`,
      provider: onlyOne ?? this.#provider(),
      quality,
      heat: rated ? heat : -1,
      published: false,
      topics: this.#topics(),
      picture: !random.chance(SHAPE.withPicture)
        ? null
        : random.chance(SHAPE.placeholder)
          ? 'placeholder'
          : 'own',
      spelling: random.chance(0.5) ? 'older' : 'newer',
      related: [],
    }
  }

  #startTime(): number {
    const random = this.#random
    for (;;) {
      const day = EDITION - random.whole(0, DAYS) * DAY
      const weight = SHAPE.weekdays[new Date(day).getUTCDay()] ?? 0
      // The busiest weekday has 0.28 of all, and is always taken.
      if (random.chance(weight / 0.28))
        return Math.min(EDITION, day - (day % DAY) + random.whole(0, 86_399) * 1000)
    }
  }

  /** Now and then the moment of an article before it: wires and schedulers publish on the stroke. */
  #sharedTime(time: number): number {
    this.#sharing = (this.#sharing + GOLDEN) % 1
    // Each that shares makes two that have their time in common.
    const shared = this.#sharing < SHAPE.sameTime / 2 ? this.#lastTime : time
    this.#lastTime = shared
    return shared
  }

  #provider(): number {
    const { topProvider, topTenProviders, providers } = SHAPE
    const share = this.#random.next()
    if (share < topProvider) return 0
    if (share < topTenProviders) return this.#random.whole(1, 9)
    return 10 + Math.floor((providers - 10) * this.#random.next() ** 1.8)
  }

  #topics(): number[] {
    const topics = [0]
    while (topics.length < 9 && this.#random.chance(SHAPE.moreTopics / (1 + SHAPE.moreTopics))) {
      topics.push(1 + Math.floor(26 * this.#random.next() ** 1.5))
    }
    return [...new Set(topics)]
  }
}
