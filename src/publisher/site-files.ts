import { MANIFEST_FILE } from '../model/manifest-file.ts'

/** The index's place in a site, and that of its manifest. */
export const INDEX = 'index'
export const MANIFEST = `${INDEX}/${MANIFEST_FILE}`
/** The compiled reader's; apart from `assets`, which is the name of the pictures' folder in publishers' data. */
export const APP = 'app'
/** Pictures of stories, for links to their pages. */
export const SOCIAL_CARDS = 'cards'
/** The list of every published file that is no shard, with its hash. */
export const CHECKSUMS = 'checksums.json'
/** The page that the reader starts from at any address; hosts need it for what has no page, and the worker offline. */
export const SHELL = 'shell.html'
export const WORKER = 'sw.js'
export const WEB_MANIFEST = 'manifest.webmanifest'
/** Names the parts of the sitemap, which lie beside it. */
export const SITEMAP = 'sitemap.xml'

/** Whether a path has a hash of the content in its name. */
export function isHashed(path: string): boolean {
  return path.startsWith(`${APP}/`)
}
