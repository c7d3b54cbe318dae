import * as v from 'valibot'

/**
 * Says when a site was last built. Beside the index, not in it: the same data gives the same index whenever it is
 * built, and an open page would take a manifest with another time for a new edition.
 */
export const BUILT_FILE = 'built.json'

export const BuiltSchema = v.object({ built: v.pipe(v.string(), v.isoTimestamp()) })
