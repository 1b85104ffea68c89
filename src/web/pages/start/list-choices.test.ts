import { expect, test } from 'vitest'
import { loadStandards } from '../../../standards/load-standards.ts'
import { listChoices } from './list-choices.ts'

const inForce = loadStandards().listInForce('2026-11-21')
const groups = listChoices(inForce)

test('every standard can be chosen, once', () => {
  const chosen = groups.flatMap(({ choices }) => choices.map(({ standard }) => standard))

  expect(chosen.toSorted()).toEqual(inForce.map(({ standard }) => standard).toSorted())
})

test('Endorsements come before renewals, each by place', () => {
  expect(groups.map(({ kind, place }) => `${kind} ${place}`)).toEqual([
    'endorsements Alliance',
    'endorsements Connecticut',
    'endorsements Michigan',
    'endorsements North Carolina',
    'endorsements Texas',
    'endorsements Virginia',
    'renewals Alliance',
    'renewals Michigan',
    'renewals Rhode Island',
    'renewals Texas',
    'renewals Virginia',
  ])
})

test('in a group the categories follow each other from Associate to Mentor', () => {
  expect(groups[2]?.choices).toEqual([
    { standard: 'mi-aimh/imhm-clinical', title: 'Mentor-Clinical, Michigan' },
    { standard: 'mi-aimh/imhm-policy', title: 'Mentor-Policy, Michigan' },
    { standard: 'mi-aimh/imhm-research-faculty', title: 'Mentor-Research/Faculty, Michigan' },
  ])
  expect(groups[0]?.choices.slice(0, 3).map(({ standard }) => standard)).toEqual([
    'alliance/ifa',
    'alliance/ifs',
    'alliance/imhs',
  ])
})
