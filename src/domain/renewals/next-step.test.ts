import { expect, test } from 'vitest'
import type { Finding } from '../../evaluation/finding.ts'
import { renewalStepOf } from './next-step.ts'

function aFinding(requirement: string, outcome: Finding['outcome']): Finding {
  return {
    ...{ requirement, outcome, have: 0, need: 12, unit: 'hours', title: '', reason: '', remedy: '' },
    ...{ clause: '', counted: [], notCounted: [] },
  }
}

const training = aFinding('training', 'not-met')
const supervision = aFinding('supervision', 'not-met')
const member = aFinding('membership', 'met')

test('whoever has all that the period asks signs, while it is open and while it is late', () => {
  for (const stage of ['open', 'grace'] as const)
    expect(renewalStepOf({ stage, isAttested: false, findings: [member] })).toEqual({ step: 'sign' })
})

test('whose word is taken for the hours signs, whatever the log says', () => {
  for (const stage of ['open', 'grace'] as const)
    expect(renewalStepOf({ stage, isAttested: true, findings: [training] })).toEqual({ step: 'sign' })
})

test('what is missing where hours are looked at comes first, in the order of the sheet', () => {
  const findings = [member, supervision, training]

  expect(renewalStepOf({ stage: 'open', isAttested: false, findings })).toEqual({
    step: 'mend',
    missing: [supervision, training],
  })
})

test('before it can be handed in there is what is missing, or nothing to do', () => {
  const ahead = { stage: 'ahead', isAttested: true } as const

  expect(renewalStepOf({ ...ahead, findings: [training] })).toEqual({ step: 'mend', missing: [training] })
  expect(renewalStepOf({ ...ahead, findings: [member] })).toBeUndefined()
})

test('nothing is to be done about what is handed in, renewed, lapsed, or owes nothing', () => {
  for (const stage of ['handed-in', 'renewed', 'lapsed', 'not-held', 'free'] as const)
    expect(renewalStepOf({ stage, isAttested: false, findings: [training] })).toBeUndefined()
})
