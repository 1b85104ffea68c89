import { expect } from 'vitest'
import type { TestDatabase } from '../store/test-database.ts'
import { digestTables } from './owner.ts'

/** Does something and expects that no row changed, but in the tables that are named. */
export type Unchanged = (work: () => Promise<void>, but?: readonly string[]) => Promise<void>

/** What one piece of work left is what the next begins with, so the tables are read once for each. */
export function watchTables(database: TestDatabase): Unchanged {
  let left: Readonly<Record<string, string>> | undefined
  return async (work, but = []) => {
    const before = left ?? (await digestTables(database))
    left = undefined
    await work()
    left = await digestTables(database)
    const changed = Object.keys(left).filter((name) => left?.[name] !== before[name] && !but.includes(name))
    expect(changed).toEqual([])
  }
}
