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
  readonly #waiting: Told[]

  constructor(questions: readonly Question[]) {
    super({ text: '' }, () => {})
    this.#waiting = questions.flatMap(writable)
  }

  override submit(connection: Connection): null {
    const unsynced: Connection = Object.create(connection, { sync: { value: () => {} } })
    for (const query of this.#waiting) query.submit(unsynced)
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

  /** Every question was answered by now, or one failed and all after it. */
  override handleReadyForQuery(connection: Connection): void {
    if (this.#waiting.length === 0) return
    this.handleError(new Error('The server answered fewer questions than it was asked.'), connection)
  }

  /**
   * Why is told first, so that whoever waits for all of them hears that and not what followed from it. Also of a
   * letter that was never sent, because the connection was lost before.
   */
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

/** The question as pg asks it; one with a value that cannot be written fails at once and alone, and is not sent. */
function writable({ config, answer }: Question): Told[] {
  if (config.values?.every(isAlwaysWritable))
    return [new ToldQuery({ ...config, queryMode: 'extended' }, answer)]
  let isAnswered = false
  const query = new ToldQuery({ ...config, queryMode: 'extended' }, (error, result) => {
    isAnswered = true
    answer(error, result)
  })
  query.submit(tryOut())
  return isAnswered ? [] : [query]
}

/** What can always be written: anything but objects of which pg makes JSON, or asks how to. */
function isAlwaysWritable(value: unknown): boolean {
  return (
    value === null ||
    typeof value !== 'object' ||
    value instanceof Date ||
    (Array.isArray(value) && value.every((each) => typeof each === 'string'))
  )
}

interface Bound {
  readonly values?: readonly unknown[]
  readonly valueMapper: (value: unknown) => unknown
}

/** A connection to nowhere, on which values are written as on a real one. */
function tryOut(): Connection {
  const nowhere = {
    ...{ stream: {}, parsedStatements: {}, submittedNamedStatements: {} },
    ...{ parse() {}, describe() {}, execute() {}, sync() {}, close() {} },
    bind({ values = [], valueMapper }: Bound) {
      for (const value of values) valueMapper(value)
    },
  }
  return nowhere as unknown as Connection
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
