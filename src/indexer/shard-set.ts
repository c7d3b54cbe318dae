import { createHash } from 'node:crypto'

/** The shards of one index, by the hash of their bytes: equal shards are one. */
export class ShardSet {
  readonly texts = new Map<string, string>()

  /** Adds a value as a shard and gives its hash. Keys keep the order in which the value has them. */
  add(value: unknown): string {
    return this.addText(JSON.stringify(value))
  }

  /** Adds JSON that is written already. */
  addText(text: string): string {
    const hash = createHash('sha256').update(text).digest('hex').slice(0, 16)
    this.texts.set(hash, text)
    return hash
  }
}
