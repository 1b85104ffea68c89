import { expect, test } from 'vitest'
import type { Finding } from '../evaluation/finding.ts'
import { findingForOthers, inThirdPerson } from './in-third-person.ts'

test.each([
  ['None of your qualifying degrees is related.', 'None of their qualifying degrees is related.'],
  ['You did not provide supervision on that day.', 'They did not provide supervision on that day.'],
  ['You have held this Endorsement since May 1.', 'They have held this Endorsement since May 1.'],
  ['a person who gives you reflective supervision', 'a person who gives them reflective supervision'],
  [
    'Your association asks 8 hours of you instead of 10',
    'The association asks 8 hours of them instead of 10',
  ],
  [
    '3 more hours would bring you to the typical figure.',
    '3 more hours would bring them to the typical figure.',
  ],
  ['while you provide it; if you go on as now', 'while they provide it; if they go on as now'],
  ['Ask your coordinator when you may sit it again.', 'Ask the coordinator when they may sit it again.'],
])('%s is said to colleagues as: %s', (words, told) => {
  expect(inThirdPerson(words)).toBe(told)
})

test('a finding is told to colleagues throughout, but for what somebody typed', () => {
  const finding: Finding = {
    ...{ requirement: 'degree', outcome: 'met', have: 0, need: 1, unit: 'credentials' },
    title: 'Hours about the supervision you give',
    ...{ clause: '', counted: [], remedy: 'Ask your school.' },
    reason: 'Your association excused you from this: Your school burned down.',
    notCounted: [{ entry: 'e1', amount: 1, code: 'before-degree', reason: 'It lies before your degree.' }],
    exception: {
      ...{ kind: 'waived', reason: 'Your school burned down.', decidedBy: 'the board' },
      ...{ decidedOn: '2026-01-01', expiresOn: '2027-01-01' },
    },
  }

  expect(findingForOthers(finding)).toEqual({
    ...finding,
    title: 'Hours about the supervision they give',
    reason: 'The association excused them from this: Your school burned down.',
    remedy: 'Ask their school.',
    notCounted: [{ ...finding.notCounted[0], reason: 'It lies before their degree.' }],
  })
})
