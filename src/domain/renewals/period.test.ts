import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toDay, toDayNumber } from '../../standards/day.ts'
import { renewalPolicy } from '../policy/renewal-policy.ts'
import { cycleOn } from './cycle.ts'
import { daysOf, periodOn } from './period.ts'

const next = (day: string, by = 1) => toDay(toDayNumber(day) + by)

/** Ways with any number of changes of model, in either kind of year. */
const anyWays = fc
  .record({
    year: fc.constantFrom('calendar', 'july'),
    starts: fc.uniqueArray(fc.integer({ min: 2000, max: 2040 }), { minLength: 1, maxLength: 6 }),
    lengths: fc.array(fc.constantFrom('yearly', 'three-year'), { minLength: 6, maxLength: 6 }),
    endsIn: fc.integer({ min: 1990, max: 2050 }),
    prorates: fc.boolean(),
    dueDays: fc.integer({ min: 0, max: 60 }),
  })
  .map(({ year, starts, lengths, endsIn, ...rest }) =>
    renewalPolicy.parse({
      ...rest,
      year,
      models: starts
        .toSorted((a, b) => a - b)
        .map((start, place) => ({
          from: year === 'calendar' ? `${start}-01-01` : `${start}-07-01`,
          length: lengths[place],
          endsIn,
        })),
    }),
  )

test('every day from the first model on belongs to one period, and the next begins on the day after', () => {
  fc.assert(
    fc.property(anyWays, (ways) => {
      let day = ways.models[0]?.from ?? ''
      while (day < '2045-01-01') {
        const period = periodOn(ways, day)
        if (!period) throw new Error(`No period holds ${day}.`)
        expect(period.from).toBe(day)
        expect(periodOn(ways, period.until)).toEqual(period)
        expect(periodOn(ways, next(period.from, 200))?.from).toSatisfy((from) => from >= period.from)
        day = next(period.until)
      }
    }),
    { numRuns: 60 },
  )
})

test('any day of an endorsed time has one and the same period as the other days of that period', () => {
  fc.assert(
    fc.property(anyWays, fc.integer({ min: 0, max: 16_000 }), (ways, after) => {
      const day = next(ways.models[0]?.from ?? '', after)
      const held = [{ from: '1995-01-01', until: null, appliedOn: null }]
      const cycle = cycleOn(ways, held, day)
      expect(cycle && cycle.period.from <= day && day <= cycle.period.until).toBe(true)
      expect(cycleOn(ways, held, cycle?.period.from ?? '')).toEqual(cycle)
      expect(cycleOn(ways, held, cycle?.period.until ?? '')).toEqual(cycle)
    }),
    { numRuns: 200 },
  )
})

test('a change of model leaves every period that is over before it as it was', () => {
  fc.assert(
    fc.property(anyWays, fc.integer({ min: 2010, max: 2040 }), (ways, year) => {
      const from = ways.year === 'calendar' ? `${year}-01-01` : `${year}-07-01`
      const earlier = ways.models.filter((model) => model.from < from)
      if (earlier.length === 0) return
      const before = { ...ways, models: earlier }
      const after = { ...ways, models: [...earlier, { from, length: 'three-year' as const, endsIn: 2030 }] }
      const last = periodOn(before, next(from, -1))
      // The period that holds the day before the change ends with that day at the latest; those before are the same.
      expect(periodOn(after, next(from, -1))?.until).toBe(next(from, -1))
      if (last && last.from > (earlier[0]?.from ?? '')) {
        const past = next(last.from, -1)
        expect(periodOn(after, past)).toEqual(periodOn(before, past))
      }
      expect(periodOn(after, from)?.from).toBe(from)
    }),
    { numRuns: 200 },
  )
})

test('what opens, is due and ends follows in that order', () => {
  fc.assert(
    fc.property(
      anyWays,
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 0, max: 90 }),
      (ways, opens, grace) => {
        const period = periodOn(ways, '2044-02-29')
        if (!period) throw new Error('The first model begins before.')
        const days = daysOf({ ...ways, opensMonths: opens, graceDays: grace }, period)
        expect(days.opensOn >= period.from && days.opensOn <= period.until).toBe(true)
        expect(days.dueOn >= period.until && days.graceUntil >= days.dueOn).toBe(true)
        expect(days.lapsesOn).toBe(next(days.graceUntil))
      },
    ),
    { numRuns: 100 },
  )
})

test('models that do not begin with a year, or do not follow each other, are refused', () => {
  const refused = (given: object) => renewalPolicy.safeParse(given).success
  expect([
    refused({ models: [{ from: '2026-02-01', length: 'yearly', endsIn: 2026 }] }),
    refused({ year: 'july', models: [{ from: '2026-01-01', length: 'yearly', endsIn: 2026 }] }),
    refused({
      models: [
        { from: '2026-01-01', length: 'yearly', endsIn: 2026 },
        { from: '2026-01-01', length: 'three-year', endsIn: 2027 },
      ],
    }),
    refused({}),
  ]).toEqual([false, false, false, true])
})
