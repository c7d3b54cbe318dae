import { keyOf, type ResultCache } from '../cache/result-cache.ts'
import { sha256 } from '../sha256.ts'

/** Takes a shard's text, by the hash of its bytes. */
export type PutShard = (hash: string, text: string) => void

/** What earlier builds made, and what is left of it. */
export interface EarlierShards {
  readonly results: ResultCache
  /** Whether a shard is in its place already, unharmed. */
  readonly isThere: (hash: string) => boolean
  /** Takes a shard that is there. */
  readonly take: (hash: string) => void
}

/** What is added while a result is made. */
interface OpenResult {
  readonly shards: string[]
  readonly inner: string[]
}

/**
 * The shards of one index, by the hash of their bytes: equal shards are one. Each is put where it belongs as soon as it
 * is made, for all of them together are ten times as large as what they are made of.
 */
export class ShardSet {
  readonly hashes = new Set<string>()
  readonly #put: PutShard
  readonly #earlier: EarlierShards | undefined
  #open: OpenResult | undefined

  constructor(put: PutShard, earlier?: EarlierShards) {
    this.#put = put
    this.#earlier = earlier
  }

  /** Adds a value as a shard and gives its hash. Keys keep the order in which the value has them. */
  add(value: unknown): string {
    return this.addText(JSON.stringify(value))
  }

  /** Adds JSON that is written already. */
  addText(text: string): string {
    const name = sha256(text).slice(0, 16)
    if (!this.hashes.has(name)) {
      this.hashes.add(name)
      this.#put(name, text)
    }
    this.#open?.shards.push(name)
    return name
  }

  /**
   * What a pure function gives, with the shards that it adds; where an earlier build had the same of it, and the shards
   * are still there, it is not called.
   * @param inputs the function's name and all that it depends on, as digests or JSON.
   */
  recall<T>(inputs: () => readonly string[], make: () => T): T {
    const earlier = this.#earlier
    if (!earlier) return make()
    const key = keyOf(inputs())
    this.#open?.inner.push(key)
    const found = this.#claim(key, earlier)
    if (found !== undefined) return JSON.parse(found)
    const around = this.#open
    const open: OpenResult = { shards: [], inner: [] }
    this.#open = open
    const value = make()
    this.#open = around
    earlier.results.keep(key, { value: JSON.stringify(value), ...open })
    return value
  }

  /** The value of a result, if all of its shards are there. */
  #claim(key: string, { results, isThere, take }: EarlierShards): string | undefined {
    const hashes = new Set<string>()
    const isKept = (one: string): boolean => {
      const result = results.find(one)
      for (const hash of result?.shards ?? []) hashes.add(hash)
      return result?.inner.every(isKept) ?? false
    }
    if (!isKept(key)) return undefined
    const others = [...hashes].filter((hash) => !this.hashes.has(hash))
    if (!others.every(isThere)) return undefined
    for (const hash of others) {
      this.hashes.add(hash)
      take(hash)
    }
    results.use(key)
    return results.find(key)?.value
  }
}
