import { expect, test } from 'vitest'
import { type HeldApplication, type Holdings, planDeletion, type Staying } from './plan-deletion.ts'

const nothing: Holdings = {
  ...{ entries: 0, files: 0, roles: 0, onlyAdministratorOf: [], applications: [], registerEntries: 0 },
  ...{ openReviews: 0, wordsToOthers: 0 },
}
const applied = (state: HeldApplication['state'], stays: Staying): HeldApplication => ({
  ...{ id: `${state} ${stays}`, association: 'Virginia', standard: 'vaimh/imhm-clinical' },
  ...{ state, stays },
})
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

test('what was decided stays, and with it the name; of what was not decided only that it was', () => {
  const applications = [
    applied('endorsed', 'decision'),
    applied('withdrawn', 'decision'),
    applied('expired', 'row'),
    applied('draft', 'nothing'),
  ]

  expect(planDeletion({ ...nothing, applications })).toEqual({
    allowed: true,
    goes: [{ part: 'drafts', count: 1 }, { part: 'sign-in' }],
    stays: [
      { part: 'decisions', reason: 'explains-decisions', count: 2 },
      { part: 'applications', reason: 'explains-counts', count: 1 },
      ...always,
    ],
  })
})

test('an application that was withdrawn before a decision keeps no name', () => {
  expect(planDeletion({ ...nothing, applications: [applied('withdrawn', 'row')] })).toMatchObject({
    goes: [{ part: 'sign-in' }, { part: 'name' }],
  })
})

test('what is under way is withdrawn first; a draft that was never submitted is not under way', () => {
  const open = (['submitted', 'in-review', 'on-hold', 'deferred'] as const).map((state) =>
    applied(state, 'row'),
  )
  const applications = [applied('draft', 'nothing'), applied('withdrawn', 'row'), ...open]

  expect(planDeletion({ ...nothing, applications })).toEqual({
    allowed: false,
    reason: 'under-way',
    applications: open,
  })
})

test('reviews that are not written go back', () => {
  expect(planDeletion({ ...nothing, openReviews: 2 })).toMatchObject({
    goes: [{ part: 'open-reviews', count: 2 }, { part: 'sign-in' }, { part: 'name' }],
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
