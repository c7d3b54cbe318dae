/** File operations in flight; more do not make four I/O threads faster. */
const AT_ONCE = 16

/** Runs something for each value, a few at a time. */
export async function inParallel<T>(values: readonly T[], run: (value: T) => Promise<void>): Promise<void> {
  let next = 0
  const worker = async () => {
    for (let at = next++; at < values.length; at = next++) {
      const value = values[at]
      if (value !== undefined) await run(value)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
}
