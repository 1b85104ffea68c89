import { describe, expect, test } from 'vitest'
import { decideDoor, isFreshlyProved } from './decide-door.ts'

describe('a door', () => {
  test.each([
    ['own', 'mailed', false, 'open'],
    ['own', 'mailed', true, 'confirm-factor'],
    ['own', 'strong', true, 'open'],
    ['staff', 'mailed', false, 'set-up-factor'],
    ['staff', 'mailed', true, 'confirm-factor'],
    ['staff', 'strong', true, 'open'],
  ] as const)('to %s pages, for a %s session, with a factor %s: %s', (door, assurance, hasFactor, answer) => {
    expect(decideDoor(door, { assurance, hasFactor })).toBe(answer)
  })
})

describe('what changes an account', () => {
  const provedAt = new Date('2026-11-21T12:00:00Z')
  const later = (minutes: number) => new Date(provedAt.getTime() + minutes * 60_000)

  test('asks for a proof of the last ten minutes', () => {
    const proof = { assurance: 'strong', hasFactor: true, provedAt } as const
    expect([isFreshlyProved(proof, later(10)), isFreshlyProved(proof, later(10.01))]).toEqual([true, false])
  })

  test('asks for the second factor where there is one, however fresh the mail was', () => {
    expect(isFreshlyProved({ assurance: 'mailed', hasFactor: true, provedAt }, later(0))).toBe(false)
    expect(isFreshlyProved({ assurance: 'mailed', hasFactor: false, provedAt }, later(0))).toBe(true)
  })
})
