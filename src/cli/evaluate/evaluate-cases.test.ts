import { expect, test } from 'vitest'
import { evaluate } from '../../evaluation/evaluate.ts'
import { readPortfolio } from '../../evaluation/read-portfolio.ts'
import { loadStandards } from '../../standards/load-standards.ts'
import { testIo } from '../test-io.ts'
import { evaluateCases } from './evaluate-cases.ts'

const library = loadStandards()
const clinical = 'vaimh/imhm-clinical'
const renewal = 'vaimh/imhm-clinical-renewal'
const portfolio = {
  format: 'attune-portfolio/1',
  training: [{ id: 't1', completedOn: '2025-03-04', clockHours: 6, topics: ['relationship-based', 'dei'] }],
}

async function answer(deck: unknown) {
  const io = testIo({ '-': typeof deck === 'string' ? deck : JSON.stringify(deck, null, 2) })
  const code = await evaluateCases('-', library, io)
  return { code, ...io.written() }
}

function expected(standard: string, asOf: string, period?: { from: string; to: string }) {
  const read = readPortfolio(portfolio)
  if ('faults' in read) throw new Error('The sample is a good portfolio.')
  return evaluate(library.getEdition(standard, asOf), read.portfolio, { asOf, period })
}

test('cases are answered in their order, each on its own day', async () => {
  const { code, out, err } = await answer([
    { standard: clinical, asOf: '2026-11-21', portfolio },
    { standard: 'mi-aimh/imhm-clinical', asOf: '2025-01-01', portfolio },
    { standard: clinical, asOf: '2025-01-01', portfolio },
  ])
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(JSON.parse(out)).toEqual([
    expected(clinical, '2026-11-21'),
    expected('mi-aimh/imhm-clinical', '2025-01-01'),
    expected(clinical, '2025-01-01'),
  ])
})

test('a period is given as a text or as two days, and may be null like the edition', async () => {
  const from = '2025-01-01'
  const to = '2025-12-31'
  const common = { standard: renewal, asOf: '2026-01-15', portfolio }
  const { out } = await answer([
    { ...common, period: `${from}..${to}` },
    { ...common, period: { from, to } },
    { ...common, period: null, edition: null },
  ])
  const asked = expected(renewal, '2026-01-15', { from, to })
  expect(JSON.parse(out)).toEqual([asked, asked, expected(renewal, '2026-01-15')])
})

test('an empty deck has an empty answer', async () => {
  expect(await answer([])).toEqual({ code: 0, out: '[]\n', err: '' })
})

test('each answer stands on a line of its own', async () => {
  const { out } = await answer([1, 2].map(() => ({ standard: clinical, asOf: '2026-11-21', portfolio })))
  const lines = out.trimEnd().split('\n')
  expect([lines[0], lines.at(-1), lines.length]).toEqual(['[', ']', 4])
})

test('nothing is evaluated when one case of many is bad; each fault has its path', async () => {
  const { code, out, err } = await answer([
    { standard: clinical, asOf: '2026-11-21', portfolio },
    { standard: clinical, asOf: '2026-02-30', portfolio: { ...portfolio, training: [{ clockHours: -1 }] } },
    { asOf: '2026-11-21', period: '2026', portfolio },
    'case',
  ])
  const paths = ['$[1].asOf', '$[1].portfolio.training[0].clockHours', '$[2].standard', '$[2].period', '$[3]']
  expect(code).toBe(2)
  expect(JSON.parse(out).faults.map(({ path }: { path: string }) => path)).toEqual(paths)
  expect(
    err
      .trimEnd()
      .split('\n')
      .map((line) => line.slice(0, line.indexOf(':'))),
  ).toEqual(paths)
})

test('a fault is told in words, whatever is wrong', async () => {
  const { err } = await answer([
    { portfolio },
    { standard: 3, asOf: 20250101, edition: 2024, portfolio: { format: 1 } },
  ])
  expect(err.trimEnd().split('\n')).toEqual([
    '$[0].standard: Name the standard of the case, such as vaimh/imhm-clinical.',
    '$[0].asOf: Give a day that exists, as YYYY-MM-DD.',
    '$[1].standard: Name the standard of the case, such as vaimh/imhm-clinical.',
    '$[1].edition: Name an edition as YYYY-MM, or leave it out.',
    '$[1].asOf: Give a day that exists, as YYYY-MM-DD.',
    expect.stringMatching(/^\$\[1\]\.portfolio\.format: /),
  ])
})

test('a missing portfolio is a fault of its case', async () => {
  const { code, err } = await answer([{ standard: clinical, asOf: '2026-11-21' }])
  expect(code).toBe(2)
  expect(err).toMatch(/^\$\[0\]\.portfolio: /)
})

test('an unknown standard is named with the place of its case', async () => {
  const { code, out, err } = await answer([
    { standard: clinical, asOf: '2026-11-21', portfolio },
    { standard: 'vaimh/imhm-clincal', asOf: '2026-11-21', portfolio },
  ])
  expect({ code, out }).toEqual({ code: 3, out: '' })
  expect(err).toMatch(
    /^\$\[1\]\.standard: There is no standard "vaimh\/imhm-clincal"\. The nearest are vaimh\/imhm-clinical/,
  )
})

test('a bad document weighs more than an unknown standard', async () => {
  const { code, err } = await answer([
    { standard: 'nowhere', asOf: '2026-11-21', portfolio },
    { standard: clinical, asOf: '2026-11-21', portfolio: {} },
  ])
  expect(code).toBe(2)
  expect(err).toContain('$[0].standard: There is no standard "nowhere".')
  expect(err).toContain('$[1].portfolio.format: ')
})

test('a deck that is no list is a fault of the document', async () => {
  expect(await answer({ standard: clinical })).toMatchObject({
    code: 2,
    err: '$: Give a list of cases, each {standard, asOf, portfolio}.\n',
  })
})

test('where a deck stops being JSON is named by line and column', async () => {
  expect(await answer('[\n{"standard": x}]')).toMatchObject({
    code: 2,
    err: '$: This is not JSON: it breaks off at line 2, column 14. Save it as JSON and try again.\n',
  })
})

test('fields of a case that are not read are mentioned once', async () => {
  const common = { standard: clinical, asOf: '2026-11-21', portfolio, note: 'mine' }
  expect(await answer([common, common])).toMatchObject({
    code: 0,
    err: 'Note: these fields of the cases are not read: note.\n',
  })
})
