import { describe, expect, test } from 'vitest'
import { decideAuditDay, firstLook } from './audit-days.ts'

const asked = { openedAt: new Date('2026-01-24T17:00:00Z'), answeredAt: null, dueOn: '2026-02-23' }
const entry = { ...asked, waitsFor: null }
const on = (today: string) => ({ remindDays: 7, today, state: 'evidence-asked' as const })

test('the first look is the reminder, or the day after the last where there is no time for one', () => {
  const of = { dueOn: '2026-02-23', remindDays: 7 }

  expect(firstLook({ ...of, today: '2026-01-24' })).toBe('2026-02-16')
  expect(firstLook({ ...of, today: '2026-02-16' })).toBe('2026-02-24')
  expect(firstLook({ ...of, today: '2026-02-20' })).toBe('2026-02-24')
})

describe('of a renewal that is drawn', () => {
  test('the person is told first', () => {
    expect(
      decideAuditDay({ ...on('2026-01-24'), state: 'passed', entry: { ...entry, openedAt: null } }),
    ).toEqual({
      kind: 'tell',
    })
  })

  test('reminds once in the days before the last, and then says who has not answered', () => {
    expect(decideAuditDay({ ...on('2026-02-15'), entry })).toEqual({ kind: 'nothing', looksOn: '2026-02-16' })
    for (const today of ['2026-02-16', '2026-02-23'])
      expect(decideAuditDay({ ...on(today), entry })).toEqual({ kind: 'remind', looksOn: '2026-02-24' })
    expect(decideAuditDay({ ...on('2026-02-24'), entry })).toEqual({ kind: 'wait', waitsFor: 'overdue' })
    expect(decideAuditDay({ ...on('2026-02-24'), state: 'gaps', entry })).toEqual({
      ...{ kind: 'wait', waitsFor: 'overdue' },
    })
  })

  test('whoever answered is reminded of nothing, whatever the day', () => {
    const answered = { ...entry, answeredAt: new Date('2026-02-01T17:00:00Z') }

    expect(decideAuditDay({ ...on('2026-02-20'), entry: answered })).toEqual({
      ...{ kind: 'wait', waitsFor: 'evidence' },
    })
    expect(decideAuditDay({ ...on('2026-03-20'), entry: { ...answered, waitsFor: 'mended' } })).toEqual({
      ...{ kind: 'wait', waitsFor: 'mended' },
    })
  })

  test('what nothing is asked of is looked at by staff', () => {
    expect(decideAuditDay({ ...on('2026-01-25'), state: 'drawn', entry })).toEqual({
      ...{ kind: 'wait', waitsFor: 'evidence' },
    })
  })

  test('nothing is due once it is over', () => {
    for (const state of ['passed', 'excepted'] as const)
      expect(decideAuditDay({ ...on('2026-03-01'), state, entry })).toEqual({
        kind: 'nothing',
        looksOn: null,
      })
  })
})
