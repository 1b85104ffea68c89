import { describe, expect, test } from 'vitest'
import { aContext } from '../../test/builders/context.ts'
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
import { inShort } from '../../test/builders/in-short.ts'
import {
  aDegree,
  aJob,
  aLeadershipActivity,
  aProvider,
  aReference,
  aSession,
  aTraining,
} from '../../test/builders/portfolio.ts'
import type { Requirement } from '../standards/schema.ts'
import { asksEndorsedRater, isComposite, judgeEdition, plainRequirements } from './judge-edition.ts'

type Given = NonNullable<Parameters<typeof aContext>[0]>

function figures(given: Given) {
  const tallies = judgeEdition(aContext(given))
  return Object.fromEntries(
    [...tallies].map(([id, { have, need, unit }]) => [id, `${have} of ${need} ${unit}`]),
  )
}

test('each kind of requirement is judged by its own rule', () => {
  const requirements = [
    aDegreeRequirement(),
    anExperience(),
    anActivity(),
    hoursOf(['dei'], 3, { id: 'nested' }),
    hoursOf(['dei'], 2, { id: 'additive', counting: 'additive' }),
    rscHours(),
    rscAboutGiven(),
    ratings(),
    anAgreement(),
    aMembership(),
    anExam(),
    anEndorsement(),
    aJudgement(),
    anAdvice(),
    anAdvice({ id: 'rsc-optional', measure: 'rsc-hours' }),
  ]
  const portfolio = {
    education: [aDegree()],
    work: [aJob()],
    leadership: [aLeadershipActivity()],
    training: [aTraining({ topics: ['dei'] })],
    providers: [aProvider()],
    rsc: [aSession({ hours: 2, hoursAboutSupervisionGiven: 1 })],
    references: [aReference()],
    agreements: [{ document: 'code-of-ethics', signedOn: '2024-04-02' }],
    memberships: [{ association: 'vaimh', from: '2024-01-01' }],
    exams: [{ category: 'imhm-clinical' as const, completedOn: '2024-06-01', passed: true }],
    endorsements: [{ association: 'vaimh', category: 'ifs' as const, earnedOn: '2020-05-01' }],
  }
  const edition = { requirements, rsc: rscRules(), references: referenceRules(['program-supervisor']) }

  expect(figures({ edition, portfolio })).toEqual({
    degree: '1 of 1 credentials',
    'imh-practice': '48 of 24 months',
    leadership: '1 of 1 activities',
    nested: '6 of 3 hours',
    additive: '6 of 2 hours',
    'rsc-hours': '2 of 50 hours',
    'rsc-about-supervision-given': '1 of 25 hours',
    references: '1 of 3 references',
    'code-of-ethics': '1 of 1 signatures',
    membership: '1 of 1 memberships',
    exam: '1 of 1 exams',
    endorsement: '1 of 1 endorsements',
    competencies: '0 of 1 decisions',
    'training-typical': '6 of 0 hours',
    'rsc-optional': '2 of 0 hours',
  })
})

test('parts of a choice are judged beside the others, and the choice itself is not', () => {
  const requirements = [anExam(), anyOf([anAgreement(), aMembership()])]

  expect(Object.keys(figures({ edition: { requirements } }))).toEqual([
    'exam',
    'code-of-ethics',
    'membership',
  ])
  expect(plainRequirements(anEdition({ requirements })).map(({ id }) => id)).toEqual([
    'exam',
    'code-of-ethics',
    'membership',
  ])
  expect(requirements.map(isComposite)).toEqual([false, true])
})

describe('additive hours', () => {
  test('share the hours out, and nested ones beside them do not', () => {
    const requirements = [
      hoursOf(['relationship-based'], 4, { id: 'a', counting: 'additive' }),
      hoursOf(['relationship-based'], 9, { id: 'nested' }),
      hoursOf(['relationship-based'], 2, { id: 'b', counting: 'additive' }),
    ]

    expect(figures({ edition: { requirements }, portfolio: { training: [aTraining()] } })).toEqual({
      a: '4 of 4 hours',
      nested: '6 of 9 hours',
      b: '2 of 2 hours',
    })
  })
})

