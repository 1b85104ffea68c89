import { type Day, isDay } from '../../standards/day.ts'
import { type Fields, numberOf, textOf } from '../fields.ts'
import { readPersonName } from '../sign-in/person-name.ts'
import { type AwardedState, isAwardedState } from './decide-award.ts'
import type { EndorsementChoice } from './endorsement.ts'
import { type EndorsementStepName, isEndorsementStep } from './steps.ts'

export interface EndorsementFault {
  readonly field: string
  readonly code:
    | 'no-name'
    | 'long-name'
    | 'address-in-name'
    | 'address-in-place'
    | 'long-place'
    | 'no-day'
    | 'later-day'
    | 'day-before'
    | 'too-long'
    | 'no-choice'
    | 'no-number'
    | 'no-email'
    | 'no-reason'
}

type Read<Name extends string, Given> =
  | { readonly [Key in Name]: Given }
  | { readonly faults: EndorsementFault[] }

interface Faulty {
  readonly fault: EndorsementFault
}
type NameRead = { readonly name: string; readonly fault?: never } | Faulty
type PlaceRead = { readonly place: string; readonly fault?: never } | Faulty

const longest = { place: 120, message: 5000, reason: 2000 }

/** A name as a certificate has it, which the register shows to everybody: an address is none. */
export function readNameShown(text: string): NameRead {
  const read = readPersonName(text)
  if ('problem' in read) return { fault: { field: 'name', code: read.problem } }
  const { name } = read
  return name.includes('@') ? { fault: { field: 'name', code: 'address-in-name' } } : { name }
}

export function readPlace(text: string): PlaceRead {
  const place = text
    .normalize('NFC')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
  if (place.includes('@')) return { fault: { field: 'place', code: 'address-in-place' } }
  return place.length > longest.place ? { fault: { field: 'place', code: 'long-place' } } : { place }
}

/** A day that is not to come. */
export function faultOfDay(field: string, day: string, today: Day): EndorsementFault[] {
  if (!isDay(day)) return [{ field, code: 'no-day' }]
  return day > today ? [{ field, code: 'later-day' }] : []
}

export interface AwardGiven {
  readonly state: AwardedState
  readonly name: string
  readonly place: string
  readonly on: Day
  readonly message: string
  /** Of the application, as the page showed it. */
  readonly version: number
}

/** Reads the form of an award. */
export function readAwardForm(fields: Fields, today: Day): Read<'given', AwardGiven> {
  const [state, on, message] = [textOf(fields, 'state'), textOf(fields, 'on'), textOf(fields, 'message')]
  const [name, place] = [readNameShown(textOf(fields, 'name')), readPlace(textOf(fields, 'place'))]
  const faults: EndorsementFault[] = [
    ...faultsIn(name, place),
    ...faultOfDay('on', on, today),
    ...(message.length > longest.message ? [{ field: 'message', code: 'too-long' } as const] : []),
  ]
  if (!isAwardedState(state)) return { faults: [{ field: 'state', code: 'no-choice' }, ...faults] }
  if (faults.length > 0 || name.fault || place.fault) return { faults }
  return {
    given: { state, name: name.name, place: place.place, on, message, version: numberOf(fields, 'version') },
  }
}

export interface StepGiven {
  readonly step: EndorsementStepName
  readonly on: Day
  readonly reason: string
  readonly version: number
}

/** Steps that take something from the holder, who is told why. */
const needsReason: readonly EndorsementStepName[] = ['suspend', 'revoke', 'lapse']

/** Reads the form of a step of an Endorsement. */
export function readStepForm(fields: Fields, today: Day): Read<'given', StepGiven> {
  const [step, on, reason] = [textOf(fields, 'step'), textOf(fields, 'on'), textOf(fields, 'reason')]
  const faults: EndorsementFault[] = [
    ...faultOfDay('on', on, today),
    ...(reason.length > longest.reason ? [{ field: 'reason', code: 'too-long' } as const] : []),
  ]
  if (!isEndorsementStep(step)) return { faults: [{ field: 'step', code: 'no-choice' }, ...faults] }
  if (needsReason.includes(step) && reason === '') faults.push({ field: 'reason', code: 'no-reason' })
  return faults.length > 0
    ? { faults }
    : { given: { step, on, reason, version: numberOf(fields, 'version') } }
}

/** Reads what a holder wants to be shown. */
export function readChoiceForm(fields: Fields): Read<'choice', EndorsementChoice> {
  const place = readPlace(textOf(fields, 'place'))
  if (place.fault) return { faults: [place.fault] }
  const hides = (name: string) => textOf(fields, name) === 'yes'
  return { choice: { place: place.place, hidesPlace: hides('hidesPlace'), hidesEntry: hides('hidesEntry') } }
}

export function faultsIn(...read: readonly (NameRead | PlaceRead)[]): EndorsementFault[] {
  return read.flatMap(({ fault }) => (fault ? [fault] : []))
}
