import type { EndorsementChange } from '../../domain/endorsements/endorsement.ts'
import { isEndorsementStep } from '../../domain/endorsements/steps.ts'
import { listing } from '../compiled.ts'
import type { Tx } from '../tables.ts'

interface About {
  readonly endorsementId: string
  readonly associationId: string
  /** Null for the system. */
  readonly byPersonId: string | null
}

/** Adds the next change; two at once cannot both be next. */
export async function insertChange(tx: Tx, about: About, given: Omit<EndorsementChange, 'number'>) {
  const { endorsementId, associationId, byPersonId } = about
  const changes = await listChanges(tx, endorsementId)
  await tx
    .insertInto('endorsement_changes')
    .values({
      endorsement_id: endorsementId,
      number: (changes.at(-1)?.number ?? 0) + 1,
      association_id: associationId,
      step: given.step,
      from_state: given.fromState,
      to_state: given.toState,
      on_day: given.onDay,
      at: given.at,
      by_person: byPersonId,
      reason: given.reason,
    })
    .execute()
}

const changeRows = listing((tx, endorsementId: string) =>
  tx
    .selectFrom('endorsement_changes')
    .select([
      'number',
      'step',
      'from_state as fromState',
      'to_state as toState',
      'on_day as onDay',
      'at',
      'reason',
    ])
    .where('endorsement_id', '=', endorsementId)
    .orderBy('number'),
)

/** All that happened to an Endorsement, the oldest first. */
export async function listChanges(tx: Tx, endorsementId: string): Promise<EndorsementChange[]> {
  const rows = await changeRows(tx, endorsementId)
  return rows.map((row) => ({ ...row, step: readStep(row.step) }))
}

function readStep(step: string): EndorsementChange['step'] {
  if (isEndorsementStep(step) || step === 'award' || step === 'take-over' || step === 'renew') return step
  throw new Error(`An Endorsement took the step ${step}, which is not known.`)
}

interface FormerName {
  readonly endorsementId: string
  readonly associationId: string
  readonly name: string
  readonly until: Date
  readonly byPersonId: string
}

/** Keeps the name that an older certificate bears. */
export async function insertFormerName(tx: Tx, given: FormerName): Promise<void> {
  const { length } = await listFormerNames(tx, given.endorsementId)
  await tx
    .insertInto('endorsement_names')
    .values({
      endorsement_id: given.endorsementId,
      number: length + 1,
      association_id: given.associationId,
      name: given.name,
      until: given.until,
      changed_by: given.byPersonId,
    })
    .execute()
}

/** The oldest first. */
export function listFormerNames(tx: Tx, endorsementId: string) {
  return tx
    .selectFrom('endorsement_names')
    .select(['name', 'until'])
    .where('endorsement_id', '=', endorsementId)
    .orderBy('number')
    .execute()
}
