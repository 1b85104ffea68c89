import { describe, expect, it, vi } from 'vitest'
import { remember, rememberLatest } from './remember.ts'

describe('remember', () => {
  it('works the answer out once for an object', () => {
    const workOut = vi.fn(({ hours }: { hours: number }) => hours * 2)
    const twice = remember(workOut)
    const session = { hours: 3 }
    expect([twice(session), twice(session)]).toEqual([6, 6])
    expect(workOut).toHaveBeenCalledTimes(1)
  })

  it('works it out anew for another object, though it looks the same', () => {
    const workOut = vi.fn(({ hours }: { hours: number }) => hours * 2)
    const twice = remember(workOut)
    expect([twice({ hours: 3 }), twice({ hours: 3 })]).toEqual([6, 6])
    expect(workOut).toHaveBeenCalledTimes(2)
  })

  it('remembers an answer of nothing, too', () => {
    const workOut = vi.fn(() => undefined)
    const nothing = remember(workOut)
    const key = {}
    nothing(key)
    expect(nothing(key)).toBeUndefined()
    expect(workOut).toHaveBeenCalledTimes(1)
  })
})

describe('remember the latest', () => {
  it('works the answer out once for an object that is asked about again and again', () => {
    const workOut = vi.fn(({ hours }: { hours: number }) => hours * 2)
    const twice = rememberLatest(workOut)
    const session = { hours: 3 }
    expect([twice(session), twice(session)]).toEqual([6, 6])
    expect(workOut).toHaveBeenCalledTimes(1)
  })

  it('works it out anew for another object, and for the first one after that', () => {
    const workOut = vi.fn(({ hours }: { hours: number }) => hours * 2)
    const twice = rememberLatest(workOut)
    const [first, second] = [{ hours: 3 }, { hours: 4 }]
    expect([twice(first), twice(second), twice(first)]).toEqual([6, 8, 6])
    expect(workOut).toHaveBeenCalledTimes(3)
  })
})
