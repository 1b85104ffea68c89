import { expect, test } from 'vitest'
import { type ApplicationRequest, type AskingStep, listAnswers } from './request.ts'

function aRequest(number: number, step: AskingStep): ApplicationRequest {
  const askedAt = new Date('2026-11-21T17:00:00Z')
  return { number, step, text: `Text ${number}`, items: [], askedAt, answer: null, answeredAt: null }
}

test('a round of review begins after the latest deferral, and what was asked before is not of it', () => {
  const requests = [
    aRequest(5, 'ask-more'),
    aRequest(4, 'return'),
    aRequest(3, 'defer'),
    aRequest(2, 'ask-more'),
    aRequest(1, 'return'),
  ]

  expect(listAnswers(requests).map(({ number }) => number)).toEqual([5])
  expect(listAnswers(requests.slice(3)).map(({ number }) => number)).toEqual([2])
})
