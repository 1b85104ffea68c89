import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type ListPart, splitJsonList } from './split-json-list.ts'

async function split(...chunks: readonly string[]): Promise<ListPart[]> {
  const parts: ListPart[] = []
  for await (const part of splitJsonList(stream(chunks))) parts.push(part)
  return parts
}

async function* stream(chunks: readonly string[]) {
  yield* chunks
}

test('elements come with their text and place', async () => {
  expect(await split('[1,\n {"a": "],["},\n\n[2]]')).toEqual([
    { kind: 'element', text: '1', place: { line: 1, column: 2 } },
    { kind: 'element', text: '\n {"a": "],["}', place: { line: 1, column: 4 } },
    { kind: 'element', text: '\n\n[2]', place: { line: 2, column: 15 } },
  ])
})

test('an empty list has no elements', async () => {
  expect(await split(' [ ] \n')).toEqual([])
})

test('brackets and quotes within a text are text', async () => {
  const parts = await split(JSON.stringify(['a"],[', '\\']))
  expect(parts.map((part) => part.kind === 'element' && JSON.parse(part.text))).toEqual(['a"],[', '\\'])
})

test('something else than a list is said to be none', async () => {
  expect(await split(' {"a": 1}')).toEqual([{ kind: 'not-a-list', place: { line: 1, column: 2 } }])
  expect(await split('')).toEqual([{ kind: 'not-a-list', place: { line: 1, column: 1 } }])
})

test('a missing element breaks the list where it is missing', async () => {
  expect(await split('[1,]')).toEqual([
    { kind: 'element', text: '1', place: { line: 1, column: 2 } },
    { kind: 'broken', place: { line: 1, column: 4 } },
  ])
  expect(await split('[,1]')).toEqual([{ kind: 'broken', place: { line: 1, column: 2 } }])
})

test('a list that is not closed breaks at its end, after what there is of the last element', async () => {
  expect(await split('[1, {"a"')).toEqual([
    { kind: 'element', text: '1', place: { line: 1, column: 2 } },
    { kind: 'element', text: ' {"a"', place: { line: 1, column: 4 } },
    { kind: 'broken', place: { line: 1, column: 9 } },
  ])
})

test('text behind the list breaks it', async () => {
  expect(await split('[1]\n[2]')).toEqual([
    { kind: 'element', text: '1', place: { line: 1, column: 2 } },
    { kind: 'broken', place: { line: 2, column: 1 } },
  ])
})

test('every JSON list comes back element by element, wherever it is cut into chunks', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.jsonValue()),
      fc.constantFrom(0, 1, 2),
      fc.integer({ min: 1, max: 9 }),
      async (list, space, size) => {
        const text = JSON.stringify(list, null, space)
        const chunks = Array.from({ length: Math.ceil(text.length / size) }, (_, index) =>
          text.slice(index * size, (index + 1) * size),
        )
        const parts = await split(...chunks)
        const values = parts.map((part) => (part.kind === 'element' ? JSON.parse(part.text) : part))
        expect(values).toEqual(JSON.parse(text))
      },
    ),
  )
})
