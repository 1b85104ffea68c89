import { describe, expect, test } from 'vitest'
import { aDrawFile, marksOf } from '../../../test/audits/a-draw-file.ts'
import { runAttune } from '../run-attune.ts'
import { type TestFiles, testIo } from '../test-io.ts'

async function attune(args: readonly string[], files: TestFiles = {}) {
  const io = testIo(files)
  const code = await runAttune(['audit-draw', ...args], io)
  return { code, ...io.written() }
}

const honest = aDrawFile({ listed: 25, forced: 1 })
const announced = { ...honest, draw: null }
const [spared = '', ...others] = honest.draw.drawn
const steered = { ...honest, draw: { ...honest.draw, drawn: others } }

test('a draw that holds is said to, in words', async () => {
  expect(await attune(['verify', 'a.json'], { 'a.json': honest })).toEqual({
    code: 0,
    out: [
      'The audit of vaimh for 2026-01-01 to 2026-12-31',
      'Announced: 10 of 100 of 25 marks, and 1 more that are in without being drawn.',
      'Seed: 4 8 15 16 23',
      'from: The five numbers of the state lottery on January 15, 2027, from the smallest to the largest',
      '  holds          The seed was not known when the list was sealed, nor used before its day.',
      '  holds          Every mark stands once, in order, on one list only.',
      '  holds          The lists are the ones that were sealed.',
      '  holds          Drawn are those with the smallest scores, as many as the share asks.',
      '  holds          Whoever is in without being drawn is in.',
      'The draw holds: 4 marks drawn.',
      'With a copy of the announcement from before the draw, add --announcement FILE.',
      '',
    ].join('\n'),
    err: '',
  })
})

test('a copy of the announcement shows whether it was announced so', async () => {
  const files = { '-': honest, 'kept.json': announced }
  const held = await attune(['verify', '-', '--announcement', 'kept.json'], files)

  expect(held.out).toContain('  holds          The announcement is the one in the copy that was kept.\n')
  expect(held.out).toContain('The draw holds: 4 marks drawn.\n')
  expect(held.code).toBe(0)

  const anew = { ...honest, announcement: { ...honest.announcement, sharePercent: 8 } }
  const broken = await attune(['verify', '-', '--announcement', 'kept.json'], { ...files, '-': anew })
  expect(broken.code).toBe(4)
  expect(broken.out).toContain('sharePercent was announced as "10" and is now "8".\n')
})

test('an announcement alone is good, and to be kept', async () => {
  const { code, out } = await attune(['verify', '-'], { '-': announced })

  expect(code).toBe(0)
  expect(out).toContain('The seed is known from 2027-01-15: The five numbers of the state lottery')
  expect(out).toContain('Nothing is drawn yet. Keep this file')
})

describe('a draw that does not hold', () => {
  test('names each mark that is wrong, with exit code 4', async () => {
    const { code, out } = await attune(['verify', '-'], { '-': steered })

    expect(code).toBe(4)
    expect(out).toContain(`  does not hold`)
    expect(out).toContain(spared)
    expect(out).toContain('The draw does not hold. Ask the association for the file as it was published.\n')
  })

  test('is told to a program as JSON', async () => {
    const list = [...honest.draw.list.slice(1), ...marksOf(1, 'stranger')].sort()
    const { code, out } = await attune(['verify', '-', '--json'], {
      '-': { ...honest, draw: { ...honest.draw, list } },
    })
    const answer = JSON.parse(out)

    expect({ code, holds: answer.holds, drawn: answer.drawn }).toEqual({
      code: 4,
      holds: false,
      drawn: honest.draw.drawn,
    })
    expect(answer.checks.map(({ check }: { check: string }) => check)).toEqual([
      'days',
      'order',
      'hash',
      'share',
      'forced',
    ])
    expect(answer.checks[2].faults[0].kind).toBe('other-hash')
  })

  test('says of a list that was exchanged altogether what there is to say, and no more', async () => {
    const drawn = marksOf(60, 'stranger').sort()
    const { out } = await attune(['verify', '-'], { '-': { ...honest, draw: { ...honest.draw, drawn } } })

    expect(out).toMatch(/and \d+ more of the sort/)
    expect(out.split('\n').length).toBeLessThan(40)
  })
})

test('what a file says is written out plainly, whatever signs are in it', async () => {
  const seedSource = 'Lottery \u202Egnp.exe'
  const { out } = await attune(['verify', '-'], {
    '-': { ...announced, announcement: { ...announced.announcement, seedSource } },
  })

  expect(out).not.toContain('\u202E')
})

test('a file that is none is refused with its faults, and one that is missing by its name', async () => {
  expect(await attune(['verify', '-'], { '-': { ...announced, format: 'attune-portfolio/1' } })).toEqual({
    code: 2,
    out: '',
    err: '$.format: Write "attune-audit-draw/1" here.\n',
  })
  expect((await attune(['verify', 'none.json'])).err).toContain('Attune cannot read none.json')
  expect((await attune(['verify', '-', '--announcement', 'none.json'], { '-': honest })).code).toBe(2)
})

test('the command says what it needs', async () => {
  const first = async (...args: string[]) => (await attune(args)).err.split('\n')[0]

  expect([
    await first(),
    await first('check'),
    await first('verify'),
    await first('verify', 'a', 'b'),
  ]).toEqual([
    'Say what to do with the draw: verify.',
    'There is no "attune audit-draw check". Did you mean "attune audit-draw verify"?',
    'Name the published file, or - for standard input: attune audit-draw verify FILE',
    '"b" is more than this command takes.',
  ])
  expect((await attune(['--help'])).out).toContain('attune audit-draw verify FILE')
})
