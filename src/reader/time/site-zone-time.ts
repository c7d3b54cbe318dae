import { siteZone } from '../../model/time/zone.ts'
import { frameWords } from '../language/words/frame.ts'

/** The site's zone as a sentence has it that says whose days these are. */
export function siteZoneTime(): string {
  return frameWords().zoneTime(siteZone())
}
