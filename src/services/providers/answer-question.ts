import { NotFound } from '../../domain/errors.ts'
import type { AnswerGiven } from '../../domain/providers/question.ts'
import type { ProviderDetails } from '../../domain/providers/registered-provider.ts'
import { countAnswers, insertAnswer, waitForTurnToAnswer } from '../../store/providers/insert-answer.ts'
import {
  changeRegisteredProvider,
  findRegisteredProvider,
  insertRegisteredProvider,
  type Registrar,
} from '../../store/providers/registered-providers.ts'
import type { Db, Tx } from '../../store/tables.ts'
import { withScope } from '../../store/with-scope.ts'
import { type AnswerMeans, tellAskers } from './tell-askers.ts'

export interface Answerer {
  readonly association: { readonly id: string; readonly name: string }
  readonly personId: string
  readonly now: Date
}

/** `overtaken`: a colleague answered, or changed the provider in the register, since the form was shown. */
export type Answering = { readonly registeredProviderId: string } | { readonly refused: 'overtaken' }

/**
 * Answers questions about one person at once: the register holds the answer from then on, and every
 * portfolio that waits, of whoever asked or will ask, looks there. Those who asked are told. An answer before this one
 * stays on record.
 */
export function answerQuestion(
  db: Db,
  means: AnswerMeans,
  answerer: Answerer,
  given: AnswerGiven,
): Promise<Answering> {
  const { association, personId } = answerer
  return withScope(db, { personId, associationId: association.id }, async (tx) => {
    await waitForTurnToAnswer(tx, association.id)
    return answerInTurn(tx, means, answerer, given)
  })
}

/** The same within a transaction whose turn it is to answer; without questions it only keeps the register. */
export async function answerInTurn(
  tx: Tx,
  means: AnswerMeans,
  answerer: Answerer,
  given: AnswerGiven,
): Promise<Answering> {
  const { association, personId, now } = answerer
  const { questionIds, details } = given
  const numbers = await countAnswers(tx, association.id, questionIds)
  if (numbers.size < new Set(questionIds).size) throw new NotFound()
  const [first, ...others] = questionIds.map((id) => numbers.get(id))
  if ((first ?? 0) !== given.lastNumber || others.some((number) => number !== 0))
    return { refused: 'overtaken' }

  const [questionId] = questionIds
  const registrar = { associationId: association.id, personId, at: now, ...(questionId && { questionId }) }
  const registeredProviderId = await register(tx, registrar, given)
  if (registeredProviderId === undefined) return { refused: 'overtaken' }
  await insertAnswers(tx, answerer, { ...given, numbers, registeredProviderId })
  if (questionIds.length > 0)
    await tellAskers(tx, means, { association, questionIds, provider: details.name })
  return { registeredProviderId }
}

interface AnswerToKeep extends AnswerGiven {
  readonly numbers: ReadonlyMap<string, number>
  readonly registeredProviderId: string
}

async function insertAnswers(
  tx: Tx,
  { association, personId, now }: Answerer,
  { numbers, registeredProviderId, details, note, source }: AnswerToKeep,
): Promise<void> {
  for (const [questionId, number] of numbers)
    await insertAnswer(tx, {
      ...{ questionId, registeredProviderId, note, source },
      associationId: association.id,
      number: number + 1,
      endorsements: details.endorsements,
      vetted: details.vetted,
      answeredBy: personId,
      at: now,
    })
}

/** The provider's id in the register; undefined where the register has moved on. */
async function register(
  tx: Tx,
  registrar: Registrar,
  { who, details }: AnswerGiven,
): Promise<string | undefined> {
  if (who.kind === 'new') return insertRegisteredProvider(tx, registrar, details, who.id)
  const known = await findRegisteredProvider(tx, registrar.associationId, who.id)
  if (!known) throw new NotFound()
  if (known.version !== who.version) return undefined
  if (isSame(known, details)) return known.id
  const changed = await changeRegisteredProvider(tx, registrar, {
    ...details,
    id: who.id,
    version: who.version,
  })
  return changed ? who.id : undefined
}

function isSame(one: ProviderDetails, other: ProviderDetails): boolean {
  const told = ({ name, knownNames, endorsements, vetted }: ProviderDetails) =>
    JSON.stringify([name, knownNames, endorsements, vetted])
  return told(one) === told(other)
}
