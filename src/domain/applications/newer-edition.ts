import type { Day } from '../../standards/day.ts'
import type { StandardsLibrary } from '../../standards/load-standards.ts'
import type { Edition } from '../../standards/schema.ts'
import type { Application } from './application.ts'
import { waitsForApplicant } from './states.ts'

/** The edition that an applicant may move to: in force today, and newer than that of the application. */
export function newerEdition(
  library: StandardsLibrary,
  { standard, edition, state }: Pick<Application, 'standard' | 'edition' | 'state'>,
  today: Day,
): Edition | undefined {
  if (!waitsForApplicant(state)) return undefined
  const current = library.getEdition(standard, today, edition)
  const newest = library.findEdition(standard, today)
  return newest && newest.effectiveFrom > current.effectiveFrom ? newest : undefined
}
