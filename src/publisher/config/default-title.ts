/** The name of a site that has none of its own. */
export const DEFAULT_TITLE = 'Throughline'
