import { describe, expect, test } from 'vitest'
import {
  aDegreeRequirement,
  aJudgement,
  anAgreement,
  anEdition,
  anExperience,
  hoursOf,
  rscHours,
} from '../../test/builders/edition.ts'
import { aDegree, aJob, aPortfolio, aTraining } from '../../test/builders/portfolio.ts'
import type { Day } from '../standards/day.ts'
import { evaluate } from './evaluate.ts'
import { EvaluationSchema } from './evaluation-schema.ts'
import type { FindingException, RequirementException } from './exception.ts'

const asOf = '2026-03-01'

const decided = {
  reason: 'Hours were lost in the flood of 2025.',
  decidedBy: 'the board',
  decidedOn: '2026-02-01',
  expiresOn: '2026-12-31',
} as const

function waived(overrides: Partial<typeof decided> = {}): FindingException {
  return { kind: 'waived', ...decided, ...overrides }
}

function lowered(figure: number, until: Day = decided.expiresOn): FindingException {
  return { kind: 'other-figure', figure, ...decided, expiresOn: until }
}

const training = hoursOf(['relationship-based'], 12, { id: 'training', title: 'Training' })

function trained(hours: number, exceptions: readonly RequirementException[], day: Day = asOf) {
  const portfolio = aPortfolio({ training: [aTraining({ clockHours: hours })] })
  const evaluation = evaluate(anEdition({ requirements: [training] }), portfolio, { asOf: day, exceptions })
  const [finding] = evaluation.findings
  if (!finding) throw new Error('One requirement has one finding.')
  return { ...finding, overall: evaluation.outcome }
}

const aboutTraining = (exception: FindingException): RequirementException[] => [
  { requirement: 'training', exception },
]

describe('a requirement that is waived', () => {
  test('is met, says why, who decided it and until when, and keeps its figures', () => {
    const { overall, outcome, have, need, reason, remedy, exception } = trained(6, aboutTraining(waived()))

    expect({ overall, outcome, have, need, reason, remedy, exception }).toEqual({
      overall: 'met',
      outcome: 'met',
      have: 6,
      need: 12,
      reason:
        '6 of 12 hours count. Your association excused you from this, through December 31, 2026: Hours were lost in the flood of 2025. Decided on February 1, 2026 by the board.',
      remedy: '',
      exception: waived(),
    })
  })

  test('is as before on the day before the decision and on the day after the last', () => {
    const exceptions = aboutTraining(waived())
    const outcomes = ['2026-01-31', '2026-02-01', '2026-12-31', '2027-01-01'].map((day) => [
      day,
      trained(6, exceptions, day).outcome,
    ])

    expect(outcomes).toEqual([
      ['2026-01-31', 'not-met'],
      ['2026-02-01', 'met'],
      ['2026-12-31', 'met'],
      ['2027-01-01', 'not-met'],
    ])
    expect(trained(6, exceptions, '2027-01-01')).toEqual(trained(6, [], '2027-01-01'))
  })

  test('that is met anyway has the finding that it had', () => {
    expect(trained(12, aboutTraining(waived()))).toEqual(trained(12, []))
  })

  test('no longer waits for whoever judges it, and says nothing of that person', () => {
    const edition = anEdition({ requirements: [aJudgement()] })
    const exceptions = [{ requirement: 'competencies', exception: waived() }]
    const { findings } = evaluate(edition, aPortfolio(), { asOf, exceptions })

    expect(findings.map(({ outcome, reason }) => [outcome, reason])).toEqual([
      [
        'met',
        'Your association excused you from this, through December 31, 2026: Hours were lost in the flood of 2025. Decided on February 1, 2026 by the board.',
      ],
    ])
  })

  test('with a doubt says what the doubt was and does not wait for it', () => {
    const edition = anEdition({ requirements: [aDegreeRequirement()] })
    const portfolio = aPortfolio({ education: [aDegree({ degree: 'Infant Studies', imhRelated: true })] })
    const exceptions = [{ requirement: 'degree', exception: waived() }]
    const [finding] = evaluate(edition, portfolio, { asOf, exceptions }).findings

    expect(evaluate(edition, portfolio, { asOf }).outcome).toBe('needs-judgement')
    expect(finding?.outcome).toBe('met')
    expect(finding?.reason).toContain('This depended on the level of Infant Studies')
  })

  test('leaves every other finding alone', () => {
    const edition = anEdition({ requirements: [training, anAgreement(), anExperience()] })
    const portfolio = aPortfolio({ work: [aJob({ to: '2012-01-15' })] })
    const plain = evaluate(edition, portfolio, { asOf }).findings
    const excused = evaluate(edition, portfolio, { asOf, exceptions: aboutTraining(waived()) }).findings

    expect(excused.slice(1)).toEqual(plain.slice(1))
  })
})

