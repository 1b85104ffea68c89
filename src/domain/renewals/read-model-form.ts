import type { Day } from '../../standards/day.ts'
import { type Fields, textOf } from '../fields.ts'
import { type RenewalPolicy, renewalPolicy } from '../policy/renewal-policy.ts'

type ModelFault = 'length' | 'start' | 'ends'

type ReadModel =
  | { readonly policy: RenewalPolicy; readonly from: Day }
  | { readonly faults: readonly { readonly field: ModelFault; readonly code: ModelFault }[] }

/**
 * Reads a change of model: one more behind those that hold. The first may begin at any time, every other in a renewal
 * year that lies ahead, so that nothing that was handed in is asked for twice; one that was planned is replaced.
 */
export function readModelForm(fields: Fields, present: RenewalPolicy, today: Day): ReadModel {
  const isFirst = present.models.length === 0
  const year = isFirst && textOf(fields, 'year') === 'july' ? 'july' : isFirst ? 'calendar' : present.year
  const length = textOf(fields, 'length')
  const start = yearIn(fields, 'start')
  const ends = length === 'three-year' ? yearIn(fields, 'ends') : start
  const from = `${start ?? 0}-${year === 'calendar' ? '01' : '07'}-01`
  const faults = [
    ...(length === 'yearly' || length === 'three-year' ? [] : (['length'] as const)),
    ...(start === undefined || (!isFirst && from <= today) ? (['start'] as const) : []),
    ...(length === 'three-year' && ends === undefined ? (['ends'] as const) : []),
  ]
  if (faults.length > 0) return { faults: faults.map((code) => ({ field: code, code })) }
  const models = [...present.models.filter((model) => model.from < from), { from, length, endsIn: ends }]
  return { policy: renewalPolicy.parse({ ...present, year, models }), from }
}

function yearIn(fields: Fields, name: string): number | undefined {
  const text = textOf(fields, name)
  const year = Number(text)
  return /^\d{4}$/.test(text) && year >= 1990 && year <= 2200 ? year : undefined
}
