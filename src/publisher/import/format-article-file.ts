import { decodeHTMLStrict } from 'entities/decode'
import { escapeSigns } from '../../indexer/escape-signs.ts'
import type { NewArticle } from './new-article.ts'

/** Legal in JSON as they are, but not in YAML, or taken for the end of a line there. */
const NOT_IN_YAML = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g

/** What a page can play in place, once a reader asks for it. */
const PLAYABLE = /^https:\/\/www\.youtube\.com\/watch\?/

/** The file of an article: front matter in the newer spelling, of which the indexer reads these very values. */
export function formatArticleFile(article: NewArticle): string {
  const { title, excerpt, time, address, provider, topics, picture, video } = article
  const lines = [
    '---',
    `title: ${quote(title)}`,
    ...(excerpt === '' ? [] : [`excerpt: ${quote(excerpt)}`]),
    `publishedDateTime: ${new Date(time).toISOString().replace('.000Z', 'Z')}`,
    `webUrl: ${quote(address)}`,
    ...(video ? ['type: video'] : []),
    ...(video && PLAYABLE.test(address) ? [`featuredContent: ${quote(address)}`] : []),
    'provider:',
    ...(provider.name === '' ? [] : [`  name: ${quote(provider.name)}`]),
    `  domain: ${quote(provider.domain)}`,
    ...list('topics', topics.map(quote)),
    ...list('images', picture === null ? [] : [`url: ${quote(picture.url)}`]),
    ...(picture?.width && picture.height
      ? [`    width: ${picture.width}`, `    height: ${picture.height}`]
      : []),
    '---',
    '',
  ]
  return lines.join('\n')
}

function list(key: string, values: readonly string[]): string[] {
  return values.length === 0 ? [] : [`${key}:`, ...values.map((value) => `  - ${value}`)]
}

/** Always in quotes, so that nothing is taken for a number, a date or a truth; `&` is spelled out only where it must be. */
function quote(text: string): string {
  const safe = decodeHTMLStrict(text) === text ? text : text.replaceAll('&', '&amp;')
  return escapeSigns(JSON.stringify(safe), NOT_IN_YAML)
}
