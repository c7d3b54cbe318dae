import { siteAddress } from '../app/base.ts'

/** The model lets two kinds of picture address through: https, and a path inside this site. */
export function pictureSource(address: string): string {
  return address.startsWith('https://') ? address : siteAddress(address)
}
