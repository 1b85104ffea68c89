import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { findOverridden, spreadNames } from './composed-names.ts'

const composed = {
  'src/web/paths.ts': 20,
  'src/web/messages/en.ts': 1,
  'src/web/messages/record/en.ts': 3,
  'test/rights/table.ts': 15,
}

test.each(Object.entries(composed))('no area takes a name of another in %s', async (file, atLeast) => {
  expect(spreadNames(readFileSync(file, 'utf8')).length).toBeGreaterThanOrEqual(atLeast)
  expect(await findOverridden(file)).toEqual([])
})

test('a name that two parts have is found, with both, and so is one that the file writes itself', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'composed-'))
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text)
  write('one.mjs', 'export const one = { a: 1, b: 2, own: 3 }\n')
  write('two.mjs', 'export const two = { b: 1, c: 2 }\n')
  const all = [
    "import { one } from './one.mjs'",
    "import { two } from './two.mjs'",
    'export const all = {',
    '  own: 1,',
    '  ...one,',
    '  ...two,',
    '}',
    '',
  ]
  write('all.mjs', all.join('\n'))

  expect(await findOverridden(join(folder, 'all.mjs'))).toEqual([
    { name: 'b', from: ['one', 'two'] },
    { name: 'own', from: ['one', 'the file itself'] },
  ])
})
