import type { CaseFormFault } from '../../../domain/life/read-case-form.ts'
import type { FieldProblem } from '../../forms/form-view.ts'
import type { Language } from '../../messages/messages.ts'

/** What is to be mended in a form about a time away, in words. */
export function tellCaseFaults(faults: readonly CaseFormFault[], { text, format }: Language): FieldProblem[] {
  const words = text.life.leave.fault
  return faults.map((fault) => ({
    field: fault.field,
    message: words[fault.code]('day' in fault ? format.day(fault.day) : ''),
  }))
}
