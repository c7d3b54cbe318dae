import * as v from 'valibot'
import { safeAddress } from '../../model/address.ts'

/** Pages of a site carry these texts in a manifest that is to stay below 4 KB compressed; more would also not fit. */
const MOST = { title: 120, description: 300, label: 40, address: 300, links: 10 }

/** Faces for headlines: the one that comes with the reader, or the reader's device's own. */
export const FONTS = ['newsreader', 'serif', 'sans'] as const

/** Each message goes on after the name of what it is about: "title takes a text". */
const text = (most: number) => {
  const message = `takes one line of text, of 1 to ${most} letters`
  return v.pipe(
    v.string(message),
    v.trim(),
    v.check((value) => value.length > 0 && value.length <= most && !/\p{Cc}/u.test(value), message),
  )
}

const textOf = (what: string) => v.string(`takes ${what}`)

const path = v.pipe(textOf('a path'), v.nonEmpty('takes a path'))

const CONTACT = 'takes an e-mail address, or an address that begins with https:// or http://'

/** An e-mail address becomes a link that begins a letter. */
function contactAddress(value: string): string | null {
  const letter = /^(?:mailto:)?([^\s@:?&]+@[^\s@:?&]+)$/.exec(value)?.[1]
  return letter === undefined ? safeAddress(value) : `mailto:${letter}`
}

/** Text that a function reads as something better, or as nothing. */
const read = (what: string, reading: (value: string) => string | null) =>
  v.pipe(
    textOf(what.replace(/^takes /, '')),
    v.rawTransform(({ dataset, addIssue, NEVER }) => {
      const value = reading(dataset.value)
      if (value !== null && value.length <= MOST.address) return value
      addIssue({ message: what })
      return NEVER
    }),
  )

const LANGUAGE = 'takes a language as BCP 47 writes it, such as en, de or pt-BR'

function canonicalLanguage(value: string): string | null {
  try {
    return Intl.getCanonicalLocales(value)[0] ?? null
  } catch {
    return null
  }
}

const TIME_ZONE = 'takes a time zone as IANA names it, such as Europe/Berlin or America/New_York'

/** Its name as it is usually written: engines know old names and new ones, and make either of the other. */
function knownZone(value: string): string | null {
  // Some know offsets such as +01:00 as well, and other readers' browsers don't.
  if (!/^[a-z]/i.test(value)) return null
  try {
    const { timeZone } = new Intl.DateTimeFormat('en', { timeZone: value }).resolvedOptions()
    return timeZone === 'UTC' || timeZone.toLowerCase() === value.toLowerCase() ? timeZone : value
  } catch {
    return null
  }
}

const FOOTER_LINK = 'takes an address that begins with https://, http:// or a slash, or an e-mail address'

export const FooterLinkSchema = v.strictObject(
  {
    label: text(MOST.label),
    address: read(FOOTER_LINK, (value) =>
      /^\/(?![/\\])[^\s\\]*$/.test(value) ? value : contactAddress(value),
    ),
  },
  'takes a label and an address',
)

/** A script in the page may do all that the page may, so it comes by https alone. */
const SCRIPT = 'takes the address of a script, which begins with https://'
const HOST = 'takes the address of a host, which begins with https:// and has no path'

