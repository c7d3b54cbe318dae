import { defineConfig } from 'vitest/config'
import { LongFirst } from './tests/support/long-first.ts'

// From 25 on Node has a `localStorage` of its own, which holds nothing, and stands where jsdom's would.
const execArgv = process.allowedNodeEnvironmentFlags.has('--experimental-webstorage')
  ? ['--no-experimental-webstorage']
  : []

// Apart from vite.config.ts, which compiles the reader for publishers and needs nothing of this.
// `--mode torture` does what takes long in full, see tests/support/dose.ts.
export default defineConfig(({ mode }) => ({
  test: {
    env: { THROUGHLINE_DOSE: mode === 'torture' ? 'full' : 'small' },
    globalSetup: ['tests/support/temporary-files.ts'],
    sequence: { sequencer: LongFirst },
    projects: [
      {
        extends: './vite.config.ts',
        test: {
          name: 'unit',
          execArgv,
          environment: 'node',
          include: [
            'tests/{model,indexer,publisher,contract,torture}/**/*.test.ts',
            'tests/reader/**/*.test.ts',
          ],
          // Against what never ends, not against what is slow.
          testTimeout: 180_000,
          hookTimeout: 300_000,
          // By default one core less, which of two is half.
          maxWorkers: '100%',
          // Fast ones first: what is cheap to find is found before the browser starts.
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: './vite.config.ts',
        test: {
          name: 'reader',
          execArgv,
          environment: 'jsdom',
          include: ['tests/{reader,torture}/**/*.test.tsx'],
          setupFiles: ['tests/support/setup-reader.ts'],
          testTimeout: 60_000,
          maxWorkers: '100%',
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: './vite.config.ts',
        test: {
          name: 'browser',
          execArgv,
          environment: 'node',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: ['tests/support/serve-sample.ts'],
          testTimeout: 60_000,
          hookTimeout: 300_000,
          // Most of the time of a browser test is waiting, so that two of them fit on two cores.
          maxWorkers: 2,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
}))
