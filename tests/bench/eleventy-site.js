import { cp, mkdir, mkdtemp, rename, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runCommand } from './run-command.js'

const VERSION = '3.1.8'
/**
 * An article whose front matter its YAML parser refuses would end the whole run: it is left out, as we skip it. Lists are
 * cut beforehand, for Eleventy's own pages cut one list, and there is one a topic.
 */
const CONFIG = `import yaml from 'js-yaml'

function readOrLeaveOut(text) {
  try {
    return yaml.load(text)
  } catch {
    return { permalink: false, eleventyExcludeFromCollections: true }
  }
}

function cut(title, path, articles) {
  return Array.from({ length: Math.ceil(articles.length / 30) }, (_, at) => ({
    title,
    path: at === 0 ? path : path + 'page/' + (at + 1) + '/',
    articles: articles.slice(at * 30, at * 30 + 30),
  }))
}

export default function (eleventy) {
  eleventy.setUseGitIgnore(false)
  eleventy.setLiquidOptions({ outputEscape: 'escape' })
  eleventy.setFrontMatterParsingOptions({ engines: { yaml: readOrLeaveOut } })
  eleventy.addCollection('lists', (all) => {
    const timeOf = ({ data }) => Number(new Date(data.publishedDateTime)) || 0
    const articles = all.getFilteredByTag('article').sort((a, b) => timeOf(b) - timeOf(a))
    const byTopic = new Map()
    for (const article of articles)
      for (const topic of article.data.topics ?? []) {
        if (!byTopic.has(topic)) byTopic.set(topic, [])
        byTopic.get(topic).push(article)
      }
    const slug = eleventy.getFilter('slugify')
    return [
      ...cut('All', '/', articles),
      ...[...byTopic].flatMap(([topic, own]) => cut(topic, '/topics/' + slug(topic) + '/', own)),
    ]
  })
}

export const config = { dir: { input: 'content', includes: '../_includes' }, markdownTemplateEngine: false }
`
const ARTICLE = `<!doctype html><title>{{ title }}</title><h1>{{ title }}</h1><p>{{ excerpt }}</p>
<p><a href="{{ webUrl }}">{{ provider.name }}</a> {{ publishedDateTime }} {{ quality }}</p>
{% for topic in topics %}<a href="/topics/{{ topic | slugify }}">{{ topic }}</a>{% endfor %}
{% for one in related %}<p><a href="{{ one.webUrl }}">{{ one.title }}</a> {{ one.provider.name }} {{ one.publishedDateTime }}</p>{% endfor %}
`
const LISTS = `---
pagination: { data: collections.lists, size: 1, alias: list }
permalink: '{{ list.path }}index.html'
---
<!doctype html><title>{{ list.title }}</title>{% for one in list.articles %}<article>
<h2><a href="{{ one.url }}">{{ one.data.title }}</a></h2><p>{{ one.data.excerpt }}</p>{{ one.data.provider.name }}</article>{% endfor %}
`

/**
 * Eleventy comes from npm when this is run, into a folder of its own that later runs find: it brings as many packages as
 * all else here.
 * @returns {Promise<string | null>} the folder, or null where it cannot be had.
 */
export async function installEleventy() {
  const folder = join(tmpdir(), `throughline-bench-eleventy-${VERSION}`)
  if (await stat(folder).catch(() => null)) return folder
  const making = await mkdtemp(`${folder}-`)
  const options = ['--no-audit', '--no-fund', '--ignore-scripts']
  try {
    await runCommand('npm', ['install', '--prefix', making, ...options, `@11ty/eleventy@${VERSION}`])
    await rename(making, folder)
    return folder
  } catch (error) {
    console.log(`Eleventy is left out, for it could not be installed: ${error}`)
    await rm(making, { recursive: true, force: true })
    return null
  }
}

/**
 * @param {string} data
 * @param {string} site
 * @param {string} installed
 * @returns {Promise<string>} the folder of an Eleventy site that shows what Hugo's does, of the same articles
 */
export async function makeEleventySite(data, site, installed) {
  await mkdir(join(site, '_includes'), { recursive: true })
  await cp(join(data, 'articles'), join(site, 'content/articles'), { recursive: true })
  await writeFile(
    join(site, 'content/articles/articles.json'),
    '{ "layout": "article.liquid", "tags": "article" }\n',
  )
  await writeFile(join(site, 'content/lists.liquid'), LISTS)
  await writeFile(join(site, '_includes/article.liquid'), ARTICLE)
  await writeFile(join(site, 'eleventy.config.js'), CONFIG)
  await writeFile(join(site, 'package.json'), '{ "type": "module" }\n')
  await symlink(join(installed, 'node_modules'), join(site, 'node_modules'))
  return site
}

/**
 * @param {string} site
 * @param {string} out relative to it
 */
export function runEleventy(site, out) {
  const command = 'node_modules/@11ty/eleventy/cmd.cjs'
  return runCommand('node', [command, '--quiet', `--output=${out}`], { cwd: site })
}
