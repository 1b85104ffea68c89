import { expect, test } from 'vitest'
import { sessionEntry, trainingEntry } from '../../../test/builders/portfolio-entry.ts'
import type { PortfolioEntry, SectionBody } from './entry.ts'
import { repeatLast } from './repeat-last.ts'

const kept = (
  id: string,
  entry: SectionBody,
  createdOn: string,
  removedAt: Date | null = null,
): PortfolioEntry => ({
  ...entry,
  id,
  basis: null,
  version: 1,
  createdAt: new Date(createdOn),
  updatedAt: new Date(createdOn),
  removedAt,
})

test('the latest session is repeated on the new day, and not what was logged or removed last', () => {
  const entries = [
    kept('s1', sessionEntry('june', { on: '2024-03-19', hours: 1 }), '2024-03-20'),
    kept('s2', sessionEntry('omar', { on: '2023-01-10' }), '2024-04-01'),
    kept('s3', sessionEntry('priya', { on: '2024-05-01' }), '2024-05-01', new Date('2024-05-02')),
    kept('t1', trainingEntry({ completedOn: '2025-01-01' }), '2025-01-01'),
  ]

  expect(repeatLast(entries, 'rsc', '2024-04-02')).toEqual(
    sessionEntry('june', { on: '2024-04-02', hours: 1 }),
  )
})

test('of two sessions of one day the one that was logged later is repeated', () => {
  const entries = [
    kept('s1', sessionEntry('june', { setting: 'individual' }), '2024-03-21'),
    kept('s2', sessionEntry('june', { setting: 'group' }), '2024-03-20'),
  ]

  expect(repeatLast(entries, 'rsc', '2024-04-02')?.body).toMatchObject({ setting: 'individual' })
})

test('where nothing was logged there is nothing to repeat', () => {
  expect(repeatLast([], 'training', '2024-04-02')).toBeUndefined()
})
