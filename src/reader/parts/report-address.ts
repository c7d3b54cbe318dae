import type { Manifest } from '../../model/manifest.ts'
import { pathAddress } from '../app/navigate.ts'
import type { Subject } from '../kept/subject.ts'
import { storyWords } from '../language/words/story.ts'
import { storyPath } from './paths.ts'

/** Where a dead link or a wrong story is reported, with a letter begun; null where the site names no contact. */
export function reportAddress({ contact }: Manifest, { article, story }: Subject): string | null {
  if (contact === undefined) return null
  if (!contact.startsWith('mailto:')) return contact
  const page = new URL(pathAddress(storyPath(story)), location.href).href
  const words = storyWords()
  const subject = words.reportSubject(article.title)
  const body = [
    words.reportWhat,
    '',
    words.reportStory(page),
    words.reportArticle(article.title),
    words.reportOriginal(article.address ?? words.reportNowhere),
  ].join('\n')
  return `${contact}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`
}
