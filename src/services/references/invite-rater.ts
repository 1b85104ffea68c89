import { decideInviting, type LeftToDo } from '../../domain/references/decide-inviting.ts'
import {
  endorsedRaterCategories,
  listPlaced,
  rolesAsked,
  rulesOf,
  wouldFill,
} from '../../domain/references/fill-slots.ts'
import { isSameMailbox } from '../../domain/references/is-same-mailbox.ts'
import type { Reference } from '../../domain/references/reference.ts'
import { isLive } from '../../domain/references/states.ts'
import type { SignedIn } from '../../domain/rights.ts'
import type { StandardsLibrary } from '../../standards/load-standards.ts'
import type { ReferenceRole } from '../../standards/vocabulary.ts'
import { dueAfter } from '../../store/calendar/holidays.ts'
import { lockPortfolio } from '../../store/portfolio/lock-portfolio.ts'
import { insertReference, listReferences } from '../../store/references/references.ts'
import type { Db, Tx } from '../../store/tables.ts'
import { enterApplication, type Stopped } from '../applications/enter-application.ts'
import { judgeApplication } from '../applications/judge-application.ts'
import { putOffExpiry } from '../applications/put-off-expiry.ts'
import { loadSurroundings, type Surroundings } from './load-surroundings.ts'
import { mailLink } from './mail-link.ts'
import type { ReferenceMeans } from './means.ts'
import { recordReference } from './record-reference.ts'

export interface Invitation {
  readonly actor: SignedIn
  readonly applicationId: string
  /** Carried by the form, so that a double click asks once. */
  readonly id: string
  readonly role: ReferenceRole
  readonly name: string
  readonly email: string
  readonly relation: string
  readonly isWaived: boolean
  readonly now: Date
}

export type InvitationRefusal =
  | {
      readonly refused:
        | 'own-address'
        | 'asked-already'
        | 'role-not-asked'
        | 'place-taken'
        | 'too-many'
        | 'wrong-state'
    }
  | { readonly refused: 'others-first'; readonly left: readonly LeftToDo[] }

export type Inviting = { readonly invited: string; readonly isNew: boolean } | InvitationRefusal | Stopped

/** More raters than places are never needed; so many may have been asked in vain. */
const mostReferences = 30

/**
 * Asks a rater: decides whether the place is free and the hour right, keeps the waiver for good, and mails the link.
 */
export function inviteRater(
  db: Db,
  means: ReferenceMeans,
  library: StandardsLibrary,
  given: Invitation,
): Promise<Inviting> {
  const { actor, applicationId } = given
  return enterApplication(
    db,
    { actor, action: 'change-application', applicationId },
    async (tx, application) => {
      // Two tabs wait for each other, so that neither fills a place twice.
      await lockPortfolio(tx, application.personId)
      const around = await loadSurroundings(tx, application, { library, dayOf: means.dayOf, now: given.now })
      const references = await listReferences(tx, application.id)
      if (references.some(({ id }) => id === given.id)) return { invited: given.id, isNew: false }
      const refusal = whyNot(around, references, given) ?? (await whyNotYet(tx, library, around))
      return refusal ?? invite(tx, means, around, given)
    },
  )
}

function whyNot(
  { applicant, edition, policy, today }: Surroundings,
  references: readonly Reference[],
  { email, role }: Invitation,
): InvitationRefusal | undefined {
  const rules = rulesOf(edition)
  if (!rules || !rolesAsked(rules).includes(role)) return { refused: 'role-not-asked' }
  if (isSameMailbox(applicant.email, email)) return { refused: 'own-address' }
  if (references.some(({ raterEmail, state }) => isLive(state) && isSameMailbox(raterEmail, email)))
    return { refused: 'asked-already' }
  if (references.length >= mostReferences) return { refused: 'too-many' }
  const placed = listPlaced(references, policy.references.validMonths, today)
  if (wouldFill(rules, placed, role)) return undefined
  // One more than there are places, where a rater has to be endorsed and those asked may not be.
  const mayBeOneMore = endorsedRaterCategories(edition).length > 0 && placed.length <= rules.slots.length
  return mayBeOneMore ? undefined : { refused: 'place-taken' }
}

async function whyNotYet(
  tx: Tx,
  library: StandardsLibrary,
  { application, policy, edition, today }: Surroundings,
): Promise<InvitationRefusal | undefined> {
  const { evaluation } = await judgeApplication(tx, library, application, today)
  const decision = decideInviting(application.state, policy.references, evaluation, edition)
  if (decision.allowed) return undefined
  return decision.reason === 'others-first'
    ? { refused: 'others-first', left: decision.left }
    : { refused: decision.reason }
}

async function invite(
  tx: Tx,
  means: ReferenceMeans,
  { application, applicant, policy, edition, today }: Surroundings,
  { id, role, name: raterName, email: raterEmail, relation, isWaived, now }: Invitation,
): Promise<Inviting> {
  const { id: applicationId, associationId, personId } = application
  const dueOn = await dueAfter(tx, associationId, today, policy.references.answerDays)
  const reference = {
    id,
    applicationId,
    associationId,
    personId,
    role,
    raterName,
    raterEmail,
    relation,
    dueOn,
  }
  if (!(await insertReference(tx, { ...reference, isWaived, at: now }))) return { refused: 'asked-already' }
  await recordReference(tx, reference, 'reference-requested', now, { waived: isWaived, due: dueOn })
  const named = { applicantName: applicant.name, title: edition.title }
  await mailLink(tx, means, { ...reference, ...named }, 'request', now)
  await putOffExpiry(tx, application, now)
  return { invited: id, isNew: true }
}
