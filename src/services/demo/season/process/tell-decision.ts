import { examsOf } from '../../../../domain/decisions/offer-outcomes.ts'
import { consequences } from '../../../../domain/decisions/outcome.ts'
import { suggestReasons } from '../../../../domain/decisions/suggest-reasons.ts'
import { judgementsOf } from '../../../../domain/reviews/judgements.ts'
import { toDay, toDayNumber } from '../../../../standards/day.ts'
import { seasonId } from '../season-id.ts'
import { judgeForSeason } from './judge-for-season.ts'
import type { ProcessEvent } from './plan-schema.ts'
import { findPerson } from './tale.ts'
import { tellLetter } from './tell-letter.ts'
import { summaryOf } from './tell-review.ts'
import { tellRequest } from './tell-submission.ts'
import { dayOf, note, type Telling, takeStep } from './telling.ts'

type EventOf<Does extends ProcessEvent['does']> = Extract<ProcessEvent, { does: Does }>

/** Everything that a decision is taken on, at a moment. */
function judgeWithReviews(telling: Telling, at: Date) {
  const summary = summaryOf(telling)
  const findings = telling.submissions.at(-1)?.evaluation.findings ?? []
  const last = summary.recommendations.map((given) => given.at.toISOString().slice(0, 10)).toSorted()
  const { standard } = telling.application
  const judgements = judgementsOf({ standard, summary, findings, decidedOn: last.at(-1) ?? '' })
  return { summary, ...judgeForSeason(telling, at, judgements) }
}

/** Decides as the desk does: step, decision with the findings as they stood, letter and record. */
export function tellDecision(telling: Telling, at: Date, { outcome, words }: EventOf<'decide'>): void {
  const { coordinator, policy, edition } = telling
  const { summary, evaluation, revision } = judgeWithReviews(telling, at)
  const suggested = suggestReasons(evaluation, summary, examsOf(edition))
  const { reasons, toDo } = outcome === 'deferred' ? suggested : { reasons: [], toDo: [] }
  const number = telling.decisions + 1
  const appealUntil =
    outcome === 'deferred' ? toDay(toDayNumber(dayOf(telling, at)) + policy.decision.appealDays) : null
  const { step } = consequences[outcome]
  takeStep(telling, { step, taker: 'staff', by: coordinator, at, facts: { decision: number } })
  telling.decisions = number
  const taken = { number, outcome, words, appealUntil, reasons, toDo }
  const letterId = tellDecisionLetter(telling, at, taken)
  keepDecision(telling, at, { ...taken, letterId, evaluation, revision, isComplete: summary.complete })
  if (outcome === 'deferred') {
    const items = toDo.map(({ requirement = null, words: text }) => ({ requirement, text }))
    tellRequest(telling, { step: 'defer', text: words, items, at })
  }
  if (step === 'endorse') {
    const { tale, association, applicant: person, application } = telling
    const { standard, edition: edited } = application
    const on = dayOf(telling, at)
    const about = { association, person, application, standard, edition: edited, category: edition.category }
    tale.awards.push({ ...about, on, at })
  }
  const by = policy.decision.by
  const facts = {
    decision: number,
    outcome,
    edition: telling.application.edition,
    submission: telling.submissions.length,
    by,
  }
  note(telling, coordinator, { at, kind: 'application-decided', facts })
}

interface TakenDecision {
  readonly number: number
  readonly outcome: EventOf<'decide'>['outcome']
  readonly words: string
  readonly appealUntil: string | null
  readonly reasons: ReturnType<typeof suggestReasons>['reasons']
  readonly toDo: ReturnType<typeof suggestReasons>['toDo']
}

function tellDecisionLetter(telling: Telling, at: Date, taken: TakenDecision): string {
  const { applicant, application, edition } = telling
  const common = {
    ...{ applicant: applicant.name, category: edition.title, message: taken.words, 'replaces-day': '' },
    reasons: taken.reasons.map((reason) => reason.words),
  }
  const toDo = { 'what-to-do': taken.toDo.map((reason) => reason.words) }
  const days = { 'due-day': application.expiresOn ?? '', 'appeal-day': taken.appealUntil ?? '' }
  switch (taken.outcome) {
    case 'deferred':
      return tellLetter(telling, at, { kind: 'deferred', fields: { ...common, ...toDo, ...days } })
    case 'emerging':
      return tellLetter(telling, at, { kind: 'emerging', fields: { ...common, ...toDo } })
    default:
      return tellLetter(telling, at, { kind: taken.outcome, fields: common })
  }
}

interface KeptDecision extends TakenDecision {
  readonly letterId: string
  readonly evaluation: object
  readonly revision: number
  readonly isComplete: boolean
}

function keepDecision(telling: Telling, at: Date, kept: KeptDecision): void {
  const { tale, association, applicant, application, coordinator, policy, submissions } = telling
  const { number, outcome, reasons, toDo, appealUntil, letterId, evaluation, revision } = kept
  const whose = { application_id: application.id, number, association_id: association.id }
  tale.rows.add('decision', {
    ...{
      ...whose,
      person_id: applicant.id,
      submission_number: submissions.length,
      outcome,
      reasons,
      to_do: toDo,
    },
    ...{ standard: application.standard, edition: application.edition, decided_at: at },
    ...{ appeal_until: appealUntil, letter_id: letterId, corrects: null },
  })
  tale.rows.add('decision_background', {
    ...{ ...whose, decided_by: coordinator.id, by: policy.decision.by, evaluation, revision },
    ...{ review_complete: kept.isComplete, early_because: null },
  })
}

export function tellVote(telling: Telling, at: Date, { member: name, vote }: EventOf<'vote'>): void {
  const { tale, association, application, decisions } = telling
  const member = findPerson(tale.season, name)
  tale.rows.add('committee_vote', {
    ...{ application_id: application.id, decision_number: decisions + 1, member_id: member.id, number: 1 },
    ...{ association_id: association.id, vote, words: '', at },
  })
  note(telling, member, {
    at,
    kind: 'committee-voted',
    isOpen: false,
    facts: { decision: decisions + 1, vote: 1 },
  })
}

/** An appeal that nobody has looked at yet. */
export function tellAppeal(telling: Telling, at: Date, grounds: string): void {
  const { tale, association, applicant, application, edition, decisions } = telling
  const id = seasonId(`appeal ${application.id}`)
  tale.rows.add('appeal', {
    ...{ id, application_id: application.id, decision_number: decisions, association_id: association.id },
    ...{ person_id: applicant.id, grounds, state: 'asked', asked_at: at, state_since: at },
    ...{ reasons: [], letter_id: null, fresh_reviewers: false },
  })
  note(telling, applicant, { at, kind: 'appeal-asked', facts: { appeal: id, decision: decisions } })
  const fields = { applicant: applicant.name, category: edition.title, 'submitted-day': dayOf(telling, at) }
  tellLetter(telling, at, { kind: 'appeal-received', fields })
}