describe('another figure', () => {
  test('that is reached meets the requirement, beside the figure of the standard', () => {
    const { outcome, have, need, reason } = trained(10, aboutTraining(lowered(10)))

    expect({ outcome, have, need }).toEqual({ outcome: 'met', have: 10, need: 12 })
    expect(reason).toBe(
      '10 of 12 hours count. Your association asks 10 hours of you instead of 12, through December 31, 2026: Hours were lost in the flood of 2025. Decided on February 1, 2026 by the board.',
    )
  })

  test('that is not reached says how much is missing to it', () => {
    const { outcome, have, need, remedy, exception } = trained(8, aboutTraining(lowered(10)))

    expect({ outcome, have, need, remedy, exception }).toEqual({
      outcome: 'not-met',
      have: 8,
      need: 12,
      remedy: '2 more hours of relationship-based training, from any provider.',
      exception: lowered(10),
    })
  })

  test('above the one of the standard is no exception', () => {
    expect(trained(6, aboutTraining(lowered(12)))).toEqual(trained(6, []))
  })

  test('is none where a requirement asks no figure', () => {
    const edition = anEdition({ requirements: [anAgreement()] })
    const exceptions = [{ requirement: 'code-of-ethics', exception: lowered(0.5) }]

    expect(evaluate(edition, aPortfolio(), { asOf, exceptions })).toEqual(
      evaluate(edition, aPortfolio(), { asOf }),
    )
  })

  test('sends shared hours to where they are still asked', () => {
    const edition = anEdition({
      requirements: [
        hoursOf(['relationship-based'], 30, { id: 'imh', counting: 'additive' }),
        hoursOf(['rsc-provision'], 15, { id: 'rsc', counting: 'additive' }),
      ],
    })
    const portfolio = aPortfolio({
      training: [
        aTraining({ clockHours: 25 }),
        aTraining({ id: 't2', clockHours: 15, topics: ['relationship-based', 'rsc-provision'] }),
      ],
    })
    const shared = (given: readonly RequirementException[]) =>
      evaluate(edition, portfolio, { asOf, exceptions: given }).findings.map(
        ({ requirement, outcome, have, need }) => [requirement, outcome, have, need],
      )

    expect(shared([])).toEqual([
      ['imh', 'met', 30, 30],
      ['rsc', 'not-met', 10, 15],
    ])
    expect(shared([{ requirement: 'rsc', exception: lowered(10) }])).toEqual([
      ['imh', 'met', 30, 30],
      ['rsc', 'met', 10, 15],
    ])
    expect(shared([{ requirement: 'imh', exception: lowered(25) }])).toEqual([
      ['imh', 'met', 25, 30],
      ['rsc', 'met', 15, 15],
    ])
    // One hour less asked where they cannot help elsewhere: what was met stays met without the exception.
    expect(shared([{ requirement: 'imh', exception: lowered(29) }])).toEqual(shared([]))
  })

  test('of a renewal holds as well once fewer hours are asked', () => {
    const once = { years: 3, categories: ['imhm-clinical' as const], minimumHours: 10, becomesAdvice: false }
    const edition = anEdition({ requirements: [rscHours({ minimumHours: 12, onceMaintained: once })] })
    const portfolio = aPortfolio({
      endorsements: [{ association: 'vaimh', category: 'imhm-clinical', earnedOn: '2020-01-01' }],
    })
    const exceptions = [{ requirement: 'rsc-hours', exception: lowered(8) }]
    const [finding] = evaluate(edition, portfolio, { asOf, exceptions }).findings

    expect([finding?.need, finding?.exception]).toEqual([10, lowered(8)])
    expect(finding?.remedy).toContain('8 more hours')
  })
})

test('of several exceptions the one that excuses most is named, and of equals the one that lasts longest', () => {
  const exceptions = [lowered(8), lowered(6, '2026-06-30'), lowered(6)].flatMap(aboutTraining)

  expect(trained(6, exceptions).exception).toEqual(lowered(6))
  expect(trained(0, [...exceptions, ...aboutTraining(waived())]).exception).toEqual(waived())
})

test('an exception for a requirement that the standard does not have changes nothing', () => {
  expect(trained(6, [{ requirement: 'exam', exception: waived() }])).toEqual(trained(6, []))
})

test('an evaluation with exceptions is one of the published format', () => {
  const edition = anEdition({ requirements: [training, anAgreement()] })
  const exceptions = [
    { requirement: 'training', exception: lowered(10) },
    { requirement: 'code-of-ethics', exception: waived() },
  ]
  const evaluation = evaluate(edition, aPortfolio(), { asOf, exceptions })

  expect(EvaluationSchema.parse(JSON.parse(JSON.stringify(evaluation)))).toEqual(evaluation)
})