describe('sessions', () => {
  const providers = ['a', 'b', 'c'].map((id) => aProvider({ id }))
  const rsc = [
    aSession({ id: 'a1', provider: 'a', hours: 6 }),
    aSession({ id: 'b1', provider: 'b', hours: 4 }),
    aSession({ id: 'c1', provider: 'c', hours: 3, hoursAboutSupervisionGiven: 3 }),
  ]
  const rules = rscRules({ majorityFromOneProvider: true })

  test('are chosen once, so that all figures of the sheet can be met together', () => {
    const requirements = [rscHours({ minimumHours: 9 }), rscAboutGiven({ minimumHours: 3 })]

    expect(figures({ edition: { requirements, rsc: rules }, portfolio: { providers, rsc } })).toEqual({
      'rsc-hours': '9 of 9 hours',
      'rsc-about-supervision-given': '3 of 3 hours',
    })
  })

  test('are chosen for the figures that are asked of this person', () => {
    const requirements = [
      rscHours({ minimumHours: 9 }),
      rscAboutGiven({ minimumHours: 3, when: 'providing-rsc' }),
    ]
    const found = figures({ edition: { requirements, rsc: rules }, portfolio: { providers, rsc } })

    expect(found).toEqual({ 'rsc-hours': '10 of 9 hours' })
  })

  test('count as they are where the edition has no rules', () => {
    const portfolio = { providers, rsc: [...rsc, aSession({ id: 'd1', provider: 'a', setting: 'peer' })] }
    const found = judgeEdition(aContext({ edition: { requirements: [rscHours()] }, portfolio }))

    expect([...found.values()].map(inShort)).toEqual([
      {
        outcome: 'not-met',
        have: 13,
        need: 50,
        counted: ['a1 6', 'b1 4', 'c1 3'],
        notCounted: ['d1 1 peer-supervision'],
      },
    ])
  })
})

describe('references', () => {
  const references = [
    aReference({ id: 'r1', completedOn: '2024-04-01' }),
    aReference({ id: 'r2', completedOn: '2024-04-02', raterEndorsement: 'imhs' }),
    aReference({ id: 'r3', completedOn: '2024-04-03', raterEndorsement: 'imhm-clinical' }),
  ]
  const counted = (...requirements: ReturnType<typeof ratings>[]) => {
    const edition = {
      requirements: [anExam(), ...requirements],
      references: referenceRules(['program-supervisor']),
    }
    const tallies = judgeEdition(aContext({ edition, portfolio: { references } }))
    return tallies.get('references')?.counted.map(({ line }) => line.name)
  }

  test('prefer a rater endorsed in a category that the sheet asks for', () => {
    const asked = ratings({ id: 'rater', measure: 'endorsed-raters', raterCategories: ['imhm-clinical'] })

    expect(counted(ratings(), asked)).toEqual(['r3'])
  })

  test('prefer a rater endorsed in any category where the sheet names none', () => {
    expect(counted(ratings())).toEqual(['r2'])
  })

  test('fill no slot where the edition has none', () => {
    const edition = { requirements: [ratings()] }
    const tallies = judgeEdition(
      aContext({ edition, portfolio: { references: [references[0] ?? aReference()] } }),
    )

    expect([...tallies.values()].map(inShort)).toEqual([
      { outcome: 'not-met', have: 0, need: 3, counted: [], notCounted: ['r1 1 other-category'] },
    ])
  })
})

test('an edition asks for an endorsed rater where one of its requirements does, or a part of one', () => {
  const endorsed = ratings({ id: 'endorsed-rater', measure: 'endorsed-raters', minimumReferences: 1 })
  const asks = (...requirements: readonly Requirement[]) =>
    asksEndorsedRater(anEdition({ requirements: [...requirements] }))

  expect(asks(anExam(), ratings(), endorsed)).toBe(true)
  expect(asks(anyOf([anExam(), endorsed]))).toBe(true)
  expect(asks(ratings(), anExam())).toBe(false)
})
