import type { Application } from '../../domain/applications/application.ts'
import { expiryAfter } from '../../domain/applications/expiry.ts'
import { listOffered } from '../../domain/applications/offered.ts'
import { isEnded } from '../../domain/applications/states.ts'
import { Conflict, NotFound } from '../../domain/errors.ts'
import type { AssociationPolicy } from '../../domain/policy/association-policy.ts'
import type { SignedIn } from '../../domain/rights.ts'
import type { Day } from '../../standards/day.ts'
import type { Edition } from '../../standards/schema.ts'
import {
  findApplication,
  insertApplication,
  listApplicationsOf,
} from '../../store/applications/applications.ts'
import { type Association, findAssociation } from '../../store/people/associations.ts'
import { appendRecord } from '../../store/record/append-record.ts'
import type { Db, Tx } from '../../store/tables.ts'
import { withScope } from '../../store/with-scope.ts'
import type { ApplicationMeans } from './application-means.ts'
import { loadPolicy } from './load-policy.ts'
import { type SeenCarryOver, seeCarryOver } from './see-carry-over.ts'
import { tellStaff } from './tell-staff.ts'

interface Wish {
  readonly actor: SignedIn
  /** By its short name. */
  readonly association: string
  readonly standard: string
  readonly now: Date
}

/** What somebody would open: the edition of today, or why not. */
export interface Prospect {
  readonly association: Association
  readonly policy: AssociationPolicy
  readonly today: Day
  /** Absent where the association does not offer this standard. */
  readonly edition: Edition | undefined
  /** The application for the same that is open already. */
  readonly open: Application | undefined
  /** For whoever holds an Endorsement of the association: what is there for this one. */
  readonly carried?: SeenCarryOver | undefined
}

/** What opening an application would mean today. Whoever is no applicant of the association finds nothing. */
export function previewOpening(
  db: Db,
  means: Pick<ApplicationMeans, 'standards' | 'dayOf'>,
  wish: Wish,
): Promise<Prospect> {
  return enterAsApplicant(db, wish, async (tx, association) => {
    const prospect = await lookAhead(tx, means, wish, association)
    const { edition, open, today } = prospect
    if (!edition || open) return prospect
    const adding = { associationId: association.id, personId: wish.actor.id, edition, today, now: wish.now }
    return { ...prospect, carried: await seeCarryOver(tx, means.standards, adding) }
  })
}

export type Opening =
  | { readonly kind: 'opened'; readonly application: Application; readonly isNew: boolean }
  | { readonly kind: 'open-already'; readonly application: Application }
  | { readonly kind: 'not-offered' }

/** Opens an application under the id of its form: one for each click of one form, and one for each standard at a time. */
export function openApplication(db: Db, means: ApplicationMeans, id: string, wish: Wish): Promise<Opening> {
  return enterAsApplicant(db, wish, async (tx, association) => {
    const { actor, now } = wish
    const { edition, policy, today } = await lookAhead(tx, means, wish, association)
    if (!edition) return { kind: 'not-offered' }
    const registration = policy.applications.needsAcceptance ? 'asked' : null
    const isNew = await insertApplication(tx, {
      ...{ id, associationId: association.id, personId: actor.id, registration, at: now },
      ...{ standard: edition.standard, edition: edition.edition },
      expiresOn: expiryAfter('draft', today, policy.applications),
    })
    if (!isNew) return findEarlier(tx, id, wish, association.id)
    await appendRecord(tx, {
      ...{ at: now, kind: 'application-opened', subjectId: actor.id, applicationId: id, isOpen: true },
      facts: { standard: edition.standard, edition: edition.edition, registration },
    })
    const application = await findApplication(tx, id)
    if (!application) throw new NotFound()
    if (registration)
      await tellStaff(tx, means, application, { kind: 'opened', name: actor.name, title: edition.title })
    return { kind: 'opened', application, isNew }
  })
}

async function enterAsApplicant<Result>(
  db: Db,
  { actor, association: shortId }: Wish,
  work: (tx: Tx, association: Association) => Promise<Result>,
): Promise<Result> {
  const isApplicant = actor.roles.some(
    ({ association, role }) => association.shortId === shortId && role === 'applicant',
  )
  const association = isApplicant ? await findAssociation(db, shortId) : undefined
  if (!association) throw new NotFound()
  return withScope(db, { personId: actor.id, associationId: association.id }, (tx) => work(tx, association))
}

async function lookAhead(
  tx: Tx,
  { standards, dayOf }: Pick<ApplicationMeans, 'standards' | 'dayOf'>,
  { actor, standard, now }: Wish,
  association: Association,
): Promise<Prospect> {
  const policy = await loadPolicy(tx, association.id)
  const today = dayOf(now, association.timeZone)
  const offered = listOffered(standards.listInForce(today), { ...association, policy: policy.applications })
  const edition = offered.find((each) => each.standard === standard)
  return { association, policy, today, edition, open: await findOpen(tx, actor.id, association.id, standard) }
}

async function findOpen(tx: Tx, personId: string, associationId: string, standard: string) {
  const own = await listApplicationsOf(tx, personId)
  return own.find(
    (each) => each.associationId === associationId && each.standard === standard && !isEnded(each.state),
  )
}

/** What the same form opened before, or the one that is open for the same standard. */
async function findEarlier(tx: Tx, id: string, wish: Wish, associationId: string): Promise<Opening> {
  const same = await findApplication(tx, id)
  if (same?.personId === wish.actor.id && same.standard === wish.standard)
    return { kind: 'opened', application: same, isNew: false }
  const open = await findOpen(tx, wish.actor.id, associationId, wish.standard)
  if (!open) throw new Conflict('The id of the form is in use elsewhere.')
  return { kind: 'open-already', application: open }
}
