/** How much of a test is done: a part of it in every run, all of it by `npm run torture`. */
export function dose<T>(doses: { readonly small: T; readonly full: T }): T {
  return process.env.THROUGHLINE_DOSE === 'full' ? doses.full : doses.small
}
