import { expect, test } from 'vitest'
import { asksNow } from './asks-now.ts'

const [monday, friday] = [new Date('2026-11-16T12:00:00Z'), new Date('2026-11-20T12:00:00Z')]

test('a question is open until the applicant has answered', () => {
  const asked = [{ recommendation: 'ask', at: monday }] as const

  expect(asksNow(asked, [])).toBe(true)
  expect(asksNow(asked, [{ answeredAt: null }])).toBe(true)
  expect(asksNow(asked, [{ answeredAt: friday }])).toBe(false)
  expect(asksNow([{ recommendation: 'ask', at: friday }], [{ answeredAt: monday }])).toBe(true)
  expect(asksNow([{ recommendation: 'defer', at: friday }], [])).toBe(false)
})
