/** The manifest's file, in the folder of an index. Apart from its schema, which the worker does without. */
export const MANIFEST_FILE = 'manifest.json'
