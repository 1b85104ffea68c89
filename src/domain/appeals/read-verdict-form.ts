import { type Fields, textOf } from '../fields.ts'

export interface VerdictGiven {
  readonly step: 'uphold' | 'not-uphold'
  readonly reasons: readonly string[]
  readonly message: string
  /** A reviewer's name stands in it on purpose, or is another word as well. */
  readonly namesAnyway: boolean
}

export interface VerdictFault {
  readonly field: 'step' | 'reasons' | 'message'
  readonly code: 'missing' | 'too-long'
}

const longest = 5000

/** Reads how an appeal is decided; every line of the reasons is one. */
export function readVerdictForm(
  fields: Fields,
): { readonly given: VerdictGiven } | { readonly faults: readonly VerdictFault[] } {
  const step = textOf(fields, 'step')
  const [text, message] = [textOf(fields, 'reasons'), textOf(fields, 'message')]
  const isStep = step === 'uphold' || step === 'not-uphold'
  const faults: VerdictFault[] = [
    ...(isStep ? [] : [{ field: 'step', code: 'missing' } as const]),
    ...(text === '' ? [{ field: 'reasons', code: 'missing' } as const] : []),
    ...(text.length > longest ? [{ field: 'reasons', code: 'too-long' } as const] : []),
    ...(message.length > longest ? [{ field: 'message', code: 'too-long' } as const] : []),
  ]
  if (!isStep || faults.length > 0) return { faults }
  const reasons = text
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
  return { given: { step, reasons, message, namesAnyway: textOf(fields, 'namesAnyway') === 'yes' } }
}
