import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { makeFile } from './make-data-folder.ts'

const DAY = 24 * 3_600_000
const WORDS =
  'tunnel harbour orchard parcel glacier ferry museum bakery comet railway quarry lighthouse floods strike opens closes burns wins inquiry repairs auction debate'.split(
    ' ',
  )
const OUTLETS = ['paper', 'post', 'herald', 'wire', 'gazette']
const TOPICS = ['Harbours', 'Railways', 'Weather', 'Farms']

/** Makes up a data folder and changes it at random, as publishers do: what it did is in `told`. */
export class FolderEditor {
  readonly told: string[] = []
  readonly #folder: string
  readonly #random: () => number
  readonly #newest: number
  #number = 0

  constructor(folder: string, random: () => number, newest: number) {
    this.#folder = folder
    this.#random = random
    this.#newest = newest
  }

  /** One change more. */
  change(): void {
    const kinds = [
      () => this.addArticle(),
      () => this.#rewrite(),
      () => this.#rewrite(),
      () => this.#remove('articles'),
      () => this.#move(),
      () => this.#touch(),
      () => this.addTopic(),
      () => this.#remove('topics'),
      () => this.addProvider(),
      () => this.#remove('providers'),
      () => this.#put(`assets/${this.#pick(OUTLETS)}.png`, 'a picture'),
      () => this.#remove('assets'),
      () => this.#put('stories.yaml', this.#edits()),
      () => this.#put(this.#newPath(), 'no front matter'),
    ]
    this.#pick(kinds)()
  }

  addArticle(): void {
    this.#put(this.#newPath(), this.#article())
  }

  addTopic(): void {
    const parent = this.#maybe(`parent: ${this.#pick(TOPICS)}\n`)
    this.#put(
      `topics/${this.#pick(WORDS)}.yaml`,
      `name: ${this.#pick(TOPICS)}\n${parent}keywords: [${this.#pick(WORDS)}]\n`,
    )
  }

  addProvider(): void {
    const outlet = this.#pick(OUTLETS)
    const logo = this.#maybe(`images:\n- url: assets/${outlet}.png\n  width: 64\n`)
    this.#put(
      `providers/${outlet}.md`,
      `---\n_id: ${outlet}.example\nname: The ${this.#pick(WORDS)}\n${logo}---\n`,
    )
  }

  #newPath(): string {
    return `articles/${this.#pick(['', '2026/', 'more/'])}a${this.#number++}.md`
  }

  #article(): string {
    const words = () => Array.from({ length: 5 }, () => this.#pick(WORDS)).join(' ')
    const outlet = this.#pick(OUTLETS)
    const address = (number: number) => `https://www.${outlet}.example/${number}`
    // One in so many is ahead of the clock.
    const time = (at = this.#random()) => new Date(this.#newest + 3 * DAY - at * 90 * DAY).toISOString()
    const entry = () => {
      const [title, number] = [words(), Math.floor(this.#random() * 300)]
      return `- title: ${title}\n  webUrl: ${address(number)}\n  publishedDateTime: ${time(number / 300)}\n  images:\n  - url: assets/${outlet}.png\n`
    }
    const related = Array.from({ length: Math.floor(this.#random() * 4) }, entry).join('')
    return makeFile(
      {
        title: words(),
        excerpt: words(),
        publishedDateTime: this.#random() < 0.05 ? null : time(),
        webUrl: address(Math.floor(this.#random() * 300)),
        quality: String(Math.floor(this.#random() * 90)),
        heat: this.#random() < 0.5 ? String(Math.floor(this.#random() * 90)) : null,
        type: this.#random() < 0.1 ? 'video' : null,
        removed: this.#random() < 0.05 ? 'true' : null,
      },
      `topics:\n- ${this.#pick(TOPICS)}\n${this.#maybe(`images:\n- url: assets/${outlet}.png\n`)}${related && `related:\n${related}`}`,
    )
  }

  #edits(): string {
    const ids = this.#files('articles').map((path) => path.replace(/.*\/(.*)\.md/, '$1'))
    return `- join:\n  - ${this.#pick(ids)}\n  - ${this.#pick(ids)}\n- lead: ${this.#pick(ids)}\n`
  }

  #rewrite(): void {
    this.#put(this.#pick(this.#files('articles')), this.#article())
  }

  #touch(): void {
    const path = this.#pick(this.#files('articles'))
    this.#put(path, readFileSync(join(this.#folder, path)))
  }

  #move(): void {
    const [from, to] = [this.#pick(this.#files('articles')), this.#newPath()]
    this.told.push(`${from} → ${to}`)
    mkdirSync(dirname(join(this.#folder, to)), { recursive: true })
    renameSync(join(this.#folder, from), join(this.#folder, to))
  }

  #remove(under: string): void {
    const files = this.#files(under)
    if (files.length === 0) return
    const path = this.#pick(files)
    this.told.push(`without ${path}`)
    rmSync(join(this.#folder, path))
  }

  #put(path: string, content: string | Uint8Array): void {
    this.told.push(path)
    mkdirSync(dirname(join(this.#folder, path)), { recursive: true })
    writeFileSync(join(this.#folder, path), content)
  }

  #files(under: string): string[] {
    const folder = join(this.#folder, under)
    if (!existsSync(folder)) return []
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.includes('.'))
      .map((name) => `${under}/${name}`)
      .sort()
  }

  #maybe(text: string): string {
    return this.#random() < 0.5 ? text : ''
  }

  #pick<T>(values: readonly T[]): T {
    const value = values[Math.floor(this.#random() * values.length)]
    if (value === undefined) throw new Error('There is nothing to pick from.')
    return value
  }
}
