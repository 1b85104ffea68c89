import { globSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { againstTheFlow, flow } from './against-the-flow.ts'

const source = new URL('../../src/', import.meta.url)

describe('imports', () => {
  test('every file imports only with the flow: standards, evaluation, domain, store, services, jobs, web, cli', () => {
    const files = globSync('**/*.{ts,tsx}', { cwd: source }).filter((path) => !/\.test\.tsx?$/.test(path))
    const sources = files.map((path) => ({ path, text: readFileSync(new URL(path, source), 'utf8') }))

    expect(sources.length).toBeGreaterThan(30)
    expect(againstTheFlow(sources)).toEqual([])
  })

  test('every folder of src/ has its place in the flow', () => {
    const folders = readdirSync(source, { withFileTypes: true }).filter((entry) => entry.isDirectory())

    expect(folders.map(({ name }) => name).filter((name) => !flow.includes(name))).toEqual([])
  })

  test.each([
    ["import { evaluate } from '../evaluation/evaluate.ts'", 'standards/a.ts -> evaluation/evaluate.ts'],
    ["import type { Evaluation } from '../evaluation/finding.ts'", 'standards/a.ts -> evaluation/finding.ts'],
    ["export * from '../cli/main.ts'", 'standards/a.ts -> cli/main.ts'],
    ["const main = await import('../cli/main.ts')", 'standards/a.ts -> cli/main.ts'],
    ["import help from '../../test/help.ts'", 'standards/a.ts -> ../test/help.ts'],
  ])('an import against the flow is found: %s', (text, found) => {
    expect(againstTheFlow([{ path: 'standards/a.ts', text }])).toEqual([found])
  })

  test('an import with the flow is not', () => {
    const text = "import { addMonths } from '../standards/day.ts'"

    expect(againstTheFlow([{ path: 'evaluation/a.ts', text }])).toEqual([])
  })
})

describe('pure folders', () => {
  test.each(['evaluation', 'domain'])('%s/ neither waits nor asks for the time or chance', (folder) => {
    const files = globSync(`${folder}/**/*.ts`, { cwd: source }).filter((path) => !path.endsWith('.test.ts'))
    const impure =
      /\basync\b|\bawait\b|\bnew Date\(\)|\bDate\.now\b|\bMath\.random\b|\bcrypto\b|\bprocess\.|from 'node:/

    expect(files.filter((path) => impure.test(readFileSync(new URL(path, source), 'utf8')))).toEqual([])
  })
})
