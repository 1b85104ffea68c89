import { expect, test } from 'vitest'
import { decideTurn } from './rate-limits.ts'

const now = new Date('2026-11-21T12:00:00Z')
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000)
const hour = 60 * 60_000
const three = [{ turns: 3, window: hour }]

test('turns below the limit are free', () => {
  expect(decideTurn(three, [ago(1), ago(2)], now)).toEqual({ allowed: true })
})

test('a turn above the limit waits until the oldest that counts is an hour old', () => {
  expect(decideTurn(three, [ago(5), ago(50), ago(20), ago(59)], now)).toEqual({
    allowed: false,
    until: ago(-10),
  })
})

test('a turn that is exactly an hour old no longer counts', () => {
  expect(decideTurn(three, [ago(1), ago(2), ago(60)], now)).toEqual({ allowed: true })
})

test('the longest wait of several limits is told', () => {
  const both = [...three, { turns: 4, window: 24 * hour }]
  expect(decideTurn(both, [ago(1), ago(2), ago(3), ago(120)], now)).toEqual({
    allowed: false,
    until: new Date(now.getTime() + 22 * hour),
  })
})
