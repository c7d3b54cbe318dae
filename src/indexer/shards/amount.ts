/** How much of something there is on the disk. */
export interface Amount {
  readonly files: number
  readonly bytes: number
}
