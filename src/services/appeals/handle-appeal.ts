import { type AppealStepName, decideAppealStep } from '../../domain/appeals/appeal-steps.ts'
import type { Reason } from '../../domain/decisions/reason.ts'
import { Conflict, NotFound } from '../../domain/errors.ts'
import type { FilledLetter } from '../../domain/letters/fill-template.ts'
import type { LetterKind } from '../../domain/letters/letter-kinds.ts'
import { findApplication } from '../../store/applications/applications.ts'
import { insertAppealStep, moveAppeal } from '../../store/decisions/appeals.ts'
import { findPersonName } from '../../store/people/find-person-name.ts'
import { appendRecord } from '../../store/record/append-record.ts'
import type { Tx } from '../../store/tables.ts'
import { takeStep } from '../applications/take-step.ts'
import type { DecisionMeans } from '../decisions/means.ts'
import { composeLetter } from '../letters/compose-letter.ts'
import { sendLetter } from '../letters/send-letter.ts'
import { findReviewerNamed } from '../reviews/find-reviewer-named.ts'
import { type AppealVisit, enterAppeal, type OpenedAppeal } from './enter-appeal.ts'
import { giveDaysBack } from './give-days-back.ts'

export type AppealHandled = { readonly handled: true } | AppealRefused

export type AppealRefused = { readonly handled: false } & (
  | { readonly reason: 'moved-on' | 'took-part' }
  /** The applicant would read there who reviews. */
  | { readonly reason: 'names-reviewer'; readonly field: 'reasons' | 'message' }
)

export interface AppealVerdict {
  readonly step: Extract<AppealStepName, 'uphold' | 'not-uphold'>
  /** In words that the applicant reads; at least one. */
  readonly reasons: readonly string[]
  readonly message: string
  /** A reviewer's name stands in it on purpose, or is another word as well. */
  readonly namesAnyway: boolean
}

/** Somebody who took no part in the decision takes an appeal on. */
export function acknowledgeAppeal(means: DecisionMeans, visit: AppealVisit, now: Date) {
  return enterAppeal(means.db, { ...visit, changes: true }, async (tx, opened): Promise<AppealHandled> => {
    const refused = refuse(opened, 'acknowledge')
    if (refused) return refused
    return move(tx, visit, opened, { step: 'acknowledge', now })
  })
}

/** The letter that a verdict would send now. Nothing is written. */
export function previewVerdict(means: DecisionMeans, visit: AppealVisit, verdict: AppealVerdict, now: Date) {
  return enterAppeal(
    means.db,
    { ...visit, changes: false },
    async (
      tx,
      opened,
    ): Promise<{ readonly handled: 'not-yet'; readonly letter: FilledLetter } | AppealRefused> => {
      const refused = refuse(opened, verdict.step) ?? (await refuseNames(tx, opened, verdict))
      if (refused) return refused
      const { letter } = await composeVerdict(tx, means, opened, verdict, now)
      return { handled: 'not-yet', letter }
    },
  )
}

/**
 * Decides an appeal, with reasons and a letter. Where it is upheld the application is reviewed again, if it still
 * stands deferred, by others than before (wantsFreshReviewers).
 */
export function decideAppeal(means: DecisionMeans, visit: AppealVisit, verdict: AppealVerdict, now: Date) {
  return enterAppeal(means.db, { ...visit, changes: true }, async (tx, opened): Promise<AppealHandled> => {
    const refused = refuse(opened, verdict.step) ?? (await refuseNames(tx, opened, verdict))
    if (refused) return refused
    const composed = await composeVerdict(tx, means, opened, verdict, now)
    const letterId = await sendLetter(tx, means, { application: opened.application, ...composed, at: now })
    const reasons = verdict.reasons.map((words): Reason => ({ code: 'own-words', words }))
    const handled = await move(tx, visit, opened, { step: verdict.step, now, decided: { reasons, letterId } })
    // The letter is in the outbox by now, so that all of it counts or nothing.
    if (!handled.handled) throw new Conflict()
    const application = await findApplication(tx, visit.applicationId)
    if (verdict.step === 'uphold' && application?.state === 'deferred')
      await takeStep(tx, application, {
        step: 'review-again',
        by: 'staff',
        at: now,
        reviewsAnew: true,
        facts: { appeal: visit.appealId, freshReviewers: true },
      })
    if (verdict.step === 'not-uphold' && application) await giveDaysBack(tx, application, opened.appeal, now)
    return handled
  })
}

function refuse({ appeal, tookPart }: OpenedAppeal, step: AppealStepName): AppealRefused | undefined {
  const decision = decideAppealStep(appeal.state, step, { by: 'staff', tookPart })
  if (decision.allowed) return undefined
  return { handled: false, reason: decision.reason === 'took-part' ? 'took-part' : 'moved-on' }
}

async function refuseNames(
  tx: Tx,
  { application }: OpenedAppeal,
  { reasons, message, namesAnyway }: AppealVerdict,
): Promise<AppealRefused | undefined> {
  if (namesAnyway) return undefined
  const field = await findReviewerNamed(tx, application, { reasons, message: [message] })
  return field && { handled: false, reason: 'names-reviewer', field }
}

interface Moving {
  readonly step: AppealStepName
  readonly now: Date
  readonly decided?: { readonly reasons: readonly Reason[]; readonly letterId: string }
}

const states = { acknowledge: 'acknowledged', uphold: 'upheld', 'not-uphold': 'not-upheld' } as const

async function move(
  tx: Tx,
  { actor, associationId }: AppealVisit,
  { application, appeal }: OpenedAppeal,
  { step, now, decided }: Moving,
): Promise<AppealHandled> {
  if (step === 'withdraw') return { handled: false, reason: 'moved-on' }
  const to = states[step]
  const { id, state: from } = appeal
  const moved = await moveAppeal(tx, { id, from, to, at: now, ...(decided && { decided }) })
  if (!moved) return { handled: false, reason: 'moved-on' }
  await insertAppealStep(tx, { appealId: id, associationId, state: to, byPersonId: actor.id, at: now })
  await appendRecord(tx, {
    at: now,
    kind: `appeal-${to}`,
    subjectId: application.personId,
    applicationId: application.id,
    isOpen: true,
    facts: { appeal: id, decision: appeal.decisionNumber },
  })
  return { handled: true }
}

async function composeVerdict(
  tx: Tx,
  means: DecisionMeans,
  { application }: OpenedAppeal,
  { step, reasons, message }: AppealVerdict,
  now: Date,
): Promise<{ readonly kind: LetterKind; readonly letter: FilledLetter; readonly to: string }> {
  const { associationId, personId, standard, edition } = application
  const applicant = await findPersonName(tx, personId)
  if (!applicant) throw new NotFound()
  const kind = step === 'uphold' ? 'appeal-upheld' : 'appeal-not-upheld'
  const category = means.standards.getEdition(standard, now.toISOString().slice(0, 10), edition).title
  const letter = await composeLetter(tx, {
    associationId,
    kind,
    fields: { applicant: applicant.name, category, reasons, message },
  })
  return { kind, letter, to: applicant.email }
}
