import { describe, expect, test } from 'vitest'
import { aDegree, aJob, aPortfolio, aProvider, aSession } from '../../../test/builders/portfolio.ts'
import { evaluateAll } from '../../evaluation/evaluate.ts'
import { loadStandards } from '../../standards/load-standards.ts'
import type { EntryChange } from './apply-changes.ts'
import { previewChange } from './preview-change.ts'
import { standardsThatMatter } from './standards-that-matter.ts'
import { weighEffect } from './weigh-effect.ts'

const asOf = '2026-11-21'
const aim = 'vaimh/imhm-clinical'
const editions = [loadStandards().getEdition(aim, asOf)]

/** Thirty hours with June Park, twenty with Ann Lee: fifty in all, as asked. */
const portfolio = aPortfolio({
  education: [aDegree()],
  work: [aJob({ id: 'w2', kinds: ['providing-rsc'], from: '2015-01-01', to: null })],
  providers: [
    aProvider(),
    aProvider({ id: 'p2', name: 'Ann Lee' }),
    aProvider({ id: 'p3', name: 'Omar Haddad' }),
  ],
  rsc: [
    aSession({ id: 's1', on: '2023-01-10', hours: 30 }),
    aSession({ id: 's2', provider: 'p2', on: '2023-03-10', hours: 12 }),
    aSession({ id: 's3', provider: 'p2', on: '2023-04-10', hours: 8 }),
  ],
})

function weigh(...changes: readonly EntryChange[]) {
  const evaluated = evaluateAll(editions, portfolio, { asOf })
  const mattering = standardsThatMatter({ evaluated, portfolio, asOf }, aim)
  const previewed = previewChange({ editions, portfolio, changes, asOf, evaluated })
  return weighEffect({ portfolio, mattering, changes, previewed })
}

function aNewSession(overrides: Parameters<typeof aSession>[0]): EntryChange {
  const { id: _, ...body } = aSession({ on: '2023-05-10', ...overrides })
  return { id: 'new', entry: { section: 'rsc', body } }
}

describe('the effect of a change', () => {
  test('with a third provider who gives more: the second one falls out, and it is worth a question', () => {
    const { near, ...rest } = weigh(aNewSession({ provider: 'p3', hours: 25 }))
    const hours = near[0]?.requirements.find(({ requirement }) => requirement === 'rsc-hours')

    expect(rest).toEqual({ far: 0, isGrave: true })
    expect([hours?.before?.have, hours?.after?.have, hours?.comingIn]).toEqual([50, 55, []])
    expect(hours?.fallingOut).toEqual([
      {
        provider: 'p2',
        entries: 2,
        hours: 20,
        code: 'third-provider',
        reason: 'It comes from a third provider; hours may come from one main and one other provider.',
      },
    ])
    expect(near[0]?.leftOut).toEqual([])
  })

  test('with a third provider who gives less: the new session is left out itself, and it is worth a question', () => {
    expect(weigh(aNewSession({ provider: 'p3', hours: 5 }))).toEqual({
      near: [
        {
          standard: aim,
          requirements: [],
          majority: undefined,
          leftOut: [
            {
              provider: 'p3',
              entries: 1,
              hours: 5,
              code: 'third-provider',
              reason: 'It comes from a third provider; hours may come from one main and one other provider.',
              isAll: true,
            },
          ],
        },
      ],
      far: 0,
      isGrave: true,
    })
  })

  test('of several sessions, some of them still to come, says that only these are left out', () => {
    const [held, ahead] = [aNewSession({ hours: 2 }), aNewSession({ hours: 3, on: '2026-12-24' })]
    const { near } = weigh({ ...held, id: 'held' }, { ...ahead, id: 'ahead' })

    expect(near[0]?.leftOut.map(({ entries, hours, code, isAll }) => [entries, hours, code, isAll])).toEqual([
      [1, 3, 'after-as-of', false],
    ])
  })

  test('of a provider who overtakes the first one names both, and it is worth a question', () => {
    const { near, isGrave } = weigh(aNewSession({ provider: 'p2', hours: 15 }))

    expect([near[0]?.majority, isGrave]).toEqual([{ before: 'p1', after: 'p2' }, true])
  })

  test('of more hours with the first provider is no question', () => {
    const { near, isGrave } = weigh(aNewSession({ hours: 2 }))
    const told = near[0]?.requirements.map(({ requirement, before, after }) => [
      requirement,
      before?.have,
      after?.have,
    ])

    expect([told, isGrave]).toEqual([[['rsc-hours', 50, 52]], false])
  })

  test('of a provider whose Endorsement turns out to be none shows the hours that go', () => {
    const { id: _, ...body } = { ...aProvider({ id: 'p2', name: 'Ann Lee', endorsements: [] }) }
    const { near, isGrave } = weigh({ id: 'p2', entry: { section: 'providers', body } })
    const hours = near[0]?.requirements.find(({ requirement }) => requirement === 'rsc-hours')

    expect([hours?.before?.outcome, hours?.after?.outcome, isGrave]).toEqual(['met', 'not-met', true])
    expect(
      hours?.fallingOut.map(({ provider, entries, hours: sum, code }) => [provider, entries, sum, code]),
    ).toEqual([['p2', 2, 20, 'provider-not-endorsed']])
  })

  test('that changes nothing is empty', () => {
    expect(weigh()).toEqual({ near: [], far: 0, isGrave: false })
  })
})
