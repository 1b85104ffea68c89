import type { SectionBody } from './entry.ts'
import type { FieldFault } from './field-fault.ts'

/** Nobody who applies today was trained or worked before; such a day is most often a slip in the year. */
const earliest = '1950-01-01'
/** Hours of a training above this are most often a slip; a long program may have them all the same. */
const usualHours = 200

/** Peers meet without a provider, so that a session names one or the other. */
export function peersWithProvider({ section, body }: SectionBody): FieldFault[] {
  const isBoth = section === 'rsc' && body.setting === 'peer' && body.provider !== undefined
  return isBoth ? [{ field: 'provider', code: 'peers-with-provider' }] : []
}

/** Figures that may be right, but are wrong more often: worth a question before they are saved. */
export function unlikelyIn(entry: SectionBody): FieldFault[] {
  const body: Readonly<Record<string, unknown>> = entry.body
  const days = ['from', 'to', 'completedOn', 'awardedOn'].flatMap((field): FieldFault[] => {
    const day = body[field]
    return typeof day === 'string' && day < earliest ? [{ field, code: 'unlikely-day' }] : []
  })
  if (entry.section !== 'training' || entry.body.clockHours <= usualHours) return days
  return [...days, { field: 'clockHours', code: 'unlikely-hours', limit: entry.body.clockHours }]
}

/** Names what was asked about, so that it is asked once, and again when it becomes something else. */
export function nameOfUnlikely(entry: SectionBody): string {
  const body: Readonly<Record<string, unknown>> = entry.body
  return unlikelyIn(entry)
    .map(({ field }) => `${field} ${body[field]}`)
    .join(', ')
}
