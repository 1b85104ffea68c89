import type { Endorsement } from '../../domain/endorsements/endorsement.ts'
import type { ReturnAsked } from '../../domain/life/read-return-form.ts'
import { mayReturn } from '../../domain/life/reinstatement.ts'
import type { SignedIn } from '../../domain/rights.ts'
import {
  findLatestReinstatement,
  insertReinstatement,
  moveReinstatement,
  type Reinstatement,
} from '../../store/life/reinstatements.ts'
import { type Association, getAssociation } from '../../store/people/associations.ts'
import { appendRecord } from '../../store/record/append-record.ts'
import type { Tx } from '../../store/tables.ts'
import { enterEndorsement } from '../endorsements/enter-endorsement.ts'
import type { LifeMeans } from './means.ts'
import { type WeighedReturn, weighReturn } from './weigh-return.ts'

interface ReturnVisit {
  readonly actor: SignedIn
  readonly endorsementId: string
  readonly now: Date
}

export interface SeenReturn extends WeighedReturn {
  readonly endorsement: Endorsement
  readonly association: Association
  readonly latest: Reinstatement | undefined
  readonly mayReturn: boolean
}

/** Everything for the page on which a holder asks to come back. */
export function seeReturn(means: LifeMeans, { actor, endorsementId, now }: ReturnVisit) {
  const entering = { actor, endorsementId, action: 'keep-endorsement' } as const
  return enterEndorsement(means.db, entering, (tx, endorsement) => load(tx, means, endorsement, actor, now))
}

async function load(
  tx: Tx,
  means: LifeMeans,
  endorsement: Endorsement,
  { id: personId }: SignedIn,
  now: Date,
): Promise<SeenReturn> {
  const association = await getAssociation(tx, endorsement.associationId)
  const today = means.dayOf(now, association.timeZone)
  const latest = await findLatestReinstatement(tx, endorsement)
  const isSigned = latest?.state === 'asked' && latest.typedName !== null
  const weighed = await weighReturn(tx, { ...endorsement, personId }, { today, isSigned })
  const may = mayReturn(endorsement.state, weighed.changes)
  return { ...weighed, endorsement, association, latest, mayReturn: may }
}

type ReturnAskedFor =
  | { readonly asked: true }
  /** `outdated`: another version of the text came into force since the page was shown. */
  | { readonly asked: false; readonly reason: 'not-now' | 'outdated' }

interface Asking extends ReturnVisit {
  /** Given by the form, so that a double click asks once. */
  readonly id: string
  readonly given: ReturnAsked
  /** Of the text that the person was shown; empty for none. */
  readonly hash: string
}

/** Asks to hold an Endorsement again, with the code of ethics signed where that is asked. */
export function askToReturn(means: LifeMeans, { actor, endorsementId, now, id, given, hash }: Asking) {
  const entering = { actor, endorsementId, action: 'keep-endorsement', changes: true } as const
  return enterEndorsement(means.db, entering, async (tx, endorsement): Promise<ReturnAskedFor> => {
    const seen = await load(tx, means, endorsement, actor, now)
    if (seen.latest?.id === id) return { asked: true }
    if (!seen.mayReturn || seen.latest?.state === 'asked') return { asked: false, reason: 'not-now' }
    if ((seen.text?.hash ?? '') !== hash) return { asked: false, reason: 'outdated' }
    const signed = seen.text && { ...seen.text, typedName: given.typedName }
    const { associationId } = endorsement
    const about = { id, associationId, personId: actor.id, endorsementId }
    if (!(await insertReinstatement(tx, { ...about, at: now, said: given.said, signed })))
      return { asked: false, reason: 'not-now' }
    await appendRecord(tx, {
      ...{ at: now, kind: 'return-asked', subjectId: actor.id, isOpen: true },
      facts: {
        return: id,
        endorsement: endorsementId,
        ...(signed && { text: signed.kind, hash: signed.hash }),
      },
    })
    return { asked: true }
  })
}

/** Takes the wish back. False where somebody decided it meanwhile. */
export function withdrawReturn(means: LifeMeans, { actor, endorsementId, now }: ReturnVisit) {
  const entering = { actor, endorsementId, action: 'keep-endorsement', changes: true } as const
  return enterEndorsement(
    means.db,
    entering,
    async (tx, endorsement): Promise<{ readonly withdrawn: boolean }> => {
      const latest = await findLatestReinstatement(tx, endorsement)
      if (latest?.state !== 'asked' || !(await moveReinstatement(tx, latest, { state: 'withdrawn' })))
        return { withdrawn: false }
      await appendRecord(tx, {
        ...{ at: now, kind: 'return-withdrawn', subjectId: actor.id, isOpen: true },
        facts: { return: latest.id, endorsement: endorsementId },
      })
      return { withdrawn: true }
    },
  )
}
