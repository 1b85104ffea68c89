import { describe, expect, test } from 'vitest'
import { decidePostponing, decideReminder } from './decide-reminder.ts'
import { validUntil } from './fill-slots.ts'
import { isSameMailbox } from './is-same-mailbox.ts'
import { makeShortCode, readShortCode, writeShortCode } from './short-code.ts'

const awaited = { dueOn: '2028-03-10', postponedTo: null, sentOn: '2028-02-09', reminded: [], holidays: [] }
const rhythm = [14, 5, 1]

describe('a reminder', () => {
  test.each([
    ['2028-02-24', undefined],
    ['2028-02-25', '2028-02-25'],
    // February 29 and two days on which nothing ran.
    ['2028-02-29', '2028-02-25'],
    ['2028-03-05', '2028-03-05'],
    ['2028-03-10', '2028-03-09'],
    ['2028-03-11', undefined],
  ])('on %s is that of %s', (today, meantFor) => {
    expect(decideReminder(awaited, rhythm, today)).toBe(meantFor)
  })

  test('that has left, or a later one, leaves no more', () => {
    const reminded = { ...awaited, reminded: ['2028-03-05'] }

    expect(decideReminder(reminded, rhythm, '2028-03-06')).toBe(undefined)
    expect(decideReminder(reminded, rhythm, '2028-03-09')).toBe('2028-03-09')
  })

  test('waits for the day that the rater picked, and leaves on it', () => {
    const postponed = { ...awaited, postponedTo: '2028-03-02' }

    expect(decideReminder(postponed, rhythm, '2028-03-01')).toBe(undefined)
    expect(decideReminder(postponed, rhythm, '2028-03-02')).toBe('2028-03-02')
  })

  test('waits while the association rests, and leaves on the first day after', () => {
    const resting = { ...awaited, holidays: [{ from: '2028-03-04', to: '2028-03-07' }] }

    expect(decideReminder(resting, rhythm, '2028-03-05')).toBe(undefined)
    expect(decideReminder(resting, rhythm, '2028-03-07')).toBe(undefined)
    expect(decideReminder(resting, rhythm, '2028-03-08')).toBe('2028-03-05')
  })

  test('never leaves on the day of the invitation or for a day before it', () => {
    expect(decideReminder({ ...awaited, sentOn: '2028-03-05' }, rhythm, '2028-03-05')).toBe(undefined)
  })
})

describe('asking to be asked later', () => {
  test.each([
    ['2028-02-10', { allowed: false, reason: 'not-after-today' }],
    ['2028-02-20', { allowed: true, dueOn: '2028-03-10' }],
    ['2028-03-05', { allowed: true, dueOn: '2028-03-12' }],
    ['2028-04-11', { allowed: false, reason: 'too-late' }],
  ] as const)('until %s', (to, decision) => {
    expect(decidePostponing('2028-03-10', to, '2028-02-10')).toEqual(decision)
  })
})

test('a reference of a leap day is valid until the day before the last of February a year later', () => {
  expect(validUntil('2028-02-29', 12)).toBe('2029-02-27')
  expect(validUntil('2026-11-21', 12)).toBe('2027-11-20')
})

test('mailboxes are the same whatever the case and what follows a plus', () => {
  expect(isSameMailbox('Rosa+work@Example.org', 'rosa@example.org')).toBe(true)
  expect(isSameMailbox('rosa@example.org', 'rosa@example.com')).toBe(false)
})

describe('a short code', () => {
  test('has eight letters that look unlike each other, each equally likely', () => {
    let next = 0
    const bytes = (size: number) => Uint8Array.from({ length: size }, () => next++ % 256)
    const counts = new Map<string, number>()
    for (let times = 0; times < 250; times += 1)
      for (const letter of makeShortCode(bytes)) counts.set(letter, (counts.get(letter) ?? 0) + 1)

    expect([...counts.keys()].toSorted().join('')).toBe('34679ACDEFGHJKMNPQRTUVWXY')
    expect(Math.max(...counts.values()) - Math.min(...counts.values())).toBeLessThanOrEqual(10)
  })

  test('is read however it is typed, and nothing else is', () => {
    expect(writeShortCode('ACDE3479')).toBe('ACDE-3479')
    expect(readShortCode(' acde – 3479 ')).toBe('ACDE3479')
    for (const text of ['', 'ACDE347', 'ACDE34790', 'ACDE-3471', 'ÄCDE3479'])
      expect(readShortCode(text)).toBe(undefined)
  })
})
