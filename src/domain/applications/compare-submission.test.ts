import { describe, expect, test } from 'vitest'
import { aDegreeRequirement, anEdition } from '../../../test/builders/edition.ts'
import { aDegree, aPortfolio, aTraining } from '../../../test/builders/portfolio.ts'
import { evaluate } from '../../evaluation/evaluate.ts'
import type { Portfolio } from '../../evaluation/portfolio.ts'
import type { Edition, RequirementOf } from '../../standards/schema.ts'
import { compareFindings, compareSubmission } from './compare-submission.ts'

const hours: RequirementOf<'hours'> = {
  id: 'training',
  kind: 'hours',
  title: 'Training',
  hint: 'A hint.',
  clause: 'A clause',
  topics: ['relationship-based'],
  minimumHours: 12,
  counting: 'nested',
}
const edition = anEdition({ requirements: [aDegreeRequirement(), hours] })
const asOf = '2026-11-21'
const judged = (portfolio: Portfolio, by: Edition = edition) => ({
  portfolio,
  evaluation: evaluate(by, portfolio, { asOf }),
})
const submitted = judged(aPortfolio({ education: [aDegree()], training: [aTraining()] }))

describe('what changed since a submission', () => {
  test('is nothing where the portfolio is the same, in whatever order it is written', () => {
    const { id, kind, degree, awardedOn } = aDegree()
    const same = judged(
      aPortfolio({ training: [aTraining()], education: [{ awardedOn, degree, kind, ...(id && { id }) }] }),
    )

    expect(compareSubmission(submitted, same)).toEqual({ entries: [], findings: [] })
  })

  test('names entries that were added, changed and removed, and the findings that moved', () => {
    const now = judged(
      aPortfolio({ training: [aTraining({ clockHours: 8 }), aTraining({ id: 't2', clockHours: 4 })] }),
    )

    expect(compareSubmission(submitted, now)).toEqual({
      entries: [
        { section: 'training', id: 't1', change: 'changed' },
        { section: 'training', id: 't2', change: 'added' },
        { section: 'education', id: 'e1', change: 'removed' },
      ],
      findings: [
        {
          requirement: 'degree',
          title: 'A title',
          before: { outcome: 'met', have: 1, need: 1, unit: 'credentials' },
          now: { outcome: 'not-met', have: 0, need: 1, unit: 'credentials' },
        },
        {
          requirement: 'training',
          title: 'Training',
          before: { outcome: 'not-met', have: 6, need: 12, unit: 'hours' },
          now: { outcome: 'met', have: 12, need: 12, unit: 'hours' },
        },
      ],
    })
  })

  test('says nothing of what the association keeps of its own', () => {
    const rating = { id: 'r1', role: 'colleague', completedOn: '2026-01-01', rater: 'a' } as const
    const now = judged({ ...submitted.portfolio, references: [rating] })

    expect(compareSubmission(submitted, now).entries).toEqual([])
  })
})

test('under another edition the findings tell what is new, what is gone and what asks for more', () => {
  const { portfolio, evaluation } = submitted
  const later = anEdition({
    edition: '2026-01',
    requirements: [
      { ...hours, id: 'dei', title: 'Diversity', topics: ['dei'] },
      { ...hours, minimumHours: 15 },
    ],
  })

  const moved = compareFindings(evaluation, judged(portfolio, later).evaluation)
  expect(moved.map(({ requirement, before, now }) => [requirement, before?.need, now?.need])).toEqual([
    ['dei', undefined, 12],
    ['training', 12, 15],
    ['degree', 1, undefined],
  ])
})
