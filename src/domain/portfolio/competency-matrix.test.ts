import { describe, expect, test } from 'vitest'
import {
  aDegree,
  aJob,
  aPortfolio,
  aReference,
  aSession,
  aTraining,
} from '../../../test/builders/portfolio.ts'
import { listDomainsFor, loadCompetencyDomains } from '../../standards/competency-areas.ts'
import { type AreaEvidence, competencyMatrix } from './competency-matrix.ts'
import { sumMatrix } from './sum-matrix.ts'

const domains = listDomainsFor('imhm-clinical', loadCompetencyDomains())
const competencyAreas = ['attachment']

function areaOf(portfolio: Parameters<typeof competencyMatrix>[0], area: string): AreaEvidence | undefined {
  return competencyMatrix(portfolio, domains)
    .flatMap(({ areas }) => areas)
    .find((each) => each.area === area)
}

describe('the matrix of competency areas', () => {
  test('lists evidence by its weight: course, long training, short one, conference, work, RSC', () => {
    const portfolio = aPortfolio({
      rsc: [
        aSession({ id: 's1', hours: 1.5, competencyAreas }),
        aSession({ id: 's2', hours: 1, competencyAreas }),
      ],
      work: [aJob({ competencyAreas })],
      training: [
        aTraining({ id: 't1', title: 'Annual Conference', clockHours: 14, competencyAreas }),
        aTraining({ id: 't2', clockHours: 11.75, competencyAreas }),
        aTraining({ id: 't3', clockHours: 12, competencyAreas }),
        aTraining({ id: 't4', clockHours: 9 }),
      ],
      education: [aDegree({ competencyAreas })],
    })

    expect(areaOf(portfolio, 'attachment')).toMatchObject({
      strongest: 'college-course',
      evidence: [
        { kind: 'college-course', entries: ['e1'], hours: 0 },
        { kind: 'intensive-training', entries: ['t3'], hours: 12 },
        { kind: 'short-training', entries: ['t2'], hours: 11.75 },
        { kind: 'conference', entries: ['t1'], hours: 14 },
        { kind: 'work', entries: ['w1'], hours: 0 },
        { kind: 'rsc', entries: ['s1', 's2'], hours: 2.5 },
      ],
    })
  })

  test('shows an area without any entry as empty', () => {
    expect(areaOf(aPortfolio(), 'attachment')).toMatchObject({ strongest: null, evidence: [] })
  })

  test('takes completed references for what raters see, and for nothing else', () => {
    const references = [aReference(), aReference({ id: 'r2', completedOn: null })]
    const matrix = competencyMatrix(aPortfolio({ references }), domains)
    const shown = matrix.filter(({ areas }) => areas.some(({ strongest }) => strongest !== null))

    expect(shown.map(({ domain }) => domain)).toEqual(['working-with-others', 'thinking', 'reflection'])
    expect(shown[0]?.areas[0]?.evidence).toEqual([{ kind: 'reference', entries: ['r1'], hours: 0 }])
  })

  test('has every area that is asked, in the order of the list', () => {
    const listed = competencyMatrix(aPortfolio(), domains).map(({ domain, areas }) => [
      domain,
      areas.map(({ area }) => area),
    ])

    expect(listed).toEqual(domains.map(({ id, areas }) => [id, areas.map((area) => area.id)]))
    expect(competencyMatrix(aPortfolio(), domains).filter((each) => each.isLookedAtHardest)).toHaveLength(2)
  })

  test('tells how strong an area is in three steps; ratings are strong where raters are asked first', () => {
    const portfolio = aPortfolio({
      training: [aTraining({ id: 't1', clockHours: 6, competencyAreas })],
      references: [aReference()],
      work: [aJob({ competencyAreas: ['contemplation'] })],
    })
    const strengthIn = (area: string) => {
      const { strongest, strength } = areaOf(portfolio, area) ?? {}
      return [strongest, strength]
    }

    expect(strengthIn('attachment')).toEqual(['short-training', 'fair'])
    expect(strengthIn('contemplation')).toEqual(['reference', 'strong'])
    expect(strengthIn('pregnancy')).toEqual([null, 'none'])
  })

  test('sums up what is shown and what is empty', () => {
    const portfolio = aPortfolio({ training: [aTraining({ competencyAreas })] })
    const matrix = competencyMatrix(portfolio, domains)
    const { areas, shown, missing } = sumMatrix(matrix)
    const empty = missing.flatMap((domain) => domain.areas.map(({ area }) => area))
    const all = domains.flatMap((domain) => domain.areas.map(({ id }) => id))

    expect([areas, shown]).toEqual([all.length, 1])
    expect(empty).toEqual(all.filter((area) => area !== 'attachment'))
  })
})
