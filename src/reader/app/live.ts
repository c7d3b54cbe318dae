import { pageMeta } from './page-meta.ts'

/** Where this page hears of changes in the data folder, as `throughline dev` says; null on any published site. */
export const live = pageMeta('live') ?? null
