import type { Application } from '../../domain/applications/application.ts'
import type { StepName } from '../../domain/applications/steps.ts'
import { type DecisionRefusal, decideDecision } from '../../domain/decisions/decide-decision.ts'
import { type DecisionGiven, meantFor, nameReasons } from '../../domain/decisions/decision-given.ts'
import { consequences } from '../../domain/decisions/outcome.ts'
import type { Reason } from '../../domain/decisions/reason.ts'
import { NotFound } from '../../domain/errors.ts'
import type { FilledLetter } from '../../domain/letters/fill-template.ts'
import { isAdministratorOf, type SignedIn } from '../../domain/rights.ts'
import type { Day } from '../../standards/day.ts'
import { dueAfter } from '../../store/calendar/holidays.ts'
import { findPersonName } from '../../store/people/find-person-name.ts'
import type { Tx } from '../../store/tables.ts'
import { expiryOf } from '../applications/take-step.ts'
import { type AwardHindrance, findHindrance } from '../endorsements/find-hindrance.ts'
import { findReviewerNamed } from '../reviews/find-reviewer-named.ts'
import { composeDecisionLetter } from './decision-letter.ts'
import { type DeskWithCommittee, loadDesk, withCommittee } from './load-desk.ts'
import type { DecisionMeans } from './means.ts'

export interface Decider {
  readonly actor: SignedIn
  readonly associationId: string
  readonly applicationId: string
  readonly now: Date
  /** Calendar day of an instant where the association is. */
  readonly dayOf: (instant: Date) => Day
}

/** `moved-on`: somebody else decided, or the application or the portfolio changed, since the page was shown. */
export type DecisionRefused =
  | DecisionRefusal
  | { readonly reason: 'moved-on' | AwardHindrance }
  /** The applicant would read there who reviews. */
  | { readonly reason: 'names-reviewer'; readonly field: 'moreReasons' | 'moreToDo' | 'message' }

/** A decision that may be taken, with the letter that goes out. */
export interface Prepared {
  readonly steps: readonly StepName[]
  readonly desk: DeskWithCommittee
  readonly number: number
  readonly reasons: readonly Reason[]
  readonly toDo: readonly Reason[]
  readonly appealUntil: Day | null
  readonly corrects: number | null
  readonly letter: FilledLetter
  readonly applicant: string
  readonly email: string
}

export interface Preparation {
  readonly decider: Decider
  readonly application: Application
  readonly given: DecisionGiven
}

/** Looks at everything as it stands now, and says what the decision would do or why it cannot be taken. */
export async function prepareDecision(
  tx: Tx,
  means: DecisionMeans,
  { decider, application, given }: Preparation,
): Promise<Prepared | { readonly taken: false; readonly refusal: DecisionRefused }> {
  const today = decider.dayOf(decider.now)
  const loaded = await loadDesk(tx, means, application, { today, now: decider.now })
  const desk = await withCommittee(tx, loaded, { application, actorId: decider.actor.id })
  const [latest] = desk.decisions
  const { seen, outcome, earlyBecause } = given
  const hasMovedOn =
    seen.version !== application.version ||
    seen.decisions !== desk.decisions.length ||
    seen.revision !== desk.revision
  if (hasMovedOn) return { taken: false, refusal: { reason: 'moved-on' } }
  const meant = (reasons: readonly Reason[]) => meantFor(outcome, reasons, desk.suggested, desk.review)
  const reasons = meant(nameReasons(given.reasons, desk.suggested.reasons))
  const toDo = meant(nameReasons(given.toDo, desk.suggested.toDo))
  const corrects = application.state === 'in-review' ? null : (latest ?? null)
  const verdict = decideDecision(
    { outcome, reasons, toDo, earlyBecause, corrects },
    {
      state: application.state,
      offered: desk.offered,
      isReviewComplete: desk.review.complete,
      isAdministrator: isAdministratorOf(decider.actor, decider.associationId),
      // Other words for what the committee agreed on need no other vote.
      committee:
        desk.committee && corrects?.outcome !== outcome ? (desk.committee.agreed ?? 'nothing') : 'not-asked',
    },
  )
  if (!verdict.allowed) {
    const { allowed: _, ...refusal } = verdict
    return { taken: false, refusal }
  }
  const named = given.namesAnyway
    ? undefined
    : await findReviewerNamed(tx, application, {
        moreReasons: ownWordsIn(reasons),
        moreToDo: ownWordsIn(toDo),
        message: [given.message],
      })
  if (named) return { taken: false, refusal: { reason: 'names-reviewer', field: named } }
  const applicant = await findPersonName(tx, application.personId)
  if (!applicant) throw new NotFound()
  const hindrance = verdict.steps.includes('endorse')
    ? await findHindrance(tx, application, { name: applicant.name, category: desk.edition.category })
    : undefined
  if (hindrance) return { taken: false, refusal: { reason: hindrance } }
  const appealUntil =
    outcome === 'deferred'
      ? await dueAfter(tx, application.associationId, today, desk.policy.appealDays)
      : null
  const expiresOn =
    verdict.steps.length === 0
      ? application.expiresOn
      : await expiryOf(tx, application.associationId, consequences[outcome].state, decider.now)
  const letter = await composeDecisionLetter(tx, {
    ...{
      application: { ...application, expiresOn },
      outcome,
      reasons,
      toDo,
      message: given.message,
      appealUntil,
    },
    applicant: applicant.name,
    category: desk.edition.title,
    replaces: corrects ? decider.dayOf(corrects.decidedAt) : '',
  })
  const number = (latest?.number ?? 0) + 1
  const { email } = applicant
  const { steps } = verdict
  return {
    steps,
    desk,
    number,
    reasons,
    toDo,
    appealUntil,
    corrects: corrects?.number ?? null,
    letter,
    applicant: applicant.name,
    email,
  }
}

/** What reviewers wrote was looked through when they wrote it. */
function ownWordsIn(reasons: readonly Reason[]): string[] {
  return reasons.flatMap(({ code, words }) => (code === 'own-words' ? [words] : []))
}
