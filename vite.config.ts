import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { nameClass } from './src/publisher/compile/name-class.ts'

/** The order of the layers, weakest first; every style of the reader is in one of them. */
const LAYERS = '@layer reset, tokens, base, components, utilities;'

/** Puts the order at the very top of the sheet: bundling sets chunks, and so layers, in an order of its own. */
function declareLayers(): Plugin {
  return {
    name: 'declare-layers',
    enforce: 'post',
    // While one works on it, each sheet is an element of its own.
    transformIndexHtml: (_, { server }) =>
      server ? [{ tag: 'style', children: LAYERS, injectTo: 'head-prepend' }] : [],
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type === 'asset' && file.fileName.endsWith('.css'))
            file.source = `${LAYERS}\n${file.source}`
        }
      },
    },
  }
}

/** What an assertion of the router says, before the end of its statement. */
const ASSERTION = /(\binvariant\([^;]{1,300}?,\s*)(?:"[^"]*"|`[^`]*`)\s*\)(?=;)/g

/**
 * A name for developer tools, or what shows the errors of routes that load data is told of routes on a server. Either
 * counts as a use, and would bring components along that nobody shows.
 */
const USES = /^(?:\w+\.displayName = "[\w.]+"|RenderErrorBoundary\.contextType = RSCRouterContext);$/gm

/** What may be left out where its result is not used, which its package does not say. */
const PURE =
  /(?<== )React\d*\.(?:createContext|forwardRef|memo)\(|(?<=^\s+)(?:warning|warningOnce|warnOnce)\(/gm

/**
 * What packages bring along and this reader never uses, which no bundler can tell: what finds nothing to replace after an
 * update leaves all as it is, and the budgets of bytes say so. Tests that need no built site, and `dev`, run with all of it.
 */
const UNUSED: readonly (readonly [id: RegExp, leaveOut: (code: string) => string])[] = [
  [
    // The router's package names only its development build, with warnings that no reader of news would see, and with
    // what its assertions say to whoever writes routes.
    /\/react-router\/dist\//,
    (code) =>
      code
        .replace('var ENABLE_DEV_WARNINGS = true', 'var ENABLE_DEV_WARNINGS = false')
        // No route loads data.
        .replace('let dataRouterState = dataRouterOpts?.state', 'const dataRouterState = undefined')
        .replace(ASSERTION, '$1"")')
        .replace(USES, '')
        .replace(PURE, '/* @__PURE__ */ $&'),
  ],
  [
    // Nothing is sent anywhere, so there is nothing to send again when the network is back.
    /\/query-core\/build\/modern\/queryClient\.js$/,
    (code) => code.replace('new MutationCache()', '{ clear() {}, async resumePausedMutations() {} }'),
  ],
  [
    // Pages of feeds are queries of their own.
    /\/query-core\/build\/modern\/query\.js$/,
    (code) => code.replace('infiniteQueryBehavior(this.options.pages)', 'undefined'),
  ],
]

function leaveOutUnused(): Plugin[] {
  return UNUSED.map(([id, handler]) => ({
    name: 'leave-out-unused',
    apply: 'build',
    transform: { filter: { id }, handler },
  }))
}

/** A component's import of its classes. */
const CLASSES = /^import (\w+) from ('.+\.module\.css')$/gm

/**
 * Takes each class of a sheet for a constant, which then stands where it is used, and nowhere if it is not: of an object
 * with all of a sheet's classes a bundler can leave none out.
 */
function takeClassesApart(): Plugin[] {
  return [
    {
      name: 'take-classes-apart',
      apply: 'build',
      enforce: 'pre',
      transform: {
        filter: { id: /\/src\/reader\/.*\.tsx?$/ },
        handler: (code) => code.replace(CLASSES, 'import * as $1 from $2'),
      },
    },
    {
      // Vite takes a sheet for used as long as one of its classes is imported, and they no longer are.
      name: 'keep-sheets',
      apply: 'build',
      enforce: 'post',
      transform: {
        filter: { id: /\.module\.css$/ },
        handler: (code) => ({ code, map: null, moduleSideEffects: 'no-treeshake' }),
      },
    },
  ]
}

/**
 * What printed pages and frames are painted with besides the first sheet. A sheet that comes with the code has a browser
 * look for its faces again, and where the headlines' one is there by then, what stands there would move.
 */
const SHEETS = [
  'story',
  'places',
  'kept',
  'search-page',
  'beside',
  'settings-page',
  'trends-page',
  'catch-up-page',
]

/** Pages on demand that are printed, besides stories: topics, sources, what is above the feed of a source, and about. */
const OF_PLACES = /\/(?:(?:topics|sources|about)-page\.|(?:plot|source-facts|sparkline)\.module\.css$)/

/**
 * What asks for a part of a page that is itself on demand: from there, Vite would have the first sheet fetched, too, which
 * the front page has in itself.
 */
const ASKED_BY = /\/search-facets-query\.ts$/

/** What stands beside a search looks like that, which its page is painted with before that is there. */
const BESIDE_SEARCH = /\/(?:bars|aside-section|search-facets)\.module\.css$/

/** What reads the index, which a page needs at once whose data did not come with it. */
const READING = /\/reading-[^/]*\.js$/

/** What that begins with. */
const OF_READING = /\/(?:data\/reading\.ts|feed\/empty-feed\.tsx)$/

/** What `load-renderer.ts` loads: on demand, and yet a part of every first view. */
const RENDERER = /\/react-dom\/client\.js$/

/** The headlines' face, of which the script at the head of the page says whether it is to come early. */
const EARLY_FACE = /rel="preload"(?=[^>]*data-face)/

/** What of a line is for who reads the source alone: its indent, and all of a remark. */
const UNREAD = /^ +(?:\/\/.*\n)?/gm

/**
 * Leaves it to the script at the end of the page to begin the code. Shells ask at once for it, and for the sheets
 * of printed pages; from printed pages `page-template.ts` takes what they don't need.
 */
function letPaintPass(): Plugin {
  const entry = /<script type="module"[^>]* src="([^"]*)"><\/script>/
  return {
    name: 'let-paint-pass',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html, { bundle = {} }) => {
        const [, address = ''] = entry.exec(html) ?? []
        const find = (pattern: RegExp) => Object.keys(bundle).find((file) => pattern.test(file))
        const ahead = [address, `./${find(READING)}`].map(
          (file) => `<link rel="modulepreload" crossorigin href="${file}" />`,
        )
        const sheets = SHEETS.map((kind) => {
          const file = find(new RegExp(`/${kind}-[^/]*\\.css$`))
          return `  <link rel="stylesheet" crossorigin href="./${file}" data-of="${kind}" />\n  `
        })
        return html
          .replace(UNREAD, '')
          .replace(EARLY_FACE, '')
          .replace(entry, ahead.join('\n    '))
          .replace('</head>', `${sheets.join('')}  </head>`)
          .replace('data-entry=""', `data-entry="${address}"`)
      },
    },
  }
}

