import type { Application } from '../../domain/applications/application.ts'
import type { ApplicationFacts } from '../../domain/applications/facts.ts'
import { validUntil } from '../../domain/references/fill-slots.ts'
import type { Day } from '../../standards/day.ts'
import type { Category } from '../../standards/vocabulary.ts'
import { listRaterStandings, type RaterStanding } from '../../store/references/rater-standings.ts'
import { listReferences } from '../../store/references/references.ts'
import type { Tx } from '../../store/tables.ts'
import { loadPolicy } from '../applications/load-policy.ts'

/**
 * The references that count for an application on a day: arrived, not void, and valid. How many answers there were
 * without enough information never leaves the rating: what is submitted with the portfolio is the applicant's to read.
 */
export async function loadReferenceFacts(
  tx: Tx,
  application: Application,
  asOf: Day,
): Promise<ApplicationFacts['references']> {
  const { references: policy } = await loadPolicy(tx, application.associationId)
  const arrived = (await listReferences(tx, application.id)).flatMap((reference) => {
    const { state, completedOn } = reference
    if (state !== 'submitted' || completedOn === null) return []
    return validUntil(completedOn, policy.validMonths) < asOf ? [] : [{ ...reference, completedOn }]
  })
  const emails = arrived.map(({ raterEmail }) => raterEmail)
  const standings = await listRaterStandings(tx, application.associationId, emails)
  return arrived.map(({ id, role, raterEmail, completedOn }) => {
    const raterEndorsement = categoryOn(standings.get(raterEmail), completedOn)
    return { id, role, rater: raterEmail, completedOn, ...(raterEndorsement && { raterEndorsement }) }
  })
}

/** Ids of references that arrived from raters of whom the association knows nothing yet: their Endorsement is in doubt. */
export async function listRatersInDoubt(
  tx: Tx,
  { associationId }: Pick<Application, 'associationId'>,
  references: ApplicationFacts['references'],
): Promise<readonly string[]> {
  const emails = references.flatMap(({ rater }) => rater ?? [])
  const standings = await listRaterStandings(tx, associationId, emails)
  return references.flatMap(({ id, rater }) => (id && rater && !standings.has(rater) ? [id] : []))
}

/** The category that the association counts a rater as on a day. */
export function categoryOn(standing: RaterStanding | undefined, day: Day): Category | undefined {
  if (!standing?.category || standing.since === null || standing.since > day) return undefined
  return standing.until === null || standing.until >= day ? standing.category : undefined
}
