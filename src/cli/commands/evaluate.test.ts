import { describe, expect, test } from 'vitest'
import { anEditionFile, aStandardsFolder } from '../../../test/builders/standards-folder.ts'
import { evaluate } from '../../evaluation/evaluate.ts'
import { readPortfolio } from '../../evaluation/read-portfolio.ts'
import { loadStandards } from '../../standards/load-standards.ts'
import { type TestFiles, testIo } from '../test-io.ts'
import { run } from './evaluate.ts'

const library = loadStandards()
const clinical = 'vaimh/imhm-clinical'
const rosa = {
  format: 'attune-portfolio/1',
  person: { name: 'Rosa Delgado' },
  education: [{ id: 'e1', kind: 'degree', degree: 'MSW', awardedOn: '2010-05-15' }],
  training: [
    { id: 't1', completedOn: '2022-03-04', clockHours: 6, topics: ['relationship-based'] },
    { id: 't2', completedOn: '2025-03-04', clockHours: 9, topics: ['relationship-based'] },
  ],
}
const faulty = {
  format: 'attune-portfolio/1',
  training: [{ clockHours: -1 }, { clockHours: 2, topic: 'dei' }],
}

async function attune(args: readonly string[], files: TestFiles = { 'p.json': rosa }) {
  const io = testIo(files)
  const code = await run(args, io)
  return { code, ...io.written() }
}

function answerFor(standard: string, asOf: string, period?: { from: string; to: string }) {
  const read = readPortfolio(rosa)
  if ('faults' in read) throw new Error('The sample is a good portfolio.')
  return evaluate(library.getEdition(standard, asOf), read.portfolio, { asOf, period })
}

describe('one standard', () => {
  test('writes the evaluation as JSON', async () => {
    const args = ['--standard', clinical, '--portfolio', 'p.json', '--as-of', '2024-05-01', '--json']
    const { code, out, err } = await attune(args)
    expect({ code, out: JSON.parse(out), err }).toEqual({
      code: 0,
      out: answerFor(clinical, '2024-05-01'),
      err: '',
    })
  })

  test('reads standard input for a hyphen, and today where no day is given', async () => {
    const { code, out } = await attune(['--standard', clinical, '--portfolio', '-', '--json'], { '-': rosa })
    expect({ code, out: JSON.parse(out) }).toEqual({ code: 0, out: answerFor(clinical, '2026-11-21') })
  })

  test('writes a page for a reader', async () => {
    const { code, out } = await attune(['--standard', clinical, '--portfolio', 'p.json'])
    expect(code).toBe(0)
    expect(out).toContain('For Rosa Delgado')
    expect(out).toContain('◐ Relationship-based training: 15 of 30 hours, under way')
  })

  test('passes the period of a renewal on', async () => {
    const standard = 'vaimh/imhm-clinical-renewal'
    const args = ['--standard', standard, '--portfolio', 'p.json', '--as-of', '2026-01-15', '--json']
    const period = { from: '2025-01-01', to: '2025-12-31' }
    const { out } = await attune([...args, '--period', '2025-01-01..2025-12-31'])

    expect(JSON.parse(out)).toEqual(answerFor(standard, '2026-01-15', period))
    expect(JSON.parse(out)).not.toEqual(answerFor(standard, '2026-01-15'))
  })

  test('says that an application has no period, and names none on its page', async () => {
    const args = ['--standard', clinical, '--portfolio', 'p.json']
    const { code, out, err } = await attune([...args, '--period', '2025-01-01..2025-12-31'])

    expect({ code, err }).toEqual({
      code: 0,
      err: 'Note: --period is ignored, because vaimh/imhm-clinical is not a renewal.\n',
    })
    expect(out).not.toContain('Renewal period')
  })

  test('takes an edition by name', async () => {
    const args = ['--standard', clinical, '--edition', '2024-01', '--portfolio', 'p.json', '--json']
    expect(JSON.parse((await attune(args)).out)).toMatchObject({ edition: '2024-01' })
  })

  test('takes an edition behind the standard', async () => {
    const args = ['--standard', 'alliance/imhs@2024-01', '--portfolio', 'p.json', '--json']
    expect(JSON.parse((await attune(args)).out)).toMatchObject({
      standard: 'alliance/imhs',
      edition: '2024-01',
    })
  })

  test('says that the period of an application is ignored, and does not show it', async () => {
    const args = ['--standard', clinical, '--portfolio', 'p.json', '--period', '2025-01-01..2025-12-31']
    const { code, out, err } = await attune(args)

    expect({ code, err }).toEqual({
      code: 0,
      err: 'Note: --period is ignored, because vaimh/imhm-clinical is not a renewal.\n',
    })
    expect(out).not.toContain('Renewal period')
    expect(out).toBe((await attune(args.slice(0, 4))).out)
  })
})

