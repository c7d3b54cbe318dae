/** Lets one request at a time at each host. */
export class HostTurns {
  readonly #last = new Map<string, Promise<unknown>>()

  /** Does a job when the host's earlier jobs are done, whatever came of them. */
  take<T>(host: string, job: () => Promise<T>): Promise<T> {
    const turn = (this.#last.get(host) ?? Promise.resolve()).then(job, job)
    this.#last.set(
      host,
      turn.catch(() => {}),
    )
    return turn
  }
}
