/** Roles that a person can hold in an association (docs/glossary.md). */
export const roles = ['applicant', 'advisor', 'reviewer', 'marker', 'coordinator', 'administrator'] as const
export type Role = (typeof roles)[number]

export interface HeldRole {
  readonly association: { readonly id: string; readonly shortId: string; readonly name: string }
  readonly role: Role
}

/** `mailed`: reads the mail of the address. `strong`: showed a second factor in this session too. */
export type Assurance = 'mailed' | 'strong'

export interface SignedIn {
  readonly kind: 'person'
  readonly id: string
  readonly name: string
  readonly email: string
  readonly roles: readonly HeldRole[]
  readonly assurance: Assurance
  /** Ids of the associations on whose committee this person sits. */
  readonly committees?: readonly string[]
}

export type Actor = { readonly kind: 'visitor' } | SignedIn

/** A person's portfolio as rights see it: whose it is, and who has to do with it. */
export interface PortfolioObject {
  readonly personId: string
  /** Ids of the associations in which the person is an applicant. */
  readonly applicantIn: readonly string[]
  /** Who advises the person, and for which association. */
  readonly advisors: readonly { readonly personId: string; readonly associationId: string }[]
  /** Who reviews an application of the person now or did, and for which association. */
  readonly reviewers: readonly { readonly personId: string; readonly associationId: string }[]
}

/** An application as rights see it: whose it is, to whom, and who reviews it. */
export interface ApplicationObject {
  readonly applicationId: string
  readonly personId: string
  readonly associationId: string
  /** Those who review it now or did; none who recused themselves. */
  readonly reviewers: readonly string[]
  /** Members of the committee that decides about it, as far as the asker may know. */
  readonly committee?: readonly string[]
}

export type ApplicationAction =
  /** Its state, its findings and what was submitted. */
  | 'see-application'
  /** The applicant's own steps. */
  | 'change-application'
  /** The steps of staff, references and reviewers included. */
  | 'process-application'
  | 'review-application'
  /** What a decision is taken on, and the votes of a committee. */
  | 'decide-application'

/** An Endorsement as rights see it: whose it is, where anybody's, and who awarded it. */
export interface EndorsementObject {
  readonly personId: string | null
  readonly associationId: string
}

/** What an exam office asks, as rights see it: whose staff keep it, and whether the asker sits there. */
export interface ExamBankObject {
  readonly associationId: string
  readonly askerSitsHere: boolean
}

export type ExamSecretAction =
  /** Items, keys and forms: staff of the office. */
  | 'open-exam-bank'
  /** What was asked and written, and how it was marked: markers and staff of the office. */
  | 'see-scripts'

export type EndorsementAction =
  /** Its certificate, its letters, and what the register shows of it: its holder's. */
  | 'keep-endorsement'
  /** Its steps and its name: those of staff. */
  | 'process-endorsement'

/** A renewal that is audited, as rights see it. */
export interface AuditedObject {
  readonly personId: string
  readonly associationId: string
}

export type AuditAction =
  /** What is proven, line by line: that of staff. */
  | 'audit-renewal'
  /** What is asked, and showing it: whose renewal it is. */
  | 'answer-audit'

export type PortfolioAction = 'see-portfolio' | 'change-portfolio' | 'comment' | 'take-away'

