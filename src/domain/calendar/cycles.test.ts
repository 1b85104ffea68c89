import { describe, expect, test } from 'vitest'
import { calendarPolicy } from '../policy/calendar-policy.ts'
import { cycleOf, firstWithRoom, listCycles, placeSubmissions, roomIn } from './cycles.ts'
import { type Holiday, restsOn, shiftOverHolidays } from './shift-over-holidays.ts'

const calendar = (policy: object, holidays: readonly Holiday[] = []) => ({
  policy: calendarPolicy.parse(policy),
  holidays,
})
const daysOf = (cycles: readonly { submissionDay: string }[]) => cycles.map((cycle) => cycle.submissionDay)
const spring = {
  name: 'Spring',
  submissionDay: '2028-03-01',
  reviewDay: '2028-04-15',
  decisionDay: '2028-05-15',
}
const fall = { name: 'Fall', submissionDay: '2028-09-01', reviewDay: '2028-10-15', decisionDay: '2028-11-15' }

describe('a deadline', () => {
  const rests = [
    { from: '2027-12-20', to: '2028-01-05' },
    { from: '2028-01-06', to: '2028-01-09' },
  ]

  test.each([
    ['2027-12-19', '2027-12-19'],
    ['2027-12-20', '2028-01-10'],
    ['2028-01-05', '2028-01-10'],
    ['2028-01-09', '2028-01-10'],
    ['2028-01-10', '2028-01-10'],
  ])('on %s is on %s once the rests are counted', (day, shifted) => {
    expect(shiftOverHolidays(day, rests)).toBe(shifted)
    expect(shiftOverHolidays(day, rests.toReversed())).toBe(shifted)
  })

  test('stays where nobody rests, and finds the rest that it falls into', () => {
    expect(shiftOverHolidays('2028-02-29', [])).toBe('2028-02-29')
    expect(restsOn('2027-12-24', rests)).toEqual([rests[0]])
    expect(restsOn('2027-12-19', rests)).toEqual([])
  })
})

describe('cycles', () => {
  test('of a month end on its day, or on the last one where the month is shorter', () => {
    const monthly = calendar({ cycle: 'monthly', submissionDay: 31 })
    expect(daysOf(listCycles(monthly, '2028-01-15', '2028-06-15'))).toEqual([
      '2028-01-31',
      '2028-02-29',
      '2028-03-31',
      '2028-04-30',
      '2028-05-31',
    ])
  })

  test('of a quarter end in every third month, over the turn of the year', () => {
    const quarterly = (firstMonth: number) => calendar({ cycle: 'quarterly', submissionDay: 1, firstMonth })
    expect(daysOf(listCycles(quarterly(2), '2027-11-02', '2028-11-01'))).toEqual([
      '2028-02-01',
      '2028-05-01',
      '2028-08-01',
      '2028-11-01',
    ])
    expect(daysOf(listCycles(quarterly(3), '2028-03-01', '2028-06-01'))).toEqual(['2028-03-01', '2028-06-01'])
  })

  test('have a review day and a decision day, never the second before the first', () => {
    expect(cycleOf(calendar({ cycle: 'monthly', submissionDay: 29 }), '2028-02-10')).toEqual({
      key: '2028-02-29',
      name: '',
      submissionDay: '2028-02-29',
      reviewDay: '2028-04-11',
      decisionDay: '2028-05-02',
      capacity: 0,
    })
    const odd = calendar({ reviewAfterDays: 30, decisionAfterDays: 10 })
    expect(cycleOf(odd, '2028-01-01')).toMatchObject({ reviewDay: '2028-01-31', decisionDay: '2028-01-31' })
  })

  test('are none where each submission goes by itself, on its own day', () => {
    const rolling = calendar({}, [{ from: '2028-01-01', to: '2028-01-10' }])
    expect(listCycles(rolling, '2028-01-01', '2029-01-01')).toEqual([])
    expect(cycleOf(rolling, '2028-01-05')).toEqual({
      key: '2028-01-05',
      name: '',
      submissionDay: '2028-01-05',
      reviewDay: '2028-02-16',
      decisionDay: '2028-03-08',
      capacity: 0,
    })
  })

  test('move past days of rest, and take in what is submitted meanwhile', () => {
    const resting = calendar({ cycle: 'monthly' }, [{ from: '2028-03-10', to: '2028-03-20' }])
    expect(daysOf(listCycles(resting, '2028-03-16', '2028-04-15'))).toEqual(['2028-03-21', '2028-04-15'])
    expect(cycleOf(resting, '2028-03-18')?.submissionDay).toBe('2028-03-21')
    expect(cycleOf(resting, '2028-03-22')?.submissionDay).toBe('2028-04-15')
    expect(cycleOf(resting, '2028-01-28')?.reviewDay).toBe('2028-03-28')
  })

  test('of cohorts have the days that they were given, and end with the last one', () => {
    const cohorts = calendar({ cycle: 'cohorts', cohorts: [fall, spring] })
    expect([
      cycleOf(cohorts, '2028-01-01')?.name,
      cycleOf(cohorts, '2028-03-01')?.name,
      cycleOf(cohorts, '2028-03-02')?.name,
      cycleOf(cohorts, '2028-09-02')?.name,
    ]).toEqual(['Spring', 'Spring', 'Fall', undefined])
  })

  test('of a cohort whose days are out of order are refused', () => {
    const wrong = { cycle: 'cohorts', cohorts: [{ ...spring, reviewDay: '2028-02-01' }] }
    expect(calendarPolicy.safeParse(wrong).error?.issues[0]?.message).toBe(
      'Put the submission day first, then the review day, then the decision day.',
    )
  })
})

