import { describe, expect, test } from 'vitest'
import { caseSteps, decideCaseStep } from './case-steps.ts'
import { faultsOfCase, lastDayFrom } from './decide-asking.ts'
import { decideCaseDay } from './decide-case-day.ts'
import { decideEmergingDay } from './decide-emerging-day.ts'
import { caseStates } from './life-case.ts'

const policy = { longestInactiveMonths: 24, longestLeaveMonths: 12, noticeDays: 30 }

describe('asking for a time away', () => {
  test('a time to be inactive needs its notice, leave may have begun already', () => {
    const asked = { from: '2026-12-01', until: '2027-03-31' }

    expect(faultsOfCase({ kind: 'inactive', ...asked }, policy, '2026-11-21')).toEqual([
      { field: 'from', code: 'too-soon', day: '2026-12-21' },
    ])
    expect(faultsOfCase({ kind: 'medical-leave', ...asked }, policy, '2026-11-21')).toEqual([])
    expect(
      faultsOfCase({ kind: 'family-leave', from: '2025-11-20', until: '2026-02-01' }, policy, '2026-11-21'),
    ).toEqual([{ field: 'from', code: 'too-long-ago', day: '2025-11-21' }])
  })

  test('the longest time ends on the day before the same day', () => {
    expect(lastDayFrom('inactive', policy, '2026-03-01')).toBe('2028-02-29')
    expect(lastDayFrom('hardship', policy, '2026-03-01')).toBe('2027-02-28')
    const long = { kind: 'hardship', from: '2026-03-01', until: '2027-03-01' } as const
    expect(faultsOfCase(long, policy, '2026-03-01')).toEqual([
      { field: 'until', code: 'too-long', day: '2027-02-28' },
    ])
    expect(faultsOfCase({ ...long, until: '2026-02-28' }, policy, '2026-03-01')).toEqual([
      { field: 'until', code: 'ends-before' },
    ])
  })
})

test('every step of a case is taken by the one whom it is for, from where it stands', () => {
  const allowed = Object.keys(caseSteps).flatMap((name) =>
    (['person', 'staff', 'system'] as const).flatMap((by) =>
      caseStates.flatMap((state) => {
        const to = decideCaseStep(state, name as keyof typeof caseSteps, by)
        return to ? [`${by} ${name}: ${state}>${to}`] : []
      }),
    ),
  )

  expect(allowed).toEqual([
    'staff grant: asked>granted',
    'staff refuse: asked>refused',
    'person withdraw: asked>withdrawn',
    'person come-back: granted>ended',
    'system run-out: granted>ended',
  ])
})

describe('what a day brings for a granted case', () => {
  const running = {
    ...({
      state: 'granted',
      kind: 'inactive',
      from: '2026-06-01',
      until: '2026-12-31',
      begunOn: null,
    } as const),
    ...{ warningDays: [60, 14], warned: [], isLossy: true },
  }
  const on = (today: string, more: Partial<Parameters<typeof decideCaseDay>[0]> = {}) =>
    decideCaseDay({ ...running, begunOn: '2026-06-01', ...more }, today)

  test('it begins on its first day, or on the first day on which anybody looks', () => {
    expect(on('2026-05-31', { begunOn: null })).toEqual({ kind: 'nothing' })
    expect(on('2026-06-01', { begunOn: null })).toEqual({ kind: 'begin' })
    expect(on('2026-06-09', { begunOn: null })).toEqual({ kind: 'begin' })
    expect(on('2026-06-09')).toEqual({ kind: 'nothing' })
    expect(on('2026-06-01', { begunOn: null, kind: 'family-leave' })).toEqual({ kind: 'nothing' })
  })

  test('each warning is due once, the nearest one where several were missed', () => {
    expect(on('2026-10-31')).toEqual({ kind: 'nothing' })
    expect(on('2026-11-01', { until: '2026-12-31', warned: [60] })).toEqual({ kind: 'nothing' })
    expect(on('2026-11-01')).toEqual({ kind: 'warn', warning: 60 })
    expect(on('2026-12-20')).toEqual({ kind: 'warn', warning: 14 })
    expect(on('2026-12-20', { warned: [60] })).toEqual({ kind: 'warn', warning: 14 })
    expect(on('2026-12-20', { warned: [14] })).toEqual({ kind: 'nothing' })
  })

  test('the last day still belongs to it, and nothing is lost unwarned', () => {
    expect(on('2026-12-31', { warned: [60, 14] })).toEqual({ kind: 'nothing' })
    expect(on('2027-01-01', { warned: [60] })).toEqual({ kind: 'end' })
    expect(on('2027-01-01')).toEqual({ kind: 'postpone', to: '2027-01-15' })
    expect(on('2027-01-01', { isLossy: false })).toEqual({ kind: 'end' })
    expect(on('2027-01-01', { state: 'ended' })).toEqual({ kind: 'nothing' })
  })
})

describe('what a day brings for an emerging Endorsement', () => {
  const on = (today: string, more: Partial<Parameters<typeof decideEmergingDay>[0]> = {}) =>
    decideEmergingDay(
      {
        ...{ validUntil: '2028-02-29', warningDays: [60, 14], warned: [60, 14] },
        ...{ warnedLateOn: undefined, lapses: true, ...more },
      },
      today,
    )

  test('it is warned of its end, and lapses on the day after', () => {
    expect(on('2027-12-31', { warned: [] })).toEqual({ kind: 'warn', warning: 60 })
    expect(on('2028-02-29')).toEqual({ kind: 'nothing' })
    expect(on('2028-03-01')).toEqual({ kind: 'lapse' })
    expect(on('2028-03-01', { lapses: false })).toEqual({ kind: 'nothing' })
  })

  test('nobody warned means a late warning first, and as many days as the last warning gives', () => {
    expect(on('2028-03-01', { warned: [] })).toEqual({ kind: 'warn-late', graceDays: 14 })
    expect(on('2028-03-15', { warned: [], warnedLateOn: '2028-03-01' })).toEqual({ kind: 'nothing' })
    expect(on('2028-03-16', { warned: [], warnedLateOn: '2028-03-01' })).toEqual({ kind: 'lapse' })
  })
})
