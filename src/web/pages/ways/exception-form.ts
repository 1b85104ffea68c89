import { type Fields, textOf } from '../../../domain/fields.ts'
import type { ExceptionRefusal, ExceptionWish } from '../../../domain/ways/decide-exception.ts'
import { isDay } from '../../../standards/day.ts'
import type { FieldProblem } from '../../forms/form-view.ts'
import type { Language } from '../../messages/messages.ts'

const longest = 2000

/** Reads the form that grants an exception, with every fault in the order of its fields. */
export function readExceptionForm(
  fields: Fields,
  { text }: Language,
): ExceptionWish | { readonly problems: readonly FieldProblem[] } {
  const words = text.ways.exceptions
  const given = (name: string) => textOf(fields, name)
  const [requirement, kind, reason, decidedBy] = ['requirement', 'kind', 'reason', 'by'].map(given)
  const [decidedOn = '', expiresOn = ''] = [given('on'), given('expires')]
  const figure = readFigure(given('figure'))
  const problems: FieldProblem[] = []
  const need = (field: string, isFine: boolean, message: string) => {
    if (!isFine) problems.push({ field, message })
  }
  need('requirement', Boolean(requirement), words.noRequirement)
  need('kind', kind === 'waived' || kind === 'figure', words.noKind)
  need('figure', kind !== 'figure' || figure !== undefined, words.noFigure)
  need('reason', Boolean(reason), words.noReason)
  need('reason', (reason ?? '').length <= longest, words.tooLong)
  need('by', Boolean(decidedBy), words.noBy)
  need('by', (decidedBy ?? '').length <= longest, words.tooLong)
  need('on', isDay(decidedOn), words.noOn)
  need('expires', isDay(expiresOn), words.noExpires)
  if (problems.length > 0 || !requirement || !reason || !decidedBy) return { problems }
  const asked = kind === 'figure' ? (figure ?? null) : null
  return { requirement, figure: asked, reason, decidedBy, decidedOn, expiresOn }
}

function readFigure(text: string): number | undefined {
  return /^\d{1,5}([.,]\d{1,3})?$/.test(text) ? Number(text.replace(',', '.')) : undefined
}

/** The field that a refusal is about, and what to do. */
export function tellRefusal(refusal: ExceptionRefusal, { text, format }: Language): FieldProblem {
  const words = text.ways.exceptions
  switch (refusal.kind) {
    case 'unknown-requirement':
      return { field: 'requirement', message: words.noRequirement }
    case 'no-figure':
      return { field: 'kind', message: words.hasNoFigure }
    case 'not-whole':
      return { field: 'figure', message: words.notWhole }
    case 'not-lower': {
      const figure = format.figure(refusal.need)
      return { field: 'figure', message: words.notLower(`${figure} ${text.unit(refusal.unit, figure)}`) }
    }
    case 'ends-before':
      return { field: 'expires', message: words.endsBefore }
    default:
      return refusal satisfies never
  }
}
