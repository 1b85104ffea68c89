import type { Endorsement } from '../../domain/endorsements/endorsement.ts'
import { decideEndorsementStep } from '../../domain/endorsements/steps.ts'
import { NotFound } from '../../domain/errors.ts'
import { isUuid } from '../../domain/is-uuid.ts'
import type { JudgedConditions } from '../../domain/life/judged-condition.ts'
import type { ReturnVerdict } from '../../domain/life/read-return-form.ts'
import { openConditions } from '../../domain/life/reinstatement.ts'
import type { SignedIn } from '../../domain/rights.ts'
import { findHeld } from '../../store/endorsements/endorsements.ts'
import { findReinstatement, moveReinstatement, type Reinstatement } from '../../store/life/reinstatements.ts'
import { getAssociation } from '../../store/people/associations.ts'
import { findPersonName } from '../../store/people/find-person-name.ts'
import { appendRecord } from '../../store/record/append-record.ts'
import type { Tx } from '../../store/tables.ts'
import { withScope } from '../../store/with-scope.ts'
import { carryOutStep } from '../endorsements/carry-out-step.ts'
import { openEndorsement } from '../endorsements/enter-endorsement.ts'
import type { LifeMeans } from './means.ts'
import { en } from './messages/en.ts'
import { type WeighedReturn, weighReturn } from './weigh-return.ts'

interface ReturnOnDesk {
  readonly actor: SignedIn
  readonly associationId: string
  readonly returnId: string
  readonly now: Date
}

export interface SeenReturnCase extends WeighedReturn {
  readonly found: Reinstatement
  readonly endorsement: Endorsement
}

/** Everything for the page on which staff decide whether somebody comes back. */
export function seeReturnCase(means: LifeMeans, visit: ReturnOnDesk) {
  return enterReturn(means, visit, { changes: false }, (tx, found, endorsement) =>
    load(tx, means, { found, endorsement }, visit.now),
  )
}

async function load(
  tx: Tx,
  means: LifeMeans,
  { found, endorsement }: { readonly found: Reinstatement; readonly endorsement: Endorsement },
  now: Date,
): Promise<SeenReturnCase> {
  const { timeZone } = await getAssociation(tx, found.associationId)
  const today = means.dayOf(now, timeZone)
  const isSigned = found.typedName !== null
  const about = { ...endorsement, personId: found.personId }
  return { found, endorsement, ...(await weighReturn(tx, about, { today, isSigned })) }
}

type ReturnDecided =
  | { readonly decided: true }
  /** `not-there`: a condition is neither met nor accepted. */
  | { readonly decided: false; readonly reason: 'moved-on' | 'not-there' | 'held-already' }

/**
 * Staff decide whether somebody holds an Endorsement again. What was asked and what was there is kept as it stood;
 * a new spell begins today, from which seniority counts anew.
 */
export function decideReturn(means: LifeMeans, visit: ReturnOnDesk, verdict: ReturnVerdict) {
  return enterReturn(
    means,
    visit,
    { changes: true },
    async (tx, found, endorsement): Promise<ReturnDecided> => {
      if (found.state !== 'asked' || found.version !== verdict.version)
        return { decided: false, reason: 'moved-on' }
      const { conditions, policy } = await load(tx, means, { found, endorsement }, visit.now)
      const isGranted = verdict.step === 'grant'
      const missing = openConditions(conditions).filter((name) => !verdict.accepted.includes(name))
      if (isGranted && missing.length > 0) return { decided: false, reason: 'not-there' }
      const judged = conditions.map((each) => ({ ...each, isAccepted: verdict.accepted.includes(each.name) }))
      return settle(tx, means, {
        visit,
        verdict,
        found,
        endorsement,
        judged,
        inNextAudit: isGranted && policy.inNextAudit,
      })
    },
  )
}

interface Settling {
  readonly visit: ReturnOnDesk
  readonly verdict: ReturnVerdict
  readonly found: Reinstatement
  readonly endorsement: Endorsement
  readonly judged: JudgedConditions
  readonly inNextAudit: boolean
}

async function settle(
  tx: Tx,
  means: LifeMeans,
  { visit, verdict, found, endorsement, judged: conditions, inNextAudit }: Settling,
): Promise<ReturnDecided> {
  const { actor, now: at } = visit
  const { associationId, personId } = found
  const isGranted = verdict.step === 'grant'
  const state = decideEndorsementStep(endorsement, 'reinstate', 'staff')
  if (isGranted && !state) return { decided: false, reason: 'moved-on' }
  if (isGranted && (await findHeld(tx, associationId, personId, endorsement.category)))
    return { decided: false, reason: 'held-already' }
  const decided = { at, by: actor.id, told: verdict.told, conditions, inNextAudit }
  if (!(await moveReinstatement(tx, found, { state: isGranted ? 'granted' : 'refused', decided })))
    return { decided: false, reason: 'moved-on' }
  await appendRecord(tx, {
    ...{ at, kind: isGranted ? 'return-granted' : 'return-refused', subjectId: personId, isOpen: true },
    facts: { return: found.id, endorsement: endorsement.id, conditions: conditions.map(({ name }) => name) },
  })
  if (!isGranted || !state) {
    await tellRefusal(tx, means, endorsement, personId)
    return { decided: true }
  }
  const { timeZone } = await getAssociation(tx, associationId)
  const step = { step: 'reinstate', state, on: means.dayOf(at, timeZone), reason: '', now: at } as const
  await carryOutStep(tx, means, endorsement, { ...step, by: actor.id })
  return { decided: true }
}

async function tellRefusal(
  tx: Tx,
  means: LifeMeans,
  { id, associationId, number }: Endorsement,
  personId: string,
): Promise<void> {
  const person = await findPersonName(tx, personId)
  if (!person) return
  const { name: association } = await getAssociation(tx, associationId)
  await means.sendMail(tx, {
    ...{ kind: 'letter', to: person.email, personId, associationId },
    subject: en.returning.refused.subject,
    paragraphs: [en.returning.refused.text({ name: person.name, association, number })],
    link: { label: en.see, url: means.endorsementUrl(id) },
  })
}

async function enterReturn<Result>(
  means: LifeMeans,
  { actor, associationId, returnId }: ReturnOnDesk,
  /** Whoever only looks waits for nobody. */
  { changes }: { readonly changes: boolean },
  work: (tx: Tx, found: Reinstatement, endorsement: Endorsement) => Promise<Result>,
) {
  if (!isUuid(returnId)) throw new NotFound()
  const scope = { personId: actor.id, associationId }
  return withScope(means.db, scope, async (tx) => {
    const seen = await findReinstatement(tx, returnId)
    if (!seen || seen.associationId !== associationId) throw new NotFound()
    const { endorsementId } = seen
    const action = 'process-endorsement'
    const entering = { actor, associationId, endorsementId, action, changes } as const
    return openEndorsement(tx, entering, async (endorsement) => {
      // It may have been decided by whoever was waited for.
      const found = changes ? await findReinstatement(tx, returnId) : seen
      if (!found) throw new NotFound()
      return work(tx, found, endorsement)
    })
  })
}
