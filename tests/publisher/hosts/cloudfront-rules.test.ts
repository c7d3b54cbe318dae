import { runInNewContext } from 'node:vm'
import { describe, expect, test } from 'vitest'
import { IMMUTABLE, REVALIDATE } from '../../../src/publisher/hosts/caching.ts'
import { makeCloudfrontRules } from '../../../src/publisher/hosts/make-cloudfront-rules.ts'
import { contentSecurityPolicy, securityHeaders } from '../../../src/publisher/hosts/security-headers.ts'

/** Of the code of a function for CloudFront, in bytes. */
const MOST_CODE = 10_240

describe.each(['/', '/news/'])('the function for CloudFront at %s', (base) => {
  const code = makeCloudfrontRules({ base, headers: { 'X-Content-Type-Options': 'nosniff' } })
  /** What the function makes of an event, as plain data. */
  const run = (eventType: string, path: string, headers: object = {}, querystring?: object) => {
    const request = { uri: base + path, querystring }
    const event = { context: { eventType }, request, response: { headers } }
    return JSON.parse(runInNewContext(`${code}; JSON.stringify(handler(${JSON.stringify(event)}))`))
  }
  const header = (path: string, name: string) =>
    run('viewer-response', path, { 'content-type': { value: 'binary/octet-stream' } }).headers[name].value

  test.each([
    ['', 'index.html'],
    ['topics', 'topics.html'],
    ['catch-up', 'catch-up.html'],
    ['page/2', 'page/2.html'],
    ['topics/energy', 'topics/energy.html'],
    ['topics/energy/page/12', 'topics/energy/page/12.html'],
    ['source/ledger.example', 'source/ledger.example.html'],
    ['article/v1.2', 'article/v1.2.html'],
    ['article/%C3%B6l%20100%25', 'article/%C3%B6l%20100%25.html'],
    ...['feed.xml', 'topics/energy/feed.json', 'app/first.js', 'index/shards/0f.json', 'assets/a/b.svg'].map(
      (file) => [file, file],
    ),
  ])('asks for the file of "%s": %s', (path, file) => {
    expect(run('viewer-request', path)).toEqual({ uri: base + file })
  })

  test.each([
    ['topics/', {}, 'topics'],
    ['article/%C3%B6l%20100%25/', {}, 'article/%C3%B6l%20100%25'],
    ['topics/energy/', { sort: { value: 'heat' } }, 'topics/energy?sort=heat'],
    [
      'topics/energy/',
      { source: { value: 'a.example', multiValue: [{ value: 'a.example' }, { value: 'b.example' }] } },
      'topics/energy?source=a.example&source=b.example',
    ],
  ])('leads from %s %o to the address without a slash', (path, query, target) => {
    const { statusCode, headers } = run('viewer-request', path, {}, query)
    expect([statusCode, headers.location.value]).toEqual([301, base + target])
  })

  test.skipIf(base === '/')('leads from the folder without its slash to the front page', () => {
    const event = { context: { eventType: 'viewer-request' }, request: { uri: base.slice(0, -1) } }
    const { headers } = runInNewContext(`${code}; handler(${JSON.stringify(event)})`)
    expect(headers.location.value).toBe(base)
  })

  test.each(['/evil.example/', '%2Fevil.example/', '\\evil.example/', '/topics/'])(
    'leads nobody to another host by %s',
    (path) => {
      expect(run('viewer-request', path)).toEqual({ uri: base + path })
    },
  )

  test('gives answers the headers of the site, their types and how long they may be kept', () => {
    expect(header('', 'x-content-type-options')).toBe('nosniff')
    expect(header('app/first.js', 'cache-control')).toBe(IMMUTABLE)
    expect(header('index/manifest.json', 'cache-control')).toBe(REVALIDATE)
    expect(header('topics/energy/feed.json', 'content-type')).toBe('application/feed+json')
    expect(header('assets/a.svg', 'content-type')).toBe('binary/octet-stream')
  })

  test('is no longer than CloudFront takes', () => {
    const whole = makeCloudfrontRules({ base, headers: securityHeaders(contentSecurityPolicy('')) })
    expect(Buffer.byteLength(whole)).toBeLessThan(MOST_CODE)
  })
})
