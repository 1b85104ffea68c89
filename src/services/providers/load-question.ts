import { mayBeTheSame } from '../../domain/providers/provider-name.ts'
import type { ProviderAnswer, WaitingQuestion } from '../../domain/providers/question.ts'
import type { ListedProvider, RegisteredProvider } from '../../domain/providers/registered-provider.ts'
import { findQuestion, listAnswers, listWaitingQuestions } from '../../store/providers/list-questions.ts'
import { findRegisteredProvider } from '../../store/providers/registered-providers.ts'
import { listNamesakes } from '../../store/providers/search-register.ts'
import type { Tx } from '../../store/tables.ts'

/** A question with what helps to answer it. */
export interface QuestionInContext {
  readonly question: WaitingQuestion
  /** Latest first. */
  readonly answers: readonly ProviderAnswer[]
  /** Open questions that may be about the same person. */
  readonly alike: readonly WaitingQuestion[]
  /** People in the register who may be the same. */
  readonly registered: readonly ListedProvider[]
  /** Whom the form is about: chosen from the register, or named by the answer that holds. */
  readonly who: RegisteredProvider | undefined
}

/** Everything about a question, with `who` from the register where one was chosen. Undefined where it is not this association's. */
export async function loadQuestion(
  tx: Tx,
  associationId: string,
  id: string,
  who?: string,
): Promise<QuestionInContext | undefined> {
  const [question, answers, waiting] = await Promise.all([
    findQuestion(tx, associationId, id),
    listAnswers(tx, associationId, id),
    listWaitingQuestions(tx, associationId),
  ])
  if (!question) return undefined
  const chosen = who ?? answers[0]?.registeredProviderId
  const [namesakes, registered] = await Promise.all([
    listNamesakes(tx, associationId, [question.name]),
    chosen === undefined ? undefined : findRegisteredProvider(tx, associationId, chosen),
  ])
  return {
    question,
    answers,
    alike: waiting.filter((other) => other.id !== id && mayBeTheSame(question, other)),
    registered: namesakes.filter(({ name, knownNames }) =>
      [name, ...knownNames].some((each) => mayBeTheSame(question, { name: each, email: null })),
    ),
    who: registered,
  }
}
