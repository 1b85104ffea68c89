import { describe, expect, test } from 'vitest'
import { type ApplicantParty, detectConflicts, isRuledOut, type ReviewerParty } from './conflicts.ts'

const ben: ReviewerParty = {
  personId: 'ben',
  name: 'Ben Cole',
  email: 'ben@example.org',
  employers: [],
  providers: [],
  exclusions: [],
}
const rosa: ApplicantParty = {
  personId: 'rosa',
  name: 'Rosa Delgado',
  email: 'rosa@example.org',
  employers: [],
  providers: [],
  advisorIds: [],
  raters: [],
}

describe('a conflict of interest is found', () => {
  test('with oneself', () => {
    expect(detectConflicts({ ...ben, personId: 'rosa' }, rosa)).toEqual(['oneself'])
  })

  test('with somebody whom one rates, however the address is written', () => {
    expect(detectConflicts(ben, { ...rosa, raters: [{ email: ' BEN@example.org' }] })).toEqual(['rater'])
    expect(detectConflicts(ben, { ...rosa, raters: [{ email: 'ben+work@example.org' }] })).toEqual(['rater'])
    expect(detectConflicts(ben, { ...rosa, raters: [{ email: 'other@example.org' }] })).toEqual([])
  })

  test('with the own advisee', () => {
    expect(detectConflicts(ben, { ...rosa, advisorIds: ['ben'] })).toEqual(['advisee'])
  })

  test('at the same employer, whatever is written around its name', () => {
    const one = { ...ben, employers: ['The Little Steps Company'] }

    expect(detectConflicts(one, { ...rosa, employers: ['Little Steps, Inc.'] })).toEqual(['employer'])
    expect(detectConflicts(one, { ...rosa, employers: ['Little Steps North'] })).toEqual([])
    expect(detectConflicts({ ...ben, employers: ['Inc.'] }, { ...rosa, employers: ['LLC'] })).toEqual([])
  })

  test('with the one who gave reflective supervision, by name or address, either way round', () => {
    const named = { ...rosa, providers: [{ name: 'Dr. Cole, Ben, PhD', email: null }] }
    const addressed = { ...rosa, providers: [{ name: 'Benny', email: 'ben@example.org' }] }
    const other = { ...ben, providers: [{ name: 'Rosa Delgado', email: null }] }

    expect(detectConflicts(ben, named)).toEqual(['rsc'])
    expect(detectConflicts(ben, addressed)).toEqual(['rsc'])
    expect(detectConflicts(other, rosa)).toEqual(['rsc'])
    expect(detectConflicts(ben, { ...rosa, providers: [{ name: 'Dr.', email: null }] })).toEqual([])
  })

  test('with somebody on the own list', () => {
    const one = { ...ben, exclusions: [{ name: 'R. D.', email: 'rosa@example.org' }] }

    expect(detectConflicts(one, rosa)).toEqual(['own-list'])
  })
})

test('two who have nothing in common have no conflict', () => {
  expect(detectConflicts(ben, rosa)).toEqual([])
})

test('oneself, a rater and an advisor never review; the rest may with a reason', () => {
  expect(isRuledOut(['oneself'])).toBe(true)
  expect(isRuledOut(['rsc', 'rater'])).toBe(true)
  expect(isRuledOut(['advisee'])).toBe(true)
  expect(isRuledOut(['own-list', 'rsc', 'employer'])).toBe(false)
  expect(isRuledOut([])).toBe(false)
})
