import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  aDegreeRequirement,
  anActivity,
  anAdvice,
  anEdition,
  anEndorsement,
  anExam,
  anExperience,
  anyOf,
  hoursOf,
  rscHours,
} from '../../test/builders/edition.ts'
import { loadStandards } from '../standards/load-standards.ts'
import { projectFolder } from '../standards/project-folder.ts'
import type { Edition, Requirement } from '../standards/schema.ts'
import { chooseStandard, fitOf } from './choose-standard.ts'
import { evaluateAll } from './evaluate.ts'
import type { Evaluation, Finding } from './finding.ts'
import { groupEvaluations } from './group-evaluations.ts'
import type { Portfolio } from './portfolio.ts'
import { rankEvaluations } from './rank-evaluations.ts'
import { readPortfolioText } from './read-portfolio-text.ts'

const library = loadStandards()
const asOf = '2026-11-21'
const nothing: Portfolio = { format: 'attune-portfolio/1' }

function chosenFor(portfolio: Portfolio): string | undefined {
  const ranked = rankEvaluations(evaluateAll(library.listInForce(asOf), portfolio, { asOf }))
  return chooseStandard(groupEvaluations(ranked, portfolio, asOf))?.edition.standard
}

function sample(id: string): Portfolio {
  const text = readFileSync(join(projectFolder(), `seed/portfolios/${id}.json`), 'utf8')
  const reading = readPortfolioText(text)
  if ('faults' in reading) throw new Error(`${id} is faulty.`)
  return reading.portfolio
}

interface Part {
  readonly requirement: Requirement
  readonly finding?: Partial<Finding>
}

/** An edition of the given requirements with a finding about each, not met and with nothing there unless given. */
function evaluated(standard: string, parts: readonly Part[], edition: Partial<Edition> = {}) {
  const findings = parts.map(
    ({ requirement, finding }): Finding => ({
      requirement: requirement.id,
      outcome: 'not-met',
      have: 0,
      need: 1,
      unit: 'hours',
      title: '',
      reason: '',
      remedy: '',
      clause: '',
      counted: [],
      notCounted: [],
      ...finding,
    }),
  )
  const evaluation: Evaluation = { standard, edition: '2024-01', asOf, outcome: 'not-met', findings }
  const requirements = parts.map(({ requirement }) => requirement)
  return { edition: anEdition({ standard, requirements, ...edition }), evaluation }
}

const none = { renewals: [], applications: [], held: [], otherRenewals: [] }

function chosenAmong(...applications: ReturnType<typeof evaluated>[]) {
  return chooseStandard({ ...none, applications: rankEvaluations(applications) })?.edition.standard
}

const met = { outcome: 'met', have: 1 } as const

describe('without a wish', () => {
  test.each([
    ['rosa-delgado', 'vaimh/imhm-clinical'],
    ['lena-okafor', 'alliance/ifa'],
    ['marcus-webb', 'mi-aimh/imhm-policy'],
    ['priya-raman', 'alliance/ifa'],
    ['june-castillo', 'vaimh/imhm-clinical-renewal'],
    ['tomasz-wilk', 'alliance/ifa'],
  ])('%s is shown %s', (id, standard) => {
    expect(chosenFor(sample(id))).toBe(standard)
  })

  test('an empty portfolio is shown what asks least, on the infant side', () => {
    expect(chosenFor(nothing)).toBe('alliance/ifa')
  })

  test('somebody with a renewal that is due is shown that one first', () => {
    const endorsements = [
      { association: 'vaimh', category: 'imhm-clinical', earnedOn: '2022-05-06' } as const,
    ]

    expect(chosenFor({ ...sample('rosa-delgado'), endorsements })).toMatch(/imhm-clinical-renewal$/)
  })
})

