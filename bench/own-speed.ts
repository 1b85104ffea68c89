import { setTimeout as sleep } from 'node:timers/promises'
import { figure } from './figures.ts'

/** Waits for moments at which nothing else slows the machine, which a benchmark can tell from outside of what it measures. */
export interface OwnSpeed {
  /** Comes back once the machine is as fast as it is by itself, or once all patience is used up. */
  readonly wait: () => Promise<void>
  /** How long it waited, and whether that was enough, in a sentence for the report. */
  readonly tell: () => string
}

interface Patience {
  /** Milliseconds to wait for a single moment, and for all of them together. */
  readonly forOne?: number
  readonly forAll: number
}

const calibration = 60_000
const pause = 100
/** How much slower than at its best the machine may be. */
const tolerance = 1.2
/** Milliseconds for which the machine is taken to stay as it was found. */
const trustedFor = 700
/** Milliseconds of fixed work that a look at the machine takes: it can be fast for a moment among slow ones. */
const look = 100

/** Where the bench tells its parts how long the fixed work took at its best, in milliseconds. */
export const bestSpeedVariable = 'BENCH_FIXED_WORK_MS'

/** Milliseconds for one piece of the fixed work where nothing else slows the machine, as far as a minute shows. */
export async function findBestSpeed(): Promise<number> {
  const told = Number(process.env[bestSpeedVariable])
  if (told > 0) return told
  let best = Number.POSITIVE_INFINITY
  for (const began = performance.now(); performance.now() - began < calibration; await sleep(pause))
    best = Math.min(best, timeFixedWork())
  return best
}

/** It goes on learning how fast the machine can be while it waits. */
export async function createOwnSpeed({ forOne = 30_000, forAll }: Patience): Promise<OwnSpeed> {
  let [best, left, moments, tooSlow, lastReached] = [await findBestSpeed(), forAll, 0, 0, 0]
  const isReached = () => {
    if (performance.now() - lastReached < trustedFor) return true
    const took = timeFixedWork()
    best = Math.min(best, took)
    if (took > best * tolerance) return false
    lastReached = performance.now()
    return true
  }
  return {
    async wait() {
      const began = performance.now()
      const until = began + Math.min(forOne, left)
      let reached = isReached()
      while (!reached && performance.now() < until) {
        await sleep(pause)
        reached = isReached()
      }
      left -= performance.now() - began
      moments += 1
      if (!reached) tooSlow += 1
    },
    tell: () =>
      `Other work on the same hardware slows this machine to half its speed, for seconds or minutes at a time. So before each of ${figure(moments)} turns the bench waited until a fixed piece of work that has nothing to do with Attune took at most ${figure((tolerance - 1) * 100)} % longer than at its best (${figure(best)} ms), ${figure((forAll - left) / 1000)} seconds in all; ${figure(tooSlow)} turns began without that, because its patience of ${figure(forAll / 1000)} seconds was used up or one moment did not come.`,
  }
}

/** Milliseconds by the clock for one piece of the fixed work, the mean of as many as a look takes. */
function timeFixedWork(): number {
  const began = performance.now()
  let done = 0
  for (; performance.now() - began < look; done += 1) workOnce()
  return (performance.now() - began) / done
}

function workOnce(): void {
  const counts = new Map<number, number>()
  for (let index = 0, value = 0; index < 200_000; index += 1) {
    counts.set(index % 997, value)
    value = (value * 31 + index) % 1_000_003
  }
  if (counts.size !== 997) throw new Error('The fixed piece of work came to something else.')
}