export const AnalyticsSchema = v.strictObject(
  {
    script: read(SCRIPT, (value) => (value.startsWith('https://') ? safeAddress(value) : null)),
    data: v.optional(
      v.record(
        v.pipe(
          v.string(),
          v.regex(/^[a-z][a-z0-9-]*$/, 'takes names of lowercase letters, digits and hyphens'),
        ),
        text(MOST.address),
        'takes names and texts',
      ),
    ),
    connect: v.optional(
      v.array(
        read(HOST, (value) => {
          const address = value.startsWith('https://') ? safeAddress(value) : null
          return address !== null && new URL(address).pathname === '/' && !/[?#]/.test(address)
            ? new URL(address).origin
            : null
        }),
        'takes a list of hosts',
      ),
    ),
  },
  'takes the address of a script, and what it needs',
)

const SITE_URL =
  'takes an address that begins with https:// or http://, with a plain path, without a question mark or a hash sign'
/** Letters, digits and `_ . ~ -`, so that it needs no encoding wherever it is written; no `..`. */
const PLAIN_PATH = /^\/(?:(?!\.{1,2}\/)[\w.~-]+\/)*$/
const PRERENDER = 'takes all, none, or a number of articles'
const CARDS = 'takes all, none, or a number of stories'

const howMany = (message: string) =>
  v.union(
    [v.picklist(['all', 'none']), v.pipe(v.number(), v.safeInteger(message), v.minValue(0, message))],
    message,
  )

const BASE = 'takes a path that begins and ends with a slash, such as /news/'
const ACCENT = 'takes a colour as a hash sign and six digits, such as #a4243b'

/** What a publisher may say of a site: in the config file, and on the command line. */
export const ConfigSchema = v.strictObject(
  {
    /** The site's own name. */
    title: v.optional(text(MOST.title)),
    /** A sentence or two on what the site is: for search engines, feeds, and the page "About". */
    description: v.optional(text(MOST.description)),
    /** Language of the articles, as BCP 47 writes it; `en` unless said otherwise. Pages speak it where they can. */
    language: v.optional(read(LANGUAGE, canonicalLanguage)),
    /** Zone by which days begin and end, and in which times are told; UTC unless said otherwise. */
    timeZone: v.optional(read(TIME_ZONE, knownZone)),
    /** An SVG or PNG file. In a config file its path is relative to that file, as all paths there are. */
    logo: v.optional(path),
    /** True where the logo says the title already, and is to stand in its place. */
    logoHasTitle: v.optional(v.boolean('takes true or false')),
    /** What is current and what is new has this colour, made darker or lighter as far as text needs it. */
    accent: v.optional(v.pipe(textOf('a colour'), v.regex(/^#[0-9a-f]{6}$/i, ACCENT), v.toLowerCase())),
    /** Face of the headlines: `newsreader` unless said otherwise. */
    font: v.optional(v.picklist(FONTS, `takes one of ${FONTS.join(', ')}`)),
    /** Where readers report what is wrong: an e-mail address or a page. */
    contact: v.optional(read(CONTACT, contactAddress)),
    /** What the footer leads to besides the site's own pages. */
    links: v.optional(
      v.pipe(
        v.array(FooterLinkSchema, 'takes a list of links'),
        v.maxLength(MOST.links, `takes ${MOST.links} links at most`),
      ),
    ),
    /** A script of the publisher's choice that counts visits. */
    analytics: v.optional(AnalyticsSchema),
    /** The data folder. */
    data: v.optional(path),
    /** Where to write. */
    out: v.optional(path),
    /** Path under which the site will lie. */
    base: v.optional(v.pipe(textOf('a path'), v.regex(PLAIN_PATH, BASE))),
    /** Address of the front page. */
    siteUrl: v.optional(
      read(SITE_URL, (value) => {
        const address = safeAddress(value)?.replace(/\/?$/, '/') ?? null
        return address !== null && PLAIN_PATH.test(new URL(address).pathname) && !/[?#]/.test(address)
          ? address
          : null
      }),
    ),
    /** True where search engines are to find pages of articles, which are others' work, and not stories alone. */
    indexArticles: v.optional(v.boolean('takes true or false')),
    /** Which stories have a picture for links to them: `all`, `none`, or so many of the newest. */
    cards: v.optional(howMany(CARDS)),
    /** Which pages are made beforehand. */
    prerender: v.optional(howMany(PRERENDER)),
  },
  'takes keys and values',
)

/** What a config file may say. */
export type Config = v.InferInput<typeof ConfigSchema>
/** The same once it is checked: addresses are links, and colours and languages are written in one way. */
export type CheckedConfig = v.InferOutput<typeof ConfigSchema>
