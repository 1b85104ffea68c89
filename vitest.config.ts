import { defineConfig } from 'vitest/config'
import { LongFilesFirst } from './test/long-files-first.ts'

export default defineConfig({
  oxc: { jsx: { importSource: 'hono/jsx', runtime: 'automatic' } },
  test: {
    // Vitest leaves one core to itself, which on a machine of two is half of them.
    maxWorkers: '100%',
    sequence: { sequencer: LongFilesFirst },
    // A worker that has read most of the program takes a while to end on a busy machine.
    teardownTimeout: 60_000,
    // A process or a worker that is waited for has as long as a busy machine may take, and no test sleeps for it.
    expect: { poll: { timeout: 50_000, interval: 25 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['src/**/*.test.{ts,tsx}', 'standards/**/*.test.ts', 'test/**/*.test.ts'],
          exclude: ['src/store/**', '**/*.store.test.ts', 'node_modules/**'],
          // These files keep nothing between them, so what they import is read once a worker.
          isolate: false,
          globalSetup: ['test/remove-temporary-files.ts'],
          testTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'store',
          include: ['src/store/**/*.test.ts', 'src/**/*.store.test.ts'],
          globalSetup: ['test/remove-temporary-files.ts', 'test/store/global-setup.ts'],
          setupFiles: ['test/store/usual-umask.ts'],
          // Each file has a database of its own and keeps nothing in the program between; a spy is taken off again.
          isolate: false,
          restoreMocks: true,
          unstubGlobals: true,
          // Not what a test may take, but when something hangs: on a busy machine the longest take a minute.
          testTimeout: 240_000,
          hookTimeout: 240_000,
        },
      },
    ],
  },
})
