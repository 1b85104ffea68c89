import type { Db, Tx } from './tables.ts'

/**
 * Asks a question once in a transaction, whoever wants the answer in it. For what a transaction does not change
 * itself; outside of one, every question is asked.
 */
export function askOnce<Answer>(
  ask: (tx: Db | Tx, about: string) => Promise<Answer>,
): (tx: Db | Tx, about: string) => Promise<Answer> {
  const asked = new WeakMap<Db | Tx, Map<string, Promise<Answer>>>()
  return (tx, about) => {
    if (!tx.isTransaction) return ask(tx, about)
    const answers = asked.get(tx) ?? new Map<string, Promise<Answer>>()
    asked.set(tx, answers)
    const answer = answers.get(about) ?? ask(tx, about)
    answers.set(about, answer)
    return answer
  }
}
