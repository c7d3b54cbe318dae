import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { htmlToText } from '../../../src/publisher/import/html-to-text.ts'
import { readHtml } from '../../support/read-feeds.ts'

describe('the words of HTML', () => {
  test.each([
    ['<p>One</p><p>two</p>', 'One two'],
    ['Tid<b>al</b> power', 'Tidal power'],
    ['a<br>b<hr/>c', 'a b c'],
    ['x<script>if (a < b) "</p>"</script>y<STYLE>p > a {}</style >z', 'xyz'],
    ['<img alt="a > b"> c', 'c'],
    ['<a title=\'"\' href=">">d</a>', 'd'],
    ['<!-- <p>no</p> -- > -->e', 'e'],
    ['5 < 6 &lt;b&gt; &amp;lt;', '5 < 6 <b> &lt;'],
    ['it ends <a href="here', 'it ends'],
    ['it ends <script>here', 'it ends'],
    ['it ends <!-- here', 'it ends'],
    ['<svg><title>t</title></svg>f', 'f'],
  ])('%j are %j', (html, text) => {
    expect(htmlToText(html).replace(/\s+/g, ' ').trim()).toBe(text)
  })

  test('are those that a browser shows, but for the space between them', () => {
    const pieces = [
      'a',
      ' b ',
      '&amp;',
      '&lt;p&gt;',
      '&copy',
      '&#x1f600;',
      ' < ',
      '>',
      '"',
      "'",
      '=',
      '/',
      '&',
    ]
    const tags = ['<p>', '</p>', '<b class=x>', '</b>', '<br/>', '<img alt="a>b">', "<i title='>'>", '</i >']
    const rest = [
      '<!-- x > y -->',
      '<?x y?>',
      '<!z>',
      '</ q>',
      '<script>x<y</script>',
      '<style>a>b{}</style>',
    ]
    const html = fc
      .array(fc.constantFrom(...pieces, ...tags, ...rest), { maxLength: 12 })
      .map((parts) => `<div>${parts.join('')}</div>`)
    const bare = (text: string) => text.replace(/\s+/g, '')
    fc.assert(
      fc.property(html, (text) => {
        const body = readHtml(text)
        for (const element of body.querySelectorAll('script, style')) element.remove()
        expect(bare(htmlToText(text))).toBe(bare(body.textContent ?? ''))
      }),
      { numRuns: 500 },
    )
  })
})
