import { createServer } from 'node:net'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { aFolder } from '../../../test/store/folders.ts'
import { en } from '../messages/en.ts'
import { buildOrSay } from '../serve/build-or-say.ts'
import { testIo } from '../test-io.ts'
import { run, runDemo } from './serve.ts'

const neighbor = createServer()
let taken = 0

beforeEach(async () => {
  await new Promise<void>((resolve) => neighbor.listen(0, '127.0.0.1', resolve))
  const address = neighbor.address()
  taken = typeof address === 'object' && address ? address.port : 0
})
afterEach(() => new Promise((resolve) => neighbor.close(resolve)))

/** With a data folder of its own, so that nothing of this machine's is touched. */
const ioOfItsOwn = () => testIo({}, { environment: { ATTUNE_DATA: join(aFolder(), 'data') } })

test('a demo on a taken port says that it took another one', async () => {
  const io = ioOfItsOwn()
  const code = await runDemo(['--port', String(taken)], io)
  const { out, err } = io.written()
  const [, port] = /^Attune is ready at http:\/\/localhost:(\d+)\n/.exec(out) ?? []

  expect(code).toBe(0)
  expect(Number(port)).toBeGreaterThan(taken)
  expect(err).toBe(`Port ${taken} is in use, so Attune took ${port}.\n`)
})

test('any free port needs no remark, and the first administrator is shown the way in', async () => {
  const io = ioOfItsOwn()
  const code = await run(['--port', '0'], io)
  const { out, err } = io.written()

  expect({ code, err }).toEqual({ code: 0, err: `${en.serve.noMailServer}\n` })
  expect(out).toMatch(/^Attune is ready at (http:\/\/localhost:\d+)\n[\s\S]*\1\/set-up\/[\w-]{43}/)
})

test('a project that can only be read says what to do about the pages', async () => {
  const refused = Object.assign(new Error('EROFS'), { code: 'EROFS', syscall: 'mkdir' })
  expect(await buildOrSay(() => Promise.reject(refused))).toEqual({
    problem: expect.stringMatching(/^Attune cannot keep the styles of its pages in .*dist\. Run it once as /),
  })
  await expect(buildOrSay(() => Promise.reject(new Error('No font.')))).rejects.toThrow('No font.')
})

test('a port that is none is asked for again', async () => {
  const io = testIo()
  expect(await run(['--port', '70000'], io)).toBe(2)
  expect(io.written().err).toBe('Give --port as a number from 0 to 65535; 0 takes any free port.\n')
})
