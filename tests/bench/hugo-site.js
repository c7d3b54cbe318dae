import { cp, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** One line a page, which is the least that Hugo can do. */
export const LEAST = {
  config: '',
  single: '<!doctype html><title>{{ .Title }}</title><h1>{{ .Title }}</h1><p>{{ .Params.excerpt }}</p>\n',
  list: '<!doctype html>{{ range .Paginator.Pages }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}\n',
}
/**
 * What an index of ours holds: an article with its provider and its related coverage, lists by topic and of everything. No
 * lists of the folders that files lie in, and feeds of the newest 50, as ours are.
 */
export const SAME = {
  config: 'disableKinds = ["section"]\nrssLimit = 50\n[taxonomies]\ntopic = "topics"\n',
  single: `<!doctype html><title>{{ .Title }}</title><h1>{{ .Title }}</h1><p>{{ .Params.excerpt }}</p>
<p><a href="{{ .Params.webUrl }}">{{ .Params.provider.name }}</a> {{ .Params.publishedDateTime }} {{ .Params.quality }}</p>
{{ range .Params.topics }}<a href="/topics/{{ . | urlize }}">{{ . }}</a>{{ end }}
{{ range .Params.related }}<p><a href="{{ .webUrl }}">{{ .title }}</a> {{ .provider.name }} {{ .publishedDateTime }}</p>{{ end }}
`,
  list: `<!doctype html><title>{{ .Title }}</title>{{ range (.Paginate (cond .IsHome site.RegularPages .Pages) 30).Pages }}<article>
<h2><a href="{{ .RelPermalink }}">{{ .Title }}</a></h2><p>{{ .Params.excerpt }}</p>{{ .Params.provider.name }}</article>{{ end }}
`,
}

/**
 * @param {string} data
 * @param {string} site
 * @param {{ single: string, list: string, config: string }} theme
 * @returns {Promise<string>} the folder of a Hugo site with the same articles
 */
export async function makeHugoSite(data, site, theme) {
  await mkdir(join(site, 'layouts/_default'), { recursive: true })
  await cp(join(data, 'articles'), join(site, 'content'), { recursive: true })
  await writeFile(
    join(site, 'config.toml'),
    `baseURL = "http://localhost/"\ntitle = "Bench"\n${theme.config}`,
  )
  await writeFile(join(site, 'layouts/_default/single.html'), theme.single)
  await writeFile(join(site, 'layouts/_default/list.html'), theme.list)
  return site
}
