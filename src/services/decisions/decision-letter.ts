import type { Application } from '../../domain/applications/application.ts'
import { consequences, type DecisionOutcome } from '../../domain/decisions/outcome.ts'
import type { Reason } from '../../domain/decisions/reason.ts'
import type { FilledLetter } from '../../domain/letters/fill-template.ts'
import type { Day } from '../../standards/day.ts'
import type { Tx } from '../../store/tables.ts'
import { composeLetter } from '../letters/compose-letter.ts'

export interface LetterOfDecision {
  readonly application: Application
  readonly outcome: DecisionOutcome
  readonly applicant: string
  readonly category: string
  readonly reasons: readonly Reason[]
  readonly toDo: readonly Reason[]
  readonly message: string
  readonly appealUntil: Day | null
  /** The day of the decision that this one corrects; empty where it corrects none. */
  readonly replaces: Day | ''
}

/** The letter that tells a decision: what is previewed is what goes out. */
export function composeDecisionLetter(tx: Tx, decision: LetterOfDecision): Promise<FilledLetter> {
  const { application, outcome, applicant, category, message, appealUntil, replaces } = decision
  const words = (reasons: readonly Reason[]) => reasons.map((reason) => reason.words)
  return composeLetter(tx, {
    associationId: application.associationId,
    kind: consequences[outcome].letter,
    fields: {
      applicant,
      category,
      message,
      reasons: words(decision.reasons),
      'what-to-do': words(decision.toDo),
      'due-day': application.expiresOn ?? '',
      'appeal-day': appealUntil ?? '',
      'replaces-day': replaces,
    },
  })
}
