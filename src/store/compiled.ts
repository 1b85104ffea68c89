import type { Compilable, RawBuilder } from 'kysely'
import type { Db, Tx } from './tables.ts'

type Value = string | number | Date | readonly string[]
type Question<Row> = Compilable & { execute(): Promise<Row[]> }
type Build<Values extends readonly Value[], Row> = (tx: Db | Tx, ...values: Values) => Question<Row>
type Ask<Values extends readonly Value[], Answer> = (tx: Db | Tx, ...values: Values) => Promise<Answer>

/** Stands where a value will be while a question is built; whoever looks into it is told that there is none yet. */
class Place {
  readonly index: number

  constructor(index: number) {
    this.index = index
  }

  [Symbol.toPrimitive](): never {
    throw new TypeError('What a question is compiled with has no value yet: it can only be a value in it.')
  }
}

/**
 * A question for rows that is built and compiled when it is first asked, and from then on asked with other values: Kysely
 * takes longer to build one than to send it. Every value is a value in the question, and decides nothing of its text.
 */
export function listing<Values extends readonly Value[], Row>(build: Build<Values, Row>): Ask<Values, Row[]> {
  let compiled: ReturnType<Compilable['compile']> | undefined
  return async (tx, ...values) => {
    compiled ??= build(tx, ...(values.map((_, index) => new Place(index)) as unknown as Values)).compile()
    const parameters = compiled.parameters.map((each) => (each instanceof Place ? values[each.index] : each))
    const { rows } = await tx.executeQuery({ ...compiled, parameters })
    return rows as Row[]
  }
}

/** The same for at most one row. */
export function finding<Values extends readonly Value[], Row>(
  build: Build<Values, Row>,
): Ask<Values, Row | undefined> {
  const list = listing(build)
  return async (tx, ...values) => (await list(tx, ...values))[0]
}

/** The same for a question that is written in SQL. */
export function telling<Values extends readonly Value[], Row>(
  build: (...values: Values) => RawBuilder<Row>,
): Ask<Values, Row[]> {
  return listing<Values, Row>((tx, ...values) => {
    const question = build(...values)
    return { compile: () => question.compile(tx), execute: async () => (await question.execute(tx)).rows }
  })
}