describe("standards of one's own", () => {
  const overlay = 'extends: alliance/ifs@2024-01\nchange: { rsc-hours: { minimumHours: 999 } }'
  const folder = aStandardsFolder({
    'vaimh/ifs/2026-01.yaml': anEditionFile('vaimh/ifs', '2026-01-01', overlay),
  })
  const beside = ['--portfolio', 'p.json', '--standards', folder]

  test('are evaluated beside those that come along', async () => {
    const one = await attune(['--standard', 'vaimh/ifs', '--json', ...beside])
    expect(JSON.parse(one.out).findings).toContainEqual(
      expect.objectContaining({ requirement: 'rsc-hours', need: 999 }),
    )
    expect((await attune(['--standard', clinical, ...beside])).code).toBe(0)
    expect((await attune(['--all', ...beside])).out).toContain('vaimh/ifs@2026-01')
  })

  test('answer cases too', async () => {
    const deck = [{ standard: 'vaimh/ifs', asOf: '2026-06-01', portfolio: rosa }]
    const { out } = await attune(['--cases', 'c.json', '--json', '--standards', folder], { 'c.json': deck })
    expect(JSON.parse(out)).toMatchObject([{ standard: 'vaimh/ifs', edition: '2026-01' }])
  })

  test('that are not there are said to be so', async () => {
    expect(await attune(['--all', '--portfolio', 'p.json', '--standards', '/nowhere'])).toEqual({
      code: 2,
      out: '',
      err: 'There is no file or folder /nowhere.\n',
    })
  })
})

describe('a bad document', () => {
  test('is answered with every fault and its path, and nothing is evaluated', async () => {
    const { code, out, err } = await attune(['--standard', clinical, '--portfolio', 'p.json'], {
      'p.json': faulty,
    })
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err.split('\n')).toEqual([
      '$.training[0].clockHours: Give 0 hours or more.',
      '$.training[1].topic: There is no such field in attune-portfolio/1. Remove it, or check its spelling.',
      '',
    ])
  })

  test('is also answered as JSON where JSON is asked for', async () => {
    const args = ['--standard', clinical, '--portfolio', 'p.json', '--json']
    const { code, out } = await attune(args, { 'p.json': faulty })
    expect({ code, faults: JSON.parse(out).faults.map(({ path }: { path: string }) => path) }).toEqual({
      code: 2,
      faults: ['$.training[0].clockHours', '$.training[1].topic'],
    })
  })

  test('that is no JSON has its fault at the line and column', async () => {
    const { code, err } = await attune(['--standard', clinical, '--portfolio', 'p.json'], {
      'p.json': '{\n "a": x}',
    })
    expect(code).toBe(2)
    expect(err).toMatch(/^\$: .*line 2, column 7/)
  })

  test('that is not UTF-8 is said to be so', async () => {
    const files = { 'p.json': Uint8Array.from([0xff, 0xfe, 0x7b, 0x00]) }
    expect(await attune(['--standard', clinical, '--portfolio', 'p.json'], files)).toEqual({
      code: 2,
      out: '',
      err: 'Attune cannot read p.json: it is not text in UTF-8.\n',
    })
  })

  test('that is not there is said to be missing', async () => {
    expect(await attune(['--standard', clinical, '--portfolio', 'q.json'])).toEqual({
      code: 2,
      out: '',
      err: 'Attune cannot read q.json: there is no such file.\n',
    })
  })
})

