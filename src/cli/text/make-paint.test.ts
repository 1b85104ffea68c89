import { PassThrough } from 'node:stream'
import { WriteStream } from 'node:tty'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { makePaint } from './make-paint.ts'

beforeEach(() => {
  for (const name of ['NO_COLOR', 'FORCE_COLOR', 'NODE_DISABLE_COLORS', 'COLORTERM', 'CI', 'TERM']) {
    vi.stubEnv(name, undefined)
  }
})
afterEach(() => vi.unstubAllEnvs())

function terminal() {
  const getColorDepth = WriteStream.prototype.getColorDepth
  return Object.assign(new PassThrough(), { isTTY: true, getColorDepth })
}

test('a terminal that shows colors gets them', () => {
  vi.stubEnv('TERM', 'xterm-256color')
  expect(makePaint(terminal())('good', 'met')).toBe('\u001b[32mmet\u001b[39m')
})

test('a file or a pipe gets plain text', () => {
  vi.stubEnv('TERM', 'xterm-256color')
  expect(makePaint(new PassThrough())('good', 'met')).toBe('met')
})

test('NO_COLOR keeps a terminal plain', () => {
  vi.stubEnv('TERM', 'xterm-256color')
  vi.stubEnv('NO_COLOR', '1')
  expect(makePaint(terminal())('good', 'met')).toBe('met')
})
