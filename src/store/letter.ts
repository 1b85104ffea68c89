import pg, { type Connection, type QueryConfig, type QueryResult } from 'pg'

export interface Question {
  readonly config: QueryConfig
  readonly answer: (error: Error | null, result?: QueryResult) => void
}

/** What pg's client tells a query of what the server wrote; its types leave it out. */
interface Told {
  name?: string | undefined
  text?: string | undefined
  submit(connection: Connection): Error | null
  handleRowDescription(message: unknown): void
  handleDataRow(message: unknown): void
  handleCommandComplete(message: unknown, connection: Connection): void
  handleReadyForQuery(connection: Connection): void
  handleError(error: Error, connection: Connection): void
}

const ToldQuery = pg.Query as unknown as new (config: object, answer?: Question['answer']) => Told

/**
 * Questions of one transaction that end with one `Sync`, where pg ends each with its own: the server answers all of
 * them in one piece, and neither side wakes up once a question. As with a `Sync` each, whatever comes after one that
 * failed is not done; it is told so in the words that the server would use.
 *
 * Outside a transaction the questions would become one, so they may not be sent so.
 */
export class Letter extends ToldQuery {
  readonly #waiting: Told[] = []
  readonly #questions: readonly Question[]

  constructor(questions: readonly Question[]) {
    super({ text: '' }, () => {})
    this.#questions = questions
  }

  override submit(connection: Connection): null {
    const unsynced: Connection = Object.create(connection, {
      sync: { value: () => {} },
      // Of a value that cannot be written; the same statement may be asked again in this letter.
      close: { value: () => {} },
    })
    for (const { config, answer } of this.#questions) {
      let isAnswered = false
      const query = new ToldQuery({ ...config, queryMode: 'extended' }, (error, result) => {
        isAnswered = true
        answer(error, result)
      })
      const refused = query.submit(unsynced)
      if (refused) query.handleError(refused, connection)
      // What could not be written was not sent, and nothing will come back for it.
      if (!isAnswered) this.#waiting.push(query)
    }
    connection.sync()
    this.#turn()
    return null
  }

  override handleRowDescription(message: unknown): void {
    this.#waiting[0]?.handleRowDescription(message)
  }

  override handleDataRow(message: unknown): void {
    this.#waiting[0]?.handleDataRow(message)
  }

  override handleCommandComplete(message: unknown, connection: Connection): void {
    const query = this.#waiting.shift()
    query?.handleCommandComplete(message, connection)
    query?.handleReadyForQuery(connection)
    this.#turn()
  }

  override handleReadyForQuery(): void {}

  /** Why is told first, so that whoever waits for all of them hears that and not what followed from it. */
  override handleError(error: Error, connection: Connection): void {
    const [failed, ...unread] = this.#waiting.splice(0)
    failed?.handleError(error, connection)
    const later = error instanceof pg.DatabaseError ? abortedTransaction() : error
    for (const query of unread) if (query.name) forget(connection, query.name)
    setImmediate(() => {
      for (const query of unread) query.handleError(later, connection)
    })
  }

  /** pg notes under the name of the query in hand what the server has planned. */
  #turn(): void {
    this.name = this.#waiting[0]?.name
    this.text = this.#waiting[0]?.text
  }
}

/** The server never read it, so it has to be sent with its text again. */
function forget(connection: Connection, name: string): void {
  const { submittedNamedStatements } = connection as Connection & {
    submittedNamedStatements: Record<string, string>
  }
  delete submittedNamedStatements[name]
}

function abortedTransaction(): Error {
  const words = 'current transaction is aborted, commands ignored until end of transaction block'
  return Object.assign(new pg.DatabaseError(words, words.length, 'error'), { code: '25P02' })
}
