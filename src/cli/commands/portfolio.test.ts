import { expect, test } from 'vitest'
import { type TestFiles, testIo } from '../test-io.ts'
import { run } from './portfolio.ts'

async function attune(args: readonly string[], files: TestFiles = {}) {
  const io = testIo(files)
  const code = await run(args, io)
  return { code, ...io.written() }
}

test('a good document is said to be good', async () => {
  expect(await attune(['validate', '-'], { '-': { format: 'attune-portfolio/1' } })).toEqual({
    code: 0,
    out: 'standard input is a good portfolio document.\n',
    err: '',
  })
})

test('each fault is named with its path', async () => {
  const document = {
    format: 'attune-portfolio/1',
    rsc: [{ from: '2024-01-02', to: '2024-01-01', hours: 1, setting: 'peer' }],
  }
  const { code, out, err } = await attune(['validate', 'p.json'], { 'p.json': document })
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err).toMatch(/^\$\.rsc\[0\]\.to: .+\n$/)
})

test('the file is asked for where it is missing', async () => {
  expect((await attune(['validate'])).code).toBe(2)
  expect((await attune([])).code).toBe(2)
})
