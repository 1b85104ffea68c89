import type { StoreSettings } from '../store/settings.ts'
import { StoreProblem } from '../store/store-problem.ts'
import { exitCodes, type Io, refuse } from './io.ts'
import { readStoreSettings } from './read-store-settings.ts'

/** Runs the work with the settings of the environment; says what keeps the store from working, with exit code 1. */
export async function withStore(io: Io, work: (settings: StoreSettings) => Promise<void>): Promise<number> {
  const read = readStoreSettings(io.environment)
  if ('problems' in read) return refuse(io, read.problems)
  try {
    await work(read.settings)
    return exitCodes.done
  } catch (error) {
    if (error instanceof StoreProblem) return refuse(io, error.message.split('\n'), exitCodes.failed)
    throw error
  }
}
