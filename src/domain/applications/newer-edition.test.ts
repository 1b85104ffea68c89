import { expect, test } from 'vitest'
import { smallStandards } from '../../../test/web/small-standard.ts'
import { newerEdition } from './newer-edition.ts'
import { applicationStates } from './states.ts'

const library = smallStandards()
const application = { standard: 'vaimh/imhm-clinical', edition: '2024-01', state: 'draft' } as const

test('an applicant may move to a newer edition from the day on which it is in force', () => {
  const editions = ['2026-02-28', '2026-03-01'].map((day) => newerEdition(library, application, day)?.edition)

  expect(editions).toEqual([undefined, '2026-03'])
  expect(newerEdition(library, { ...application, edition: '2026-03' }, '2026-11-21')).toBeUndefined()
})

test('only while the applicant has the next step', () => {
  const movable = applicationStates.filter((state) =>
    newerEdition(library, { ...application, state }, '2026-11-21'),
  )

  expect(movable).toEqual(['draft', 'returned', 'more-asked', 'deferred'])
})
