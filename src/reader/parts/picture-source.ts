import { siteAddress } from '../app/base.ts'
import { encodePath } from '../print/encode-path.ts'

/** The model lets two kinds of picture address through: https, and a path inside this site. */
export function pictureSource(address: string): string {
  return address.startsWith('https://') ? address : siteAddress(encodePath(address))
}
