import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ownSettings } from '../../../test/store/folders.ts'
import { serverPid } from '../../../test/store/server-process.ts'
import { type Database, openDatabase } from '../open-database.ts'
import type { Db } from '../tables.ts'
import { withPerson } from '../with-person.ts'

const rounds = 4
const settings = ownSettings()
let database: Database

beforeAll(async () => {
  database = await openDatabase(settings)
})

afterAll(() => database.close())

test('a server killed in the middle of writes loses no row that was acknowledged, and comes back', async () => {
  for (let round = 1; round <= rounds; round += 1) {
    const writer = startWriting(database.db)
    while (writer.acknowledged.length < 150) await sleep(5)
    const killed = serverPid(settings.dataFolder)
    process.kill(killed, 'SIGKILL')
    const before = writer.acknowledged.length
    while (writer.acknowledged.length < before + 100) await sleep(20)
    const refused = await writer.stop()

    const kept = await findKept(database.db, writer.acknowledged)
    const lost = writer.acknowledged.filter((id) => !kept.has(id))
    console.log(
      `round ${round}: ${before} + ${writer.acknowledged.length - before} rows acknowledged, ${refused} refused, ${lost.length} lost`,
    )
    expect(refused).toBeLessThan(20)
    expect(lost).toEqual([])
    expect(serverPid(settings.dataFolder)).not.toBe(killed)
  }
})

/** One row at a time, each in a transaction of its own; goes on through errors. */
function startWriting(db: Db) {
  const acknowledged: string[] = []
  let refused = 0
  let isStopping = false
  async function write(): Promise<number> {
    while (!isStopping) {
      const id = randomUUID()
      try {
        await db
          .insertInto('person')
          .values({ id, name: 'Rosa Delgado', email: `${id}@example.org` })
          .execute()
        acknowledged.push(id)
      } catch {
        refused += 1
        await sleep(10)
      }
    }
    return refused
  }
  const writing = write()
  return {
    acknowledged,
    stop: () => {
      isStopping = true
      return writing
    },
  }
}

/** Asks for every row by its own right. */
async function findKept(db: Db, ids: readonly string[]): Promise<Set<string>> {
  const kept = new Set<string>()
  for (const id of ids) {
    const found = await withPerson(db, id, (tx) => tx.selectFrom('person').select('id').execute())
    for (const row of found) kept.add(row.id)
  }
  return kept
}
