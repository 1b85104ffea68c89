import { expect, test } from 'vitest'
import { renewalPolicy } from '../policy/renewal-policy.ts'
import { readModelForm } from './read-model-form.ts'

const none = renewalPolicy.parse({})
const yearly = renewalPolicy.parse({ models: [{ from: '2024-01-01', length: 'yearly', endsIn: 2024 }] })
const form = (fields: Record<string, string>) =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, [value]]))
const today = '2026-11-22'

test('the first model may begin at any time, in either kind of year', () => {
  const read = readModelForm(form({ year: 'july', length: 'yearly', start: '2020' }), none, today)
  expect('policy' in read && { year: read.policy.year, models: read.policy.models }).toEqual({
    year: 'july',
    models: [{ from: '2020-07-01', length: 'yearly', endsIn: 2020 }],
  })
})

test('a change begins in a renewal year that lies ahead, and replaces one that was planned', () => {
  const asked = { length: 'three-year', start: '2028', ends: '2030', year: 'july' }
  const planned = readModelForm(form({ ...asked, start: '2027', ends: '2027' }), yearly, today)
  const kept = 'policy' in planned ? planned.policy : none
  const read = readModelForm(form(asked), kept, today)
  expect('policy' in read && { year: read.policy.year, models: read.policy.models }).toEqual({
    year: 'calendar',
    models: [
      { from: '2024-01-01', length: 'yearly', endsIn: 2024 },
      { from: '2027-01-01', length: 'three-year', endsIn: 2027 },
      { from: '2028-01-01', length: 'three-year', endsIn: 2030 },
    ],
  })
  const sooner = readModelForm(form({ length: 'three-year', start: '2027', ends: '2029' }), kept, today)
  expect('policy' in sooner && sooner.policy.models.map(({ endsIn }) => endsIn)).toEqual([2024, 2029])
})

test('what cannot be is named field by field', () => {
  const faults = (fields: Record<string, string>, present = yearly) => {
    const read = readModelForm(form(fields), present, today)
    return 'faults' in read ? read.faults.map(({ code }) => code) : []
  }
  expect([
    faults({}),
    faults({ length: 'yearly', start: '2026' }),
    faults({ length: 'three-year', start: '2027' }),
    faults({ length: 'three-year', start: '2027', ends: '27' }),
    faults({ length: 'yearly', start: '2027' }),
  ]).toEqual([['length', 'start'], ['start'], ['ends'], ['ends'], []])
})
