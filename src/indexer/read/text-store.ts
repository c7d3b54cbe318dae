import { closeSync, mkdirSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { nameFile } from '../put-file.ts'

/** Bytes that go to the disk together. */
const PIECE = 1024 * 1024
/** Pieces that stay in memory, of those that are full: some thousand articles need no file at all. */
const IN_MEMORY = 4
/**
 * Bytes that are read together, a part of a piece: stages go through texts nearly in the order in which they were held,
 * and a call for each took a tenth of a second build of 50,000.
 */
const WINDOW = 64 * 1024
/** Windows that are held at once: coverage of one story lies in several places. */
const WINDOWS = 64

/** A text that is read where it is wanted, and not held meanwhile. */
export interface HeldText {
  readonly read: () => string
}

/** Puts a text where it takes less memory; it may come as its bytes in UTF-8, which are copied. */
export type HoldText = (text: string | Buffer) => HeldText

/** For few texts: they stay where they are. */
export const holdPlainly: HoldText = (text) => {
  const own = text.toString()
  return { read: () => own }
}

/** How many stores this process has opened, so that each has a file of its own. */
let opened = 0

/**
 * Texts that are too many to be held at once: the first ones in memory, outside of the heap, and all others in a file that
 * has no name, so that nothing is left of it however the process ends. They are read in windows; what was read or written
 * lately the system still has in memory as long as nobody else needs that.
 */
export class TextStore {
  /** Where its file is, once there is one. */
  readonly folder: string
  readonly #pieces: Buffer[] = []
  /** The piece that is being filled, and where it begins among all bytes. */
  #last = Buffer.allocUnsafeSlow(PIECE)
  #first = 0
  #size = 0
  #file: number | null = null
  #scratch = Buffer.allocUnsafeSlow(WINDOW)
  /** Parts of the file in memory, each in the one place that its number may have; and which number is there. */
  readonly #windows: Buffer[] = []
  readonly #numbers: (number | undefined)[] = []

  constructor(folder: string) {
    this.folder = folder
  }

  readonly hold: HoldText = (text) => {
    const start = this.#size
    if (typeof text !== 'string') this.#addBytes(text)
    // A character takes three bytes at most.
    else if (3 * text.length <= this.#first + PIECE - start)
      this.#size += this.#last.write(text, start - this.#first)
    else this.#addBytes(Buffer.from(text))
    return new StoredText(this, start, this.#size - start)
  }

  /** Reads the text of so many bytes that begins there. */
  read(start: number, length: number): string {
    if (this.#scratch.length < length) this.#scratch = Buffer.allocUnsafeSlow(2 * length)
    for (let done = 0; done < length; ) {
      const { bytes, at } = this.#find(start + done)
      done += bytes.copy(this.#scratch, done, at, at + length - done)
    }
    return this.#scratch.toString('utf8', 0, length)
  }

  /** After this, nothing can be read. */
  close(): void {
    if (this.#file !== null) closeSync(this.#file)
    this.#file = null
    this.#pieces.length = 0
    this.#windows.length = 0
  }

  #addBytes(bytes: Buffer): void {
    for (let from = 0; from < bytes.length; ) {
      if (this.#size - this.#first === PIECE) this.#putAway()
      const taken = bytes.copy(this.#last, this.#size - this.#first, from)
      from += taken
      this.#size += taken
    }
  }

  /** Begins the next piece; the last one is full. */
  #putAway(): void {
    if (this.#pieces.length < IN_MEMORY) {
      this.#pieces.push(this.#last)
      this.#last = Buffer.allocUnsafeSlow(PIECE)
    } else {
      this.#file ??= openNameless(this.folder)
      try {
        for (let at = 0; at < PIECE; )
          at += writeSync(this.#file, this.#last, at, PIECE - at, this.#first + at)
      } catch (error) {
        throw nameFile(error, this.folder)
      }
    }
    this.#first = this.#size
  }

  /** Some bytes in memory among which is the one asked for, and its place there; others may follow it. */
  #find(start: number): { bytes: Buffer; at: number } {
    const piece = Math.floor(start / PIECE)
    const held = piece * PIECE === this.#first ? this.#last : this.#pieces[piece]
    return held
      ? { bytes: held, at: start % PIECE }
      : { bytes: this.#readWindow(Math.floor(start / WINDOW)), at: start % WINDOW }
  }

  /** All of the file is pieces that are full, and of these windows are parts. */
  #readWindow(number: number): Buffer {
    if (this.#file === null) throw new Error('A text was asked for after its store was closed.')
    const place = number % WINDOWS
    const bytes = this.#windows[place] ?? Buffer.allocUnsafeSlow(WINDOW)
    if (this.#numbers[place] === number) return bytes
    this.#numbers[place] = undefined
    for (let done = 0; done < WINDOW; ) {
      const read = readSync(this.#file, bytes, done, WINDOW - done, number * WINDOW + done)
      if (read === 0) throw new Error('The file of texts that was written is cut off.')
      done += read
    }
    this.#windows[place] = bytes
    this.#numbers[place] = number
    return bytes
  }
}

class StoredText implements HeldText {
  readonly #store: TextStore
  readonly #start: number
  readonly #length: number

  constructor(store: TextStore, start: number, length: number) {
    this.#store = store
    this.#start = start
    this.#length = length
  }

  read(): string {
    return this.#store.read(this.#start, this.#length)
  }
}

function openNameless(folder: string): number {
  mkdirSync(folder, { recursive: true })
  const path = join(folder, `texts-${process.pid}-${++opened}.tmp`)
  const file = openSync(path, 'w+', 0o600)
  rmSync(path)
  return file
}
