import type { DecisionRefused } from '../../../services/decisions/prepare-decision.ts'
import type { FieldProblem } from '../../forms/form-view.ts'
import type { Messages } from '../../messages/messages.ts'

const fields: Readonly<Record<Exclude<DecisionRefused['reason'], 'names-reviewer'>, string>> = {
  'not-in-review': 'outcome',
  'not-offered': 'outcome',
  'not-met': 'outcome',
  early: 'review',
  'early-without-reason': 'earlyBecause',
  'committee-not-agreed': 'votes',
  'committee-differs': 'outcome',
  'no-reason': 'moreReasons',
  'nothing-to-do': 'moreToDo',
  'held-already': 'outcome',
  'no-name-yet': 'outcome',
  'moved-on': 'past',
}

/** Why a decision was not taken, beside the part of the page where one goes on. */
export function problemOf(refused: DecisionRefused, words: Messages['decisions']): FieldProblem {
  const field = refused.reason === 'names-reviewer' ? refused.field : fields[refused.reason]
  return { field, message: words.refusal[refused.reason] }
}
