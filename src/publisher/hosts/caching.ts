/** For a year: whatever has a hash of its content in its name. */
export const IMMUTABLE = 'public, max-age=31536000, immutable'
/** Asked about each time, and answered with "not modified" mostly. */
export const REVALIDATE = 'no-cache'
