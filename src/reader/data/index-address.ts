import { siteAddress } from '../app/base.ts'

/** Address of a file of the index. */
export function indexAddress(path: string): string {
  return siteAddress(`index/${path}`)
}
