import type { CaseAsked } from '../../domain/life/read-case-form.ts'
import type { SignedIn } from '../../domain/rights.ts'
import { listEndorsementsIn } from '../../store/endorsements/endorsements.ts'
import { insertCase, listCasesIn } from '../../store/life/cases.ts'
import { appendRecord } from '../../store/record/append-record.ts'
import type { Db, Tx } from '../../store/tables.ts'
import { withScope } from '../../store/with-scope.ts'

interface Asking {
  readonly actor: SignedIn
  readonly associationId: string
  /** Given by the form, so that a double click asks once. */
  readonly id: string
  readonly given: CaseAsked
  readonly now: Date
}

export type CaseAskedFor =
  /** Not new where a second click of the same form brings it once more. */
  | { readonly asked: true; readonly isNew: boolean }
  | { readonly asked: false; readonly reason: 'open-already' | 'holds-nothing' }

/** Asks for a time in which less is asked. The record keeps that it was asked, and not why. */
export function askForCase(
  db: Db,
  { actor, associationId, id, given, now: at }: Asking,
): Promise<CaseAskedFor> {
  return withScope(db, { personId: actor.id, associationId }, async (tx) => {
    const asked = await keepCase(tx, { associationId, personId: actor.id, id, given, now: at })
    if (!asked.asked || !asked.isNew) return asked
    const { from, until } = given
    await appendRecord(tx, {
      ...{ at, kind: 'case-asked', subjectId: actor.id, isOpen: true },
      facts: { case: id, from, until },
    })
    return asked
  })
}

interface Keeping extends Omit<Asking, 'actor'> {
  readonly personId: string
  /** Who of the staff enters it for the person. */
  readonly enteredBy?: string
}

/** Keeps what is asked for, for whoever holds something for which it could be granted. */
export async function keepCase(
  tx: Tx,
  { associationId, personId, id, given, now: askedAt, enteredBy }: Keeping,
): Promise<CaseAskedFor> {
  const { kind, from, until, said } = given
  const held = await listEndorsementsIn(tx, associationId, personId)
  // An emerging Endorsement has a clock of its own, which does not rest.
  const states: readonly string[] = kind === 'inactive' ? ['active'] : ['active', 'emerging']
  if (!held.some(({ state }) => states.includes(state))) return { asked: false, reason: 'holds-nothing' }
  const about = { id, associationId, personId, ...(enteredBy !== undefined && { enteredBy }) }
  if (await insertCase(tx, { ...about, kind, from, until, askedAt, said }))
    return { asked: true, isNew: true }
  const isSame = (await listCasesIn(tx, associationId, personId)).some((each) => each.id === id)
  return isSame ? { asked: true, isNew: false } : { asked: false, reason: 'open-already' }
}
