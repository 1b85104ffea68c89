import { mostStatements } from '../../domain/providers/read-standing-form.ts'
import type { RegisteredProvider } from '../../domain/providers/registered-provider.ts'
import type { Statement } from '../../domain/providers/standing.ts'
import { countAnswers, waitForTurnToAnswer } from '../../store/providers/insert-answer.ts'
import { findRegisteredProvider } from '../../store/providers/registered-providers.ts'
import type { Db, Tx } from '../../store/tables.ts'
import { withScope } from '../../store/with-scope.ts'
import { type Answerer, answerInTurn } from './answer-question.ts'
import type { AnswerMeans } from './tell-askers.ts'

/** Somebody of a list whom staff took over, as the preview showed them. */
export interface TakenProvider {
  readonly line: number
  /** Of the register, or the one under which to enter them. */
  readonly id: string
  readonly name: string
  /** What the register said when it was shown; null for somebody new. */
  readonly before: readonly Statement[] | null
  readonly after: readonly Statement[]
}

export interface ProviderListTaken {
  readonly providers: readonly TakenProvider[]
  readonly answers: readonly { readonly questionId: string; readonly line: number }[]
  /** Where the list is from, for colleagues who look at an answer. */
  readonly source: string
}

/** `left`: what a colleague changed or entered meanwhile, or what was ticked twice. It stays as it is. */
export interface ProviderListDone {
  readonly added: number
  readonly changed: number
  readonly answered: number
  readonly left: number
}

/**
 * Takes over what staff chose from a list, all of it at once: whoever is new is entered, whoever changed is changed
 * where the register still says what was shown, and the questions about them are answered.
 */
export function takeProviderList(
  db: Db,
  means: AnswerMeans,
  answerer: Answerer,
  taken: ProviderListTaken,
): Promise<ProviderListDone> {
  const { association, personId } = answerer
  return withScope(db, { personId, associationId: association.id }, async (tx) => {
    await waitForTurnToAnswer(tx, association.id)
    const done = { added: 0, changed: 0, answered: 0, left: 0 }
    const lines = new Set<number>()
    for (const provider of taken.providers) {
      const isTwice = lines.has(provider.line)
      lines.add(provider.line)
      const one = isTwice ? undefined : await takeOne(tx, means, answerer, { provider, taken })
      if (!one) done.left += 1
      else {
        done[one.kind] += one.kind === 'answered' ? 0 : 1
        done.answered += one.answered
      }
    }
    return done
  })
}

interface TakenOne {
  readonly kind: 'added' | 'changed' | 'answered'
  readonly answered: number
}

async function takeOne(
  tx: Tx,
  means: AnswerMeans,
  answerer: Answerer,
  { provider, taken }: { readonly provider: TakenProvider; readonly taken: ProviderListTaken },
): Promise<TakenOne | undefined> {
  const { association } = answerer
  const known = await findRegisteredProvider(tx, association.id, provider.id)
  if (!isAsShown(known, provider)) return undefined
  const vetted = known?.vetted ?? []
  if (provider.after.length + vetted.length > mostStatements) return undefined
  const questionIds = await listOpen(tx, association.id, taken, provider.line)
  const answer = await answerInTurn(tx, means, answerer, {
    ...{ questionIds, lastNumber: 0, note: '', source: taken.source },
    who: known
      ? { kind: 'registered', id: known.id, version: known.version }
      : { kind: 'new', id: provider.id },
    details: {
      ...{ name: known?.name ?? provider.name, knownNames: namesOf(known, provider) },
      ...{ endorsements: provider.after, vetted },
    },
  })
  if ('refused' in answer) return undefined
  const isChanged = JSON.stringify(provider.before) !== JSON.stringify(provider.after)
  return { kind: known ? (isChanged ? 'changed' : 'answered') : 'added', answered: questionIds.length }
}

function isAsShown(known: RegisteredProvider | undefined, { before }: TakenProvider): boolean {
  return JSON.stringify(known?.endorsements ?? null) === JSON.stringify(before)
}

/** Another spelling is kept, so that the next list finds them by it. */
function namesOf(known: RegisteredProvider | undefined, { name }: TakenProvider): readonly string[] {
  if (!known) return []
  return [known.name, ...known.knownNames].includes(name) ? known.knownNames : [...known.knownNames, name]
}

/** Of the questions ticked for a line, those that nobody has answered yet. */
async function listOpen(tx: Tx, associationId: string, { answers }: ProviderListTaken, line: number) {
  const ids = answers.filter((each) => each.line === line).map(({ questionId }) => questionId)
  const numbers = await countAnswers(tx, associationId, ids)
  return [...numbers].flatMap(([id, number]) => (number === 0 ? [id] : []))
}
