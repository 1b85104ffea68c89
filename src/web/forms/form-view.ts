import type { Fields } from '../../domain/fields.ts'

/** One thing to mend in a form, and the field that it is about. */
export interface FieldProblem {
  readonly field: string
  readonly message: string
}

/** What a form shows: the values as typed, and what to mend. Field names are ids on the page too. */
export interface FormView {
  readonly values: Fields
  readonly problems: readonly FieldProblem[]
}

export const emptyForm: FormView = { values: {}, problems: [] }

export function valueIn({ values }: FormView, field: string): string {
  return values[field]?.[0] ?? ''
}

export function problemIn({ problems }: FormView, field: string): string | undefined {
  return problems.find((problem) => problem.field === field)?.message
}

/** The name, the value as typed and what to mend of each field of a form, as every kind of field takes them. */
export function fieldIn(view: FormView, errorPrefix: string) {
  return (name: string) => ({
    ...{ name, value: valueIn(view, name), problem: problemIn(view, name), errorPrefix },
  })
}