/**
 * What only pages on demand have of the library that fetches: each of its users imports all of it by name, so that no
 * module tells who means this.
 */
const LATER = /\/(?:useQueries|queriesObserver)\.js$/

/** What the chunks of a first view are asked about. */
interface Modules {
  getModuleInfo: (id: string) => { readonly isEntry: boolean; readonly importers: readonly string[] } | null
}

/** True for what comes along in any case with some module: what that imports, or what this does, but not on demand. */
function comesWith(
  id: string,
  isRoot: (id: string) => boolean,
  modules: Modules,
  seen = new Set<string>(),
): boolean {
  if (seen.has(id)) return false
  seen.add(id)
  if (isRoot(id)) return true
  const importers = modules.getModuleInfo(id)?.importers ?? []
  return importers.some((importer) => comesWith(importer, isRoot, modules, seen))
}

export default defineConfig({
  plugins: [react(), declareLayers(), takeClassesApart(), leaveOutUnused(), letPaintPass()],
  // The site may lie under any path: the publisher writes it into the page, see src/publisher/site/site-shell.ts.
  base: './',
  css: { modules: { generateScopedName: nameClass } },
  build: {
    target: 'es2023',
    // Apart from `assets`, which is the name of the pictures' folder in publishers' data.
    assetsDir: 'app',
    // The content security policy bars data addresses, and inlined fonts would come with every page.
    assetsInlineLimit: 0,
    // The browser paints nothing before it has the first sheet.
    cssCodeSplit: true,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      // Classes and settings stand where they are used: all of them together are shorter so, in what is compressed, too.
      optimization: { inlineConst: true },
      output: {
        // Left alone, what a first view shares with any part that is loaded on demand becomes a file of its own, and
        // each new part cuts it into more: more requests, and worse compression.
        codeSplitting: {
          groups: [
            {
              name: (id, modules) => {
                const isBegun = (root: string) =>
                  modules.getModuleInfo(root)?.isEntry === true || RENDERER.test(root)
                return ASKED_BY.test(id) || (!LATER.test(id) && comesWith(id, isBegun, modules))
                  ? 'first'
                  : null
              },
            },
            // What reads the index, for pages whose data did not come with them, and says so where that finds nothing.
            {
              name: (id, modules) =>
                comesWith(id, (root) => OF_READING.test(root), modules) ? 'reading' : null,
            },
            // Articles and stories share most of this, so that either brings it for the other.
            { name: 'story', test: /src\/reader\/(?:story|article)\/|\/story-page/ },
            { name: 'places', test: OF_PLACES },
            { name: 'beside', test: BESIDE_SEARCH },
            // What the dialog of filters and what stands beside a search have in common has no sheet but that one.
            {
              name: 'counts',
              test: /filters\/(?:bars|time-bars|quality-bars|use-choice-counts|catalogue)\.tsx?$|words\/filters\./,
            },
            {
              name: 'filters',
              test: /src\/reader\/filters\//,
            },
            // So it is with what was saved, opened and is followed, and with what lies over a page: each is small, and
            // the names of their files are a part of the first view.
            { name: 'kept', test: /src\/reader\/(?:kept-pages\/|pages\/(?:saved|history|following)-page\.)/ },
            { name: 'menu', test: /\/(?:subject-menu|key-sheet|weights-panel)\.|words\/menu\./ },
          ],
        },
      },
    },
  },
})
