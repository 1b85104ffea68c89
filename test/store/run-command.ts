import { runAttune } from '../../src/cli/run-attune.ts'
import { testIo } from '../../src/cli/test-io.ts'
import type { StoreSettings } from '../../src/store/settings.ts'

/** Runs a command of `attune` at a managed server: how it ended, and what it printed. */
export async function runCommand(
  { dataFolder, managed }: StoreSettings,
  args: readonly string[],
  url: string | undefined,
) {
  const environment = {
    ATTUNE_DATA: dataFolder,
    DATABASE_URL: managed?.app,
    DATABASE_OWNER_URL: managed?.owner,
    ...(url !== undefined && { ATTUNE_URL: url }),
  }
  const io = testIo({}, { environment })
  const code = await runAttune([...args], io)
  return { code, ...io.written() }
}
