import { createHash } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import type { PoolClient, QueryResult } from 'pg'
import { Letter, type Question } from './letter.ts'
import { typeParsers } from './type-parsers.ts'

const askedBeforeNaming = 3
const mostTexts = 2_000

interface Known {
  readonly name: string
  times: number
}

type NameOf = (text: string) => string | undefined

/**
 * Connections of a pool as Kysely asks them, with two habits.
 *
 * Statements that come back have names: with row-level security, planning a query costs more than running it, and a
 * statement with a name is planned a few times a connection, and not at every page. One whose text changes with its
 * values would fill the server's memory, so only texts that come back get a name.
 *
 * What is asked in one breath goes out in one letter: nobody waits for the answer to `begin`, and the questions of
 * one turn of the event loop are written together.
 */
export function createPreparing(): (client: PoolClient) => PoolClient {
  const texts = new LRUCache<string, Known>({ max: mostTexts })
  const prepared = new WeakMap<PoolClient, PoolClient>()

  function nameOf(text: string): string | undefined {
    const known = texts.get(text) ?? { name: createHash('sha256').update(text).digest('base64url'), times: 0 }
    known.times += 1
    texts.set(text, known)
    return known.times > askedBeforeNaming ? known.name : undefined
  }

  return (client) => {
    const known = prepared.get(client)
    if (known) return known
    const preparing = withHabits(client, nameOf)
    prepared.set(client, preparing)
    return preparing
  }
}

const begin = 'begin'

/** The same connection for everything but its queries. */
function withHabits(client: PoolClient, nameOf: NameOf): PoolClient {
  const write = writeTogether(client)
  let begun: Promise<QueryResult> | undefined

  function send(text: string, values: readonly unknown[]): Promise<QueryResult> {
    // What has no values is a command such as commit, and needs no plan.
    const name = values.length > 0 ? nameOf(text) : undefined
    return new Promise((resolve, reject) => {
      write({
        config: { text, values: [...values], types: typeParsers, ...(name && { name }) },
        answer: (error, result) => (error ? reject(error) : resolve(result as QueryResult)),
      })
    })
  }

  function query(text: string, values: readonly unknown[] = []): Promise<QueryResult> {
    const answer = send(text, values)
    const before = begun
    begun = undefined
    if (text === begin) {
      begun = answer
      // Told by the next answer, which is waited for.
      answer.catch(() => {})
      return Promise.resolve({ command: 'BEGIN', rowCount: null, oid: 0, fields: [], rows: [] })
    }
    if (!before) return answer
    answer.catch(() => {})
    return before.then(() => answer)
  }
  return Object.create(client, { query: { value: query } })
}

/** Keeps questions back until the event loop turns, so that those of a transaction leave in one letter. */
function writeTogether(client: PoolClient): (question: Question) => void {
  let held: Question[] = []
  function write(): void {
    const questions = held
    held = []
    const isTransaction = client.getTransactionStatus() === 'T' || questions[0]?.config.text === begin
    client.connection.stream.cork()
    for (const run of isTransaction ? runsOf(questions) : questions.map((each) => [each])) {
      const [only] = run
      if (run.length > 1) client.query(new Letter(run))
      else if (only) client.query(only.config, only.answer)
    }
    client.connection.stream.uncork()
  }
  return (question) => {
    if (held.length === 0) process.nextTick(write)
    held.push(question)
  }
}

/** What has no values may be several commands or have marks of its own, so it goes as plain text, but for `begin`. */
function runsOf(questions: readonly Question[]): Question[][] {
  const runs: Question[][] = []
  let isPlainBefore = true
  for (const question of questions) {
    const { text, values = [] } = question.config
    const isPlain = values.length === 0 && text !== begin
    if (isPlain || isPlainBefore) runs.push([question])
    else runs.at(-1)?.push(question)
    isPlainBefore = isPlain
  }
  return runs
}
