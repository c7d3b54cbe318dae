import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

/** The order of the layers, weakest first; every style of the reader is in one of them. */
const LAYERS = '@layer reset, tokens, base, components, utilities;'

/** Puts the order at the very top of the sheet: bundling sets chunks, and so layers, in an order of its own. */
function declareLayers(): Plugin {
  return {
    name: 'declare-layers',
    enforce: 'post',
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
  },
})
