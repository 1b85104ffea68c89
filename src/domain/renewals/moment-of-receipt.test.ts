import { expect, test } from 'vitest'
import { dayIn } from '../day-in.ts'
import { momentOfReceipt } from './moment-of-receipt.ts'

const receiptIn = (timeZone: string, seenAt: string) =>
  momentOfReceipt(new Date(seenAt), (instant) => dayIn(instant, timeZone)).toISOString()

test.each([
  [
    'before midnight where the association is',
    'America/New_York',
    '2027-01-01T04:59:59.999Z',
    '2027-01-01T04:59:59.999Z',
  ],
  ['at midnight there', 'America/New_York', '2027-01-01T05:00:00.000Z', '2027-01-01T04:59:50.000Z'],
  ['seconds later', 'America/New_York', '2027-01-01T05:00:09.999Z', '2027-01-01T04:59:59.999Z'],
  ['ten seconds later', 'America/New_York', '2027-01-01T05:00:10.000Z', '2027-01-01T05:00:10.000Z'],
  ['at midnight elsewhere', 'Australia/Perth', '2027-01-01T05:00:00.000Z', '2027-01-01T05:00:00.000Z'],
  ['at midnight in Perth', 'Australia/Perth', '2026-12-31T16:00:01.000Z', '2026-12-31T15:59:51.000Z'],
])('what is seen %s is received on the day on which it can have come', (_, timeZone, seenAt, received) => {
  expect(receiptIn(timeZone, seenAt)).toBe(received)
})
