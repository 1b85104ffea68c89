import { expect, test } from 'vitest'
import { type Holdings, planDeletion } from './plan-deletion.ts'

const nothing: Holdings = {
  ...{ entries: 0, files: 0, roles: 0, onlyAdministratorOf: [], decisions: 0, registerEntries: 0 },
  wordsToOthers: 0,
}
const always = [
  { part: 'sign-in-events', reason: 'explains-misuse' },
  { part: 'mails', reason: 'explains-misuse' },
]

test('of an account that nobody decided about nothing stays that could be named', () => {
  expect(planDeletion({ ...nothing, entries: 12, files: 2, roles: 1 })).toEqual({
    allowed: true,
    goes: [
      { part: 'entries', count: 12 },
      { part: 'files', count: 2 },
      { part: 'roles', count: 1 },
      { part: 'sign-in' },
      { part: 'name' },
    ],
    stays: always,
  })
})

test('an empty account loses its name and its ways in', () => {
  expect(planDeletion(nothing)).toEqual({
    allowed: true,
    goes: [{ part: 'sign-in' }, { part: 'name' }],
    stays: always,
  })
})

test('decisions stay, and with them the name', () => {
  expect(planDeletion({ ...nothing, decisions: 3 })).toEqual({
    allowed: true,
    goes: [{ part: 'sign-in' }],
    stays: [{ part: 'decisions', reason: 'explains-decisions', count: 3 }, ...always],
  })
})

test('what a register shows stays, and with it the name', () => {
  expect(planDeletion({ ...nothing, registerEntries: 1 })).toEqual({
    allowed: true,
    goes: [{ part: 'sign-in' }],
    stays: [{ part: 'register', reason: 'public-record', count: 1 }, ...always],
  })
})

test('words to others stay theirs, without the name', () => {
  expect(planDeletion({ ...nothing, wordsToOthers: 4 })).toEqual({
    allowed: true,
    goes: [{ part: 'sign-in' }, { part: 'name' }],
    stays: [{ part: 'words-to-others', reason: 'belongs-to-others', count: 4 }, ...always],
  })
})

test('the only administrator of an association hands over first', () => {
  expect(planDeletion({ ...nothing, onlyAdministratorOf: ['Virginia'] })).toEqual({
    allowed: false,
    reason: 'only-administrator',
    associations: ['Virginia'],
  })
})
