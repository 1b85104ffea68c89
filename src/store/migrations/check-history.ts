import { en } from '../messages/en.ts'
import { StoreProblem } from '../store-problem.ts'
import { chainOf, type Migration } from './read-migrations.ts'

/** What the database remembers of a migration. */
export interface AppliedMigration {
  readonly number: number
  readonly name: string
  readonly hash: string
  readonly chain: string
}

/**
 * The migrations that still wait. Throws with the file's name where one that was applied has
 * changed, is missing or has moved, and where the database's own record does not hang together.
 */
export function checkHistory(
  files: readonly Migration[],
  applied: readonly AppliedMigration[],
): readonly Migration[] {
  refuseBrokenRecord(applied)
  for (const [index, row] of applied.entries()) {
    const problem = problemWith(row, files, index)
    if (problem) throw new StoreProblem('migrations', problem)
  }
  return files.slice(applied.length)
}

function problemWith(row: AppliedMigration, files: readonly Migration[], index: number): string | undefined {
  const file = files[index]
  if (file?.name === row.name) return file.hash === row.hash ? undefined : en.migrations.changed(row.name)
  const sameContent = files.find(({ hash }) => hash === row.hash)
  if (sameContent) return en.migrations.moved(row.name, sameContent.name)
  return file ? en.migrations.missing(row.name, file.name) : en.migrations.newer(row.name)
}

function refuseBrokenRecord(applied: readonly AppliedMigration[]): void {
  let chain = ''
  for (const [index, { number, name, hash, chain: recorded }] of applied.entries()) {
    chain = chainOf(chain, name, hash)
    if (number !== index + 1 || chain !== recorded) {
      throw new StoreProblem('migrations', en.migrations.brokenRecord(name))
    }
  }
}
