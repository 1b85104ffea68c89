import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** The tests of single rules first, worked examples last: most mutants die before the slow files are read. */
class FastFilesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return files.toSorted((a, b) => slowness(a) - slowness(b) || (a.moduleId < b.moduleId ? -1 : 1))
  }
}

function slowness({ moduleId }: TestSpecification): number {
  if (/\/evaluation\/(rules|messages)\//.test(moduleId)) return 0
  return moduleId.includes('/test/examples/') ? 2 : 1
}

/** The fast tests of the engine, for mutation testing alone; one worker for all files, as each mutant starts them anew. */
export default defineConfig({
  test: {
    isolate: false,
    include: ['src/evaluation/**/*.test.ts', 'test/examples/**/*.test.ts'],
    sequence: { sequencer: FastFilesFirst },
  },
})
