import { setTimeout as sleep } from 'node:timers/promises'
import type { Runner } from 'graphile-worker'

const pause = 1_000

/**
 * Keeps a runner at work until it is told to stop: one that gives up, because the database was away
 * for long, is followed by another. Answers how to stop.
 */
export function keepRunning(first: Runner, start: () => Promise<Runner>): () => Promise<void> {
  const stopping = new AbortController()
  let current: Runner | undefined = first
  const over = (async () => {
    while (current) {
      await current.promise.catch(() => {})
      current = await startAgain(start, stopping.signal)
    }
  })()
  return async () => {
    stopping.abort()
    await current?.stop().catch(() => {})
    await over
  }
}

async function startAgain(start: () => Promise<Runner>, stopping: AbortSignal): Promise<Runner | undefined> {
  while (true) {
    await sleep(pause, undefined, { signal: stopping }).catch(() => {})
    if (stopping.aborted) return undefined
    const runner = await start().catch(() => undefined)
    if (!stopping.aborted && runner) return runner
    await runner?.stop().catch(() => {})
  }
}