/** What staff do for their association, and the roles that may. */
const staffActions = {
  'see-people': ['coordinator', 'administrator'],
  'see-advised': ['advisor', 'coordinator', 'administrator'],
  'assign-advisors': ['coordinator', 'administrator'],
  'answer-questions': ['coordinator', 'administrator'],
  'see-mail': ['coordinator', 'administrator'],
  'change-roles': ['administrator'],
  'change-association': ['administrator'],
  'see-applications': ['coordinator', 'administrator'],
  'change-policy': ['administrator'],
  review: ['reviewer'],
  /** Scripts without a name; and the marking of an exam office, scripts that one marks left out. */
  mark: ['marker'],
  'run-marking': ['coordinator', 'administrator'],
  'keep-markers': ['marker', 'coordinator', 'administrator'],
  'assign-reviewers': ['coordinator', 'administrator'],
  'keep-reviewers': ['reviewer', 'coordinator', 'administrator'],
  'follow-reviews': ['reviewer', 'coordinator', 'administrator'],
  /** The page where everybody with work here begins. */
  enter: ['advisor', 'reviewer', 'marker', 'coordinator', 'administrator'],
  'open-evidence': ['advisor', 'reviewer', 'coordinator', 'administrator'],
  /** Where the own applicants stand with their exam. */
  'see-exams': ['coordinator', 'administrator'],
  /** The work of an exam office, for the staff of the association that runs it. */
  'run-exams': ['coordinator', 'administrator'],
  /** Announcing a draw, drawing, and what comes of it. */
  'audit-renewals': ['coordinator', 'administrator'],
  'decide-applications': ['reviewer', 'coordinator', 'administrator'],
  /** The own votes, of whoever sits on the committee: see `decideAboutAssociation`. */
  vote: ['reviewer', 'coordinator', 'administrator'],
  'keep-exam-items': ['coordinator', 'administrator'],
} as const satisfies Record<string, readonly Role[]>
export type StaffAction = keyof typeof staffActions

export function isAdministratorOf({ roles }: SignedIn, associationId: string): boolean {
  return roles.some(({ association, role }) => association.id === associationId && role === 'administrator')
}

/** Roles that have something to do on the pages of an association. */
export const workingRoles: readonly Role[] = staffActions.enter

/**
 * `hidden` is answered as if the thing did not exist; `sign-in` and `second-factor` say what the
 * asker has to do first, and are given only to somebody who may then go on.
 */
export type Access = 'allowed' | 'hidden' | 'sign-in' | 'second-factor'

export type Wish =
  | { readonly action: PortfolioAction; readonly portfolio: PortfolioObject }
  | { readonly action: ApplicationAction; readonly application: ApplicationObject }
  | { readonly action: EndorsementAction; readonly endorsement: EndorsementObject }
  | { readonly action: ExamSecretAction; readonly bank: ExamBankObject }
  | { readonly action: AuditAction; readonly audited: AuditedObject }
  | { readonly action: StaffAction; readonly associationId: string }

/** The one function that decides who may do what (design: rights and secrets). */
export function decideAccess(actor: Actor, wish: Wish): Access {
  if (actor.kind === 'visitor') return 'sign-in'
  if ('portfolio' in wish) return decideAboutPortfolio(actor, wish.action, wish.portfolio)
  if ('application' in wish) return decideAboutApplication(actor, wish.action, wish.application)
  if ('endorsement' in wish) return decideAboutEndorsement(actor, wish.action, wish.endorsement)
  if ('bank' in wish) return decideAboutBank(actor, wish.action, wish.bank)
  if ('audited' in wish) return decideAboutAudit(actor, wish.action, wish.audited)
  return decideAboutAssociation(actor, wish.action, wish.associationId)
}

/** Nobody sees what is asked before sitting it. */
function decideAboutBank(
  actor: SignedIn,
  action: ExamSecretAction,
  { associationId, askerSitsHere }: ExamBankObject,
): Access {
  if (askerSitsHere) return 'hidden'
  const needed = action === 'open-exam-bank' ? 'keep-exam-items' : 'keep-markers'
  return decideAboutAssociation(actor, needed, associationId)
}

