/** Longest name of a file, in bytes, that file systems and archives take, with room for a temporary ending. */
const LONGEST = 230

/** The file of a page by its decoded path inside the site; null where no file can have that name. */
export function pageFile(path: string): string | null {
  if (path === '') return 'index.html'
  const names = path.split('/')
  const isOdd = names.some(
    (name) => name === '' || name.startsWith('.') || name.includes('\\') || Buffer.byteLength(name) > LONGEST,
  )
  return isOdd ? null : `${path}.html`
}
