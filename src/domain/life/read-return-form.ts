import { type Fields, listOf, numberOf, textOf } from '../fields.ts'
import { type ConditionName, conditionNames } from './reinstatement.ts'

export interface ReturnFault {
  readonly field: 'said' | 'told' | 'typedName' | 'verdict' | 'accepted'
  readonly code: 'no-name' | 'too-long' | 'no-choice' | 'no-words'
}

const longest = { words: 4000, name: 200 }

export interface ReturnAsked {
  readonly said: string
  /** Empty where nothing is signed. */
  readonly typedName: string
}

type Read<Given> = { readonly given: Given } | { readonly faults: readonly ReturnFault[] }

/** Reads what somebody who wants to come back sends. */
export function readReturnForm(fields: Fields, signs: boolean): Read<ReturnAsked> {
  const [said, typedName] = [textOf(fields, 'said'), textOf(fields, 'typedName')]
  const faults: ReturnFault[] = [
    ...(signs && typedName === '' ? [{ field: 'typedName', code: 'no-name' } as const] : []),
    ...(typedName.length > longest.name ? [{ field: 'typedName', code: 'too-long' } as const] : []),
    ...(said.length > longest.words ? [{ field: 'said', code: 'too-long' } as const] : []),
  ]
  return faults.length > 0 ? { faults } : { given: { said, typedName: signs ? typedName : '' } }
}

export interface ReturnVerdict {
  readonly step: 'grant' | 'refuse'
  /** What staff looked at themselves and accept. */
  readonly accepted: readonly ConditionName[]
  readonly told: string
  readonly version: number
}

/** Reads how staff decide. */
export function readVerdictOnReturn(fields: Fields): Read<ReturnVerdict> {
  const [step, told] = [textOf(fields, 'verdict'), textOf(fields, 'told')]
  const accepted = conditionNames.filter((name) => listOf(fields, 'accepted').includes(name))
  const faults: ReturnFault[] = [
    ...(told.length > longest.words ? [{ field: 'told', code: 'too-long' } as const] : []),
    ...(step === 'refuse' && told === '' ? [{ field: 'told', code: 'no-words' } as const] : []),
  ]
  if (step !== 'grant' && step !== 'refuse')
    return { faults: [{ field: 'verdict', code: 'no-choice' }, ...faults] }
  return faults.length > 0
    ? { faults }
    : { given: { step, accepted, told, version: numberOf(fields, 'version') } }
}
