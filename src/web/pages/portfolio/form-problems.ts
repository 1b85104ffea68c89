import type { KeptSection } from '../../../domain/portfolio/entry.ts'
import type { FieldFault } from '../../../domain/portfolio/field-fault.ts'
import type { FieldProblem } from '../../forms/form-view.ts'
import type { Language } from '../../messages/messages.ts'
import { fieldWords } from './field-words.ts'

/** Faults of a form in words, each at its field. */
export function formProblems(
  section: KeptSection,
  faults: readonly FieldFault[],
  { text, format }: Language,
): FieldProblem[] {
  return faults.map(({ field, code, limit }) => {
    const { label } = fieldWords(section, field.split('.').at(-1) ?? field, text)
    const figure = limit === undefined ? '' : format.figure(limit)
    return { field, message: text.portfolio.faults[code](label, figure) }
  })
}
