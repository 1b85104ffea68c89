import type { Day } from '../../standards/day.ts'
import type { StandardsLibrary } from '../../standards/load-standards.ts'
import { findStandard } from '../evaluate/find-standard.ts'
import { splitName } from '../split-name.ts'

/** The edition that `ID` (on the day) or `ID@EDITION` names. */
export function findNamed(
  library: StandardsLibrary,
  name: string,
  asOf: Day,
): ReturnType<typeof findStandard> {
  const { standard, edition } = splitName(name)
  return findStandard(library, standard, asOf, edition)
}
