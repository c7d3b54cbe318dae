import { SourcesShardSchema } from '../../model/shards.ts'
import { VolumesSchema } from '../../model/trends.ts'
import { sourcesQuery } from '../../reader/data/queries.ts'
import { volumesQuery } from '../../reader/data/trends-queries.ts'
import { frameWords } from '../../reader/language/words/frame.ts'
import { headWords } from '../../reader/language/words/head.ts'
import { type FramedPage, framedPages } from '../../reader/print/page-frame.tsx'
import type { OpenIndex } from '../files/open-index.ts'
import { SHELL } from '../site-files.ts'
import type { PageToPrint } from './page-to-print.ts'

const ANY_PAGE: FramedPage = { title: null, heading: null, narrow: false, sheets: ['story', 'places'] }
const pathOfShell = SHELL.replace(/\.html$/, '')

/**
 * The pages that a site has once: all topics, all sources, what it is, the one for what is missing, and the frames of
 * those that are made on the reader's device.
 */
export async function plainPages({ manifest, load }: OpenIndex): Promise<PageToPrint[]> {
  const { title } = manifest
  const names = frameWords()
  const words = headWords()
  const volumesOf = async (of: 'topics' | 'sources') =>
    [volumesQuery(manifest, of).queryKey, await load(manifest.volumes[of], VolumesSchema)] as const
  const sources = await load(manifest.sources, SourcesShardSchema)
  return [
    {
      path: 'topics',
      facts: { kind: 'plain', title: names.topics, description: words.topics(title) },
      data: { more: [await volumesOf('topics')] },
    },
    {
      path: 'sources',
      facts: { kind: 'plain', title: names.sourcesPage, description: words.sources(title) },
      data: { more: [[sourcesQuery(manifest).queryKey, sources], await volumesOf('sources')] },
    },
    {
      path: 'about',
      facts: { kind: 'plain', title: names.about, description: words.about(title) },
      data: { more: [] },
    },
    { path: 'not-found', facts: { kind: 'missing' }, data: {} },
    ...[...framedPages()].map(([path, frame]) => framePage(path, frame)),
    framePage(pathOfShell, ANY_PAGE),
  ]
}

function framePage(path: string, frame: FramedPage): PageToPrint {
  return { path, facts: { kind: 'frame', title: frame.title }, data: { frame } }
}
