import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

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

/** What the chunks of a first view are asked about. */
interface Modules {
  getModuleInfo: (id: string) => { readonly isEntry: boolean; readonly importers: readonly string[] } | null
}

/** True for what a first view loads in any case: what the entry imports, or what that does, but not on demand. */
function isFirst(id: string, modules: Modules, seen = new Set<string>()): boolean {
  if (seen.has(id)) return false
  seen.add(id)
  const info = modules.getModuleInfo(id)
  return (
    info !== null && (info.isEntry || info.importers.some((importer) => isFirst(importer, modules, seen)))
  )
}

export default defineConfig({
  plugins: [react(), declareLayers()],
  // The site may lie under any path: the publisher writes it into the page, see src/publisher/site-shell.ts.
  base: './',
  build: {
    target: 'es2023',
    // Apart from `assets`, which is the name of the pictures' folder in publishers' data.
    assetsDir: 'app',
    // The content security policy bars data addresses, and inlined fonts would come with every page.
    assetsInlineLimit: 0,
    // One sheet of 7 KB compressed: what a page needs of it is rarely worth another request.
    cssCodeSplit: false,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        // Left alone, what a first view shares with any part that is loaded on demand becomes a file of its own, and
        // each new part cuts it into more: more requests, and worse compression.
        codeSplitting: {
          groups: [{ name: (id, modules) => (isFirst(id, modules) ? 'first' : null) }],
        },
      },
    },
  },
})
