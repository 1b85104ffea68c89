import { randomUUID } from 'node:crypto'
import type { Endorsement } from '../../domain/endorsements/endorsement.ts'
import { decideEndorsementStep } from '../../domain/endorsements/steps.ts'
import { Conflict } from '../../domain/errors.ts'
import type { SignedIn } from '../../domain/rights.ts'
import type { Day } from '../../standards/day.ts'
import type { StandardsLibrary } from '../../standards/load-standards.ts'
import { findEndorsement, findHeld, insertEndorsement } from '../../store/endorsements/endorsements.ts'
import { findApplicantByEmail } from '../../store/endorsements/find-applicant-by-email.ts'
import { lockRegister } from '../../store/endorsements/refresh-register.ts'
import { hasArrived, insertArrival } from '../../store/life/arrivals.ts'
import { type Association, getAssociation } from '../../store/people/associations.ts'
import { appendRecord } from '../../store/record/append-record.ts'
import type { Tx } from '../../store/tables.ts'
import { setScope, withScope } from '../../store/with-scope.ts'
import type { VerifyParts } from '../credentials/verify-issuer.ts'
import { nextNumber } from '../endorsements/enter-register.ts'
import { enterTakenOver } from '../endorsements/take-over-endorsement.ts'
import { takeStepWithoutStaff } from '../endorsements/take-step-without-staff.ts'
import { asSystem } from './as-system.ts'
import type { LifeMeans } from './means.ts'
import { type TransferRefusal, type VerifiedTransfer, verifyTransfer } from './verify-transfer.ts'

export interface Accepting {
  readonly actor: SignedIn
  readonly associationId: string
  /** The document as it was brought. */
  readonly token: string
  /** Of the account here; the one in the document where it is empty. */
  readonly email: string
  readonly now: Date
  readonly today: Day
}

export type AcceptRefusal =
  | TransferRefusal
  | 'own-document'
  | 'nobody-with-email'
  | 'own'
  | 'held-already'
  | 'not-held-there'
  | 'not-offered'
  | 'accepted-before'

type AcceptAnswer =
  | { readonly accepted: true; readonly endorsementId: string }
  | { readonly accepted: false; readonly reason: AcceptRefusal }

/**
 * Takes on an Endorsement that somebody brought: here it begins with the day since which it is held, and where the
 * association that gave it uses this Attune too, it ends there at the same moment, so that nobody holds it twice.
 */
export async function acceptTransfer(
  means: LifeMeans,
  verifying: VerifyParts,
  wish: Accepting,
): Promise<AcceptAnswer> {
  const verified = await verifyTransfer(verifying, wish.token, wish.now)
  if ('refused' in verified) return { accepted: false, reason: verified.refused }
  const { issuer } = verified
  const from = issuer.kind === 'ours' ? issuer.associationId : undefined
  if (from === wish.associationId) return { accepted: false, reason: 'own-document' }
  const { actor, associationId } = wish
  return withScope(means.db, { personId: actor.id, associationId }, async (tx) => {
    // In one order everywhere, so that two who move in opposite directions never wait for each other.
    for (const id of [associationId, ...(from ? [from] : [])].toSorted()) await lockRegister(tx, id)
    const arrived = await receive(tx, means, { wish, verified, from })
    if ('reason' in arrived) return { accepted: false, reason: arrived.reason }
    if (arrived.given) await leave(tx, means, arrived.given, wish, verified.id)
    return { accepted: true, endorsementId: arrived.id }
  })
}

interface Receiving {
  readonly wish: Accepting
  readonly verified: VerifiedTransfer
  /** The giving association, where it is one of ours. */
  readonly from: string | undefined
}

async function receive(tx: Tx, means: LifeMeans, { wish, verified, from }: Receiving) {
  const { actor, associationId, email } = wish
  const { transfer } = verified
  if (await hasArrived(tx, associationId, verified.id)) return { reason: 'accepted-before' } as const
  const personId = await findApplicantByEmail(tx, associationId, email === '' ? transfer.email : email)
  if (personId === undefined) return { reason: 'nobody-with-email' } as const
  if (personId === actor.id) return { reason: 'own' } as const
  if (await findHeld(tx, associationId, personId, transfer.category))
    return { reason: 'held-already' } as const
  const given = from === undefined ? undefined : await findGiven(tx, from, transfer.endorsement)
  await setScope(tx, { personId: actor.id, associationId })
  const isThere =
    from === undefined
      ? decideEndorsementStep({ state: transfer.state, heldFrom: null }, 'move-away', 'system')
      : given?.personId === personId && decideEndorsementStep(given, 'move-away', 'system')
  if (!isThere) return { reason: 'not-held-there' } as const
  const standard = standardFor(means.standards, await getAssociation(tx, associationId), transfer.category)
  if (!standard) return { reason: 'not-offered' } as const
  const id = await enter(tx, means, { wish, verified, given, personId, standard })
  return { id, given }
}

interface Entering extends Omit<Receiving, 'from'> {
  readonly given: Endorsement | undefined
  readonly personId: string
  readonly standard: string
}

/** The Endorsement as it goes on here, with the document that it came by. */
async function enter(
  tx: Tx,
  means: LifeMeans,
  { wish, verified, given, personId, standard }: Entering,
): Promise<string> {
  const { actor, associationId, now, today, token: document } = wish
  const { id: transferId, transfer, did: fromDid } = verified
  const [id, byPersonId] = [randomUUID(), actor.id]
  const endorsement: Endorsement = {
    ...{ id, associationId, personId, applicationId: null, category: transfer.category, standard },
    edition: means.standards.getEdition(standard, today).edition,
    ...{ nameShown: given?.nameShown ?? transfer.name, state: given?.state ?? transfer.state },
    ...{ heldFrom: null, awardedOn: transfer.heldSince, awardedAt: now, version: 1 },
    validUntil: given ? given.validUntil : transfer.validUntil,
    number: await nextNumber(tx, associationId, Number(today.slice(0, 4))),
  }
  if (!(await insertEndorsement(tx, endorsement))) throw new Conflict()
  const arrival = { id: transferId, associationId, personId, endorsementId: id, fromDid, document }
  if (!(await insertArrival(tx, { ...arrival, at: now, byPersonId }))) throw new Conflict()
  await appendRecord(tx, {
    ...{ at: now, kind: 'transfer-accepted', subjectId: personId, isOpen: true },
    facts: { transfer: transferId, endorsement: id, from: fromDid, heldSince: transfer.heldSince },
  })
  await enterTakenOver(tx, means, endorsement, { place: '', on: today, now, byPersonId })
  return id
}

/** As the giving association has it now, whatever the document said when it was signed. */
async function findGiven(tx: Tx, associationId: string, id: string): Promise<Endorsement | undefined> {
  await asSystem(tx, associationId)
  const found = await findEndorsement(tx, id)
  return found?.associationId === associationId ? found : undefined
}

async function leave(
  tx: Tx,
  means: LifeMeans,
  given: Endorsement,
  { now: at, today: on }: Accepting,
  transfer: string,
): Promise<void> {
  await asSystem(tx, given.associationId)
  const step = { step: 'move-away', taker: 'system', on, reason: '', now: at, facts: { transfer } } as const
  if (!(await takeStepWithoutStaff(tx, means, given, step))) throw new Conflict()
}

/** What the association awards for the category: its own standard, else the network's. */
function standardFor(
  { standardIds }: StandardsLibrary,
  { standardsOf }: Association,
  category: string,
): string | undefined {
  return [`${standardsOf}/${category}`, `alliance/${category}`].find((name) => standardIds.includes(name))
}
