import type { Command } from '../command.ts'
import { textOption, UsageError } from '../command-line.ts'
import { readSiteFolder, SITE_FOLDER_OPTIONS } from '../config/read-site-folder.ts'
import type { HostRules } from '../hosts/host-rules.ts'
import { makeCaddyRules } from '../hosts/make-caddy-rules.ts'
import { makeCloudfrontRules } from '../hosts/make-cloudfront-rules.ts'
import { makeNginxRules } from '../hosts/make-nginx-rules.ts'
import { watchFrontPage } from '../site/front-page.ts'

const MAKERS: Readonly<Record<string, (rules: HostRules) => string>> = {
  nginx: makeNginxRules,
  caddy: makeCaddyRules,
  cloudfront: makeCloudfrontRules,
}

export const rules: Command = {
  shape: {
    summary: 'prints the rules of a built site for what will serve it: addresses, types, headers',
    options: {
      ...SITE_FOLDER_OPTIONS,
      for: { type: 'string', value: 'nginx|caddy|cloudfront', help: 'what will serve it', required: true },
    },
    examples: [
      'throughline rules --dir /srv/www --for nginx > /etc/nginx/throughline.conf',
      'throughline rules --dir /srv/www/news --for caddy > /etc/caddy/throughline.caddy',
    ],
  },
  run: async (options, { console }) => {
    const server = textOption(options, 'for')
    const make = Object.hasOwn(MAKERS, server) ? MAKERS[server] : undefined
    if (!make) throw new UsageError(`--for takes one of ${Object.keys(MAKERS).join(', ')}.`)
    console.result(make(watchFrontPage(await readSiteFolder('rules', options))()).trimEnd())
    return 0
  },
}
