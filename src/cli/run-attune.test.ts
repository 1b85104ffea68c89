import { expect, test } from 'vitest'
import { en } from './messages/en.ts'
import { runAttune } from './run-attune.ts'
import { testIo } from './test-io.ts'

async function attune(...args: readonly string[]) {
  const io = testIo()
  const code = await runAttune(args, io)
  return { code, ...io.written() }
}

test('without a verb the help is shown, as bad usage', async () => {
  expect(await attune()).toEqual({ code: 2, out: '', err: en.help.attune })
})

test('help and version are shown when asked for', async () => {
  expect(await attune('--help')).toEqual({ code: 0, out: en.help.attune, err: '' })
  expect(await attune('--version')).toEqual({
    code: 0,
    out: expect.stringMatching(/^attune \d+\.\d+\.\d+\n$/),
    err: '',
  })
})

test('an unknown verb is answered with the nearest one', async () => {
  expect(await attune('evalute')).toEqual({
    code: 2,
    out: '',
    err: 'There is no "attune evalute". Did you mean "attune evaluate"? All verbs: npx attune --help\n',
  })
})

test('a verb is handed its own arguments', async () => {
  expect((await attune('portfolio', '--help')).out).toBe(en.help.portfolio)
})

test('no help line is wider than a terminal of 80', () => {
  const lines = Object.values(en.help).flatMap((page) => page.split('\n'))
  expect(lines.filter((line) => line.length > 80)).toEqual([])
})
