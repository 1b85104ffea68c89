import type { Day } from '../../standards/day.ts'
import { type Fields, textOf } from '../fields.ts'
import { readStandingForm, type StandingFault, statementFields } from './read-standing-form.ts'
import type { ProviderDetails } from './registered-provider.ts'

export interface AnswerFault {
  readonly field: string
  readonly code:
    | StandingFault['code']
    | 'outcome-missing'
    | 'statement-missing'
    | 'outcome-differs'
    | 'source-missing'
}

export interface ReadAnswer {
  readonly details: ProviderDetails
  readonly note: string
  readonly source: string
}

export const longestNote = 2000

/** An answer of a coordinator: a standing, or said in so many words that there is none; and how that is known. */
export function readAnswerForm(
  fields: Fields,
  today: Day,
): { readonly answer: ReadAnswer } | { readonly faults: readonly AnswerFault[] } {
  const standing = readStandingForm(fields, today)
  const [note, source] = [textOf(fields, 'note'), textOf(fields, 'source')]
  const faults: AnswerFault[] = 'faults' in standing ? [...standing.faults] : []
  if ('details' in standing) faults.push(...checkOutcome(textOf(fields, 'outcome'), standing.details))
  if (source === '') faults.push({ field: 'source', code: 'source-missing' })
  for (const [field, text] of Object.entries({ note, source }))
    if (text.length > longestNote) faults.push({ field, code: 'too-long' })
  if (faults.length > 0 || 'faults' in standing) return { faults }
  return { answer: { details: standing.details, note, source } }
}

/** That somebody has no standing is never read out of an empty form. */
function checkOutcome(outcome: string, { endorsements, vetted }: ProviderDetails): AnswerFault[] {
  const statements = endorsements.length + vetted.length
  if (outcome === 'standing')
    return statements > 0 ? [] : [{ field: statementFields(0).kind, code: 'statement-missing' }]
  if (outcome === 'neither') return statements === 0 ? [] : [{ field: 'outcome', code: 'outcome-differs' }]
  return [{ field: 'outcome', code: 'outcome-missing' }]
}
