import { defineConfig } from 'vitest/config'

/** The fast tests of the engine, for mutation testing alone. */
export default defineConfig({
  test: { include: ['src/evaluation/**/*.test.ts', 'test/examples/**/*.test.ts'] },
})
