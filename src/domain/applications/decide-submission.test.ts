import { describe, expect, test } from 'vitest'
import { aDegreeRequirement, aJudgement, anEdition, anExam, ratings } from '../../../test/builders/edition.ts'
import { aDegree, aPortfolio } from '../../../test/builders/portfolio.ts'
import { evaluate } from '../../evaluation/evaluate.ts'
import type { Portfolio } from '../../evaluation/portfolio.ts'
import { readinessOf, refuseSubmission } from './decide-submission.ts'

const edition = anEdition({
  references: { slots: [{ role: 'colleague', also: [], fallback: [] }], voidAtNotEnoughInformation: 6 },
  requirements: [
    aDegreeRequirement(),
    ratings({ id: 'references', minimumReferences: 1 }),
    aJudgement({ id: 'competencies' }),
    anExam({ id: 'exam' }),
  ],
})
const rating = { id: 'r1', role: 'colleague', completedOn: '2026-01-01', rater: 'a' } as const
const ready = aPortfolio({ education: [aDegree()], references: [rating] })
const judged = (portfolio: Portfolio) => evaluate(edition, portfolio, { asOf: '2026-11-21' })
const refusal = (portfolio: Portfolio, registration: 'asked' | 'accepted' | 'declined' | null = null) =>
  refuseSubmission({ registration, edition, evaluation: judged(portfolio) })
const standings = (portfolio: Portfolio) =>
  judged(portfolio).findings.map((finding) => [finding.requirement, readinessOf(edition, finding)])

describe('an application', () => {
  test('may be submitted while reviewers and exam office have still to answer', () => {
    expect(refusal(ready)).toBeUndefined()
    expect(standings(ready)).toEqual([
      ['degree', 'met'],
      ['references', 'met'],
      ['competencies', 'waits'],
      ['exam', 'later'],
    ])
  })

  test('waits for a reference that is not in yet, and names it', () => {
    const refused = refusal(aPortfolio({ education: [aDegree()] }))

    expect(refused?.kind === 'missing' && refused.findings.map(({ requirement }) => requirement)).toEqual([
      'references',
    ])
  })

  test('is not held up by a degree of which only a person can say whether it qualifies', () => {
    const doubtful = aDegree({ degree: 'Magister', imhRelated: true })

    expect(refusal({ ...ready, education: [doubtful] })).toBeUndefined()
    expect(standings({ ...ready, education: [doubtful] })[0]).toEqual(['degree', 'waits'])
  })

  test('may be submitted anew after reviewers found the competencies not met', () => {
    const decision = { standard: edition.standard, requirement: 'competencies', decidedOn: '2026-05-01' }
    const deferred = { ...ready, judgements: [{ ...decision, outcome: 'not-met' as const }] }

    expect(standings(deferred)[2]).toEqual(['competencies', 'later'])
    expect(refusal(deferred)).toBeUndefined()
  })

  test('begins only once the association has accepted it, where it asks for that', () => {
    expect(refusal(ready, 'accepted')).toBeUndefined()
    expect(refusal(ready, 'asked')).toEqual({ kind: 'not-accepted-yet' })
    expect(refusal(ready, 'declined')).toEqual({ kind: 'registration-declined' })
  })

  test('waits while an appeal has no answer', () => {
    const wish = { registration: null, edition, evaluation: judged(ready) }

    expect(refuseSubmission({ ...wish, hasAppeal: true })).toEqual({ kind: 'wait-appeal' })
    expect(refuseSubmission({ ...wish, hasAppeal: false })).toBeUndefined()
  })
})
