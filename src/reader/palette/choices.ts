import type { Source } from '../../model/shards.ts'
import type { Topic } from '../../model/topic.ts'
import { foldText } from '../../model/words.ts'
import type { Edit, Kept } from '../kept/records.ts'
import { settingEdits, settingOf } from '../kept/settings.ts'
import { feedWords } from '../language/words/feed.ts'
import { frameWords } from '../language/words/frame.ts'
import { menuWords } from '../language/words/menu.ts'
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

function pagesOf(): readonly (readonly [string, string])[] {
  const words = frameWords()
  const { frontPage, unreadStories, exportKept } = menuWords()
  return [
    [frontPage, '/'],
    [unreadStories, '/?unread=1'],
    [feedWords().everyArticle, '/?view=articles'],
    [words.catchUp, '/catch-up'],
    [words.search, '/search'],
    [words.topics, '/topics'],
    [words.sourcesPage, '/sources'],
    [words.trends, '/trends'],
    [words.saved, '/saved'],
    [words.history, '/history'],
    [words.following, '/following'],
    [words.settings, '/settings'],
    [exportKept, '/settings#kept'],
    [words.about, '/about'],
  ]
}

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
  const words = menuWords()
  const recent = [...history.values()].sort((a, b) => b.at - a.at).slice(0, RECENT)
  return [
    ...pagesOf().map(([label, path]) => place(label, path, words.page)),
    { kind: 'undo', id: 'undo', label: words.does.undo, group: words.action },
    { kind: 'all-read', id: 'all-read', label: feedWords().markAllRead, group: words.action },
    { kind: 'keys', id: 'keys', label: words.allKeys, group: words.action },
    ...lookChoices(settings),
    ...recent.map(({ key, glimpse }) => place(glimpse.title, articlePath(key), words.readOf(glimpse.name))),
    ...topics.map((topic) => place(topic.name, topicPagePath(topic.id), words.topic)),
    ...sources.map((source) => place(source.name, sourcePath(source.domain), words.source)),
  ]
}

function lookChoices(settings: Kept['settings']): Choice[] {
  const change = (label: string, edits: (now: number) => Edit[]): Choice => ({
    kind: 'change',
    id: label,
    label,
    edits,
    group: menuWords().action,
  })
  const words = menuWords()
  const theme = settingOf(settings, 'theme')
  const density = settingOf(settings, 'density')
  return [
    ...(['dark', 'light', 'system'] as const)
      .filter((one) => one !== theme)
      .map((one) => change(words.themes[one], (now) => settingEdits('theme', one, now))),
    ...(['cards', 'compact', 'titles'] as const)
      .filter((one) => one !== density)
      .map((one) => change(words.densities[one], (now) => settingEdits('density', one, now))),
  ]
}

/** Stories have no names that the palette knows: they are searched for. */
export function searchChoice(typed: string): Choice {
  const path = `/search?q=${encodeURIComponent(typed)}`
  return { kind: 'place', id: 'search', label: typed, path, group: frameWords().search }
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
