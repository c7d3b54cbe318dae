import { APP, INDEX } from '../site-files.ts'
import { IMMUTABLE, REVALIDATE } from './caching.ts'
import { type HostRules, literally, typedPaths } from './host-rules.ts'

/**
 * A CloudFront function for both of its events: requests of pages become those of their files, for a bucket knows no
 * other names, addresses that lack a slash or have one too many lead on, and answers get the headers of the site.
 */
export function makeCloudfrontRules({ base, headers }: HostRules): string {
  const path = literally(base)
  const page = `^${path}(?:[a-z-]+|page/\\d+|(?:article|story)/[^/]+|(?:topics|source)/[^/]+(?:/page/\\d+)?)`
  return `var BASE = ${JSON.stringify(base)}
var PAGE = new RegExp(${JSON.stringify(`${page}$`)})
var SLASH = new RegExp(${JSON.stringify(`${page}/$`)})
var HASHED = new RegExp(${JSON.stringify(`^${path}(?:${APP}|${INDEX}/shards)/`)})
var TYPES = ${JSON.stringify(typedPaths(base), null, 2)}
var HEADERS = ${JSON.stringify(headers, null, 2)}

function handler(event) {
  var request = event.request
  if (event.context.eventType === 'viewer-request') {
    if (request.uri === BASE) request.uri = BASE + 'index.html'
    else if (request.uri + '/' === BASE) return moved(BASE, request.querystring)
    else if (SLASH.test(request.uri)) return moved(request.uri.slice(0, -1), request.querystring)
    else if (PAGE.test(request.uri)) request.uri += '.html'
    return request
  }
  var response = event.response
  for (var name in HEADERS) response.headers[name.toLowerCase()] = { value: HEADERS[name] }
  var caching = HASHED.test(request.uri) ? ${JSON.stringify(IMMUTABLE)} : ${JSON.stringify(REVALIDATE)}
  response.headers['cache-control'] = { value: caching }
  TYPES.forEach(function (pair) {
    if (new RegExp(pair[0]).test(request.uri)) response.headers['content-type'] = { value: pair[1] }
  })
  return response
}

function moved(address, query) {
  var asked = []
  for (var name in query) {
    var given = query[name].multiValue || [query[name]]
    given.forEach(function (one) {
      asked.push(name + '=' + one.value)
    })
  }
  var location = asked.length === 0 ? address : address + '?' + asked.join('&')
  return { statusCode: 301, statusDescription: 'Moved Permanently', headers: { location: { value: location } } }
}
`
}
