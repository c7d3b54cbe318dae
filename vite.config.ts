import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  plugins: [react()],
  // The site may lie under any path: the publisher writes it into the page, see src/publisher/site-shell.ts.
  base: './',
  build: {
    target: 'es2023',
    // Apart from `assets`, which is the name of the pictures' folder in publishers' data.
    assetsDir: 'app',
    // The content security policy bars data addresses, and inlined fonts would come with every page.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
})
