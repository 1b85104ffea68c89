import { DummyDriver, PostgresDialect, type QueryExecutor, Transaction } from 'kysely'
import type { Db, Tables, Tx } from './tables.ts'

const databases = new WeakMap<Tx, Db>()

// Only what a transaction needs to be made; its questions go through its executor.
const dialect = new PostgresDialect({
  pool: () => Promise.reject(new Error('A transaction connects nowhere.')),
})
const parts = { config: { dialect }, dialect, driver: new DummyDriver() }

/**
 * A transaction whose questions are sent in the order in which they are asked, each without waiting for the answer
 * to the one before; Kysely's own lets one out at a time.
 */
export function inOneBreath<Result>(db: Db, work: (tx: Tx) => Promise<Result>): Promise<Result> {
  return db.transaction().execute((waiting) => {
    const executor = waiting.getExecutor()
    return executor.provideConnection(async (connection) => {
      let isOver = false
      const ahead: Parameters<QueryExecutor['withConnectionProvider']>[0] = {
        async provideConnection(use) {
          // What was asked beside a question that failed may not go on asking.
          if (isOver) throw new Error('This transaction is over.')
          return use(connection)
        },
      }
      const tx = new Transaction<Tables>({ ...parts, executor: executor.withConnectionProvider(ahead) })
      databases.set(tx, db)
      try {
        return await work(tx)
      } finally {
        isOver = true
      }
    })
  })
}

/**
 * What a program remembers of a database, apart from what it remembers of any other. A transaction that was begun in
 * another way remembers nothing.
 */
export function rememberedOf<Memory>(make: () => Memory): (tx: Tx) => Memory {
  const kept = new WeakMap<Db, Memory>()
  return (tx) => {
    const db = databases.get(tx)
    const known = db && kept.get(db)
    if (known !== undefined) return known
    const made = make()
    if (db) kept.set(db, made)
    return made
  }
}
