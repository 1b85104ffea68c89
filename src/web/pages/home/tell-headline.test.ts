import { expect, test } from 'vitest'
import { en } from '../../messages/en.ts'
import { tellHeadline } from './tell-headline.ts'

const nothing = { application: undefined, renewal: undefined }

test('an application of which something was asked is headed by that, whatever its figures say', () => {
  for (const step of ['amend', 'answer', 'submit', 'wait-raters', 'wait-appeal'] as const)
    expect(tellHeadline({ ...nothing, application: { step } }, en)).toBe(en.home.headline[step])
})

test('a renewal that can be handed in is headed by that', () => {
  expect(tellHeadline({ ...nothing, renewal: { step: 'sign' } }, en)).toBe(en.home.headline.sign)
})

test('where the step is about figures, these make the headline', () => {
  expect(tellHeadline({ ...nothing, application: { step: 'mend', missing: 2 } }, en)).toBeUndefined()
  expect(tellHeadline(nothing, en)).toBeUndefined()
})
