import { expect, test } from 'vitest'
import type { Finding } from '../../../evaluation/finding.ts'
import { tellRemedy } from './tell-remedy.ts'

function aFinding(fields: Partial<Finding>): Finding {
  return {
    requirement: 'rsc-hours',
    outcome: 'not-met',
    have: 42,
    need: 50,
    unit: 'hours',
    title: 'Reflective supervision received',
    reason: '42 of 50 hours count.',
    remedy: '',
    clause: 'Reflective supervision',
    counted: [],
    notCounted: [],
    ...fields,
  }
}

test('a remedy that begins with a figure is a heading, and what follows its first clause stands below', () => {
  const remedy = '8 more hours of reflective supervision, from Ada Lin or Bo Ray.'

  expect(tellRemedy(aFinding({ remedy }))).toEqual({
    heading: '8 more hours of reflective supervision',
    rest: 'From Ada Lin or Bo Ray.',
  })
})

test('a short remedy is the whole heading, above the reason', () => {
  expect(tellRemedy(aFinding({ remedy: '1.5 more hours of training.' }))).toEqual({
    heading: '1.5 more hours of training',
    rest: '42 of 50 hours count.',
  })
})

test('another remedy stands under the title of its requirement', () => {
  expect(tellRemedy(aFinding({ title: 'Exam', remedy: 'Take and pass the exam; it opens later.' }))).toEqual({
    heading: 'Exam',
    rest: 'Take and pass the exam; it opens later.',
  })
})

test('without a remedy the reason speaks', () => {
  expect(tellRemedy(aFinding({}))).toEqual({
    heading: 'Reflective supervision received',
    rest: '42 of 50 hours count.',
  })
})
