/** The shard or manifest is there, but is not what it should be. */
export class DamagedError extends Error {
  override name = 'DamagedError'
}
