import { describe, expect, test } from 'vitest'
import {
  aDegreeRequirement,
  aMembership,
  anAdvice,
  anAgreement,
  anEdition,
  anExam,
  anExperience,
  anyOf,
  hoursOf,
  ratings,
  referenceRules,
  rscHours,
  rscRules,
} from '../../test/builders/edition.ts'
import { checkEdition } from './check-edition.ts'

test('a sound edition has no faults', () => {
  const edition = anEdition({
    rsc: rscRules({ postMasters: true, majorityFromOneProvider: true }),
    references: referenceRules(['program-supervisor']),
    emerging: { without: ['references'], months: 24, hint: 'A hint.' },
    requirements: [
      aDegreeRequirement(),
      anExperience({ postGraduate: true }),
      hoursOf(['dei'], 3, { counting: 'additive' }),
      rscHours(),
      ratings(),
      anyOf([anExam(), anAgreement()], { id: 'exam-or-agreement' }),
      aMembership({ associations: ['vaimh', 'mi-aimh'] }),
      aMembership({ id: 'any-membership', associations: 'any' }),
      anExam({ id: 'second-exam' }),
    ],
  })

  expect(checkEdition(edition)).toEqual([])
})

describe('ids', () => {
  test('are used once', () => {
    const requirements = [anExam(), aMembership(), anExam()]

    expect(checkEdition(anEdition({ requirements }))).toEqual([
      { path: '$.requirements[2].id', message: 'The id "exam" is used twice.' },
    ])
  })

  test('are used once among the parts of choices too, because findings are looked up by id', () => {
    const requirements = [anExam(), anyOf([anAgreement(), anExam()], { id: 'choice' })]

    expect(checkEdition(anEdition({ requirements }))).toEqual([
      { path: '$.requirements[1].of[1].id', message: 'The id "exam" is used twice.' },
    ])
  })
})

describe('rule blocks', () => {
  test('RSC hours need the block that says which sessions count', () => {
    expect(checkEdition(anEdition({ requirements: [anExam(), rscHours()] }))).toEqual([
      { path: '$.requirements[1]', message: 'Add the block "rsc".' },
    ])
  })

  test('references need the block that names the roles', () => {
    expect(checkEdition(anEdition({ requirements: [ratings()] }))).toEqual([
      { path: '$.requirements[0]', message: 'Add the block "references".' },
    ])
  })

  test('a part of a choice needs its block as well', () => {
    const requirements = [anyOf([anExam(), ratings()])]

    expect(checkEdition(anEdition({ requirements }))).toEqual([
      { path: '$.requirements[0].of[1]', message: 'Add the block "references".' },
    ])
  })

  test('a window and a majority from one provider exclude each other', () => {
    const rsc = rscRules({ majorityFromOneProvider: true, window: { months: 24, atLeastMonths: 12 } })

    expect(checkEdition(anEdition({ rsc }))).toEqual([
      { path: '$.rsc', message: 'Use either a window or a majority from one provider.' },
    ])
  })

  test('a window alone is sound', () => {
    const rsc = rscRules({ window: { months: 24, atLeastMonths: 12 } })

    expect(checkEdition(anEdition({ rsc }))).toEqual([])
  })
})

describe('post-graduate', () => {
  test('experience needs a degree requirement that says which education qualifies', () => {
    const requirements = [anExam(), anExperience(), anExperience({ id: 'second', postGraduate: true })]

    expect(checkEdition(anEdition({ requirements }))).toEqual([
      { path: '$.requirements[2]', message: 'Add a requirement of kind "degree".' },
    ])
  })

  test('experience within a choice needs it too', () => {
    const requirements = [anyOf([anExam(), anExperience({ postGraduate: true })])]

    expect(checkEdition(anEdition({ requirements }))).toEqual([
      { path: '$.requirements[0].of[1]', message: 'Add a requirement of kind "degree".' },
    ])
  })

  test('post-Master RSC needs it too', () => {
    expect(checkEdition(anEdition({ rsc: rscRules({ postMasters: true }) }))).toEqual([
      { path: '$.rsc.postMasters', message: 'Add a requirement of kind "degree".' },
    ])
  })

  test('work that counts from any day needs no degree', () => {
    expect(checkEdition(anEdition({ requirements: [anExperience()], rsc: rscRules() }))).toEqual([])
  })
})

test('additive hours cannot be part of a choice', () => {
  const additive = hoursOf(['dei'], 3, { counting: 'additive' })
  const requirements = [anExam(), anyOf([anAgreement(), additive])]

  expect(checkEdition(anEdition({ requirements }))).toEqual([
    { path: '$.requirements[1].of', message: 'Additive hours cannot be part of a choice.' },
  ])
})

test('advice cannot be part of a choice, because it never blocks', () => {
  expect(checkEdition(anEdition({ requirements: [anyOf([anExam(), anAdvice()])] }))).toEqual([
    { path: '$.requirements[0].of', message: 'Advice cannot be part of a choice.' },
  ])
})

test('nested hours may be part of a choice', () => {
  expect(checkEdition(anEdition({ requirements: [anyOf([anExam(), hoursOf(['dei'], 3)])] }))).toEqual([])
})

test('the provisional state names requirements that exist', () => {
  const emerging = { without: ['exam', 'essay'], months: 24, hint: 'A hint.' }

  expect(checkEdition(anEdition({ emerging }))).toEqual([
    { path: '$.emerging.without', message: 'There is no requirement "essay".' },
  ])
})

test('a part of a choice has no finding of its own, so the provisional state cannot name it', () => {
  const emerging = { without: ['exam'], months: 24, hint: 'A hint.' }
  const requirements = [anyOf([anExam(), anAgreement()])]

  expect(checkEdition(anEdition({ emerging, requirements }))).toEqual([
    { path: '$.emerging.without', message: 'There is no requirement "exam".' },
  ])
})

test('a membership names associations of the list beside the standards', () => {
  const requirements = [anyOf([anExam(), aMembership({ associations: ['vaimh', 'elsewhere'] })])]

  expect(checkEdition(anEdition({ requirements }))).toEqual([
    { path: '$.requirements[0].of[1].associations', message: '"elsewhere" is not in associations.yaml.' },
  ])
})
