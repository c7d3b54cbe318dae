import { sha256 } from '../../indexer/sha256.ts'
import type { StoryEntry } from '../../model/shards.ts'
import { type FirstView, isTimeless } from '../../reader/print/first-view.ts'
import { type Questions, questionsOf, shownOfEdition } from '../../reader/print/shown-of-edition.ts'
import { inlineJson } from './page-template.ts'
import type { PageToPrint } from './page-to-print.ts'

/** What pages are made of besides their words. */
export interface Views {
  /** The data that travels in a page, as JSON. */
  readonly viewOf: (page: PageToPrint) => string
  /** All that tells a page from another one, as texts: a page of the same texts is the same. */
  readonly identityOf: (page: PageToPrint) => readonly string[]
  /** What a page asks of the edition. */
  readonly questionsOf: (page: PageToPrint) => Questions
}

/** Makes what all articles of a story share once, for these are printed one after the other. */
export function openViews(edition: Pick<FirstView, 'printedAt' | 'manifest' | 'topics'>): Views {
  // The same on every page that is of the edition, and most of what many have.
  const common = inlineJson(edition).slice(0, -1)
  const ofStory = (entry: StoryEntry) => ({ story: { id: '', entry } })
  const storyJson = rememberLast<StoryEntry, string>(inlineJson)
  const shownOfStory = rememberLast((entry: StoryEntry) =>
    shownOfEdition({ ...edition, path: '', ...ofStory(entry) }),
  )
  const hashOfStory = rememberLast((entry: StoryEntry) =>
    sha256([shownOfStory(entry), storyJson(entry)].join('\n')),
  )
  const questionsOfStory = rememberLast((entry: StoryEntry) => questionsOf(ofStory(entry)))

  const viewOf = rememberLast(({ path, data }: PageToPrint) => {
    const { story, ...own } = data
    if (story) {
      const start = inlineJson({ path, shown: shownOfStory(story.entry) }).slice(0, -1)
      return `${start},"story":{"id":${inlineJson(story.id)},"entry":${storyJson(story.entry)}}}`
    }
    if (isTimeless({ path, ...data }))
      return inlineJson({ path, shown: shownOfEdition({ ...edition, path, ...own }), ...own })
    return `${common},${inlineJson({ path, ...own }).slice(1)}`
  })

  return {
    viewOf,
    identityOf: (page) => {
      const { path, facts, data } = page
      if (!data.story) return [JSON.stringify(facts), viewOf(page)]
      const above = 'above' in facts ? facts.above : []
      return [facts.kind, path, JSON.stringify(above), hashOfStory(data.story.entry)]
    },
    questionsOf: ({ data }) => (data.story ? questionsOfStory(data.story.entry) : questionsOf(data)),
  }
}

function rememberLast<Of extends object, Made>(make: (of: Of) => Made): (of: Of) => Made {
  let last: { readonly of: Of; readonly made: Made } | null = null
  return (of) => {
    if (last?.of !== of) last = { of, made: make(of) }
    return last.made
  }
}
