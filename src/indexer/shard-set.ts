import { createHash } from 'node:crypto'

/** Takes a shard's text, by the hash of its bytes. */
export type PutShard = (hash: string, text: string) => void

/**
 * The shards of one index, by the hash of their bytes: equal shards are one. Each is put where it belongs as soon as it
 * is made, for all of them together are ten times as large as what they are made of.
 */
export class ShardSet {
  readonly hashes = new Set<string>()
  readonly #put: PutShard

  constructor(put: PutShard) {
    this.#put = put
  }

  /** Adds a value as a shard and gives its hash. Keys keep the order in which the value has them. */
  add(value: unknown): string {
    return this.addText(JSON.stringify(value))
  }

  /** Adds JSON that is written already. */
  addText(text: string): string {
    const hash = createHash('sha256').update(text).digest('hex').slice(0, 16)
    if (!this.hashes.has(hash)) {
      this.hashes.add(hash)
      this.#put(hash, text)
    }
    return hash
  }
}
