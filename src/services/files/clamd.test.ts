import type { Socket } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type Clamd, clamdProgram, startClamd, startListener } from '../../../test/files/clamd.ts'
import { createClamdScanner, noScanner } from './clamd.ts'

const malware = Buffer.from('a made-up piece of malware, known to the test only')
const closers: (() => void)[] = []

afterEach(() => {
  for (const close of closers.splice(0)) close()
})

async function scannerAt(answer: (socket: Socket) => void, seconds = 5) {
  const { port, server } = await startListener((socket) => {
    socket.on('error', () => {})
    closers.push(() => socket.destroy())
    answer(socket)
  })
  closers.push(() => server.close())
  return createClamdScanner({ host: '127.0.0.1', port }, seconds)
}

test('without a scanner the answer says so', async () => {
  expect(await noScanner(malware)).toEqual({ kind: 'no-scanner' })
})

describe('INSTREAM', () => {
  test('sends the bytes in pieces after their length, and ends with a length of nothing', async () => {
    const sent = Promise.withResolvers<Buffer>()
    const scanner = await scannerAt((socket) => {
      const chunks: Buffer[] = []
      socket.on('data', (chunk: Buffer) => {
        chunks.push(chunk)
        const all = Buffer.concat(chunks)
        if (all.length < 10 + 4 + 65_536 + 4 + 100 + 4) return
        sent.resolve(all)
        socket.end('stream: OK\0')
      })
    })
    const bytes = Buffer.alloc(65_536 + 100, 'x')

    expect(await scanner(bytes)).toEqual({ kind: 'clean' })
    expect(await sent.promise).toEqual(
      Buffer.concat([
        Buffer.from('zINSTREAM\0'),
        Buffer.from([0, 1, 0, 0]),
        bytes.subarray(0, 65_536),
        Buffer.from([0, 0, 0, 100]),
        bytes.subarray(65_536),
        Buffer.alloc(4),
      ]),
    )
  })

  const answers = [
    ['stream: OK\0', { kind: 'clean' }],
    ['stream: Local.Eicar.UNOFFICIAL FOUND\0', { kind: 'infected', found: 'Local.Eicar.UNOFFICIAL' }],
    ['INSTREAM size limit exceeded. ERROR\0', { kind: 'no-answer' }],
    ['stream: Some.OK ERROR\0', { kind: 'no-answer' }],
    ['', { kind: 'no-answer' }],
    ['OK', { kind: 'no-answer' }],
    ['HTTP/1.1 200 OK\r\n\r\nstream: OK', { kind: 'no-answer' }],
  ] as const

  test.each(answers)('the reply %j means %j', async (reply, answer) => {
    const scanner = await scannerAt((socket) => {
      socket.resume()
      socket.end(reply)
    })

    expect(await scanner(malware)).toEqual(answer)
  })

  test('a scanner that hangs is given up', async () => {
    const scanner = await scannerAt((socket) => void buffer(socket).catch(() => {}), 0.1)

    expect(await scanner(malware)).toEqual({ kind: 'no-answer' })
  })

  test('a scanner that hangs up at once gives no answer', async () => {
    const scanner = await scannerAt((socket) => socket.resetAndDestroy())

    expect(await scanner(Buffer.alloc(5_000_000))).toEqual({ kind: 'no-answer' })
  })

  test('a scanner that is not there gives no answer', async () => {
    expect(await createClamdScanner({ path: '/nowhere/clamd.sock' })(malware)).toEqual({ kind: 'no-answer' })
  })
})

describe.skipIf(clamdProgram === undefined)('the real clamd', () => {
  let clamd: Clamd

  beforeAll(async () => {
    clamd = await startClamd(clamdProgram ?? '', malware)
  })
  afterAll(() => clamd.stop())

  const scanner = () => createClamdScanner({ path: clamd.socket })

  test('finds what it knows', async () => {
    expect(await scanner()(malware)).toEqual({ kind: 'infected', found: 'Attune.Test.UNOFFICIAL' })
  })

  test('finds nothing in anything else', async () => {
    expect(await scanner()(Buffer.from('a transcript'))).toEqual({ kind: 'clean' })
    expect(await scanner()(Buffer.alloc(1_000_000))).toEqual({ kind: 'clean' })
  })

  test('gives no answer about a file that is too large for it', async () => {
    expect(await scanner()(Buffer.alloc(3 * 1024 * 1024))).toEqual({ kind: 'no-answer' })
  })
})
