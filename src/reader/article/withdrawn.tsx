import { removeEdits } from '../kept/keep-edits.ts'
import { useKept, useKeptStore } from '../kept/kept-context.ts'
import { Rich } from '../language/rich.tsx'
import { articleWords } from '../language/words/article.ts'
import { feedWords } from '../language/words/feed.ts'
import { Notice } from '../parts/notice.tsx'

interface WithdrawnProps {
  readonly id: string
  readonly title: string
}

/** What is left of an article that the publisher took back from somebody who had kept it: its title. */
export function Withdrawn({ id, title }: WithdrawnProps) {
  const store = useKeptStore()
  const saved = useKept((kept) => kept.saved.has(id))
  return (
    <Notice title={title}>
      <p role="status">{articleWords().withdrawn}</p>
      <p>
        <Rich
          text={saved ? articleWords().withdrawnRemove : articleWords().withdrawnWays}
          parts={{
            front: '/',
            remove: (text) => (
              <button
                type="button"
                onClick={() => store.change(feedWords().unsaved, removeEdits('saved', [id]))}
              >
                {text}
              </button>
            ),
          }}
        />
      </p>
    </Notice>
  )
}
