import { type Day, isDay } from '../../standards/day.ts'
import { type Fields, textOf } from '../fields.ts'
import { readEmailAddress } from '../sign-in/email-address.ts'
import { readNumber } from './endorsement-number.ts'
import { type EndorsementFault, faultOfDay, faultsIn, readNameShown, readPlace } from './read-forms.ts'
import { type EndorsementState, isEndorsementState } from './states.ts'

/** Those in which an Endorsement from before Attune may be entered; what was taken away is a step of its own. */
export const takenOverStates = ['active', 'emerging', 'inactive', 'lapsed', 'retired'] as const

/** An Endorsement from before Attune, as its papers say. */
export interface TakenOver {
  readonly name: string
  readonly standard: string
  /** Empty for the next one of the year. */
  readonly number: string
  readonly state: EndorsementState
  readonly awardedOn: Day
  readonly validUntil: Day | null
  readonly place: string
  /** Of the holder's account here; empty where there is none. */
  readonly email: string
}

/** Reads the form; `standards` are those that the association uses. */
export function readTakenOver(
  fields: Fields,
  { today, standards }: { readonly today: Day; readonly standards: readonly string[] },
): { readonly given: TakenOver } | { readonly faults: EndorsementFault[] } {
  const text = (name: string) => textOf(fields, name)
  const [name, place] = [readNameShown(text('name')), readPlace(text('place'))]
  const [number, email] = [optional(text('number'), readNumber), optional(text('email'), readEmailAddress)]
  const [standard, awardedOn, validUntil] = [text('standard'), text('awardedOn'), text('validUntil')]
  const state = text('state')
  const faults: EndorsementFault[] = [
    ...faultsIn(name, place),
    ...(standards.includes(standard) ? [] : [{ field: 'standard', code: 'no-choice' } as const]),
    ...(number === undefined ? [{ field: 'number', code: 'no-number' } as const] : []),
    ...faultOfDay('awardedOn', awardedOn, today),
    ...faultOfEnd(validUntil, awardedOn),
    ...(email === undefined ? [{ field: 'email', code: 'no-email' } as const] : []),
  ]
  if (!isTakenOverState(state)) return { faults: [...faults, { field: 'state', code: 'no-choice' }] }
  if (faults.length > 0 || name.fault || place.fault || number === undefined || email === undefined)
    return { faults }
  const end = validUntil === '' ? null : validUntil
  const words = { name: name.name, place: place.place, number, email }
  return { given: { ...words, standard, state, awardedOn, validUntil: end } }
}

function isTakenOverState(text: string): text is (typeof takenOverStates)[number] {
  return isEndorsementState(text) && takenOverStates.some((state) => state === text)
}

/** Empty for empty, undefined where what is typed is none. */
function optional(text: string, read: (text: string) => string | undefined): string | undefined {
  return text === '' ? '' : read(text)
}

function faultOfEnd(end: string, begin: string): EndorsementFault[] {
  if (end === '') return []
  if (!isDay(end)) return [{ field: 'validUntil', code: 'no-day' }]
  return isDay(begin) && end < begin ? [{ field: 'validUntil', code: 'day-before' }] : []
}
