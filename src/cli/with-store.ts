import type { StoreSettings } from '../store/settings.ts'
import { StoreProblem } from '../store/store-problem.ts'
import { exitCodes, type Io, refuse } from './io.ts'
import { readStoreSettings } from './read-store-settings.ts'

/**
 * Runs the work with the settings of the environment and answers its exit code; says what
 * keeps the store from working, with exit code 1.
 */
export async function withStore(io: Io, work: (settings: StoreSettings) => Promise<number>): Promise<number> {
  const read = readStoreSettings(io.environment)
  if ('problems' in read) return refuse(io, read.problems)
  try {
    return await work(read.settings)
  } catch (error) {
    if (error instanceof StoreProblem) return refuse(io, error.message.split('\n'), exitCodes.failed)
    throw error
  }
}
