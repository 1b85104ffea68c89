import type { CaseAsked } from '../../domain/life/read-case-form.ts'
import type { SignedIn } from '../../domain/rights.ts'
import { listEndorsementsIn } from '../../store/endorsements/endorsements.ts'
import { insertCase, listCasesIn } from '../../store/life/cases.ts'
import { appendRecord } from '../../store/record/append-record.ts'
import type { Db } from '../../store/tables.ts'
import { withScope } from '../../store/with-scope.ts'

interface Asking {
  readonly actor: SignedIn
  readonly associationId: string
  /** Given by the form, so that a double click asks once. */
  readonly id: string
  readonly given: CaseAsked
  readonly now: Date
}

type CaseAskedFor =
  | { readonly asked: true }
  | { readonly asked: false; readonly reason: 'open-already' | 'holds-nothing' }

/** Asks for a time in which less is asked. The record keeps that it was asked, and not why. */
export function askForCase(
  db: Db,
  { actor, associationId, id, given, now: at }: Asking,
): Promise<CaseAskedFor> {
  return withScope(db, { personId: actor.id, associationId }, async (tx) => {
    const { kind, from, until, said } = given
    const held = await listEndorsementsIn(tx, associationId, actor.id)
    // An emerging Endorsement has a clock of its own, which does not rest.
    const states: readonly string[] = kind === 'inactive' ? ['active'] : ['active', 'emerging']
    if (!held.some(({ state }) => states.includes(state))) return { asked: false, reason: 'holds-nothing' }
    const about = { id, associationId, personId: actor.id }
    if (!(await insertCase(tx, { ...about, kind, from, until, askedAt: at, said }))) {
      const isSame = (await listCasesIn(tx, associationId, actor.id)).some((each) => each.id === id)
      return isSame ? { asked: true } : { asked: false, reason: 'open-already' }
    }
    await appendRecord(tx, {
      ...{ at, kind: 'case-asked', subjectId: actor.id, isOpen: true },
      facts: { case: id, from, until },
    })
    return { asked: true }
  })
}
