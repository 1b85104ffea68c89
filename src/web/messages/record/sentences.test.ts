import { globSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { findKinds } from '../../../../test/record/recorded-kinds.ts'
import { steps } from '../../../domain/applications/steps.ts'
import { tellApplicant, tellStaff } from '../../pages/history/tell-event.ts'
import { en } from '../en.ts'

const source = new URL('../../../', import.meta.url)
const files = globSync('{services,jobs}/**/*.ts', { cwd: source }).filter(
  (path) => !path.endsWith('.test.ts'),
)
const found = files.map((path) => findKinds(readFileSync(new URL(path, source), 'utf8')))
const { sentences } = en.record
const event = (kind: string, facts = {}) => ({ at: new Date('2027-03-01T12:00:00Z'), kind, facts })

describe('every kind of entry that Attune records', () => {
  test('has a sentence of its own', () => {
    const kinds = [
      ...found.flatMap(({ literal }) => literal),
      ...Object.keys(steps).map((step) => `application-${step}`),
    ]

    expect([...new Set(kinds)].filter((kind) => !Object.hasOwn(sentences, kind))).toEqual([])
  })

  test('that is put together begins as some that have a sentence', () => {
    const begun = new Set(found.flatMap((kinds) => kinds.begun))
    expect([...begun]).toContain('application-')

    const known = Object.keys(sentences)
    expect([...begun].filter((start) => !known.some((kind) => kind.startsWith(start)))).toEqual([])
  })
})

test('kinds are found in every way in which they are written', () => {
  expect(
    findKinds(`
      await appendRecord(tx, { at, kind: 'review-recused', facts: { why: 'too-near' } })
      await appendRecord(tx, {
        ...{ at, kind: isLate ? 'work-left' : 'work-done', isOpen: true },
        facts: {},
      })
      await recordReference(tx, reference, isElsewhere ? 'reference-moved' : \`reference-\${news}\`, at, { by: 'the-rater' })
      await sendMail(tx, { kind: 'sign-in' })`),
  ).toEqual({
    literal: ['review-recused', 'work-left', 'work-done', 'reference-moved'],
    begun: ['reference-'],
  })
})

describe('what an entry says', () => {
  test('of a hold depends on who put it on hold', () => {
    const told = ['applicant', 'staff', 'system'].map((by) =>
      tellApplicant(en, event('application-hold', { by })),
    )

    expect(told).toEqual([
      'You put your application on hold',
      'Your application was put on hold',
      'Your application was put on hold',
    ])
  })

  test('of a kind without a sentence is general, and names the kind to staff alone', () => {
    expect([tellStaff(en, event('made-up-thing')), tellApplicant(en, event('made-up-thing'))]).toEqual([
      'Recorded: made up thing',
      'The association recorded something about your application',
    ])
    expect(tellApplicant(en, event('reviewer-assigned'))).toBe(
      'The association recorded something about your application',
    )
  })

  test.each(['constructor', 'toString'])('of a kind named %s is general too', (kind) => {
    expect(tellStaff(en, event(kind))).toBe(`Recorded: ${kind}`)
  })
})
