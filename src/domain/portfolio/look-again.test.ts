import { expect, test } from 'vitest'
import { sessionEntry, trainingEntry } from '../../../test/builders/portfolio-entry.ts'
import { nameOfUnlikely, peersWithProvider, unlikelyIn } from './look-again.ts'

test('a session among peers names no provider', () => {
  const provider = [{ field: 'provider', code: 'peers-with-provider' }]

  expect(peersWithProvider(sessionEntry('p1', { setting: 'peer' }))).toEqual(provider)
  expect(peersWithProvider(sessionEntry('p1', { setting: 'group' }))).toEqual([])
  expect(peersWithProvider(trainingEntry())).toEqual([])
})

test('a day of another century and hours of a whole program are worth another look', () => {
  const entry = trainingEntry({ completedOn: '1890-01-01', clockHours: 1000 })

  expect(unlikelyIn(entry)).toEqual([
    { field: 'completedOn', code: 'unlikely-day' },
    { field: 'clockHours', code: 'unlikely-hours', limit: 1000 },
  ])
  expect(nameOfUnlikely(entry)).toBe('completedOn 1890-01-01, clockHours 1000')
  expect(unlikelyIn(trainingEntry({ completedOn: '1975-06-01', clockHours: 200 }))).toEqual([])
})
