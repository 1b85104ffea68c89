import { describe, expect, test } from 'vitest'
import { readCohortsForm, writeCohortsForm } from './read-cohorts-form.ts'

const spring = {
  id: 'c1',
  name: 'Spring',
  submissionDay: '2028-03-01',
  reviewDay: '2028-04-15',
  decisionDay: '2028-05-15',
  capacity: 3,
}
const fresh = '11111111-1111-4111-8111-111111111111'
const typed = (change: Readonly<Record<string, string>> = {}) => ({
  ...writeCohortsForm([spring], fresh),
  ...Object.fromEntries(Object.entries(change).map(([name, value]) => [name, [value]])),
})
const read = (change: Readonly<Record<string, string>>, taken = 0) =>
  readCohortsForm(typed(change), new Map([['c1', taken]]))
const second = {
  'name-1': 'Fall',
  'submissionDay-1': '2028-09-01',
  'reviewDay-1': '2028-09-01',
  'decisionDay-1': '2028-09-01',
}

describe('the form of cohorts', () => {
  test('says back what it shows, and leaves the empty one out', () => {
    expect(read({})).toEqual({ cohorts: [spring] })
  })

  test('takes a further cohort with an id of its own and any number of places', () => {
    expect(read(second)).toEqual({
      cohorts: [
        spring,
        {
          ...{ id: fresh, name: 'Fall', capacity: 0 },
          ...{ submissionDay: '2028-09-01', reviewDay: '2028-09-01', decisionDay: '2028-09-01' },
        },
      ],
    })
  })

  test('gives a cohort from before there were ids its name as one, so that its places stay', () => {
    const old = writeCohortsForm([{ ...spring, id: '' }], fresh)
    const renamed = readCohortsForm({ ...old, 'name-0': ['Early spring'] }, new Map())
    expect(renamed).toEqual({ cohorts: [{ ...spring, id: 'Spring', name: 'Early spring' }] })
  })

  const emptied = { 'name-0': '', 'submissionDay-0': '', 'reviewDay-0': '', 'decisionDay-0': '' }

  test('takes one out that was emptied, unless somebody has a place in it', () => {
    expect(read(emptied)).toEqual({ cohorts: [] })
    expect(read(emptied, 1)).toEqual({ problems: [{ field: 'name-0', code: 'has-places' }] })
  })

  test.each([
    [{ 'name-0': '' }, ['name-0 no-name']],
    [{ ...second, 'name-1': 'SPRING' }, ['name-1 same-name']],
    [{ 'reviewDay-0': '2028-02-30', 'capacity-0': 'ten' }, ['reviewDay-0 no-day', 'capacity-0 no-capacity']],
    [{ 'capacity-0': '10001' }, ['capacity-0 no-capacity']],
    [{ 'reviewDay-0': '2028-02-01' }, ['reviewDay-0 order']],
    [{ 'decisionDay-0': '2028-04-01' }, ['decisionDay-0 order']],
  ])('says of %j what to mend', (change, told) => {
    const answer = read(change)
    expect('problems' in answer && answer.problems.map(({ field, code }) => `${field} ${code}`)).toEqual(told)
  })
})
