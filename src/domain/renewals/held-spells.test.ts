import { expect, test } from 'vitest'
import { heldSpells } from './held-spells.ts'

const story = (...changes: [string, 'active' | 'inactive' | 'suspended' | 'lapsed' | 'revoked'][]) =>
  heldSpells({
    ...{ awardedOn: '2020-05-01', submittedOn: '2019-11-10' },
    changes: changes.map(([onDay, toState]) => ({ onDay, toState })),
  })

test('a time is held from the award on, through rest and suspension, to the day before the end', () => {
  const award = ['2020-05-01', 'active'] as [string, 'active']
  expect(
    story(award, ['2021-01-01', 'inactive'], ['2021-06-01', 'active'], ['2022-01-01', 'suspended']),
  ).toEqual([{ from: '2020-05-01', appliedOn: '2019-11-10', until: null }])
  expect(story(award, ['2023-02-01', 'lapsed'])).toEqual([
    { from: '2020-05-01', appliedOn: '2019-11-10', until: '2023-01-31' },
  ])
})

test('coming back begins another time, which is no award; what is taken back on its day never was', () => {
  const award = ['2020-05-01', 'active'] as [string, 'active']
  expect(story(award, ['2023-02-01', 'lapsed'], ['2024-03-01', 'active'])).toEqual([
    { from: '2020-05-01', appliedOn: '2019-11-10', until: '2023-01-31' },
    { from: '2024-03-01', appliedOn: null, until: null },
  ])
  expect(story(award, ['2023-02-01', 'lapsed'], ['2023-02-01', 'active'])).toMatchObject([
    { from: '2020-05-01', appliedOn: '2019-11-10' },
  ])
})
