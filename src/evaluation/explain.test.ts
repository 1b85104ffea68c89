import { describe, expect, test } from 'vitest'
import { aQuestion } from '../../test/builders/context.ts'
import {
  aDegreeRequirement,
  anExam,
  hoursOf,
  mentorRule,
  rscHours,
  rscRules,
} from '../../test/builders/edition.ts'
import { aDegree, aProvider, aSession, aTraining } from '../../test/builders/portfolio.ts'
import { toDay } from '../standards/day.ts'
import { explain } from './explain.ts'
import { judge } from './judge.ts'
import type { AboutEntry, Messages } from './messages/messages.ts'
import type { Tally } from './tally.ts'

/** Texts that tell what they were asked about, and how often. */
function spies(): Messages & { readonly asked: string[] } {
  const asked: string[] = []
  const tell = ({ code, line, qualifyingDays }: AboutEntry) => {
    const days = qualifyingDays.map(({ from, to }) => `${toDay(from)}..${toDay(to)}`)
    asked.push([code, line.name, ...days].join(' '))
    return `why ${line.name}`
  }
  return {
    asked,
    reason: ({ requirement, asOf }) => `reason of ${requirement.id} on ${toDay(asOf)}`,
    excused: ({ requirement }, { kind }) => `${kind} ${requirement.id}`,
    remedy: ({ requirement, period }) => `remedy of ${requirement.id}${period ? ' in its period' : ''}`,
    notCounted: tell,
  }
}

function explained(given: Parameters<typeof aQuestion>[0], messages = spies()) {
  const question = aQuestion(given)
  return { findings: explain(judge(question), question, messages), asked: messages.asked }
}

test('a finding has the figures of its tally, the words of its requirement and the texts of the catalogue', () => {
  const requirement = hoursOf(['relationship-based'], 12, {
    id: 'training',
    title: 'Training',
    clause: 'Trainings',
  })
  const training = [aTraining(), aTraining({ id: 't2', topics: [], clockHours: 2 })]
  const period = ['2022-01-01', '2022-12-31'] as const

  expect(
    explained({ edition: { requirements: [requirement] }, portfolio: { training }, period }).findings,
  ).toEqual([
    {
      requirement: 'training',
      outcome: 'not-met',
      have: 6,
      need: 12,
      unit: 'hours',
      title: 'Training',
      reason: 'reason of training on 2026-03-01',
      remedy: 'remedy of training in its period',
      clause: 'Trainings',
      counted: [{ entry: 't1', amount: 6 }],
      notCounted: [{ entry: 't2', amount: 2, code: 'other-topic', reason: 'why t2' }],
    },
  ])
})

describe('entries that do not count for the same reason', () => {
  test('share one text', () => {
    const training = [aTraining({ topics: [] }), aTraining({ id: 't2', topics: [] })]
    const { findings, asked } = explained({
      edition: { requirements: [hoursOf(['dei'], 3)] },
      portfolio: { training },
    })

    expect(asked).toEqual(['other-topic t1'])
    expect(findings[0]?.notCounted.map(({ entry, reason }) => `${entry}: ${reason}`)).toEqual([
      't1: why t1',
      't2: why t1',
    ])
  })

  test('have one each where it is another code', () => {
    const training = [aTraining({ topics: [] }), aTraining({ id: 't2', completedOn: null })]

    expect(
      explained({ edition: { requirements: [hoursOf(['dei'], 3)] }, portfolio: { training } }).asked,
    ).toEqual(['other-topic t1', 'not-completed t2'])
  })

  test('have one each where it is education, because one may be in doubt', () => {
    const education = [aDegree({ degree: 'BA' }), aDegree({ id: 'e2', degree: 'Magister' })]

    expect(
      explained({ edition: { requirements: [aDegreeRequirement()] }, portfolio: { education } }).asked,
    ).toEqual(['not-qualifying-degree e1', 'not-qualifying-degree e2'])
  })
})

describe('sessions', () => {
  const none = (id: string) => aProvider({ id, endorsements: [] })
  const rsc = [
    aSession({ id: 's1', on: '2023-01-01' }),
    aSession({ id: 's2', on: '2023-01-02' }),
    aSession({ id: 's3', on: '2023-01-03', provider: 'p2' }),
  ]
  const asked = (providers: ReturnType<typeof mentorRule>[]) =>
    explained({
      edition: { requirements: [rscHours()], rsc: rscRules({ providers }) },
      portfolio: { providers: [none('p1'), none('p2')], rsc },
    }).asked

  test('of one provider share a text under one rule', () => {
    expect(asked([mentorRule()])).toEqual(['provider-not-endorsed s1', 'provider-not-endorsed s3'])
  })

  test('of one provider have one each where rules differ by the day', () => {
    expect(asked([mentorRule({ to: '2023-12-31' }), mentorRule({ from: '2024-01-01' })])).toEqual([
      'provider-not-endorsed s1',
      'provider-not-endorsed s2',
      'provider-not-endorsed s3',
    ])
  })

  test('that qualify only in part have one each, with their days', () => {
    const held = [{ category: 'imhm-clinical' as const, from: '2023-01-10', to: '2023-02-10' }]
    const courses = [
      aSession({ id: 's1', from: '2023-01-01', to: '2023-01-31' }),
      aSession({ id: 's2', from: '2023-02-01', to: '2023-02-28' }),
    ]

    expect(
      explained({
        edition: { requirements: [rscHours()], rsc: rscRules({ providers: [mentorRule()] }) },
        portfolio: { providers: [aProvider({ endorsements: held })], rsc: courses },
      }).asked,
    ).toEqual(['period-straddles s1 2023-01-10..2023-01-31', 'period-straddles s2 2023-02-01..2023-02-10'])
  })
})

test('nothing that counts asks for a text', () => {
  expect(explained({ edition: { requirements: [anExam()] } }).asked).toEqual([])
})

test('days that would qualify are told of an entry that qualifies in part, and of no other', () => {
  const question = aQuestion({ portfolio: { training: [aTraining({ id: 't1' }), aTraining({ id: 't2' })] } })
  const [first, second] = question.ledger.training
  if (!first || !second) throw new Error('The ledger has lost the trainings.')
  const days = [{ from: question.asOf, to: question.asOf }]
  const tally: Tally = {
    outcome: 'not-met',
    have: 0,
    need: 1,
    unit: 'hours',
    counted: [],
    notCounted: [
      { line: first, amount: 1, code: 'period-straddles' },
      { line: second, amount: 1, code: 'before-degree' },
    ],
    notes: [
      { kind: 'split', line: first, days },
      { kind: 'split', line: second, days },
    ],
  }
  const messages = spies()
  explain([{ requirement: rscHours(), tally }], question, messages)

  expect(messages.asked).toEqual(['period-straddles t1 2026-03-01..2026-03-01', 'before-degree t2'])
})
