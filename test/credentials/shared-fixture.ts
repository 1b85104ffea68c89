import { existsSync, readFileSync } from 'node:fs'

const folder = new URL('../../../shared/fixtures/', import.meta.url)

/** Whether the published test data lies beside the project, as it does where the project is built. */
export const hasSharedFixtures = existsSync(folder)

export function sharedFixture(path: string): string {
  return readFileSync(new URL(path, folder), 'utf8')
}