/** Nobody handles an application of his or her own, whatever roles there are. */
function decideAboutApplication(
  actor: SignedIn,
  action: ApplicationAction,
  object: ApplicationObject,
): Access {
  const isOwn = actor.id === object.personId
  if (isOwn) return action === 'see-application' || action === 'change-application' ? 'allowed' : 'hidden'
  const isStaff = holdsHere(actor, object.associationId, ['coordinator', 'administrator'])
  const isReviewer =
    object.reviewers.includes(actor.id) && holdsHere(actor, object.associationId, ['reviewer'])
  const may = {
    'see-application': isStaff || isReviewer,
    'change-application': false,
    'process-application': isStaff,
    'review-application': isReviewer,
    'decide-application': isStaff || isOnCommittee(actor, object),
  }[action]
  if (!may) return 'hidden'
  return actor.assurance === 'strong' ? 'allowed' : 'second-factor'
}

/** Nobody handles an Endorsement of his or her own. */
function decideAboutEndorsement(
  actor: SignedIn,
  action: EndorsementAction,
  { personId, associationId }: EndorsementObject,
): Access {
  const isOwn = actor.id === personId
  if (action === 'keep-endorsement') return isOwn ? 'allowed' : 'hidden'
  if (isOwn || !holdsHere(actor, associationId, staffActions['see-applications'])) return 'hidden'
  return actor.assurance === 'strong' ? 'allowed' : 'second-factor'
}

/** Nobody audits himself or herself. */
function decideAboutAudit(
  actor: SignedIn,
  action: AuditAction,
  { personId, associationId }: AuditedObject,
): Access {
  const isOwn = actor.id === personId
  if (action === 'answer-audit') return isOwn ? 'allowed' : 'hidden'
  return isOwn ? 'hidden' : decideAboutAssociation(actor, 'audit-renewals', associationId)
}

function isOnCommittee(actor: SignedIn, { associationId, committee = [] }: ApplicationObject): boolean {
  return committee.includes(actor.id) && holdsHere(actor, associationId, staffActions['decide-applications'])
}

function holdsHere({ roles }: SignedIn, associationId: string, wanted: readonly Role[]): boolean {
  return roles.some(({ association, role }) => association.id === associationId && wanted.includes(role))
}

function decideAboutPortfolio(actor: SignedIn, action: PortfolioAction, object: PortfolioObject): Access {
  if (actor.id === object.personId) return 'allowed'
  if (action === 'change-portfolio' || action === 'take-away') return 'hidden'
  const reads = action === 'see-portfolio' && isReviewerOf(actor, object)
  if (!reads && !isStaffOf(actor, object) && !isAdvisorOf(actor, object)) return 'hidden'
  return actor.assurance === 'strong' ? 'allowed' : 'second-factor'
}

function isStaffOf({ roles }: SignedIn, { applicantIn }: PortfolioObject): boolean {
  return roles.some(
    ({ association, role }) =>
      (role === 'coordinator' || role === 'administrator') && applicantIn.includes(association.id),
  )
}

/** An advisor who lost the role in that association advises nobody there. */
function isAdvisorOf({ id, roles }: SignedIn, { advisors, applicantIn }: PortfolioObject): boolean {
  return advisors.some(
    ({ personId, associationId }) =>
      personId === id &&
      applicantIn.includes(associationId) &&
      roles.some((held) => held.role === 'advisor' && held.association.id === associationId),
  )
}

/** Reviewers read, and take no part in what applicant and advisor say to each other. */
function isReviewerOf({ id, roles }: SignedIn, { reviewers }: PortfolioObject): boolean {
  return reviewers.some(
    ({ personId, associationId }) =>
      personId === id &&
      roles.some((held) => held.role === 'reviewer' && held.association.id === associationId),
  )
}

function decideAboutAssociation(actor: SignedIn, action: StaffAction, associationId: string): Access {
  if (!holdsHere(actor, associationId, staffActions[action])) return 'hidden'
  if (action === 'vote' && !actor.committees?.includes(associationId)) return 'hidden'
  return actor.assurance === 'strong' ? 'allowed' : 'second-factor'
}

/** Whether signing in by mail alone is enough for all that this person may do. */
export function needsSecondFactor(held: readonly HeldRole[]): boolean {
  return held.some(({ role }) => role !== 'applicant')
}
