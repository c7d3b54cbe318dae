import type { Source } from '../../model/shards.ts'
import type { Topic } from '../../model/topic.ts'
import { foldText } from '../../model/words.ts'
import type { Edit, Kept } from '../kept/records.ts'
import { settingEdits, settingOf } from '../kept/settings.ts'
import { articlePath, sourcePath, topicPagePath } from '../parts/paths.ts'

interface Named {
  readonly id: string
  readonly label: string
  /** What kind of thing it is, in the reader's words. */
  readonly group: string
}

/** Something that the palette leads to, or does. */
export type Choice = Named &
  (
    | { readonly kind: 'place'; readonly path: string }
    | { readonly kind: 'change'; readonly edits: (now: number) => Edit[] }
    | { readonly kind: 'undo' | 'all-read' | 'keys' }
  )

const PAGES: readonly (readonly [string, string])[] = [
  ['Front page', '/'],
  ['Unread stories', '/?unread=1'],
  ['Every article by itself', '/?view=articles'],
  ['Catch up', '/catch-up'],
  ['Search', '/search'],
  ['Topics', '/topics'],
  ['Sources', '/sources'],
  ['Trends', '/trends'],
  ['Saved', '/saved'],
  ['History', '/history'],
  ['Following', '/following'],
  ['Settings', '/settings'],
  ['Export what is kept here', '/settings#kept'],
  ['About', '/about'],
]

/** How many articles opened last are offered. */
const RECENT = 20
/** How many choices are shown at once. */
const SHOWN = 12

interface Known {
  readonly topics: readonly Topic[]
  readonly sources: readonly Source[]
  readonly history: Kept['history']
  readonly settings: Kept['settings']
}

/** All choices there are. */
export function choicesFor({ topics, sources, history, settings }: Known): Choice[] {
  const place = (label: string, path: string, group: string): Choice => ({
    kind: 'place',
    id: path,
    label,
    path,
    group,
  })
  const recent = [...history.values()].sort((a, b) => b.at - a.at).slice(0, RECENT)
  return [
    ...PAGES.map(([label, path]) => place(label, path, 'Page')),
    { kind: 'undo', id: 'undo', label: 'Undo the last change', group: 'Action' },
    { kind: 'all-read', id: 'all-read', label: 'Mark all shown as read', group: 'Action' },
    { kind: 'keys', id: 'keys', label: 'List of all keys', group: 'Action' },
    ...lookChoices(settings),
    ...recent.map(({ key, glimpse }) => place(glimpse.title, articlePath(key), `Read, ${glimpse.name}`)),
    ...topics.map((topic) => place(topic.name, topicPagePath(topic.id), 'Topic')),
    ...sources.map((source) => place(source.name, sourcePath(source.domain), 'Source')),
  ]
}

function lookChoices(settings: Kept['settings']): Choice[] {
  const change = (label: string, edits: (now: number) => Edit[]): Choice => ({
    kind: 'change',
    id: label,
    label,
    edits,
    group: 'Action',
  })
  const theme = settingOf(settings, 'theme')
  const density = settingOf(settings, 'density')
  return [
    ...(theme === 'dark' ? [] : [change('Dark theme', (now) => settingEdits('theme', 'dark', now))]),
    ...(theme === 'light' ? [] : [change('Light theme', (now) => settingEdits('theme', 'light', now))]),
    ...(theme === 'system' ? [] : [change('System theme', (now) => settingEdits('theme', 'system', now))]),
    ...(density === 'cards' ? [] : [change('Show cards', (now) => settingEdits('density', 'cards', now))]),
    ...(density === 'compact'
      ? []
      : [change('Show compact cards', (now) => settingEdits('density', 'compact', now))]),
    ...(density === 'titles'
      ? []
      : [change('Show titles only', (now) => settingEdits('density', 'titles', now))]),
  ]
}

/** Those whose names hold every word that was typed; names that begin with it come first. */
export function findChoices(choices: readonly Choice[], typed: string): Choice[] {
  const text = foldText(typed.trim())
  const words = text.split(/\s+/)
  const found = choices.filter(({ label, group }) => {
    const name = foldText(`${label} ${group}`)
    return words.every((word) => name.includes(word))
  })
  const rank = ({ label }: Choice) => (foldText(label).startsWith(text) ? 0 : 1)
  return found.sort((a, b) => rank(a) - rank(b)).slice(0, SHOWN)
}
