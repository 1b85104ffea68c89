import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { anEditionFile, aStandardsFolder } from '../../../test/builders/standards-folder.ts'
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
    expect(out).toContain(
      "\nSources\n  - The association's requirement sheet, clause by clause (docs/fidelity.md)\n",
    )
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

  test('a rule that differs in part is told once, and a figure in a sentence within it', async () => {
    const { out } = await attune('diff', 'mi-aimh/imhm-clinical', 'vaimh/imhm-clinical')
    expect(out).toContain(`
  - Who may give supervision: endorsed as Mentor-Clinical or Early Childhood
    Mentor-Clinical, or vetted by Virginia Association for Infant Mental Health
    instead of endorsed as Mentor-Clinical or Early Childhood Mentor-Clinical
  - Supervision within a window of 24 months: no longer
`)
    const renewals = await attune('diff', 'vaimh/imhm-clinical-renewal', 'alliance/imhm-clinical-renewal')
    expect(renewals.out).toContain('\n  - Renewed every 3 years instead of every year\n')
    expect(renewals.out).toContain('\n  - One period ends in 2027: now\n')
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
  const faulty = 'standard: here/ifa\nedition: "2024"\n'

  test('the standards that come along are in order', async () => {
    const { code, out } = await attune('validate')
    expect({ code, out }).toEqual({
      code: 0,
      out: `All ${loadStandards().editions.length} editions are in order.\n`,
    })
  })

  test('each fault is named with its file and path, and in words', async () => {
    const folder = aStandardsFolder({ 'here/ifa/2024-01.yaml': faulty })
    const { code, out, err } = await attune('validate', folder)

    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain('here/ifa/2024-01.yaml $.edition: Name the edition YYYY-MM.\n')
    expect(err).toContain('here/ifa/2024-01.yaml $.association: Give text here.\n')
    expect(err).toContain('here/ifa/2024-01.yaml $.requirements: Give a list here.\n')
    expect(err).not.toMatch(/Invalid|expected|received/)
  })

  test('a part of the folder that comes along is looked at in its context', async () => {
    const part = join(projectFolder(), 'standards/ncimha')
    expect((await attune('validate', part)).out).toBe('The one edition is in order.\n')
    expect((await attune('validate', join(part, 'imhm-clinical/2024-01.yaml'))).out).toBe(
      'The one edition is in order.\n',
    )
  })

  test('a single file is named as it was given', async () => {
    const folder = aStandardsFolder({
      'draft.yaml': anEditionFile('vaimh/ifs', '2026-01-01', 'extends: alliance/ifs@2024-01\nadd: [{}]'),
    })
    const draft = join(folder, 'draft.yaml')
    const { code, err } = await attune('validate', draft)

    expect(code).toBe(2)
    expect(err).toMatch(`${draft} $.add[0].kind: Use one of: degree, experience, `)
  })

  test('a folder without standards, or nothing at all, is said to be so', async () => {
    const folder = aStandardsFolder({})
    expect((await attune('validate', folder)).err).toBe(
      `${folder} holds no standards; they are named association/category/YYYY-MM.yaml.\n`,
    )
    expect(await attune('validate', join(folder, 'nowhere'))).toMatchObject({
      code: 2,
      err: `There is no file or folder ${join(folder, 'nowhere')}.\n`,
    })
  })
})

describe('more standards, beside those that come along', () => {
  const folder = aStandardsFolder({
    'vaimh/ifs/2026-01.yaml': anEditionFile('vaimh/ifs', '2026-01-01', 'extends: alliance/ifs@2024-01'),
  })

  test('are listed, shown and compared', async () => {
    const beside = ['--standards', folder]
    expect((await attune('list', ...beside)).out).toContain('\nvaimh/ifs@2026-01')
    expect((await attune('show', 'vaimh/ifs', ...beside)).out).toContain('vaimh/ifs, edition 2026-01')
    expect((await attune('diff', 'alliance/ifs', 'vaimh/ifs', ...beside)).out).toContain('Both ask the same.')
  })

  test('that are not there are said to be so', async () => {
    for (const args of [['list'], ['show', 'vaimh/ifs'], ['diff', 'alliance/ifs', 'vaimh/ifs']]) {
      expect(await attune(...args, '--standards', '/nowhere')).toMatchObject({
        code: 2,
        err: 'There is no file or folder /nowhere.\n',
      })
    }
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
