import { NotFound } from '../../domain/errors.ts'
import { appendRecord } from '../../store/record/append-record.ts'
import { insertVetting, type NewVetting } from '../../store/references/rater-standings.ts'
import { findReference } from '../../store/references/references.ts'
import type { Db } from '../../store/tables.ts'
import type { Stopped } from '../applications/enter-application.ts'
import { enterReferences, type ReferenceWish } from './enter-references.ts'

type Finding = Pick<NewVetting, 'after' | 'outcome' | 'category' | 'since' | 'until' | 'note'>

/**
 * Keeps what staff found out about a rater, once for the whole association and for every later application of
 * anybody (domain: vetting a non-endorsed rater). `moved-on`: a colleague found something meanwhile.
 */
export function vetRater(
  db: Db,
  wish: ReferenceWish,
  finding: Finding,
): Promise<'kept' | 'moved-on' | Stopped> {
  return enterReferences(db, wish, async (tx, application) => {
    const reference = await findReference(tx, wish.referenceId)
    if (!reference || reference.applicationId !== application.id) throw new NotFound()
    const { associationId, raterEmail, id } = reference
    const by = { byPersonId: wish.actor.id, at: wish.now }
    if (!(await insertVetting(tx, { ...finding, associationId, raterEmail, ...by }))) return 'moved-on'
    await appendRecord(tx, {
      ...{
        at: wish.now,
        kind: 'rater-vetted',
        subjectId: application.personId,
        applicationId: application.id,
      },
      isOpen: false,
      facts: { reference: id, outcome: finding.outcome, category: finding.category },
    })
    return 'kept'
  })
}
