import { expect, test } from 'vitest'
import { keepBy } from './keep-by.ts'

test('what comes from one thing is worked out once for each key, and anew for another thing', () => {
  const keep = keepBy<object, string>()
  const [rosa, omar] = [{}, {}]
  const worked: string[] = []
  const ask = (source: object, key: string, result: string) =>
    keep(source, key, () => {
      worked.push(result)
      return result
    })

  expect([
    ask(rosa, 'a', 'one'),
    ask(rosa, 'a', 'two'),
    ask(rosa, 'b', 'three'),
    ask(omar, 'a', 'four'),
  ]).toEqual(['one', 'one', 'three', 'four'])
  expect(worked).toEqual(['one', 'three', 'four'])
})