describe('the room of a cycle', () => {
  const small = calendar({
    cycle: 'cohorts',
    cohorts: [
      { ...spring, capacity: 3 },
      { ...fall, capacity: 1 },
    ],
  })

  test('is filled in the order of the days, all of one day together', () => {
    const { cycles, filled } = placeSubmissions(small, [
      { day: '2028-02-20', count: 2 },
      { day: '2028-01-10', count: 2 },
      { day: '2028-02-25', count: 1 },
      { day: '2028-02-26', count: 1 },
    ])

    expect([...cycles].map(([day, { name }]) => [day, name])).toEqual([
      ['2028-01-10', 'Spring'],
      ['2028-02-20', 'Spring'],
      ['2028-02-25', 'Fall'],
    ])
    expect([...filled]).toEqual([
      ['Spring', 4],
      ['Fall', 1],
    ])
  })

  test('is what is left of it, none where it is overfull, and any where none was set', () => {
    const spots = (count: number) =>
      roomIn({ ...spring, key: 'spring', capacity: 3 }, new Map([['spring', count]]))
    expect([spots(1), spots(3), spots(4)]).toEqual([2, 0, 0])
    expect(roomIn({ ...spring, key: 'spring', capacity: 0 }, new Map())).toBeNull()
  })

  test('is smaller by the places that are taken, whatever the cohort is called by now', () => {
    const renamed = calendar({
      cycle: 'cohorts',
      cohorts: [{ ...spring, id: 'c1', name: 'Early spring', capacity: 2 }, fall],
    })
    const { cycles, filled } = placeSubmissions(
      renamed,
      [
        { day: '2028-01-10', count: 1 },
        { day: '2028-01-11', count: 1 },
      ],
      new Map([['c1', 1]]),
    )

    expect([...cycles].map(([day, { name }]) => [day, name])).toEqual([
      ['2028-01-10', 'Early spring'],
      ['2028-01-11', 'Fall'],
    ])
    expect(filled.get('c1')).toBe(2)
  })

  test('is found in each of several cycles that end on one day after a rest', () => {
    const resting = calendar({ cycle: 'monthly', submissionDay: 15, capacity: 1 }, [
      { from: '2028-01-10', to: '2028-02-20' },
    ])
    const first = firstWithRoom(resting, '2028-01-09', new Map())
    const second = firstWithRoom(resting, '2028-01-09', new Map([['2028-01-15', 1]]))

    expect([first, second].map((cycle) => [cycle?.key, cycle?.submissionDay])).toEqual([
      ['2028-01-15', '2028-02-21'],
      ['2028-02-15', '2028-02-21'],
    ])
  })

  test('sends those who come later to the next one, and nowhere where all are full', () => {
    const full = new Map([['Spring', 3]])
    expect(firstWithRoom(small, '2028-02-01', full)?.name).toBe('Fall')
    expect(firstWithRoom(small, '2028-02-01', new Map([...full, ['Fall', 1]]))).toBeUndefined()
  })
})
