import type { CommandShape } from '../command-line.ts'
import { FONTS } from './config-schema.ts'
import { DEFAULT_TITLE } from './default-title.ts'

export const CONFIG_OPTION: CommandShape['options'] = {
  config: {
    type: 'string',
    value: 'FILE',
    help: 'the config file (default: throughline.config.ts, .mts, .js, .mjs or .json here); options beat it',
  },
}

/** What every index says of its site. */
export const SITE_OPTIONS: CommandShape['options'] = {
  title: { type: 'string', value: 'TEXT', help: `the site's own title (default: ${DEFAULT_TITLE})` },
  description: { type: 'string', value: 'TEXT', help: 'a sentence or two on what the site is' },
  language: {
    type: 'string',
    value: 'TAG',
    help: 'language of the articles and pages, such as de (default: en)',
  },
  'time-zone': {
    type: 'string',
    value: 'ZONE',
    help: 'zone of days and times, such as Europe/Berlin (default: UTC)',
  },
  contact: {
    type: 'string',
    value: 'ADDRESS',
    help: 'where readers report what is wrong: an e-mail or a page',
  },
  link: { type: 'string', value: 'LABEL=ADDRESS', help: 'a link for the footer', multiple: true },
}

/** How a site looks, and what it has besides. */
export const LOOK_OPTIONS: CommandShape['options'] = {
  logo: { type: 'string', value: 'FILE', help: 'an SVG or PNG picture for the masthead' },
  'logo-has-title': { type: 'boolean', help: 'the logo says the title already, and stands in its place' },
  accent: { type: 'string', value: '#RRGGBB', help: 'colour of what is current and of what is new' },
  font: { type: 'string', value: FONTS.join('|'), help: `face of the headlines (default: ${FONTS[0]})` },
  'analytics-script': { type: 'string', value: 'URL', help: 'a script of your choice that counts visits' },
  'analytics-data': {
    type: 'string',
    value: 'NAME=TEXT',
    help: 'an attribute that it reads, without its data-',
    multiple: true,
  },
  'analytics-connect': {
    type: 'string',
    value: 'URL',
    help: 'a host that it reports to, if not its own',
    multiple: true,
  },
}

/** The option that says what a key of the config says. */
export function optionOf(path: readonly (string | number)[]): string {
  const [key = '', inner] = path
  if (key === 'links') return '--link'
  const name = key === 'analytics' ? `analytics-${inner ?? 'script'}` : String(key)
  return `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
}
