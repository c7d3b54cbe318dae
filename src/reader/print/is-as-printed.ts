import { isArchive } from '../../model/time/edition.ts'
import { readTrail } from '../items/use-trail.ts'
import type { KeptState } from '../kept/kept-store.ts'
import { siteLanguage } from '../language/language.ts'
import { spokenLanguage } from '../language/spoken.ts'
import { noteVisit } from '../time/note-visit.ts'
import { visitStorage } from '../time/visit-storage.ts'
import type { FirstView } from './first-view.ts'
import { isHeldBack } from './held-back.ts'

/** What is kept without any page looking otherwise for it: the look is the document's own. */
const UNSEEN: ReadonlySet<string> = new Set(['theme', 'text', 'language'])

/**
 * Whether a printed page is exactly what this reader's own would be, so that React can take it over as it is: for
 * somebody who has kept nothing that shows, was not here before, and reads it before the site has become an archive.
 */
export function isAsPrinted(view: FirstView, { kept, place, damaged }: KeptState): boolean {
  // A line above the page says where what is kept is not on the device, or can't be read.
  if (isHeldBack() || place !== 'device' || damaged.length > 0) return false
  const now = Date.now()
  const { settings, searches: _, ...shown } = kept
  const showsNothing = Object.values(shown).every((store) => store.size === 0)
  const { edition } = view.manifest
  return (
    showsNothing &&
    spokenLanguage() === siteLanguage(view.manifest.language) &&
    [...settings.keys()].every((name) => UNSEEN.has(name)) &&
    noteVisit(visitStorage(), now) === null &&
    isArchive(edition, now) === isArchive(edition, view.printedAt) &&
    (view.story === undefined || readTrail(view.story.id) === null)
  )
}