describe('an unknown standard', () => {
  test('is answered with the nearest names', async () => {
    expect(await attune(['--standard', 'vaimh/imhm-clincal', '--portfolio', 'p.json', '--json'])).toEqual({
      code: 3,
      out: '',
      err: expect.stringMatching(
        /^There is no standard "vaimh\/imhm-clincal"\. The nearest are vaimh\/imhm-clinical, /,
      ),
    })
  })

  test('an unknown edition is answered with the editions there are', async () => {
    const args = ['--standard', clinical, '--edition', '1999-01', '--portfolio', 'p.json']
    expect(await attune(args)).toMatchObject({
      code: 3,
      err: 'vaimh/imhm-clinical has no edition "1999-01". There is 2024-01.\n',
    })
  })

  test('a bad document beside it weighs more', async () => {
    const { code, err } = await attune(['--standard', 'nowhere', '--portfolio', 'p.json'], {
      'p.json': faulty,
    })
    expect(code).toBe(2)
    expect(err).toContain('There is no standard "nowhere".')
    expect(err).toContain('$.training[0].clockHours: ')
  })
})

describe('every standard', () => {
  test('as a list of evaluations, the nearest first', async () => {
    const { code, out } = await attune(['--all', '--portfolio', 'p.json', '--json'])
    const answers: { standard: string; findings: { outcome: string }[] }[] = JSON.parse(out)
    const distances = answers.map(
      ({ findings }) => findings.filter(({ outcome }) => outcome === 'not-met').length,
    )

    expect(code).toBe(0)
    expect(new Set(answers.map(({ standard }) => standard))).toEqual(
      new Set(library.listInForce('2026-11-21').map(({ standard }) => standard)),
    )
    expect(distances).toEqual(distances.toSorted((a, b) => a - b))
  })

  test('as an overview for a reader', async () => {
    const { out } = await attune(['--all', '--portfolio', 'p.json', '--as-of', '2024-06-01'])
    expect(out).toMatch(/^\d+ standards in force on June 1, 2024\n\nEndorsements, nearest first\n/)
    expect(out).toContain('Mentor-Clinical, Virginia: ')
    expect(out).toContain('\n  Next step: ')
    expect(out).toMatch(
      /\nRenewals that begin once you hold the Endorsement: [a-z/, \n-]*vaimh\/imhm-clinical-renewal/,
    )
  })

  test('ends with the whole command for one of them, on a line of its own', async () => {
    const last = async (args: readonly string[], files: TestFiles) =>
      (await attune(['--all', ...args], files)).out.trimEnd().split('\n').at(-1)

    expect(await last(['--portfolio', 'p.json'], { 'p.json': rosa })).toMatch(
      /^ {2}npx attune evaluate --standard [a-z/-]+ --portfolio p\.json$/,
    )
    const folder = aStandardsFolder({})
    const args = ['--portfolio', "rosa's p.json", '--as-of', '2025-06-01', '--standards', folder]
    expect(await last(args, { "rosa's p.json": rosa })).toMatch(
      /--portfolio 'rosa'\\''s p\.json' --as-of 2025-06-01 --standards \/.+$/,
    )
  })

  test('a bad document is refused here too', async () => {
    expect((await attune(['--all', '--portfolio', 'p.json'], { 'p.json': faulty })).code).toBe(2)
  })
})

describe('bad usage', () => {
  test('is answered with a sentence and where to read more', async () => {
    expect(await attune(['--portfolio', 'p.json'])).toEqual({
      code: 2,
      out: '',
      err: 'Name a standard with --standard, or ask for all in force with --all.\nHow to use it: npx attune evaluate --help\n',
    })
  })

  test('a file without its option is answered with the option', async () => {
    expect(await attune(['--all', 'p.json'])).toMatchObject({
      code: 2,
      err: 'Name the portfolio with an option: --portfolio p.json\n',
    })
  })

  test('help is shown when asked for', async () => {
    const { code, out } = await attune(['--help'])
    expect(code).toBe(0)
    expect(out).toMatch(/^attune evaluate --standard ID/)
  })
})
