import { useEffect, useState } from 'react'
import { useSite } from '../app/site-context.ts'
import { readTabJson, writeTab } from '../app/tab-storage.ts'
import { useKeptStore } from '../kept/kept-context.ts'
import { type ReadState, readStateOf } from '../kept/read-state.ts'
import type { Subject } from '../kept/subject.ts'

const PREFIX = 'throughline:here:'

/**
 * What the reader had read of a story before coming to its page, which counts as reading it. A reload, or coming
 * back, keeps the line where it was; a story that was first read during this visit has what came since the last one.
 */
export function useHere(subject: Subject | null): ReadState | null {
  const store = useKeptStore()
  const { lastVisit } = useSite()
  const [here, setHere] = useState<{ story: string; state: ReadState | null } | null>(null)
  if (subject && here?.story !== subject.story) {
    const now = readStateOf(store.state().kept.read, subject.known)
    const before = now !== null && now.at <= (lastVisit ?? 0) ? now : null
    const state =
      now !== null && now.grown > 0 ? now : (readTabJson<ReadState>(PREFIX + subject.story) ?? before)
    setHere({ story: subject.story, state })
  }
  useEffect(() => {
    if (here?.state && here.state.grown > 0) writeTab(PREFIX + here.story, JSON.stringify(here.state))
  }, [here])
  return here?.state ?? null
}
