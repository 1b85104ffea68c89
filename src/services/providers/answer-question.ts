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

interface Answerer {
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
export async function answerQuestion(
  db: Db,
  means: AnswerMeans,
  { association, personId, now }: Answerer,
  given: AnswerGiven,
): Promise<Answering> {
  const associationId = association.id
  return withScope(db, { personId, associationId }, async (tx) => {
    await waitForTurnToAnswer(tx, associationId)
    const numbers = await countAnswers(tx, associationId, given.questionIds)
    if (numbers.size < new Set(given.questionIds).size) throw new NotFound()
    const [first, ...others] = given.questionIds.map((id) => numbers.get(id))
    if (first !== given.lastNumber || others.some((number) => number !== 0)) return { refused: 'overtaken' }

    const [questionId] = given.questionIds
    const registrar = { associationId, personId, at: now, ...(questionId && { questionId }) }
    const registeredProviderId = await register(tx, registrar, given)
    if (registeredProviderId === undefined) return { refused: 'overtaken' }
    for (const [id, number] of numbers)
      await insertAnswer(tx, {
        questionId: id,
        number: number + 1,
        associationId,
        registeredProviderId,
        endorsements: given.details.endorsements,
        vetted: given.details.vetted,
        note: given.note,
        source: given.source,
        answeredBy: personId,
        at: now,
      })
    const { questionIds, details } = given
    await tellAskers(tx, means, { association, questionIds, provider: details.name })
    return { registeredProviderId }
  })
}

/** The provider's id in the register; undefined where the register has moved on. */
async function register(
  tx: Tx,
  registrar: Registrar,
  { who, details }: AnswerGiven,
): Promise<string | undefined> {
  if (who.kind === 'new') return insertRegisteredProvider(tx, registrar, details)
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
