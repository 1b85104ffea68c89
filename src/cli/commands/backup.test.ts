import { expect, test } from 'vitest'
import { runAttune } from '../run-attune.ts'
import { testIo } from '../test-io.ts'

async function attune(...args: string[]) {
  const io = testIo()
  const code = await runAttune(args, io)
  return { code, ...io.written() }
}

test.each(['backup', 'restore'])('attune %s takes exactly one file and says so', async (verb) => {
  const [none, two, option] = [
    await attune(verb),
    await attune(verb, 'a', 'b'),
    await attune(verb, 'a', '--force'),
  ]

  expect([none, two, option].map(({ code, out }) => ({ code, out }))).toEqual(
    Array(3).fill({ code: 2, out: '' }),
  )
  expect(none.err).toContain(`attune ${verb} FILE`)
  expect(two.err).toBe('"b" is more than this command takes.\n')
  expect(option.err).toContain('There is no option --force here.')
})

test.each(['backup', 'restore'])('attune %s --help explains it', async (verb) => {
  const { code, out } = await attune(verb, '--help')

  expect(code).toBe(0)
  expect(out).toMatch(new RegExp(`^attune ${verb} FILE\n`))
})
