import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** The files that take longest. Where they begin last, one core waits for them. */
const long = [
  'rights-to-post',
  'rights-of-forms',
  'rights-of-readers',
  'refused-restore',
  'hostile-typing',
  'server-killed',
  'two-worlds',
  'decade',
  'year-of-others',
  'write-backup',
  'embedded-server',
  'leaving-applications',
  'large',
]

/** Sorts as usual, which is by what a machine remembers of earlier runs, but for the long files. */
export class LongFilesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const placeOf = ({ moduleId }: TestSpecification) => {
      const place = long.findIndex((name) => moduleId.includes(`/${name}.`))
      return place < 0 ? long.length : place
    }
    return sorted.toSorted((one, other) => placeOf(one) - placeOf(other))
  }
}
