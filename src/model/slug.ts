/**
 * A name as an address part: lower case, letters and digits of any script, hyphens between.
 * `C#` and `C++` would both become `c`; signs that tell names apart are therefore spelled out.
 */
export function slugOf(name: string): string {
  const spelled = name.replace(/#/g, ' sharp ').replace(/\+/g, ' plus ').replace(/&/g, ' and ')
  const folded = spelled
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .normalize('NFC')
    .toLowerCase()
  return folded
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
}
