import { expect, test } from 'vitest'
import { readRestForm } from './read-rest-form.ts'

const read = (fields: Readonly<Record<string, string>>) =>
  readRestForm(
    Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, [value]])),
    '2027-12-01',
  )

test('a time of rest has two days, both included, and may be one day long', () => {
  expect(read({ from: '2027-12-20', to: '2028-01-05', who: 'all', note: 'Happy New Year' })).toEqual({
    rest: { from: '2027-12-20', to: '2028-01-05', isForAll: true, note: 'Happy New Year' },
  })
  expect(read({ from: '2027-12-01', to: '2027-12-01', who: 'me' })).toEqual({
    rest: { from: '2027-12-01', to: '2027-12-01', isForAll: false, note: '' },
  })
})

test.each([
  [{ from: '', to: '2028-02-30' }, ['from no-day', 'to no-day']],
  [{ from: '2027-12-20', to: '2027-12-19' }, ['to before-from']],
  [{ from: '2027-11-20', to: '2027-11-30' }, ['to over']],
  [{ from: '2027-12-20', to: '2028-04-19' }, ['to too-long']],
  [{ from: '2027-12-20', to: '2027-12-21', note: 'a'.repeat(501) }, ['note too-long']],
])('of %j it is said what to mend', (fields, told) => {
  const answer = read(fields)
  expect('problems' in answer && answer.problems.map(({ field, code }) => `${field} ${code}`)).toEqual(told)
})
