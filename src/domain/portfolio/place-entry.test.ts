import { describe, expect, test } from 'vitest'
import { aDegree, aPortfolio, aTraining } from '../../../test/builders/portfolio.ts'
import { evaluateAll } from '../../evaluation/evaluate.ts'
import { loadStandards } from '../../standards/load-standards.ts'
import { countForLists } from './count-for-lists.ts'
import { placeEntry } from './place-entry.ts'
import { standardsThatMatter } from './standards-that-matter.ts'
import { tellEntry } from './tell-entry.ts'

const asOf = '2026-11-21'
const aim = 'mi-aimh/imhm-policy'
const portfolio = aPortfolio({
  education: [aDegree()],
  training: [aTraining(), aTraining({ id: 't2', completedOn: '2027-02-01' })],
  endorsements: [{ id: 'en', association: 'vaimh', category: 'ifs', earnedOn: '2020-01-01' }],
})
const evaluated = evaluateAll(loadStandards().listInForce(asOf), portfolio, { asOf })
const mattering = standardsThatMatter({ evaluated, portfolio, asOf }, aim)
const told = tellEntry(
  evaluated.map(({ evaluation }) => evaluation),
  't1',
)

describe('the standards that matter', () => {
  test('are the aim, the renewals of what is held, and the two nearest applications; all others are far', () => {
    const [first, ...others] = mattering.near.map(({ edition }) => edition)

    expect(first?.standard).toBe(aim)
    expect(others.filter(({ renewal }) => renewal).map(({ category }) => category)).toContain('ifs')
    expect(others.filter(({ renewal }) => !renewal)).toHaveLength(2)
    expect(new Set([...mattering.near, ...mattering.far].map(({ edition }) => edition.standard)).size).toBe(
      evaluated.length,
    )
  })

  test('begin with what fits best where there is no aim, and where the aim is no longer in force', () => {
    const without = standardsThatMatter({ evaluated, portfolio, asOf }, undefined)

    expect(without.first?.edition.renewal).toBeTruthy()
    expect(standardsThatMatter({ evaluated, portfolio, asOf }, 'vaimh/gone').first?.edition).toBe(
      without.first?.edition,
    )
  })
})

describe('the places of an entry', () => {
  const { counts, refused } = placeEntry(told, mattering)

  test('are all there, each once', () => {
    const inPlaces = [...counts.near, ...counts.far].flatMap(({ places }) => places)
    const inReasons = [...refused.near, ...refused.far].flatMap(({ places }) => places)
    const sorted = (places: readonly object[]) => places.map((each) => JSON.stringify(each)).toSorted()

    expect(sorted(inPlaces)).toEqual(sorted(told.counts))
    expect(sorted(inReasons)).toEqual(sorted(told.refused))
  })

  test('begin with the aim, and each standard and each reason stands once', () => {
    const standards = [...counts.near, ...counts.far].map(({ standard }) => standard)
    const reasons = [...refused.near, ...refused.far].map(({ reason }) => reason)

    expect(standards[0]).toBe(aim)
    expect(new Set(standards).size).toBe(standards.length)
    expect(new Set(reasons).size).toBe(reasons.length)
  })

  test('tell what can be mended before what cannot', () => {
    const hopeless = refused.near.map(({ mend }) => mend === 'nothing')

    expect(hopeless).toEqual(hopeless.toSorted())
  })
})

describe('a line of a list', () => {
  const countsOf = countForLists(mattering)

  test('has as many requirements as the findings, without advice, and names those of the aim', () => {
    const required = told.counts.filter(({ outcome }) => outcome !== 'advice')

    expect(countsOf('t1')).toEqual({
      counts: required.length,
      forFirst: required.filter(({ standard }) => standard === aim).map(({ title }) => title),
      onlyIn: undefined,
      because: undefined,
    })
  })

  test('says why an entry counts nowhere, and nothing of an entry that no standard looks at', () => {
    expect(countsOf('t2')).toEqual({ counts: 0, forFirst: [], onlyIn: undefined, because: 'after-as-of' })
    expect(countsOf('elsewhere')).toEqual({ counts: 0, forFirst: [], onlyIn: undefined, because: undefined })
  })
})
