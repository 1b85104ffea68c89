import { expect, test } from 'vitest'
import { lazily } from './lazily.ts'

test('a value is worked out when it is first asked for, and then kept', () => {
  let times = 0
  const value = lazily(() => {
    times += 1
    return { times }
  })

  expect(times).toBe(0)
  expect(value()).toEqual({ times: 1 })
  expect(value()).toBe(value())
  expect(times).toBe(1)
})

test('nothing is a value too, and is kept', () => {
  let times = 0
  const value = lazily(() => {
    times += 1
    return undefined
  })

  expect([value(), value(), times]).toEqual([undefined, undefined, 1])
})
