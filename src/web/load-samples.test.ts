import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { evaluate } from '../evaluation/evaluate.ts'
import { loadStandards } from '../standards/load-standards.ts'
import { loadSamples } from './load-samples.ts'

const library = loadStandards()
const samples = loadSamples()

function findingsOf(id: string) {
  const sample = samples.find((each) => each.id === id)
  if (!sample) throw new Error(`There is no ${id}.`)
  const edition = library.getEdition(sample.standard, sample.on)
  const { findings } = evaluate(edition, sample.portfolio, { asOf: sample.on })
  return Object.fromEntries(findings.map((finding) => [finding.requirement, finding]))
}

test('Rosa is well on her way: a third provider falls out, and hours about her own supervision are short', () => {
  const findings = findingsOf('rosa-delgado')
  const { have, outcome, notCounted } = findings['rsc-hours'] ?? {}

  expect({ have, outcome }).toEqual({ have: 57.5, outcome: 'met' })
  expect(notCounted?.map(({ code }) => code)).toContain('third-provider')
  expect(findings['rsc-about-supervision-given']).toMatchObject({ have: 17, need: 25, outcome: 'not-met' })
})

test('Lena is on the way: only what her supervisor gave once she had qualified counts', () => {
  const findings = findingsOf('lena-okafor')
  const { have, need, outcome, notCounted } = findings['rsc-hours'] ?? {}

  expect(findings.degree?.outcome).toBe('met')
  expect({ have, need, outcome }).toEqual({ have: 16, need: 24, outcome: 'not-met' })
  expect([...new Set(notCounted?.map(({ code }) => code))].sort()).toEqual([
    'peer-supervision',
    'provider-not-endorsed',
  ])
})

test('Marcus is supervised by nobody', () => {
  const { work, rsc, providers } = samples.find(({ id }) => id === 'marcus-webb')?.portfolio ?? {}

  expect(work?.filter(({ to }) => !to).map(({ supervised }) => supervised)).toEqual([false])
  expect(new Set(rsc?.map(({ setting }) => setting))).toEqual(new Set(['peer']))
  expect(providers).toBeUndefined()
})

test('Marcus is rated by colleagues, once each', () => {
  const references = findingsOf('marcus-webb').references

  expect(references?.outcome).toBe('met')
  expect(references?.notCounted.map(({ code }) => code)).toEqual(['same-rater'])
})

test('Priya waits for a transcript and for a student', () => {
  const findings = findingsOf('priya-raman')

  expect(findings.transcripts?.notCounted.map(({ code }) => code)).toEqual(['not-official'])
  expect(findings.references).toMatchObject({ have: 2, outcome: 'not-met' })
})

test('June renews with ten hours, after more than three years', () => {
  expect(findingsOf('june-castillo')['rsc-hours']).toMatchObject({ have: 7.5, need: 10, outcome: 'not-met' })
})

test('Tomasz leaves two questions for a person', () => {
  const findings = findingsOf('tomasz-wilk')

  expect(findings.degree?.outcome).toBe('needs-judgement')
  expect(findings['rsc-hours']?.outcome).toBe('needs-judgement')
})

test.each(samples)('$name has a portfolio of sixty entries or more', ({ portfolio }) => {
  const lengths = Object.values(portfolio).map((list) => (Array.isArray(list) ? list.length : 0))

  expect(lengths.reduce((sum, length) => sum + length)).toBeGreaterThanOrEqual(60)
})

test('every address of the sample people is made up', () => {
  const addresses = JSON.stringify(samples).match(/[\w.+-]+@[\w.-]+/g) ?? []

  expect(addresses.length).toBeGreaterThan(6)
  expect(addresses.filter((address) => !address.endsWith('@example.org'))).toEqual([])
})

test('a wrong file is refused with its faults', () => {
  const folder = mkdtempSync(join(tmpdir(), 'attune-samples-'))
  const person = '- { id: kim, name: Kim, sentence: Made up., standard: vaimh/imhm-clinical, on: 2026-11-21 }'
  writeFileSync(join(folder, 'people.yaml'), person)
  writeFileSync(join(folder, 'kim.json'), '{"format":"attune-portfolio/1","rsc":[{"hours":-1}]}')

  expect(() => loadSamples(folder)).toThrow(/kim\.json \$\.rsc\[0\]/)
})
