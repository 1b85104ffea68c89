import type { Application } from '../../domain/applications/application.ts'
import { decideStep } from '../../domain/applications/steps.ts'
import type { FilledLetter } from '../../domain/letters/fill-template.ts'
import type { LetterKind } from '../../domain/letters/letter-kinds.ts'
import type { StaffStep } from '../../domain/workbench/staff-steps.ts'
import type { Day } from '../../standards/day.ts'
import type { StandardsLibrary } from '../../standards/load-standards.ts'
import type { Tx } from '../../store/tables.ts'
import { expiryOf } from '../applications/take-step.ts'
import { composeLetter } from '../letters/compose-letter.ts'
import { en } from './messages/en.ts'

/** Which of the association's letters tells a step of staff. */
const letterOf = {
  'begin-review': 'review-begun',
  return: 'application-returned',
  hold: 'on-hold',
  resume: 'taken-up-again',
  revive: 'opened-again',
  'take-back-approval': 'approval-taken-back',
  withdraw: 'withdrawn',
  message: 'message',
} as const satisfies Record<StaffStep | 'message', LetterKind>

/** A thing that is missing, as the applicant is told of it. */
export interface MissingThing {
  readonly requirement: string
  readonly title: string
  readonly remedy: string
}

interface About {
  /** The application as it stands before the step. */
  readonly application: Application
  readonly name: string
  readonly missing: readonly MissingThing[]
  readonly words: string
  readonly now: Date
  readonly today: Day
}

export interface StepLetter {
  readonly kind: LetterKind
  readonly letter: FilledLetter
}

/** What the applicant is told with a step; the preview shows exactly what is sent and kept. */
export async function composeStepLetter(
  tx: Tx,
  library: StandardsLibrary,
  step: StaffStep | 'message',
  { application, name, missing, words, now, today }: About,
): Promise<StepLetter> {
  const { associationId, standard, edition } = application
  const kind = letterOf[step]
  const fields = {
    applicant: name,
    category: library.getEdition(standard, today, edition).title,
    'what-to-do': missing.map(({ title, remedy }) => en.item(title, remedy)),
    message: words,
    'due-day': (await lastDayAfter(tx, application, step, now)) ?? '',
  }
  return { kind, letter: await composeLetter(tx, { associationId, kind, fields }) }
}

async function lastDayAfter(tx: Tx, application: Application, step: StaffStep | 'message', now: Date) {
  if (step === 'message') return application.expiresOn
  const decision = decideStep(application, step, 'staff')
  return decision.allowed ? expiryOf(tx, application.associationId, decision.to, now) : null
}
