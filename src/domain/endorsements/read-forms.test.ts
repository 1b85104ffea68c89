import { describe, expect, test } from 'vitest'
import { readAwardForm, readChoiceForm, readStepForm } from './read-forms.ts'
import { readTakenOver } from './read-taken-over.ts'

const today = '2026-11-21'
const fields = (given: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(given).map(([name, value]) => [name, [value]]))

describe('the form of an award', () => {
  const typed = {
    state: 'active',
    name: ' Rosa  Delgado ',
    place: 'Roanoke',
    on: today,
    message: '',
    version: '3',
  }

  test('gives the award with the name in one line', () => {
    expect(readAwardForm(fields(typed), today)).toEqual({
      given: { state: 'active', name: 'Rosa Delgado', place: 'Roanoke', on: today, message: '', version: 3 },
    })
  })

  test('takes no address for a name or a place, no day to come, and nothing without a choice', () => {
    const wrong = { ...typed, state: '', name: 'r@example.org', place: 'r@example.org', on: '2026-11-22' }

    expect(readAwardForm(fields(wrong), today)).toEqual({
      faults: [
        { field: 'state', code: 'no-choice' },
        { field: 'name', code: 'address-in-name' },
        { field: 'place', code: 'address-in-place' },
        { field: 'on', code: 'later-day' },
      ],
    })
  })
})

describe('the form of a step', () => {
  test('wants a reason for what is taken away, and for nothing else', () => {
    const step = (name: string) =>
      readStepForm(fields({ step: name, on: today, reason: '', version: '1' }), today)

    expect(step('take-up')).toEqual({ given: { step: 'take-up', on: today, reason: '', version: 1 } })
    for (const name of ['suspend', 'revoke', 'lapse'])
      expect(step(name)).toEqual({ faults: [{ field: 'reason', code: 'no-reason' }] })
  })

  test('knows the steps that there are', () => {
    expect(readStepForm(fields({ step: 'toString', on: 'soon' }), today)).toEqual({
      faults: [
        { field: 'step', code: 'no-choice' },
        { field: 'on', code: 'no-day' },
      ],
    })
  })
})

test('what a holder does not say stays shown', () => {
  expect(readChoiceForm(fields({ place: '' }))).toEqual({
    choice: { place: '', hidesPlace: false, hidesEntry: false },
  })
  expect(readChoiceForm(fields({ place: 'x'.repeat(121) }))).toEqual({
    faults: [{ field: 'place', code: 'long-place' }],
  })
})

describe('the form of an Endorsement from before Attune', () => {
  const typed = {
    ...{ name: 'Zoë Őrsi', standard: 'vaimh/imhs', number: 'va-1999-12', state: 'lapsed' },
    ...{ awardedOn: '1999-06-01', validUntil: '2004-06-01', place: '', email: 'Zoe@Example.org' },
  }
  const read = (more: Readonly<Record<string, string>> = {}) =>
    readTakenOver(fields({ ...typed, ...more }), { today, standards: ['vaimh/imhs'] })

  test('gives it as its papers say', () => {
    expect(read()).toEqual({ given: { ...typed, number: 'VA-1999-12', email: 'zoe@example.org' } })
    expect(read({ validUntil: '', number: '', email: '' })).toEqual({
      given: { ...typed, validUntil: null, number: '', email: '' },
    })
  })

  test('takes nothing away, and no other standard, number, address or day', () => {
    const wrong = {
      ...{ standard: 'mi-aimh/imhs', number: '--', email: 'nobody', state: 'revoked' },
      ...{ awardedOn: '2027-01-01', validUntil: '1998-01-01' },
    }

    expect(read(wrong)).toEqual({
      faults: [
        { field: 'standard', code: 'no-choice' },
        { field: 'number', code: 'no-number' },
        { field: 'awardedOn', code: 'later-day' },
        { field: 'validUntil', code: 'day-before' },
        { field: 'email', code: 'no-email' },
        { field: 'state', code: 'no-choice' },
      ],
    })
  })
})
