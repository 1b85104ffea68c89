import { expect, test } from 'vitest'
import { largestDiscarded, largestForm } from './limits.ts'
import { readLimitedBody } from './read-limited-body.ts'

function aStream(length: number, chunkSize = 1024 * 1024) {
  const state = { sent: 0, cancelled: false }
  const stream = new ReadableStream<Uint8Array>({
    pull(controller) {
      const size = Math.min(chunkSize, length - state.sent)
      if (size === 0) return controller.close()
      state.sent += size
      controller.enqueue(new Uint8Array(size))
    },
    cancel() {
      state.cancelled = true
    },
  })
  return { state, stream }
}

test('no body is an empty one', async () => {
  expect(await readLimitedBody(null)).toEqual({ kind: 'read', bytes: new Uint8Array() })
})

test('a body of exactly the limit is read', async () => {
  const body = await readLimitedBody(aStream(largestForm).stream)

  expect(body.kind === 'read' && body.bytes.byteLength).toBe(largestForm)
})

test('one byte more is too large, and read to its end so that the browser shows the answer', async () => {
  const { state, stream } = aStream(largestForm + 1)

  expect(await readLimitedBody(stream)).toEqual({ kind: 'too-large' })
  expect(state).toEqual({ sent: largestForm + 1, cancelled: false })
})

test('a body without end is cut off', async () => {
  const { state, stream } = aStream(Number.POSITIVE_INFINITY, 8 * 1024 * 1024)

  expect(await readLimitedBody(stream)).toEqual({ kind: 'too-large' })
  expect(state.cancelled).toBe(true)
  expect(state.sent).toBeLessThan(largestDiscarded + 32 * 1024 * 1024)
})
