import type { CaseFormFault } from '../../../domain/life/read-case-form.ts'
import type { FieldProblem } from '../../forms/form-view.ts'
import type { Language } from '../../messages/messages.ts'

/** What is to be mended in a form about a time away, in words. */
export function tellCaseFaults(faults: readonly CaseFormFault[], language: Language): FieldProblem[] {
  return faults.map((fault) => ({ field: fault.field, message: tellFault(fault, language) }))
}

function tellFault(fault: CaseFormFault, { text, format }: Language): string {
  const words = text.life.leave
  if (fault.code === 'no-day') return words.noDay[fault.field]
  if (fault.code === 'no-choice') return words.noChoice[fault.field]
  return words.fault[fault.code]('day' in fault ? format.day(fault.day) : '')
}
