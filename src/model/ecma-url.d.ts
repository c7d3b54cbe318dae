/** `URL` is in every browser and in Node; the model has neither's type library, so what it uses is named here. */
declare class URL {
  constructor(url: string, base?: string)
  readonly href: string
  readonly hostname: string
  readonly username: string
  readonly password: string
}

declare class URLSearchParams {
  constructor(init?: string)
  append(name: string, value: string): void
  get(name: string): string | null
  getAll(name: string): string[]
  toString(): string
}
