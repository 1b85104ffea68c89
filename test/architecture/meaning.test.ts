import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { codes, outcomes } from '../../src/evaluation/finding.ts'

const meaning = readFileSync(new URL('../../docs/meaning.md', import.meta.url), 'utf8')

test('docs/meaning.md lists the codes in the order in which they are looked at, and the outcomes', () => {
  const listed = (start: string) =>
    [...(meaning.split(start)[1]?.split('\n')[0] ?? '').matchAll(/`([a-z-]+)`/g)].map(([, code]) => code)

  expect(listed('**Codes**, in order: ')).toEqual(codes)
  expect(listed('**Outcomes**: ')).toEqual(outcomes)
})
