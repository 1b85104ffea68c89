import type { Endorsement, EndorsementChange } from '../../domain/endorsements/endorsement.ts'
import { isEndorsed } from '../../domain/endorsements/states.ts'
import { NotFound } from '../../domain/errors.ts'
import type { SignedIn } from '../../domain/rights.ts'
import type { Day } from '../../standards/day.ts'
import { listDecisions } from '../../store/decisions/decisions.ts'
import { listChanges } from '../../store/endorsements/changes.ts'
import { listSeals } from '../../store/endorsements/seals.ts'
import { getAssociation } from '../../store/people/associations.ts'
import type { Db, Tx } from '../../store/tables.ts'
import { enterApplication } from '../applications/enter-application.ts'
import { enterEndorsement } from './enter-endorsement.ts'
import type { FindCredential } from './means.ts'
import type { AgencyLetter } from './write-agency-letter.ts'
import type { Certificate } from './write-certificate.ts'

export interface PaperMeans {
  readonly db: Db
  readonly dayOf: (instant: Date, timeZone?: string) => Day
  /** What an Endorsement is called. */
  readonly titleOf: (standard: string) => string
  /** Where a certificate is checked. */
  readonly checkUrl: (number: string) => string
  readonly findCredential?: FindCredential | undefined
}

interface Wanted {
  readonly actor: SignedIn
  readonly endorsementId: string
  /** On pages of staff. */
  readonly associationId?: string
}

/** What a certificate says; one that was revoked has none. */
export function loadCertificate(means: PaperMeans, { actor, endorsementId, associationId }: Wanted) {
  const action = associationId === undefined ? 'keep-endorsement' : 'process-endorsement'
  const wish = { actor, action, endorsementId, associationId } as const
  return enterEndorsement(means.db, wish, async (tx, endorsement): Promise<Certificate> => {
    if (endorsement.state === 'revoked') throw new NotFound()
    const credential = (await means.findCredential?.(tx, endorsement.id)) ?? null
    return { ...(await around(tx, means, endorsement)), endorsement, credential }
  })
}

async function around(tx: Tx, means: PaperMeans, { associationId, standard, number }: Endorsement) {
  const [{ name: association }, seals] = await Promise.all([
    getAssociation(tx, associationId),
    listSeals(tx, associationId),
  ])
  return { association, title: means.titleOf(standard), seals, url: means.checkUrl(number) }
}

/** A letter that somebody is endorsed, and since when; there is none while that is not so. */
export function loadEndorsedLetter(means: PaperMeans, { actor, endorsementId }: Wanted, now: Date) {
  const wish = { actor, action: 'keep-endorsement', endorsementId } as const
  return enterEndorsement(means.db, wish, async (tx, endorsement): Promise<AgencyLetter> => {
    if (!isEndorsed(endorsement.state)) throw new NotFound()
    const { timeZone } = await getAssociation(tx, endorsement.associationId)
    const { url, ...about } = await around(tx, means, endorsement)
    const certificate = { number: endorsement.number, url }
    const since = endorsedSince(await listChanges(tx, endorsement.id), endorsement.awardedOn)
    const on = means.dayOf(now, timeZone)
    return { ...about, kind: 'endorsed', name: endorsement.nameShown, since, on, certificate }
  })
}

/** The day from which somebody has been endorsed without a break. */
export function endorsedSince(changes: readonly EndorsementChange[], awardedOn: Day): Day {
  const broken = changes.findLastIndex(({ toState }) => !isEndorsed(toState))
  return changes[broken + 1]?.onDay ?? awardedOn
}

interface ProofWanted {
  readonly actor: SignedIn
  readonly applicationId: string
  readonly kind: 'registered' | 'eligible'
  readonly now: Date
}

/** What an agency is told of an application that is under way; NotFound where it would not be true. */
export function loadProof(means: PaperMeans, { actor, applicationId, kind, now }: ProofWanted) {
  const wish = { actor, action: 'change-application', applicationId } as const
  return enterApplication(means.db, wish, async (tx, application): Promise<AgencyLetter> => {
    const { name: association, timeZone } = await getAssociation(tx, application.associationId)
    const since =
      kind === 'eligible'
        ? await eligibleSince(tx, application)
        : isRegistered(application)
          ? application.openedAt
          : undefined
    if (!since || actor.name.includes('@')) throw new NotFound()
    const seals = await listSeals(tx, application.associationId)
    const days = { since: means.dayOf(since, timeZone), on: means.dayOf(now, timeZone) }
    const title = means.titleOf(application.standard)
    return { kind, name: actor.name, association, title, ...days, seals, certificate: null }
  })
}

interface Standing {
  readonly id: string
  readonly state: string
  readonly registration: string | null
}

/** Under way, and not merely asked for where the association accepts people first. */
export function isRegistered({ state, registration }: Pick<Standing, 'state' | 'registration'>): boolean {
  const hasEnded = ['endorsed', 'withdrawn', 'expired'].includes(state)
  return !hasEnded && (registration === null || registration === 'accepted')
}

async function eligibleSince(tx: Tx, { id, state }: Standing): Promise<Date | undefined> {
  if (state !== 'approved-for-exam') return undefined
  const decisions = await listDecisions(tx, id)
  // The first of those that say so in a row: a correction of its words begins nothing anew.
  const others = decisions.findIndex(({ outcome }) => outcome !== 'approved-for-exam')
  return decisions.slice(0, others === -1 ? undefined : others).at(-1)?.decidedAt
}
