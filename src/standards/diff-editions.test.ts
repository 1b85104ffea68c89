import { expect, test } from 'vitest'
import { diffEditions } from './diff-editions.ts'
import { loadStandards } from './load-standards.ts'
import type { Edition, Requirement } from './schema.ts'

const library = loadStandards()
const clinical = library.getEdition('vaimh/imhm-clinical', '2026-11-21', '2024-01')
const unchanged = { added: [], removed: [], changed: [], rules: [] }

function withRequirement(id: string, change: (requirement: Requirement) => Requirement): Edition {
  return {
    ...clinical,
    requirements: clinical.requirements.map((requirement) =>
      requirement.id === id ? change(requirement) : requirement,
    ),
  }
}

test('an edition does not differ from itself', () => {
  expect(diffEditions(clinical, clinical)).toEqual(unchanged)
})

test('other words for the same figures are no difference', () => {
  const reworded = withRequirement('degree', (requirement) => ({
    ...requirement,
    title: 'Degree',
    hint: 'A degree.',
    clause: '1',
    source: 'The sheet',
  }))
  expect(diffEditions(clinical, reworded)).toEqual(unchanged)
})

test('a requirement on one side only is added or removed', () => {
  const shorter = { ...clinical, requirements: clinical.requirements.filter(({ id }) => id !== 'exam') }
  const exam = clinical.requirements.filter(({ id }) => id === 'exam')

  expect(diffEditions(shorter, clinical)).toEqual({ ...unchanged, added: exam })
  expect(diffEditions(clinical, shorter)).toEqual({ ...unchanged, removed: exam })
})

test('a changed figure is named with what it was and is', () => {
  const more = withRequirement('training-imh', (requirement) =>
    requirement.kind === 'hours' ? { ...requirement, minimumHours: 33, withinMonths: 60 } : requirement,
  )
  expect(diffEditions(clinical, more).changed).toEqual([
    {
      requirement: more.requirements.find(({ id }) => id === 'training-imh'),
      changes: [
        { field: 'minimumHours', before: 30, after: 33 },
        { field: 'withinMonths', before: undefined, after: 60 },
      ],
    },
  ])
})

test('the order of a list says nothing', () => {
  const reversed = withRequirement('degree', (requirement) =>
    requirement.kind === 'degree'
      ? { ...requirement, accepts: { ...requirement.accepts, codes: requirement.accepts.codes.toReversed() } }
      : requirement,
  )
  expect(diffEditions(clinical, reversed)).toEqual(unchanged)
})

test('a rule that holds for several requirements is compared on its own', () => {
  const anybody = { ...clinical, rsc: clinical.rsc && { ...clinical.rsc, majorityFromOneProvider: false } }
  expect(diffEditions(clinical, anybody)).toEqual({
    ...unchanged,
    rules: [{ field: 'rsc.majorityFromOneProvider', before: true, after: undefined }],
  })
})

test('a part of a choice is compared by its id', () => {
  const part = { ...base('practice'), kind: 'agreement', document: 'code-of-ethics' } as const
  const choice = (document: string): Requirement => ({
    ...base('either'),
    kind: 'anyOf',
    of: [part, { ...part, id: 'agreement', document }],
  })
  const before = { ...clinical, requirements: [choice('one')] }
  const after = { ...clinical, requirements: [choice('other')] }

  expect(diffEditions(before, after).changed).toEqual([
    {
      requirement: choice('other'),
      changes: [{ field: 'of.agreement.document', before: 'one', after: 'other' }],
    },
  ])
})

function base(id: string) {
  return { id, title: id, hint: id, clause: id }
}
