import { describe, expect, test } from 'vitest'
import {
  aDegreeRequirement,
  aJudgement,
  aMembership,
  anActivity,
  anAdvice,
  anAgreement,
  anEdition,
  anEndorsement,
  anExam,
  anExperience,
  anyOf,
  hoursOf,
  ratings,
  referenceRules,
  rscAboutGiven,
  rscHours,
  rscRules,
} from '../../test/builders/edition.ts'
import type { Edition, Requirement } from '../standards/schema.ts'
import { changedRequirements } from './changed-requirements.ts'

const present = anEdition({
  rsc: rscRules(),
  references: referenceRules(['colleague', 'student']),
  requirements: [
    aDegreeRequirement(),
    anExperience(),
    anActivity(),
    hoursOf(['relationship-based'], 30, { counting: 'additive' }),
    hoursOf(['dei'], 3, { counting: 'additive' }),
    hoursOf(['rsc-provision'], 3),
    rscHours(),
    rscAboutGiven(),
    ratings(),
    ratings({ id: 'endorsed-rater', measure: 'endorsed-raters', minimumReferences: 1 }),
    anAgreement(),
    aMembership(),
    anExam(),
    anEndorsement(),
    aJudgement(),
    anAdvice({ typicalHours: 75 }),
    anAdvice({ id: 'unrelated-degree', measure: 'unrelated-degree' }),
    anAdvice({ id: 'rsc-optional', measure: 'rsc-hours' }),
    anAdvice({ id: 'rsc-about-optional', measure: 'rsc-about-supervision-given' }),
    anyOf([anExam({ id: 'exam-of-another', category: 'ifs' }), hoursOf(['grief'], 5)]),
  ],
})
const all = present.requirements.map(({ id }) => id)
const supervision = ['rsc-hours', 'rsc-about-supervision-given', 'rsc-optional', 'rsc-about-optional']

function changedBy(draft: Partial<Edition>): string[] {
  return changedRequirements(present, { ...present, ...draft }).map(({ id }) => id)
}

function changedWith<Id extends string>(id: Id, fields: object): string[] {
  const change = (each: Requirement): Requirement => (each.id === id ? { ...each, ...fields } : each)
  return changedBy({ requirements: present.requirements.map(change) })
}

describe('a draft changes', () => {
  test('nothing where it says the same, in other words', () => {
    expect(changedBy({ edition: '2027-01', title: 'Another title' })).toEqual([])
    for (const id of all)
      expect(changedWith(id, { title: 'x', hint: 'x', clause: 'x', source: 'x' })).toEqual([])
    expect(changedWith('competencies', { question: 'x', judgedBy: 'exam-office' })).toEqual([])
  })

  test.each([
    ['leadership', { minimumActivities: 2 }],
    ['imh-practice', { minimumMonths: 36 }],
    ['training-rsc-provision', { withinMonths: 12 }],
    ['code-of-ethics', { document: 'another' }],
    ['membership', { associations: ['mi-aimh'] }],
    ['exam', { category: 'ifs' }],
    ['endorsement', { categories: ['ifa'] }],
    ['training-typical', { typicalHours: 90 }],
    ['rsc-optional', { typicalHours: 50 }],
    ['any-of', { kind: 'allOf' }],
    ['competencies', { when: 'providing-rsc' }],
  ])('only %s where that alone is changed', (id, fields) => {
    expect(changedWith(id, fields)).toContain(id)
    expect(changedWith(id, fields).filter((each) => !['training-rsc-provision', id].includes(each))).toEqual(
      id === 'training-rsc-provision' ? ['training-relationship-based', 'training-dei'] : [],
    )
  })

  test('a choice whose part is changed', () => {
    const parts = [anExam({ id: 'exam-of-another', category: 'ifa' }), hoursOf(['grief'], 5)]
    const requirements = present.requirements.map((each) => (each.id === 'any-of' ? anyOf(parts) : each))

    expect(changedBy({ requirements })).toEqual(['any-of'])
  })

  test('all figures that share hours with one that is changed', () => {
    expect(changedWith('training-dei', { minimumHours: 4 })).toEqual([
      'training-relationship-based',
      'training-dei',
    ])
  })

  test('all that measures the same sessions', () => {
    expect(changedWith('rsc-hours', { minimumHours: 60 })).toEqual(supervision)
  })

  test('what depends on the days of sessions or their providers, with the rules for sessions', () => {
    expect(changedBy({ rsc: rscRules({ postMasters: true }) })).toEqual([
      'degree',
      'imh-practice',
      ...supervision,
    ])
  })

  test('what depends on a degree, with the degree', () => {
    expect(changedWith('degree', { officialTranscript: true })).toEqual([
      'degree',
      'imh-practice',
      'rsc-hours',
      'rsc-about-supervision-given',
      'unrelated-degree',
      'rsc-optional',
      'rsc-about-optional',
    ])
  })

  test('all that counts ratings, with one of them or with the rules for ratings', () => {
    const rated = ['references', 'endorsed-rater']

    expect(changedWith('endorsed-rater', { raterCategories: ['imhs'] })).toEqual(rated)
    expect(changedBy({ references: referenceRules(['colleague', 'student'], { validMonths: 12 }) })).toEqual(
      rated,
    )
  })

  test('membership, with the list of associations', () => {
    expect(changedBy({ recognizedAssociations: ['vaimh'] })).toEqual(['membership'])
  })

  test('everything, with the period of a renewal or as another standard', () => {
    expect(changedBy({ renewal: { years: 1, endsOn: '12-31' } })).toEqual(all)
    expect(changedBy({ standard: 'mi-aimh/imhm-clinical' })).toEqual(all)
  })

  test('what is new, and what is left out changes the others that share with it', () => {
    const without = present.requirements.filter(({ id }) => id !== 'training-dei')

    expect(changedBy({ requirements: [...present.requirements, anExam({ id: 'new' })] })).toEqual(['new'])
    expect(changedBy({ requirements: without })).toEqual(['training-relationship-based'])
  })
})
