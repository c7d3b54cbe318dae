import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type IndexOptions, type IndexReport, indexFolder } from '../../indexer/index-folder.ts'
import { formatProblem } from '../../indexer/problem.ts'
import { RefusedError } from '../../indexer/refused-error.ts'
import { tellEmpty } from '../../indexer/tell-empty.ts'
import { MANIFEST_FILE } from '../../model/manifest-file.ts'
import type { Console } from '../console.ts'
import { describeSystemError } from '../files/system-error.ts'
import { count } from '../tell-report.ts'

/** What pages show. */
interface Shown {
  readonly manifest: string
  /** Paths in the data folder. */
  readonly pictures: ReadonlySet<string>
  /** Files that could not be read, and that nobody needs to be told of again: those that are gone may come back. */
  readonly skipped: ReadonlySet<string>
}

/** An index that follows its data folder. */
export class LiveIndex {
  #options: IndexOptions
  readonly #console: Console
  readonly #onNews: () => void
  #shown: Shown | null = null
  #problems: readonly string[] = []
  #known: ReadonlySet<string> = new Set()
  #work: Promise<void> | null = null
  #again = false
  /** The options by which the folder was read last. */
  #followed: IndexOptions | null = null

  /** @param onNews called when there is something else to show, or something else is wrong. */
  constructor(options: IndexOptions, console: Console, onNews: () => void) {
    this.#options = options
    this.#console = console
    this.#onNews = onNews
  }

  /** Null until the folder could be read once. */
  get shown(): Shown | null {
    return this.#shown
  }

  /** Why pages still show the folder as it was; one line each. */
  get problems(): readonly string[] {
    return this.#problems
  }

  /** Reads the folder again; once more if it changes meanwhile, however often that is. */
  update(): Promise<void> {
    this.#again = true
    this.#work ??= this.#run().finally(() => {
      this.#work = null
    })
    return this.#work
  }

  /** Reads by other settings, which may name another folder; what is wrong with them is among the problems. */
  change(options: IndexOptions): Promise<void> {
    this.#options = options
    return this.update()
  }

  async #run(): Promise<void> {
    while (this.#again) {
      this.#again = false
      const before = [this.#shown?.manifest, ...this.#problems].join('\n')
      await this.#read()
      if ([this.#shown?.manifest, ...this.#problems].join('\n') !== before) this.#onNews()
    }
  }

  async #read(): Promise<void> {
    const start = performance.now()
    const options = this.#options
    // By other options it is read as for the first time: files that cannot be read are then left out, as they are there.
    const isNew = this.#followed !== options
    try {
      // A bar at each change would be in the way of what is said.
      const quietly = this.#shown && { onProgress: () => {} }
      const report = await indexFolder({ ...options, ...quietly, now: Date.now() })
      this.#tellProblems(report)
      const skipped = isNew ? undefined : this.#shown?.skipped
      const broken = report.skipped.filter(({ file }) => skipped && !skipped.has(file))
      this.#problems = broken.map(formatProblem)
      if (broken.length > 0) return
      const gone = [...(skipped ?? [])].filter((file) => !existsSync(join(options.dataDir, file)))
      const manifest = await readFile(join(options.outDir, MANIFEST_FILE), 'utf8')
      this.#followed = options
      if (manifest !== this.#shown?.manifest) this.#tellCounts(report, (performance.now() - start) / 1000)
      this.#shown = {
        manifest,
        pictures: new Set(report.pictures),
        skipped: new Set([...report.skipped.map(({ file }) => file), ...gone]),
      }
    } catch (error) {
      const message = error instanceof RefusedError ? error.message : describeSystemError(error)
      if (message === null || this.#shown === null) throw error
      this.#console.fail(message)
      this.#problems = [message]
    }
  }

  /** Says what is wrong that was not before. */
  #tellProblems({ skipped, warnings }: IndexReport): void {
    const lines = [...skipped, ...warnings].map(formatProblem)
    for (const line of lines) if (!this.#known.has(line)) this.#console.say(line)
    this.#known = new Set(lines)
  }

  #tellCounts(report: IndexReport, seconds: number): void {
    const { articles, stories } = report
    if (articles === 0) this.#console.say(tellEmpty(this.#options.dataDir, report))
    const counts = `${count(articles, 'article')} in ${count(stories, 'story', 'stories')}`
    this.#console.say(`${counts}, read in ${seconds.toFixed(2)} s`)
  }
}