describe('fit', () => {
  test('weighs the parts of a standard by what they ask', () => {
    const parts = [
      { requirement: anExperience(), weight: 4 },
      { requirement: rscHours(), weight: 4 },
      { requirement: hoursOf(['dei'], 3), weight: 3 },
      { requirement: anyOf([anExam(), hoursOf(['dei'], 3)]), weight: 3 },
      { requirement: aDegreeRequirement(), weight: 2 },
      { requirement: anActivity({ id: 'activity' }), weight: 2 },
      { requirement: anExam(), weight: 1 },
    ]
    for (const { requirement, weight } of parts) {
      const one = parts.map((part) => ({ ...part, finding: part.requirement === requirement ? met : {} }))
      expect(fitOf(evaluated('a/one', one)), requirement.kind).toBeCloseTo(weight / 19, 5)
    }
  })

  test('counts what is there in part, never more than the whole, and what is met in whole', () => {
    const fitWith = (finding: Partial<Finding>) =>
      fitOf(evaluated('a/one', [{ requirement: anExam(), finding }]))

    expect(fitWith({ have: 12, need: 48 })).toBe(0.25)
    expect(fitWith({ have: 60, need: 48 })).toBe(1)
    expect(fitWith({ outcome: 'needs-judgement', have: 24, need: 48 })).toBe(0.5)
    expect(fitWith({ outcome: 'met', have: 3, need: 4 })).toBe(1)
    expect(fitWith({ have: 0, need: 0 })).toBe(0)
  })

  test('leaves advice out', () => {
    const advice = { requirement: anAdvice(), finding: { outcome: 'advice', have: 0, need: 75 } } as const

    expect(fitOf(evaluated('a/one', [{ requirement: anExam(), finding: met }, advice]))).toBe(1)
  })

  test('of nothing asked is nothing', () => {
    expect(fitOf(evaluated('a/one', []))).toBe(0)
  })
})

describe('among applications', () => {
  const quarter = { have: 12, need: 48 }
  const half = { have: 24, need: 48 }

  test('the best fit is chosen, though another has fewer things left', () => {
    const near = evaluated('a/near', [{ requirement: anExam(), finding: quarter }])
    const fitting = evaluated('b/fitting', [
      { requirement: anExperience(), finding: met },
      { requirement: rscHours(), finding: half },
      { requirement: anExam() },
    ])

    expect(chosenAmong(near, fitting)).toBe('b/fitting')
  })

  test('what adds to an Endorsement that is not held is chosen only where nothing else is there', () => {
    const addOn = evaluated('a/add-on', [
      { requirement: anEndorsement() },
      { requirement: anExperience(), finding: met },
    ])
    const other = evaluated('b/other', [{ requirement: anExam(), finding: quarter }])

    expect(chosenAmong(addOn, other)).toBe('b/other')
    expect(chosenAmong(addOn)).toBe('a/add-on')
  })

  test('where nothing is there yet, the one that asks least is chosen', () => {
    const much = evaluated('a/much', [{ requirement: rscHours() }])
    const little = evaluated('b/little', [{ requirement: anExam() }, { requirement: aDegreeRequirement() }])

    expect(chosenAmong(much, little)).toBe('b/little')
  })

  test('what is offered to the person comes before what fits better elsewhere', () => {
    const here = evaluated('a/here', [{ requirement: anExam(), finding: quarter }])
    const elsewhere = evaluated('b/elsewhere', [{ requirement: anExam(), finding: half }])
    const groups = { ...none, applications: rankEvaluations([here, elsewhere]) }

    expect(chooseStandard(groups, ['a/here'])?.edition.standard).toBe('a/here')
    expect(chooseStandard(groups, ['c/held'])?.edition.standard).toBe('b/elsewhere')
  })

  test('of equals, the infant side comes first', () => {
    const parts = [{ requirement: anExam(), finding: half }]
    const early = evaluated('alliance/ecfs', parts, { category: 'ecfs' })
    const infant = evaluated('alliance/ifs', parts, { category: 'ifs' })

    expect(chosenAmong(early, infant)).toBe('alliance/ifs')
  })
})

describe('among renewals', () => {
  const [open] = rankEvaluations([evaluated('b/open', [{ requirement: anExam() }])])
  const [done] = rankEvaluations([evaluated('a/done', [{ requirement: anExam(), finding: met }])]).map(
    (each) => ({ ...each, evaluation: { ...each.evaluation, outcome: 'met' as const } }),
  )
  if (!open || !done) throw new Error('Both should be ranked.')

  test('one with something left comes before one that is done, and before every application', () => {
    const chosen = chooseStandard({ ...none, renewals: [done, open], applications: [open] })

    expect(chosen).toBe(open)
    expect(chooseStandard({ ...none, renewals: [done], applications: [open] })).toBe(done)
  })

  test('what is held, then what others renew, stand in where nothing is open', () => {
    expect(chooseStandard({ ...none, held: [done], otherRenewals: [open] })).toBe(done)
    expect(chooseStandard({ ...none, otherRenewals: [open] })).toBe(open)
    expect(chooseStandard(none)).toBeUndefined()
  })
})
