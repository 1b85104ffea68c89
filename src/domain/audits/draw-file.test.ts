import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { aDrawFile } from '../../../test/audits/a-draw-file.ts'
import { isDay } from '../../standards/day.ts'
import { projectFolder } from '../../standards/project-folder.ts'
import { readDrawFile } from './draw-file.ts'

const good = aDrawFile({ listed: 12, forced: 1 })
const uuid = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)
const ajv = new Ajv2020({ formats: { date: isDay, uuid } })
const isDrawFile = ajv.compile(
  JSON.parse(readFileSync(join(projectFolder(), 'schemas/attune-audit-draw-1.schema.json'), 'utf8')),
)
const faultsOf = (text: string) => {
  const read = readDrawFile(text)
  return 'faults' in read ? read.faults : []
}

test('a published file is read as it is', () => {
  expect(readDrawFile(JSON.stringify(good))).toEqual({ file: good })
  expect(readDrawFile(JSON.stringify({ ...good, draw: null }))).toEqual({ file: { ...good, draw: null } })
})

describe('the published schema agrees with our own reading', () => {
  const { announcement, draw } = good
  test.each([
    ['on a good file', good, true],
    ['on an announcement', { ...good, draw: null }, true],
    ['on another format', { ...good, format: 'attune-audit-draw/2' }, false],
    ['on a missing draw', { format: good.format, announcement }, false],
    ['on an unknown field', { ...good, names: [] }, false],
    ['on a share of nobody', { ...good, announcement: { ...announcement, sharePercent: 0 } }, false],
    ['on a half percent', { ...good, announcement: { ...announcement, sharePercent: 2.5 } }, false],
    ['on a day that does not exist', { ...good, draw: { ...draw, drawnOn: '2027-02-29' } }, false],
    ['on a hash in capitals', { ...good, draw: { ...draw, drawn: ['A'.repeat(64)] } }, false],
    ['on an empty seed', { ...good, draw: { ...draw, seed: '' } }, false],
  ])('%s', (_, document, verdict) => {
    expect({
      schema: isDrawFile(document),
      reading: faultsOf(JSON.stringify(document)).length === 0,
    }).toEqual({
      schema: verdict,
      reading: verdict,
    })
  })
})

test('a seed is one line without blanks around it, so that everybody hashes the same', () => {
  for (const seed of [' 4 8', '4 8\n', '4\u00008', 'Cafe\u0301'])
    expect(faultsOf(JSON.stringify({ ...good, draw: { ...good.draw, seed } }))).toEqual([
      { path: '$.draw.seed', message: 'Give one line without blanks before or after it.' },
    ])
})

test('what is no such file is told where it breaks off', () => {
  expect(faultsOf('')).toEqual([
    {
      path: '$',
      message:
        'The file is empty. Give a file in the format attune-audit-draw/1, as an association publishes it.',
    },
  ])
  expect(faultsOf('{"format"')[0]?.message).toContain('This is not JSON')
  expect(faultsOf('{}').map(({ path }) => path)).toEqual(['$.format', '$.announcement', '$.draw'])
})
