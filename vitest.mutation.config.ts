import { defineConfig } from 'vitest/config'

/** The fast tests of the engine, for mutation testing alone; one worker for all files, as each mutant starts them anew. */
export default defineConfig({
  test: { isolate: false, include: ['src/evaluation/**/*.test.ts', 'test/examples/**/*.test.ts'] },
})
