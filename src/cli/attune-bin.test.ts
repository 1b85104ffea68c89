import { type ChildProcess, spawn } from 'node:child_process'
import {
  closeSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { projectFolder } from '../standards/project-folder.ts'

const bin = join(projectFolder(), 'bin/attune.js')
const portfolio = JSON.stringify({ format: 'attune-portfolio/1', person: { name: 'Rosa Delgado' } })
let folder = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'attune-bin-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

function start(args: readonly string[], command = bin) {
  return spawn(process.execPath, [command, ...args], { env: { ...process.env, FORCE_COLOR: undefined } })
}

async function attune(args: readonly string[], input = '', command = bin) {
  const child = start(args, command)
  child.stdin.end(input)
  const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), ended(child)])
  return { code, out, err }
}

function ended(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => child.on('close', (code) => resolve(code)))
}

test('the tests and the command run under Node 24', () => {
  expect(process.versions.node).toMatch(/^24\./)
})

test('an evaluation ends with 0, from standard input', async () => {
  const args = ['evaluate', '--standard', 'vaimh/imhm-clinical', '--portfolio', '-', '--json']
  const { code, out, err } = await attune(args, portfolio)
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(JSON.parse(out)).toMatchObject({ standard: 'vaimh/imhm-clinical', outcome: 'not-met' })
})

test('a bad document ends with 2', async () => {
  const args = ['evaluate', '--standard', 'vaimh/imhm-clinical', '--portfolio', '-']
  const { code, out, err } = await attune(args, '{"format": "attune-portfolio/2"}')
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err).toMatch(/^\$\.format: /)
})

test('an unknown standard ends with 3', async () => {
  const { code } = await attune(['evaluate', '--standard', 'nowhere', '--portfolio', '-'], portfolio)
  expect(code).toBe(3)
})

test('a folder in the place of a document is said to be one', async () => {
  const { code, err } = await attune(['portfolio', 'validate', folder])
  expect({ code, err }).toEqual({ code: 2, err: `Attune cannot read ${folder}: it is a folder.\n` })
})

test('a reader that has seen enough ends a long answer quietly', async () => {
  const deck = join(folder, 'cases.json')
  const one = `{"standard":"vaimh/imhm-clinical","asOf":"2026-11-21","portfolio":${portfolio}}`
  writeFileSync(deck, `[${Array.from({ length: 2000 }, () => one).join(',\n')}]`)

  const child = start(['evaluate', '--cases', deck, '--json'])
  child.stdout.once('data', () => child.stdout.destroy())
  const [err, code] = await Promise.all([text(child.stderr), ended(child)])
  expect({ code, err }).toEqual({ code: 0, err: '' })
})

test('a fresh checkout is only read: nothing is written into it', async () => {
  const checkout = aCheckout('read')
  symlinkSync(join(projectFolder(), 'node_modules'), join(checkout, 'node_modules'))
  const before = readdirSync(checkout)
  const { code, out, err } = await attune(['--version'], '', join(checkout, 'bin/attune.js'))

  expect({ code, out, err }).toEqual({ code: 0, out: expect.stringMatching(/^attune \d/), err: '' })
  expect(readdirSync(checkout)).toEqual(before)
})

test('a checkout without its packages says what to run first', async () => {
  const checkout = aCheckout('bare')
  expect(await attune(['--version'], '', join(checkout, 'bin/attune.js'))).toEqual({
    code: 1,
    out: '',
    err: `A package of Attune is missing. Run npm ci in ${checkout}/, then the same command again.\n`,
  })
})

test.runIf(existsSync('/dev/full'))('an answer that cannot be written ends with a sentence', async () => {
  const full = openSync('/dev/full', 'w')
  const child = spawn(process.execPath, [bin, 'standards', 'list'], { stdio: ['ignore', full, 'pipe'] })
  const [err, code] = await Promise.all([text(child.stderr ?? Readable.from([])), ended(child)])
  closeSync(full)

  expect({ code, err }).toEqual({ code: 1, err: 'Attune cannot write its answer: no space is left.\n' })
})

/** What a checkout holds that the command needs, without its packages. */
function aCheckout(name: string): string {
  const checkout = join(folder, name)
  mkdirSync(checkout)
  for (const part of ['bin', 'src', 'standards', 'package.json']) {
    cpSync(join(projectFolder(), part), join(checkout, part), { recursive: true })
  }
  return checkout
}
