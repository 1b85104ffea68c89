import { type Day, isDay } from '../../standards/day.ts'
import { type Fields, numberOf, textOf } from '../fields.ts'
import type { LifePolicy } from '../policy/life-policy.ts'
import { type CaseFault, type CaseWish, faultsOfCase } from './decide-asking.ts'
import { type ExcuseKind, isCaseKind, isExcuseKind } from './life-case.ts'

export type CaseFormFault =
  | CaseFault
  | { readonly field: 'kind' | 'verdict' | 'excuses'; readonly code: 'no-choice' }
  | { readonly field: 'from' | 'until'; readonly code: 'no-day' }
  | { readonly field: 'said' | 'told'; readonly code: 'no-words' | 'too-long-words' }

const longest = 4000

export interface CaseAsked extends CaseWish {
  readonly said: string
}

type Read<Given> = { readonly given: Given } | { readonly faults: readonly CaseFormFault[] }

/** Reads what somebody asks for. */
export function readCaseForm(fields: Fields, policy: LifePolicy, today: Day): Read<CaseAsked> {
  const [kind, said] = [textOf(fields, 'kind'), textOf(fields, 'said')]
  const days = readDays(fields)
  const faults: CaseFormFault[] = [
    ...(isCaseKind(kind) ? [] : [{ field: 'kind', code: 'no-choice' } as const]),
    ...('faults' in days ? days.faults : []),
    ...wordFaults('said', said, true),
  ]
  if (!isCaseKind(kind) || 'faults' in days) return { faults }
  faults.unshift(...faultsOfCase({ kind, ...days }, policy, today))
  return faults.length > 0 ? { faults } : { given: { kind, ...days, said } }
}

export interface CaseVerdict {
  readonly step: 'grant' | 'refuse'
  readonly from: Day
  readonly until: Day
  readonly excuses: ExcuseKind
  readonly told: string
  readonly version: number
}

/** Reads how staff decide: the days and what is excused count only where it is granted. */
export function readVerdictOnCase(
  fields: Fields,
  asked: { readonly from: Day; readonly until: Day },
): Read<CaseVerdict> {
  const [step, excuses, told] = [textOf(fields, 'verdict'), textOf(fields, 'excuses'), textOf(fields, 'told')]
  const version = numberOf(fields, 'version')
  if (step !== 'grant' && step !== 'refuse')
    return { faults: [{ field: 'verdict', code: 'no-choice' }, ...wordFaults('told', told, false)] }
  if (step === 'refuse') {
    const faults = wordFaults('told', told, true)
    return faults.length > 0 ? { faults } : { given: { ...asked, step, excuses: 'nothing', told, version } }
  }
  const days = readDays(fields)
  const faults: CaseFormFault[] = [
    ...('faults' in days ? days.faults : endsBefore(days)),
    ...(isExcuseKind(excuses) ? [] : [{ field: 'excuses', code: 'no-choice' } as const]),
    ...wordFaults('told', told, false),
  ]
  if (faults.length > 0 || 'faults' in days || !isExcuseKind(excuses)) return { faults }
  return { given: { ...days, step, excuses, told, version } }
}

function readDays(fields: Fields) {
  const [from, until] = [textOf(fields, 'from'), textOf(fields, 'until')]
  const faults = (
    [
      ['from', from],
      ['until', until],
    ] as const
  ).flatMap(([field, day]) => (isDay(day) ? [] : [{ field, code: 'no-day' } as const]))
  return faults.length > 0 ? { faults } : { from, until }
}

function endsBefore({ from, until }: { readonly from: Day; readonly until: Day }): CaseFormFault[] {
  return until < from ? [{ field: 'until', code: 'ends-before' }] : []
}

function wordFaults(field: 'said' | 'told', words: string, isNeeded: boolean): CaseFormFault[] {
  if (isNeeded && words === '') return [{ field, code: 'no-words' }]
  return words.length > longest ? [{ field, code: 'too-long-words' }] : []
}
