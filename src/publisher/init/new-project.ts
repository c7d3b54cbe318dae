import { firstArticle } from './first-article.ts'
import { PUBLISH_WORKFLOW } from './publish-workflow.ts'

export interface ProjectOptions {
  readonly title: string
  /** Name of the folder, for npm. */
  readonly name: string
  /** Of this package, which the project is made for. */
  readonly version: string
  readonly now: number
}

/** Where the examples lie, which have no place in a folder that has articles of its own. */
export const EXAMPLES = 'data/'

/** The files of a new project, by their paths. */
export function newProject(options: ProjectOptions): ReadonlyMap<string, string> {
  const day = new Date(options.now).toISOString().slice(0, 10)
  return new Map([
    ['throughline.config.ts', configOf(options)],
    ['package.json', packageOf(options)],
    [`${EXAMPLES}articles/${day}-your-first-article.md`, firstArticle(options.now)],
    [`${EXAMPLES}topics/getting-started.yaml`, TOPIC],
    ['.github/workflows/publish.yml', PUBLISH_WORKFLOW],
    ['.gitignore', 'node_modules/\nsite/\n'],
    ['README.md', readmeOf(options)],
  ])
}

const TOPIC = `# Articles name a topic by this name. A topic may have a parent, which is named in the same way.
name: Getting started
# parent: Something wider
`

function configOf({ title }: ProjectOptions): string {
  return `import { defineConfig } from 'throughline'

// Every key can be given on the command line as well, and wins there: throughline build --help.
export default defineConfig({
  title: ${quote(title)},
  description: 'What is new, followed through all its coverage.',

  // Where readers report what is wrong, and ask for takedowns: an e-mail address or a page.
  // contact: 'desk@example.com',

  // Language of the articles, and of the pages in English (en), German (de), Japanese (ja) and Arabic (ar).
  // language: 'en',

  // Zone in which days begin and end and times are shown: UTC by default.
  // timeZone: 'Europe/Berlin',

  // The colour of what is current and what is new.
  // accent: '#00629b',
  // logo: 'logo.svg',
  // font: 'newsreader',

  // links: [{ label: 'Imprint', address: 'https://www.example.com/imprint' }],

  // Address of the front page. Feeds and sitemap need it; the workflow for GitHub Pages sets it by itself.
  // siteUrl: 'https://news.example.com/',

  data: 'data',
  out: 'site',
})
`
}

function packageOf({ name, version }: ProjectOptions): string {
  const content = {
    name,
    private: true,
    type: 'module',
    scripts: Object.fromEntries(
      ['dev', 'build', 'serve', 'check'].map((command) => [command, `throughline ${command}`]),
    ),
    dependencies: { throughline: `^${version}` },
  }
  return `${JSON.stringify(content, null, 2)}\n`
}

function readmeOf({ title }: ProjectOptions): string {
  return `# ${title}

A newspaper of plain files, made with Throughline.

\`\`\`sh
npm install
npx throughline build    # data/ becomes site/
npx throughline serve    # shows it at http://localhost:4173
npx throughline check    # says what is wrong with the articles
npx throughline dev      # shows data/ while you write
npx throughline import https://www.example.com/feed.xml    # adds the articles of a feed
\`\`\`

- \`data/articles/\` has one file for each article; the first says what can be in it.
- \`data/topics/\` has one file for each topic; topics without one are made from what articles name.
- \`throughline.config.ts\` says what the site is called and how it looks.
- \`.github/workflows/publish.yml\` publishes each push to the branch \`main\` on GitHub Pages, once the repository’s
  settings name "GitHub Actions" as the source of its pages. Any other static host can take the folder \`site/\` as it is.
`
}

/** As a text in single quotes. */
function quote(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&')}'`
}
