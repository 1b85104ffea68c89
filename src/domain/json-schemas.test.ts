import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { evaluate } from '../evaluation/evaluate.ts'
import { readPortfolio } from '../evaluation/read-portfolio.ts'
import { isDay } from '../standards/day.ts'
import { loadStandards } from '../standards/load-standards.ts'
import { projectFolder } from '../standards/project-folder.ts'
import { jsonSchemas } from './json-schemas.ts'

const schemas = join(projectFolder(), 'schemas')
const ajv = new Ajv2020({ formats: { date: isDay } })

function validatorOf(file: string) {
  return ajv.compile(JSON.parse(readFileSync(join(schemas, file), 'utf8')))
}

const isPortfolio = validatorOf('attune-portfolio-1.schema.json')
const isEvaluation = validatorOf('attune-evaluation-1.schema.json')
const isStandard = validatorOf('attune-standard-1.schema.json')

const good = {
  format: 'attune-portfolio/1',
  person: { name: 'Rosa Delgado', email: 'rosa@example.org' },
  education: [
    { id: 'e1', kind: 'degree', degree: 'MSW', level: 'master', awardedOn: '2010-05-15', transcript: null },
  ],
  work: [{ from: '2011-01-01', to: null, kinds: ['imh-services'], services: ['advocacy'] }],
  training: [{ completedOn: '2022-03-04', clockHours: 6, topics: ['dei'] }],
  providers: [{ id: 'p1', endorsements: [{ category: 'imhm-clinical', from: '2012-01-01' }] }],
  rsc: [{ provider: 'p1', from: '2023-01-10', to: '2023-01-10', hours: 1.5, setting: 'group' }],
  references: [{ role: 'colleague', completedOn: null, notEnoughInformation: 2 }],
  judgements: [
    { standard: 'vaimh/imhm-clinical', requirement: 'competencies', outcome: 'met', decidedOn: '2024-05-01' },
  ],
}

test('the committed schemas are the ones that the code gives', () => {
  const committed = globSync('*.json', { cwd: schemas }).sort()
  expect(committed).toEqual(
    jsonSchemas()
      .map(({ file }) => file)
      .sort(),
  )
  for (const { file, schema } of jsonSchemas()) {
    expect(JSON.parse(readFileSync(join(schemas, file), 'utf8'))).toEqual(schema)
  }
})

describe('the portfolio schema agrees with our own reading', () => {
  function expectBoth(document: unknown, verdict: boolean) {
    expect({ schema: isPortfolio(document), reading: 'portfolio' in readPortfolio(document) }).toEqual({
      schema: verdict,
      reading: verdict,
    })
  }

  test('on a good portfolio', () => expectBoth(good, true))
  test('on a portfolio without any list', () => expectBoth({ format: 'attune-portfolio/1' }, true))
  test('on something else than an object', () => expectBoth([good], false))
  test('on another format', () => expectBoth({ ...good, format: 'attune-portfolio/2' }, false))
  test('on a missing format', () => expectBoth({ person: good.person }, false))
  test('on an unknown field', () => expectBoth({ ...good, trainings: [] }, false))
  test('on an unknown field of an entry', () =>
    expectBoth({ ...good, training: [{ clockHours: 6, topic: 'dei' }] }, false))
  test('on a day that does not exist', () =>
    expectBoth({ ...good, training: [{ clockHours: 6, completedOn: '2022-02-29' }] }, false))
  test('on a day with a time', () =>
    expectBoth({ ...good, training: [{ clockHours: 6, completedOn: '2022-02-28T10:00:00Z' }] }, false))
  test('on hours below 0', () => expectBoth({ ...good, training: [{ clockHours: -1 }] }, false))
  test('on hours as text', () => expectBoth({ ...good, training: [{ clockHours: '6' }] }, false))
  test('on an unknown category', () =>
    expectBoth({ ...good, exams: [{ category: 'imhm-clinic', passed: true }] }, false))
  test('on a half answer in a count', () =>
    expectBoth({ ...good, references: [{ role: 'colleague', notEnoughInformation: 1.5 }] }, false))
  test('on the NUL character', () => expectBoth({ ...good, person: { name: 'Rosa\u0000' } }, false))
  test('on the NUL character in an id', () =>
    expectBoth({ ...good, training: [{ id: '\u0000', clockHours: 1 }] }, false))
  test('on an empty id', () => expectBoth({ ...good, training: [{ id: '', clockHours: 1 }] }, false))
})

describe('the evaluation schema', () => {
  const reading = readPortfolio(good)
  const portfolio = 'portfolio' in reading ? reading.portfolio : undefined
  const library = loadStandards()

  test('accepts the evaluation against every standard', () => {
    expect(portfolio).toBeDefined()
    for (const edition of library.editions) {
      const evaluation = portfolio && evaluate(edition, portfolio, { asOf: '2026-11-21' })
      expect([edition.standard, isEvaluation(evaluation), isEvaluation.errors]).toEqual([
        edition.standard,
        true,
        null,
      ])
    }
  })

  test('refuses an unknown outcome, a missing field and an added one', () => {
    const evaluation = {
      standard: 'a/b',
      edition: '2024-01',
      asOf: '2026-11-21',
      outcome: 'met',
      findings: [],
    }
    expect(isEvaluation(evaluation)).toBe(true)
    expect(isEvaluation({ ...evaluation, outcome: 'advice' })).toBe(false)
    expect(isEvaluation({ ...evaluation, findings: undefined })).toBe(false)
    expect(isEvaluation({ ...evaluation, score: 1 })).toBe(false)
  })
})

describe('the standard schema', () => {
  const folder = join(projectFolder(), 'standards')
  const files = globSync('*/*/*.yaml', { cwd: folder }).filter((file) => !/^(examples|clauses)\//.test(file))
  const read = (file: string): unknown => parse(readFileSync(join(folder, file), 'utf8'), { merge: true })

  test('accepts every published standard and overlay', () => {
    expect(files.length).toBeGreaterThan(30)
    expect(files.filter((file) => !isStandard(read(file)))).toEqual([])
  })

  test('refuses an unknown kind of requirement', () => {
    const edition = Object(read('vaimh/imhm-clinical/2024-01.yaml'))
    expect(isStandard({ ...edition, requirements: [{ ...edition.requirements[0], kind: 'diploma' }] })).toBe(
      false,
    )
  })
})
