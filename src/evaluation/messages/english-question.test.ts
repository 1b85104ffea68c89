import { expect, test } from 'vitest'
import { aboutFinding } from '../../../test/builders/about.ts'
import { aJudgement, anExam, anExperience, anyOf, rscHours } from '../../../test/builders/edition.ts'
import { aDegree, aPortfolio, aProvider, aSession } from '../../../test/builders/portfolio.ts'
import type { Requirement } from '../../standards/schema.ts'
import { openLedger } from '../ledger.ts'
import type { Note } from '../tally.ts'
import { whatThePersonAnswers } from './english-question.ts'

const { education, rsc } = openLedger(
  aPortfolio({ education: [aDegree({ degree: 'Magister' })], providers: [aProvider()], rsc: [aSession()] }),
)
const doubts = [...education, ...rsc.flatMap(({ provider }) => provider ?? [])]

function text(requirement: Requirement, ...notes: Note[]): string {
  return whatThePersonAnswers(aboutFinding(requirement, { outcome: 'needs-judgement', notes }))
}

test('a doubt is put as a question, each once', () => {
  expect(text(rscHours(), { kind: 'in-doubt', doubts })).toBe(
    'A person has to answer: which level has Magister (May 15, 2010); on which days was June Park endorsed, and in which category?',
  )
  expect(
    text(rscHours(), { kind: 'in-doubt', doubts: education }, { kind: 'in-doubt', doubts: education }),
  ).toBe('A person has to answer: which level has Magister (May 15, 2010)?')
})

test('of many doubts five are put as questions', () => {
  const providers = Array.from({ length: 7 }, (_, index) => ({ id: `p${index}`, name: `Provider ${index}` }))
  const sessions = providers.map(({ id }) => aSession({ id: `of-${id}`, provider: id }))
  const ledger = openLedger(aPortfolio({ providers, rsc: sessions }))
  const many = ledger.rsc.flatMap(({ provider }) => provider ?? [])

  expect(text(rscHours(), { kind: 'in-doubt', doubts: many.slice(0, 5) })).toMatch(
    /Provider 4 endorsed, and in which category\?$/,
  )
  expect(text(rscHours(), { kind: 'in-doubt', doubts: many })).toMatch(
    /Provider 4 endorsed, and in which category; and the same about 2 more\?$/,
  )
})

test('a judgement has a question of its own', () => {
  expect(text(aJudgement())).toBe('A reviewer will answer: Are the competency areas covered?')
})

test('a choice asks the questions of its judgements that wait, and no others', () => {
  const choice = anyOf([
    anExam({ title: 'Exam' }),
    aJudgement({ id: 'paid', title: 'Paid work', question: 'Was the work paid?' }),
    aJudgement({ id: 'vetted', title: 'A vetted rater', question: 'Does the rater know the guidelines?' }),
  ])
  const parts = { kind: 'parts' as const, met: [], open: ['Exam', 'Paid work', 'A vetted rater'] }

  expect(text(choice, { ...parts, waiting: ['A vetted rater'] })).toBe(
    'A reviewer will answer: Does the rater know the guidelines?',
  )
  expect(text(choice, { ...parts, waiting: ['Exam', 'Paid work', 'A vetted rater'] })).toBe(
    'A reviewer will answer: Was the work paid? A reviewer will answer: Does the rater know the guidelines?',
  )
})

test('a choice asks about a doubt of its parts beside them', () => {
  const choice = anyOf([anExam(), aJudgement({ title: 'Paid work', question: 'Was the work paid?' })])
  const parts = { kind: 'parts' as const, met: [], open: [], waiting: ['Paid work'] }

  expect(text(choice, parts, { kind: 'in-doubt', doubts: education })).toBe(
    'A person has to answer: which level has Magister (May 15, 2010)? A reviewer will answer: Was the work paid?',
  )
})

test('services in different entries', () => {
  expect(text(anExperience(), { kind: 'services-apart', months: 30 })).toBe(
    'A person has to answer: did this work, taken together, include both relationship-based therapy and early relationship assessment?',
  )
})

test('hours within less than a year', () => {
  expect(text(rscHours(), { kind: 'within-fewer-months', months: 12 })).toBe(
    'A person has to answer: do these hours, received in less than a year, meet the one to two years of the sheet?',
  )
})

test('anything else is looked at', () => {
  expect(text(anyOf([anExam(), anExperience()]))).toBe('A person has to look at this and decide.')
  expect(text(rscHours())).toBe('A person has to look at this and decide.')
})
