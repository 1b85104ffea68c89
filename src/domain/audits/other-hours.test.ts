import { expect, test } from 'vitest'
import type { Finding } from '../../evaluation/finding.ts'
import { findOtherHours, withOtherHours } from './other-hours.ts'
import { isProven, weighProof } from './weigh-proof.ts'

const aFinding = (requirement: string, need: number, counted: readonly [string, number][]): Finding => ({
  ...{ requirement, outcome: 'not-met', have: 0, need, unit: 'hours', title: requirement },
  ...{ reason: '', remedy: '', clause: '', notCounted: [] },
  counted: counted.map(([entry, amount]) => ({ entry, amount })),
})
const standard = 'vaimh/imhm-clinical-renewal'
const sheet = (...findings: Finding[]) => [{ standard, findings }]

const handedIn = sheet(aFinding('training', 15, [['t1', 15]]), aFinding('training-dei', 1, [['t1', 15]]))
const now = sheet(
  aFinding('training', 15, [
    ['t1', 15],
    ['t2', 4],
    ['t3', 6],
  ]),
  aFinding('training-dei', 1, [
    ['t1', 15],
    ['t3', 6],
  ]),
)

test('hours of the period that count now and did not count then can make up, each for what it counts for', () => {
  expect(findOtherHours(handedIn, now)).toEqual([
    { entryId: 't2', counts: [{ standard, requirement: 'training', amount: 4 }] },
    {
      entryId: 't3',
      counts: [
        { standard, requirement: 'training', amount: 6 },
        { standard, requirement: 'training-dei', amount: 6 },
      ],
    },
  ])
})

test('what is a line of the audit already makes up for nothing else, whatever it counts for since', () => {
  const present = sheet(aFinding('training', 15, [['t1', 15]]), aFinding('training-dei', 1, [['t1', 15]]))

  expect(
    findOtherHours(sheet(aFinding('training', 15, [['t1', 15]]), aFinding('training-dei', 1, [])), present),
  ).toEqual([])
})

test('neither advice, nor memberships, nor another sheet brings any', () => {
  const advice: Finding = { ...aFinding('rsc-focus', 0, []), outcome: 'advice' }
  const membership: Finding = { ...aFinding('membership', 1, []), unit: 'memberships' }
  const present = sheet(
    { ...advice, counted: [{ entry: 's1', amount: 2 }] },
    { ...membership, counted: [{ entry: 'm1', amount: 1 }] },
  )

  expect(findOtherHours(sheet(advice, membership), present)).toEqual([])
  expect(
    findOtherHours(handedIn, [{ standard: 'alliance/imhs-renewal', findings: now[0]?.findings ?? [] }]),
  ).toEqual([])
})

test('what is offered is claimed and open, and proves as much as it counts once it is proven', () => {
  const offered = findOtherHours(handedIn, now)
  const audited = withOtherHours(handedIn, offered)
  const totals = (proofs: readonly (readonly [string, number])[]) =>
    weighProof(
      audited,
      proofs.map(([entryId, proven]) => ({ entryId, proven })),
    )

  expect(totals([['t1', 5]])[0]).toMatchObject({ claimed: 25, proven: 5, open: 10, missing: 0 })
  expect(
    totals([
      ['t1', 5],
      ['t2', 0],
    ])[0],
  ).toMatchObject({ proven: 5, open: 6, missing: 4 })
  const made = totals([
    ['t1', 5],
    ['t2', 4],
    ['t3', 6],
  ])
  expect(made.map(({ requirement, proven }) => [requirement, proven])).toEqual([
    ['training', 15],
    ['training-dei', 11],
  ])
  expect(isProven(made)).toBe(true)
})

test('nothing is offered where nothing else is there', () => {
  expect(findOtherHours(handedIn, handedIn)).toEqual([])
  expect(withOtherHours(handedIn, [])).toEqual(handedIn)
})
