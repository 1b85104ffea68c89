import type { Application } from '../../domain/applications/application.ts'
import type { ApplicationFacts } from '../../domain/applications/facts.ts'
import { validUntil } from '../../domain/references/fill-slots.ts'
import type { AwaitedReference } from '../../domain/references/is-awaited.ts'
import type { Day } from '../../standards/day.ts'
import type { Category } from '../../standards/vocabulary.ts'
import { listRaterStandings, type RaterStanding } from '../../store/references/rater-standings.ts'
import { listReferences } from '../../store/references/references.ts'
import type { Tx } from '../../store/tables.ts'
import { loadPolicy } from '../applications/load-policy.ts'

/** What references say for an application. */
interface ReferenceFacts {
  readonly references: ApplicationFacts['references']
  /** Those that arrived from raters of whom the association knows nothing yet, by id: their Endorsement is in doubt. */
  readonly inDoubt: readonly string[]
  /** Those that were asked for and can still be answered, the mail having arrived as far as is known. */
  readonly awaited: readonly AwaitedReference[]
  /** Those that were asked for by a mail that could not be delivered: they wait for the applicant. */
  readonly undelivered: readonly AwaitedReference[]
}

/**
 * The references that count for an application on a day: arrived, not void, and valid. How many answers there were
 * without enough information never leaves the rating: what is submitted with the portfolio is the applicant's to read.
 */
export async function loadReferenceFacts(
  tx: Tx,
  application: Application,
  asOf: Day,
): Promise<ReferenceFacts> {
  const [{ references: policy }, references] = await Promise.all([
    loadPolicy(tx, application.associationId),
    listReferences(tx, application.id),
  ])
  const arrived = references.flatMap((reference) => {
    const { state, completedOn } = reference
    if (state !== 'submitted' || completedOn === null) return []
    return validUntil(completedOn, policy.validMonths) < asOf ? [] : [{ ...reference, completedOn }]
  })
  const emails = arrived.map(({ raterEmail }) => raterEmail)
  const standings = await listRaterStandings(tx, application.associationId, emails)
  return {
    references: arrived.map(({ id, role, raterEmail, completedOn }) => {
      const raterEndorsement = categoryOn(standings.get(raterEmail), completedOn)
      return { id, role, rater: raterEmail, completedOn, ...(raterEndorsement && { raterEndorsement }) }
    }),
    awaited: references.filter(({ state }) => state === 'requested' || state === 'opened').map(toAwaited),
    undelivered: references.filter(({ state }) => state === 'delivery-failed').map(toAwaited),
    inDoubt: arrived.filter(({ raterEmail }) => !standings.has(raterEmail)).map(({ id }) => id),
  }
}

function toAwaited({ id, role, raterName, raterEmail }: AwaitedReference): AwaitedReference {
  return { id, role, raterName, raterEmail }
}

/** The category that the association counts a rater as on a day. */
export function categoryOn(standing: RaterStanding | undefined, day: Day): Category | undefined {
  if (!standing?.category || standing.since === null || standing.since > day) return undefined
  return standing.until === null || standing.until >= day ? standing.category : undefined
}
