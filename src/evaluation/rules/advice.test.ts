import { describe, expect, test } from 'vitest'
import { aContext } from '../../../test/builders/context.ts'
import { aDegreeRequirement, anAdvice, anExam, rscRules } from '../../../test/builders/edition.ts'
import { inShort } from '../../../test/builders/in-short.ts'
import { aDegree, aProvider, aSession, aTraining } from '../../../test/builders/portfolio.ts'
import type { Requirement } from '../../standards/schema.ts'
import type { Context } from '../context.ts'
import type { EducationEntry } from '../portfolio.ts'
import { judgeAdvice } from './advice.ts'
import { chooseSessions } from './sessions.ts'

const noNeeds = { units: 0, aboutUnits: 0 }

function advise(requirement: ReturnType<typeof anAdvice>, context: Context) {
  return judgeAdvice(requirement, () => chooseSessions(rscRules(), noNeeds, context), context)
}

function advised(requirement: ReturnType<typeof anAdvice>, context: Context) {
  const tally = advise(requirement, context)
  return tally && inShort(tally)
}

describe('typical training hours', () => {
  const training = [
    aTraining({ id: 't1', clockHours: 40 }),
    aTraining({ id: 't2', clockHours: 36.5, topics: ['anything'] }),
    aTraining({ id: 't3', completedOn: '2026-03-02' }),
    aTraining({ id: 't4', completedOn: null }),
  ]

  test('are all up to the day, whatever their topic, and stay advice when they are reached', () => {
    expect(advised(anAdvice({ typicalHours: 75 }), aContext({ portfolio: { training } }))).toEqual({
      outcome: 'advice',
      have: 76.5,
      need: 75,
      counted: ['t1 40', 't2 36.5'],
      notCounted: ['t3 6 after-as-of', 't4 6 not-completed'],
    })
  })

  test('have need 0 where the sheet names no figure', () => {
    expect(advise(anAdvice(), aContext())).toEqual({
      outcome: 'advice',
      have: 0,
      need: 0,
      unit: 'hours',
      counted: [],
      notCounted: [],
      notes: [],
    })
  })
})

describe('a degree in another field', () => {
  const advice = anAdvice({ measure: 'unrelated-degree' })
  const withEducation = (
    education: EducationEntry[],
    requirements: Requirement[] = [anExam(), aDegreeRequirement()],
  ) => advise(advice, aContext({ edition: { requirements }, portfolio: { education } }))

  test('is advice while no qualifying degree is related to infant mental health', () => {
    expect(withEducation([aDegree()])).toEqual({
      outcome: 'advice',
      have: 0,
      need: 0,
      unit: 'credentials',
      counted: [],
      notCounted: [],
      notes: [],
    })
  })

  test('is no matter once one is', () => {
    const related = aDegree({ id: 'e2', imhRelated: true })

    expect(withEducation([aDegree(), related])).toBeNull()
  })

  test('is a matter still where the related one does not qualify', () => {
    const bachelor = aDegree({ id: 'e2', degree: 'BA', imhRelated: true })

    expect(withEducation([aDegree(), bachelor])?.outcome).toBe('advice')
  })

  test('is no matter before any education qualifies, or where no degree is asked', () => {
    expect(withEducation([])).toBeNull()
    expect(withEducation([aDegree({ degree: 'BA' })])).toBeNull()
    expect(withEducation([aDegree()], [anExam()])).toBeNull()
  })
})

describe('reflective supervision as advice', () => {
  const portfolio = {
    providers: [aProvider()],
    rsc: [
      aSession({ id: 's1', on: '2023-01-10', hours: 2, hoursAboutSupervisionGiven: 1 }),
      aSession({ id: 's2', on: '2023-01-17', hours: 3 }),
      aSession({ id: 's3', on: '2023-01-24', hours: 3, setting: 'peer' }),
    ],
  }

  test('shows the hours received', () => {
    expect(advised(anAdvice({ measure: 'rsc-hours', typicalHours: 12 }), aContext({ portfolio }))).toEqual({
      outcome: 'advice',
      have: 5,
      need: 12,
      counted: ['s1 2', 's2 3'],
      notCounted: ['s3 3 peer-supervision'],
    })
  })

  test('shows the hours about supervision given, and has need 0 without a figure', () => {
    expect(advised(anAdvice({ measure: 'rsc-about-supervision-given' }), aContext({ portfolio }))).toEqual({
      outcome: 'advice',
      have: 1,
      need: 0,
      counted: ['s1 1'],
      notCounted: ['s2 0 other-topic', 's3 0 peer-supervision'],
    })
  })
})
