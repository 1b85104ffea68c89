import { connect, type NetConnectOpts, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import type { ScanAnswer } from '../../domain/files/decide-scanned.ts'

/** Looks into bytes for known malware. */
export type Scanner = (bytes: Uint8Array) => Promise<ScanAnswer>

/** The scanner of an installation that has none. */
export const noScanner: Scanner = async () => ({ kind: 'no-scanner' })

const secondsToAnswer = 60
const pieceBytes = 64 * 1024

/**
 * Asks ClamAV's clamd, by its INSTREAM command: the bytes go over the connection and never onto a disk
 * that another program watches. Whatever is not a plain "OK" or "FOUND" counts as no answer.
 */
export function createClamdScanner(to: NetConnectOpts, seconds: number = secondsToAnswer): Scanner {
  return async (bytes) => {
    const given = new AbortController()
    try {
      const late = sleep(seconds * 1000, undefined, { signal: given.signal })
      const reply = await Promise.race([askClamd(to, bytes, given.signal), late])
      return answerOf(reply)
    } catch {
      return { kind: 'no-answer' }
    } finally {
      given.abort()
    }
  }
}

function answerOf(reply = ''): ScanAnswer {
  if (reply === 'stream: OK') return { kind: 'clean' }
  const [, found] = /^stream: (.+) FOUND$/.exec(reply) ?? []
  return found === undefined ? { kind: 'no-answer' } : { kind: 'infected', found }
}

async function askClamd(to: NetConnectOpts, bytes: Uint8Array, signal: AbortSignal): Promise<string> {
  const socket = connect(to)
  signal.addEventListener('abort', () => socket.destroy())
  try {
    for (const piece of framed(bytes)) socket.write(piece)
    return await replyOf(socket)
  } finally {
    socket.destroy()
  }
}

/** Every piece after its length; a length of nothing ends the stream. */
function* framed(bytes: Uint8Array): Generator<Uint8Array> {
  yield Buffer.from('zINSTREAM\0')
  for (let start = 0; start < bytes.length; start += pieceBytes) {
    const piece = bytes.subarray(start, start + pieceBytes)
    yield lengthOf(piece.length)
    yield piece
  }
  yield lengthOf(0)
}

function lengthOf(length: number): Buffer {
  const written = Buffer.alloc(4)
  written.writeUInt32BE(length)
  return written
}

async function replyOf(socket: Socket): Promise<string> {
  let text = ''
  for await (const chunk of socket) text += String(chunk)
  return text.replace(/\0.*$/s, '')
}
