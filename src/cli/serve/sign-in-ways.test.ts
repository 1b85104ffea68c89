import { expect, test } from 'vitest'
import { aKeyring } from '../../../test/mail/a-keyring.ts'
import { loadStandards } from '../../standards/load-standards.ts'
import { signInWays } from './sign-in-ways.ts'

test('the associations to choose from are in the order of their names, and say whether they have sheets', () => {
  const { knownAssociations } = signInWays({
    ...{ keyring: aKeyring(), standards: loadStandards(), baseUrl: 'https://attune.example.org' },
    ...{ db: undefined as never, trustsProxy: false },
  })
  const names = knownAssociations.map(({ name }) => name)

  expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'en')))
  expect(knownAssociations.flatMap(({ id, hasSheets }) => (hasSheets ? [id] : []))).toEqual(
    expect.arrayContaining(['vaimh', 'mi-aimh', 'alliance']),
  )
  expect(knownAssociations.find(({ id }) => id === 'aim-early-idaho')?.hasSheets).toBe(false)
})
