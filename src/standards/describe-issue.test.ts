import { expect, test } from 'vitest'
import { z } from 'zod'
import { describeIssue, faultsOf, pathOf } from './describe-issue.ts'

function faultsFor(schema: z.ZodType, value: unknown) {
  const { error } = schema.safeParse(value, { error: describeIssue })
  return error ? faultsOf(error) : []
}

test.each([
  [z.string(), undefined, 'Give text here.'],
  [z.number(), '3', 'Give a number here.'],
  [z.int(), 1.5, 'Give a whole number here.'],
  [z.boolean(), 'yes', 'Give true or false here.'],
  [z.array(z.string()), 'a', 'Give a list here.'],
  [z.object({}), null, 'Give an object with fields here.'],
  [z.record(z.string(), z.string()), [], 'Give an object with fields here.'],
  [z.date(), 'today', 'Give date here.'],
  [z.literal('attune-portfolio/1'), 'v2', 'Write "attune-portfolio/1" here.'],
  [z.enum(['met', 'not-met']), 'maybe', 'Use one of: met, not-met.'],
  [z.string().min(1), '', 'Write something here.'],
  [z.array(z.string()).min(1), [], 'Give at least one entry here.'],
  [z.array(z.string()).min(2), [], 'Give at least 2 entries here.'],
  [z.number().min(0), -1, 'Give 0 or more.'],
  [z.number().positive(), 0, 'Give more than 0.'],
  [z.number().max(5), 6, 'Give 5 or less.'],
  [z.url(), 'here', 'Give a web address, such as https://example.org.'],
])('an issue is told as what to do: %#', (schema, value, message) => {
  expect(faultsFor(schema, value)).toEqual([{ path: '$', message }])
})

test('the kind of a choice is one of those that there are', () => {
  const schema = z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('exam') }),
    z.object({ kind: z.literal('hours') }),
  ])
  expect(faultsFor(schema, { kind: 'essay' })).toEqual([
    { path: '$.kind', message: 'Use one of: exam, hours.' },
  ])
})

test('a name that no record takes is told by the rule for names', () => {
  const schema = z.record(z.string().regex(/^[a-z]+$/, { error: 'Use lower case.' }), z.string())
  expect(faultsFor(schema, { A: 'x' })).toEqual([{ path: '$.A', message: 'Use lower case.' }])
})

test('a sentence of the schema comes before ours', () => {
  expect(faultsFor(z.string({ error: 'Name the person.' }), 3)).toEqual([
    { path: '$', message: 'Name the person.' },
  ])
})

test('every field that is too much is a fault of its own, and the format may be named', () => {
  const { error } = z.strictObject({}).safeParse({ a: 1, b: 2 }, { error: describeIssue })
  expect(error && faultsOf(error, '$[2].portfolio', 'attune-portfolio/1')).toEqual([
    {
      path: '$[2].portfolio.a',
      message: 'There is no such field in attune-portfolio/1. Remove it, or check its spelling.',
    },
    {
      path: '$[2].portfolio.b',
      message: 'There is no such field in attune-portfolio/1. Remove it, or check its spelling.',
    },
  ])
})

test('a path names lists by position, and quotes only names that could not be read otherwise', () => {
  expect(pathOf(['change', 'rsc-hours', 'of', 0, 'two words'])).toBe('$.change.rsc-hours.of[0]["two words"]')
})
