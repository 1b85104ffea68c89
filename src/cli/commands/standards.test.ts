import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { loadStandards } from '../../standards/load-standards.ts'
import { projectFolder } from '../../standards/project-folder.ts'
import { testIo } from '../test-io.ts'
import { run } from './standards.ts'

async function attune(...args: readonly string[]) {
  const io = testIo()
  const code = await run(args, io)
  return { code, ...io.written() }
}

describe('list', () => {
  test('names what is in force on the day', async () => {
    const { code, out } = await attune('list')
    const lines = out.split('\n')
    expect({ code, head: lines[0] }).toEqual({ code: 0, head: 'Standards in force on November 21, 2026' })
    expect(lines.find((line) => line.startsWith('vaimh/imhm-clinical@'))).toMatch(
      /^vaimh\/imhm-clinical@2024-01 {2,}Mentor-Clinical, Virginia$/,
    )
  })

  test('writes the same as JSON', async () => {
    const { out } = await attune('list', '--as-of', '2025-01-01', '--json')
    const inForce = loadStandards().listInForce('2025-01-01')
    expect(
      JSON.parse(out).map(({ standard, edition }: { standard: string; edition: string }) => [
        standard,
        edition,
      ]),
    ).toEqual(inForce.map(({ standard, edition }) => [standard, edition]))
    expect(JSON.parse(out)).toContainEqual({
      standard: 'vaimh/imhm-clinical-renewal',
      edition: '2024-01',
      title: 'Mentor-Clinical renewal, Virginia',
      association: 'vaimh',
      category: 'imhm-clinical',
      effectiveFrom: '2024-01-01',
      effectiveTo: null,
      renewal: true,
    })
  })

  test('says so when nothing is in force', async () => {
    expect(await attune('list', '--as-of', '1900-01-01')).toEqual({
      code: 0,
      out: 'No standard is in force on January 1, 1900.\n',
      err: '',
    })
  })

  test('asks for a day that exists', async () => {
    expect(await attune('list', '--as-of', 'today')).toMatchObject({
      code: 2,
      err: '--as-of takes a day that exists, as YYYY-MM-DD; "today" is none.\n',
    })
  })
})

describe('show', () => {
  test('is a page with requirements, figures, clauses, rules, sources and what is followed', async () => {
    const { code, out } = await attune('show', 'vaimh/imhm-clinical@2024-01')
    expect(code).toBe(0)
    expect(out).toMatch(
      /^Mentor-Clinical, Virginia\nvaimh\/imhm-clinical, edition 2024-01, in force since January 1, 2024\n/,
    )
    expect(out).toContain(`
Providing reflective supervision (rsc-practice)
  Three years after your degree in which you provided reflective supervision or
  consultation.
  - Kind: experience
  - Looked up in: work
  - Kinds of work: providing reflective supervision
  - Months: 36
  - After the degree only
  Clause: Work experience
`)
    expect(out).toContain('\nRules that hold for several requirements\n')
    expect(out).toContain('\nSources\n  - clauses/vaimh-imhm-clinical.yaml\n')
    expect(out).toContain('\nWhat is followed, and why\n  - The VAIMH sheet, with the readings named here.')
  })

  test('an unknown standard is answered with the nearest names', async () => {
    const { code, err } = await attune('show', 'vaimh/clinical')
    expect(code).toBe(3)
    expect(err).toMatch(/^There is no standard "vaimh\/clinical"\. The nearest are /)
  })

  test('a missing name is asked for', async () => {
    expect((await attune('show')).code).toBe(2)
  })
})

describe('diff', () => {
  test('names what is added, removed and changed, in words', async () => {
    const { code, out } = await attune(
      'diff',
      'vaimh/imhm-clinical@2024-01',
      'vaimh/imhm-clinical-renewal@2024-01',
    )
    expect(code).toBe(0)
    expect(out).toMatch(/^From vaimh\/imhm-clinical@2024-01 to vaimh\/imhm-clinical-renewal@2024-01\n/)
    expect(out).toContain('\nAsked in addition\n  Training this year (training)\n')
    expect(out).toContain('\nNo longer asked\n  Graduate degree (degree)\n')
    expect(out).toContain('\n    - Hours: 12 instead of 50\n')
    expect(out).toContain("\n  - Supervision after the Master's only: no longer\n")
  })

  test('the same edition twice asks the same', async () => {
    const name = 'vaimh/imhm-clinical@2024-01'
    expect((await attune('diff', name, name)).out).toBe(`From ${name} to ${name}\n\nBoth ask the same.\n`)
  })

  test('each unknown standard is named', async () => {
    const { code, err } = await attune('diff', 'nowhere', 'vaimh/imhm-clinical@1999-01')
    expect(code).toBe(3)
    expect(err.split('\n')).toEqual([
      expect.stringContaining('There is no standard "nowhere".'),
      'vaimh/imhm-clinical has no edition "1999-01". There is 2024-01.',
      '',
    ])
  })

  test('two names are needed', async () => {
    expect((await attune('diff', 'vaimh/imhm-clinical')).code).toBe(2)
  })
})

describe('validate', () => {
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'attune-standards-'))
    cpSync(join(projectFolder(), 'standards/associations.yaml'), join(folder, 'associations.yaml'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  test('the standards that come along are in order', async () => {
    const { code, out } = await attune('validate')
    expect({ code, out }).toEqual({
      code: 0,
      out: `All ${loadStandards().editions.length} editions are in order.\n`,
    })
  })

  test('each fault is named with its file and path', async () => {
    mkdirSync(join(folder, 'here/ifa'), { recursive: true })
    writeFileSync(join(folder, 'here/ifa/2024-01.yaml'), 'standard: here/ifa\nedition: "2024"\n')
    const { code, out, err } = await attune('validate', folder)

    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain('here/ifa/2024-01.yaml $.edition: Name the edition YYYY-MM.\n')
    expect(err).toContain('here/ifa/2024-01.yaml $.requirements: ')
  })

  test('a folder without standards, without the list of associations or not there at all is said to be so', async () => {
    expect((await attune('validate', folder)).err).toBe(
      `${folder} holds no standards; they are named association/category/edition.yaml.\n`,
    )
    rmSync(join(folder, 'associations.yaml'))
    expect(await attune('validate', folder)).toMatchObject({
      code: 2,
      err: `Attune cannot read ${join(folder, 'associations.yaml')}: there is no such file.\n`,
    })
    expect(await attune('validate', join(folder, 'nowhere'))).toMatchObject({
      code: 2,
      err: `There is no folder ${join(folder, 'nowhere')}.\n`,
    })
  })
})

test('an unknown part is answered with the nearest one', async () => {
  expect(await attune('lst')).toMatchObject({
    code: 2,
    err: 'There is no "attune standards lst". Did you mean "attune standards list"?\n',
  })
})

test('help is shown when asked for, also behind a part', async () => {
  expect((await attune('show', '--help')).out).toMatch(/^attune standards list /)
})
