import type { MadeArticle } from './make-thread.ts'
import { outletAt } from './outlets.ts'
import type { Random } from './random.ts'
import { TOPICS } from './words.ts'

const SECRET_LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** The file of an article, in the spelling that it has. */
export function formatArticle(article: MadeArticle, random: Random): string {
  const outlet = outletAt(article.provider)
  const lines = [
    '---',
    'category: news',
    ...headLines(article, ''),
    `heat: ${article.heat}`,
    `published: ${article.published}`,
    '',
    'provider:',
    `  name: ${outlet.name}`,
    `  domain: ${outlet.domain}`,
    '',
    'topics:',
    ...article.topics.map((topic) => `  - ${TOPICS[topic] ?? ''}`),
    ...pictureLines(article, ''),
  ]
  if (article.related.length > 0) lines.push('', 'related:', ...article.related.flatMap(entryLines))
  lines.push('', `secured: "${secret(random, 240)};${secret(random, 22)}=="`, '---', '')
  return lines.join('\n')
}

function entryLines(article: MadeArticle): string[] {
  const outlet = outletAt(article.provider)
  const [first = '', ...rest] = [
    ...headLines(article, '    '),
    '    provider:',
    `      name: ${outlet.name}`,
    `      domain: ${outlet.domain}`,
    ...pictureLines(article, '    '),
  ].filter((line) => line !== '')
  return [first.replace('    ', '  - '), ...rest]
}

/** What a file and an embedded copy say alike. */
function headLines(article: MadeArticle, indent: string): string[] {
  const address = `https://www.${outletAt(article.provider).domain}/news/${article.slug}`
  return [
    `title: "${article.title}"`,
    ...(article.excerpt ? [`excerpt: "${article.excerpt}"`] : []),
    `publishedDateTime: ${new Date(article.time).toISOString().replace('.000', '')}`,
    ...(article.spelling === 'older'
      ? [`sourceUrl: ${address}`]
      : [`originalUrl: "${address}"`, `webUrl: "${address}"`]),
    'type: article',
    `quality: ${article.quality}`,
  ].map((line) => indent + line)
}

function pictureLines({ picture, slug, provider }: MadeArticle, indent: string): string[] {
  if (picture === null) return []
  const name = picture === 'placeholder' ? 'placeholder' : slug
  const lines = [
    'images:',
    `  - url: https://pictures.${outletAt(provider).domain}/${name}.jpg`,
    '    width: 700',
    '    height: 394',
  ]
  return ['', ...lines.map((line) => indent + line)]
}

function secret(random: Random, length: number): string {
  let text = ''
  while (text.length < length) text += SECRET_LETTERS[random.whole(0, 63)]
  return text
}
