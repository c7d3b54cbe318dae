import react from '@vitejs/plugin-react'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'

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
    modulePreload: { polyfill: false },
    // One sheet of 7 KB compressed: what a page needs is rarely worth another request.
    cssCodeSplit: false,
    sourcemap: false,
  },
  test: {
    // Fast ones first: what is cheap to find is found before the browser starts.
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/{model,indexer,publisher,contract}/**/*.test.ts', 'tests/reader/**/*.test.ts'],
          testTimeout: 30_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'reader',
          environment: 'jsdom',
          include: ['tests/reader/**/*.test.tsx'],
          setupFiles: ['tests/support/setup-reader.ts'],
          testTimeout: 20_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          environment: 'node',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: ['tests/support/serve-sample.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          // Two cores: one for the browser, one for the server and the test.
          fileParallelism: false,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
})
