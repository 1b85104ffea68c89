import { expect, test } from 'vitest'
import type { NextStep } from '../../../domain/applications/next-step.ts'
import type { Frame } from '../../components/layout.tsx'
import { createFormat } from '../../format.ts'
import { en } from '../../messages/en.ts'
import { StepCard } from './step-card.tsx'

const frame: Frame = {
  language: { text: en, format: createFormat(en.lang) },
  stylesheet: 'a.css',
  icon: 'a.svg',
}
const cardOf = (next: NextStep) =>
  String(<StepCard {...{ frame, next }} missing={[]} awaited={[{ raterName: 'Gwen <Pace>' }]} />)

test('a step of others is not called the own one, and one without a sentence has no empty line', () => {
  const waits = cardOf({ step: 'wait-review' })
  const mends = cardOf({ step: 'mend', missing: 2 })

  expect([waits, mends].map((html) => html.includes(en.applications.othersStep))).toEqual([true, false])
  expect([waits, mends].map((html) => html.includes('at-next'))).toEqual([false, true])
  expect(mends).not.toContain('<p></p>')
  // The first page does not hold what was asked.
  expect(cardOf({ step: 'amend' })).not.toContain('below')
})

test('raters are named where they have the step, and nowhere else', () => {
  const names = (['wait-raters', 'submit'] as const).map((step) =>
    cardOf({ step }).includes('Gwen &lt;Pace&gt;'),
  )

  expect(names).toEqual([true, false])
})
