import type { Day } from '../../standards/day.ts'
import type { StandardsLibrary } from '../../standards/load-standards.ts'
import { findStandard } from '../evaluate/find-standard.ts'

/** The edition that `ID` (on the day) or `ID@EDITION` names. */
export function findNamed(
  library: StandardsLibrary,
  name: string,
  asOf: Day,
): ReturnType<typeof findStandard> {
  const at = name.lastIndexOf('@')
  return at < 0
    ? findStandard(library, name, asOf, undefined)
    : findStandard(library, name.slice(0, at), asOf, name.slice(at + 1))
}
