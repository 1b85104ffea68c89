import { describe, expect, test } from 'vitest'
import { renewalPolicy } from '../policy/renewal-policy.ts'
import { isWarned, keyOfMoreTime, momentDue, momentsOf, nextMoment } from './moments.ts'

const days = { opensOn: '2026-10-01', dueOn: '2026-12-31', lapsesOn: '2027-02-01' }
const ways = renewalPolicy.parse({ reminderDays: [7, 60, 7, 200] })
const moments = momentsOf(ways, days)

describe('what the clock does about a renewal that nobody handed in', () => {
  test('comes in its order; a reminder before it opens, and the same one twice, are none', () => {
    expect(moments.map(({ on, kind }) => `${on} ${kind}`)).toEqual([
      '2026-10-01 opens',
      '2026-11-01 reminder',
      '2026-12-24 reminder',
      '2027-01-01 late',
      '2027-02-01 lapses',
    ])
  })

  test('has a key of its own each, and others once the days moved', () => {
    const moved = momentsOf(ways, { ...days, dueOn: '2027-01-10', lapsesOn: '2027-02-11' })
    const keys = [...moments, ...moved].map(({ key }) => key)
    expect(new Set(keys).size).toBe(keys.length)
  })

  test('is nothing where nothing is owed, and no lapse where staff decide', () => {
    expect(momentsOf(ways, { opensOn: null, dueOn: null, lapsesOn: null })).toEqual([])
    expect(momentsOf(ways, { ...days, lapsesOn: null }).at(-1)?.kind).toBe('late')
  })

  test('without a grace nobody is late: it lapses on the day after', () => {
    const hard = momentsOf(ways, { ...days, lapsesOn: '2027-01-01' })
    expect(hard.filter(({ on }) => on === '2027-01-01').map(({ kind }) => kind)).toEqual(['lapses'])
  })

  test('is the latest that has come, and the next that has not', () => {
    expect(momentDue(moments, '2026-09-30')).toBeUndefined()
    expect(momentDue(moments, '2026-12-30')?.on).toBe('2026-12-24')
    expect([nextMoment(moments, '2026-12-24'), nextMoment(moments, '2027-02-01')]).toEqual([
      '2027-01-01',
      null,
    ])
  })
})

describe('a warning of the end', () => {
  const ending = { dueOn: '2026-12-31', graceUntil: '2027-01-31' }

  test('is each mail of the clock before the lapse, and the letter that gave time until then', () => {
    const mails = moments.filter(({ kind }) => kind !== 'lapses').map(({ key }) => key)
    expect(mails).toHaveLength(4)
    for (const key of [...mails, keyOfMoreTime('2027-01-31')]) expect(isWarned([key], ending)).toBe(true)
  })

  test('is no message to many, nothing that told of another day, and not the letter about the lapse', () => {
    const others = [
      'message:1',
      'opens:2026-12-30',
      'due:2026-12-30:7',
      'late:2025-12-31',
      'lapsed:2027-02-01',
    ]
    expect(isWarned([...others, keyOfMoreTime('2027-01-30')], ending)).toBe(false)
    expect(isWarned([], ending)).toBe(false)
  })
})
