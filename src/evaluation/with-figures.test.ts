import { expect, test } from 'vitest'
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
  rscHours,
} from '../../test/builders/edition.ts'
import type { Requirement } from '../standards/schema.ts'
import { hasFigure, withFigures } from './with-figures.ts'

const withFigure = (requirement: Requirement, figure: number) =>
  withFigures(anEdition({ requirements: [requirement] }), new Map([[requirement.id, figure]]))

const figured: readonly (readonly [Requirement, object])[] = [
  [anExperience(), { minimumMonths: 7 }],
  [anActivity(), { minimumActivities: 7 }],
  [hoursOf(['dei'], 15), { minimumHours: 7 }],
  [rscHours(), { minimumHours: 7 }],
  [ratings(), { minimumReferences: 7 }],
]

test.each(figured)('$kind asks the other figure, and is otherwise as it was', (requirement, lowered) => {
  expect(withFigure(requirement, 7)).toEqual(anEdition({ requirements: [{ ...requirement, ...lowered }] }))
  expect(hasFigure(requirement)).toBe(true)
})

test('supervision that asks less once an Endorsement was maintained asks the other figure there too', () => {
  const once = { years: 3, categories: ['imhm-clinical' as const], minimumHours: 10, becomesAdvice: false }

  expect(withFigure(rscHours({ minimumHours: 12, onceMaintained: once }), 8).requirements).toEqual([
    rscHours({ minimumHours: 8, onceMaintained: { ...once, minimumHours: 8 } }),
  ])
})

test.each([
  aDegreeRequirement(),
  anAgreement(),
  aMembership(),
  anExam(),
  anEndorsement(),
  aJudgement(),
  anAdvice(),
  anyOf([anExam()]),
])('$kind has no figure, and stays as it is', (requirement) => {
  expect(withFigure(requirement, 7)).toEqual(anEdition({ requirements: [requirement] }))
  expect(hasFigure(requirement)).toBe(false)
})

test('requirements that are not named keep their figures', () => {
  const edition = anEdition({ requirements: [rscHours(), hoursOf(['dei'], 15)] })

  expect(withFigures(edition, new Map([['rsc-hours', 40]])).requirements).toEqual([
    rscHours({ minimumHours: 40 }),
    hoursOf(['dei'], 15),
  ])
})
