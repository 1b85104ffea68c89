import { describe, expect, test } from 'vitest'
import { allOf, anAgreement, anEdition, anExam, anyOf } from '../../../test/builders/edition.ts'
import { documentsAsked, signaturesThatCount, type TextVersion, textInForce } from './association-text.ts'

function aVersion(version: number, validFrom: string, kind = 'code-of-ethics'): TextVersion {
  return { kind, version, title: 'Code of ethics', hash: `${version}`, validFrom }
}

const texts = [
  aVersion(1, '2024-01-01'),
  aVersion(2, '2026-01-01'),
  aVersion(3, '2027-01-01'),
  aVersion(1, '2020-01-01', 'endorsement-agreement'),
]

describe('the version that holds on a day', () => {
  const inForce = (on: string, of = texts) => textInForce(of, 'code-of-ethics', on)?.version

  test('is the one that came into force last', () => {
    expect(
      ['2023-12-31', '2024-01-01', '2025-12-31', '2026-01-01', '2026-12-31'].map((on) => inForce(on)),
    ).toEqual([undefined, 1, 1, 2, 2])
  })

  test('is the later version of two from the same day, whatever order they are in', () => {
    const twice = [aVersion(1, '2024-01-01'), aVersion(2, '2024-01-01')]
    expect([inForce('2024-01-01', twice), inForce('2024-01-01', twice.toReversed())]).toEqual([2, 2])
  })

  test('is not the one that was loaded last and holds from an earlier day', () => {
    expect(inForce('2026-06-01', [...texts, aVersion(4, '2025-01-01')])).toBe(2)
  })
})

test('a standard asks for each document once, in its choices too', () => {
  const agreement = anAgreement({ id: 'agreement', document: 'endorsement-agreement' })
  const edition = anEdition({
    requirements: [anyOf([anExam(), agreement]), allOf([anAgreement(), anExam()]), anAgreement()],
  })

  expect(documentsAsked(edition)).toEqual(['endorsement-agreement', 'code-of-ethics'])
})

describe('a signature of an older version', () => {
  const sign = (version: number) => ({
    id: `s${version}`,
    kind: 'code-of-ethics',
    version,
    hash: `${version}`,
    typedName: 'Rosa Delgado',
    signedOn: '2025-03-01',
  })
  const counting = (olderSignatures: 'count' | 'sign-again', on: string) =>
    signaturesThatCount([sign(1), sign(2)], texts, { olderSignatures }, on).map(({ id }) => id)

  test('counts where the association lets it', () => {
    expect(counting('count', '2026-06-01')).toEqual(['s1', 's2'])
  })

  test('counts until the new version comes into force where it is signed again', () => {
    expect([counting('sign-again', '2025-12-31'), counting('sign-again', '2026-01-01')]).toEqual([
      ['s1'],
      ['s2'],
    ])
    expect(counting('sign-again', '2027-01-01')).toEqual([])
  })
})
