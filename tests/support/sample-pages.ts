const ID = '2026-11-20-corran-turbines-to-be-switched-on-this-weekend-council-says'

/** A story of the sample newspaper with pictures and much coverage, and the article that it is called by. */
export const SAMPLE_STORY = `/story/${ID}`
export const SAMPLE_ARTICLE = `/article/${ID}`

/** A page of each kind that the sample newspaper has. */
export const SAMPLE_PAGES: readonly string[] = [
  '/',
  '/?sort=quality&view=articles',
  '/topics',
  '/topics/energy',
  '/sources',
  '/source/northernledger.example',
  '/trends',
  '/search',
  '/search?q=tidal',
  '/search?q=tidal+turbines&sort=newest&view=articles&topic=energy&minQuality=10',
  '/search?q=there-is-no-such-word',
  '/catch-up',
  '/about',
  '/settings',
  '/saved',
  '/history',
  '/following',
  SAMPLE_STORY,
  SAMPLE_ARTICLE,
  '/article/there-is-no-such-article',
]
