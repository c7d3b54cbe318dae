/** Where this page hears of changes in the data folder, as `throughline dev` says; null on any published site. */
export const live = document.querySelector<HTMLMetaElement>('meta[name="throughline-live"]')?.content ?? null
