/** The index's place in a site. */
export const INDEX = 'index'
/** The compiled reader's; apart from `assets`, which is the name of the pictures' folder in publishers' data. */
export const APP = 'app'
/** The list of every published file that is no shard, with its hash. */
export const CHECKSUMS = 'checksums.json'
