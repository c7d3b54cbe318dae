import { makeName } from './make-name.ts'
import type { Random } from './random.ts'
import { SHAPE } from './shape.ts'
import { WordUrn } from './word-urn.ts'
import { ADJECTIVES, JOINTS, NOUNS, SUBJECTS, VERBS } from './words.ts'

/** The words that all headlines of one story have in common. */
export interface StoryWords {
  readonly name: string
  readonly verb: string
  readonly noun: string
  readonly object: string
}

const MAX_TITLE = 180

/** Writes headlines and excerpts whose words come as often as in a real newspaper. */
export class HeadlineWriter {
  readonly #random: Random
  readonly #names: WordUrn
  readonly #nouns: WordUrn
  readonly #verbs: WordUrn
  readonly #adjectives: WordUrn

  constructor(random: Random) {
    this.#random = random
    this.#names = new WordUrn(random, { discount: 0.75, strength: 150 }, makeName)
    this.#nouns = new WordUrn(random, { discount: 0.6, strength: 120 }, wordFrom(NOUNS, 1))
    this.#verbs = new WordUrn(random, { discount: 0.4, strength: 60 }, wordFrom(VERBS, 2))
    this.#adjectives = new WordUrn(random, { discount: 0.4, strength: 60 }, wordFrom(ADJECTIVES, 3))
  }

  storyWords(): StoryWords {
    return {
      name: this.#names.draw(),
      verb: this.#verbs.draw(),
      noun: this.#nouns.draw(),
      object: this.#nouns.draw(),
    }
  }

  /** One outlet's headline of a story: some of the story's words, in this outlet's own sentence. */
  headline(story: StoryWords): string {
    const wanted = Math.round(this.#random.byQuantiles(SHAPE.titleWords))
    const random = this.#random
    const words = random.chance(0.8) ? [story.name] : [this.#names.draw()]
    words.push(random.chance(0.7) ? story.verb : this.#verbs.draw())
    for (const [at, subject] of SUBJECTS.entries())
      if (random.chance(SHAPE.subjects[at] ?? 0)) words.push(subject)
    words.push(random.chance(0.8) ? story.noun : this.#nouns.draw())
    while (words.length < wanted) words.push(...this.#phrase(story, wanted - words.length))
    let title = words.slice(0, Math.max(3, wanted)).join(' ')
    if (JOINTS.includes(title.slice(title.lastIndexOf(' ') + 1))) title = `${title} ${story.object}`
    return title.length <= MAX_TITLE ? title : title.slice(0, title.lastIndexOf(' ', MAX_TITLE))
  }

  /** Sentences of about so many characters. */
  excerpt(story: StoryWords, length: number): string {
    let text = ''
    while (text.length < length) {
      const sentence = this.headline(story).toLowerCase()
      text += `${text && ' '}${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`
    }
    return text.slice(0, Math.max(text.lastIndexOf(' ', length), 20))
  }

  #phrase(story: StoryWords, room: number): string[] {
    const random = this.#random
    const noun = random.chance(0.25) ? story.object : this.#nouns.draw()
    // Squared, the first of the list come most: the commonest word is on every fourth headline.
    const joint = JOINTS[Math.floor(JOINTS.length * random.next() ** 2)] ?? 'to'
    if (room < 2) return [noun]
    if (room < 3 || random.chance(0.3)) return [joint, noun]
    if (random.chance(0.35)) return [joint, random.chance(0.6) ? 'the' : 'a', noun]
    return [joint, random.chance(0.4) ? this.#adjectives.draw() : this.#names.draw(), noun]
  }
}

/** First the words of a list, then made-up ones, which the kinds of words must not have in common. */
function wordFrom(words: readonly string[], kind: number): (index: number) => string {
  const distinct = [...new Set(words)]
  return (index) => distinct[index] ?? makeName((index - distinct.length) * 4 + kind).toLowerCase()
}
