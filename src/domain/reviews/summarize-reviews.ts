import { countNeeded, type PlacedReview, type ReviewPolicy } from './decide-vacancies.ts'
import type { Recommendation } from './review-body.ts'
import type { FinishedReview, ReviewSummary, Ticked, WordsForApplicant } from './summary.ts'

interface Reviews {
  readonly round: number
  readonly policy: ReviewPolicy
  /** Those of the round that are visible, in whatever state. */
  readonly placed: readonly PlacedReview[]
  readonly finished: readonly FinishedReview[]
  /** What there was to tick, in order. */
  readonly requirements: readonly string[]
  readonly areas: readonly string[]
}

/** Puts the reviews of one submission beside each other: what they agree on is closed, the rest is to discuss. */
export function summarizeReviews({ round, policy, placed, finished, ...asked }: Reviews): ReviewSummary {
  const inOrder = finished.toSorted((one, other) => one.place - other.place)
  const needed = countNeeded(policy, placed)
  const given = inOrder.map(({ body }) => body.recommendation)
  const complete =
    inOrder.length >= needed && placed.every(({ state }) => state !== 'assigned') && !isAsking(given)
  return {
    round,
    needed,
    complete,
    recommendations: inOrder.map(({ reviewId, reviewerId, place, body, at }) => ({
      ...{ reviewId, reviewerId, place, at },
      recommendation: body.recommendation,
    })),
    outcome: complete ? outcomeOf(given) : null,
    requirements: asked.requirements.map((id) =>
      compareTicks(
        id,
        inOrder.map(({ reviewId, body }) => ({
          reviewId,
          tick: body.requirements[id]?.tick ?? null,
          note: body.requirements[id]?.note ?? '',
        })),
      ),
    ),
    areas: asked.areas.map((id) =>
      compareTicks(
        id,
        inOrder.map(({ reviewId, body }) => ({ reviewId, tick: body.areas[id] ?? null, note: '' })),
      ),
    ),
    words: inOrder.flatMap(({ body }) => wordsOf(body)),
  }
}

/** One of two asks first: that review goes on once the applicant has answered. */
function isAsking(given: readonly Recommendation[]): boolean {
  return given.length === 2 && given.includes('ask') && given.some((one) => one !== 'ask')
}

/** What all recommend, or two of three. */
function outcomeOf(given: readonly Recommendation[]): Recommendation | 'differ' {
  return mostOf(given) ?? 'differ'
}

/** What more than half say; undefined where nothing is said by so many. */
function mostOf<Said>(said: readonly Said[]): Said | undefined {
  return said.find((one) => said.filter((other) => other === one).length * 2 > said.length)
}

function compareTicks<Tick extends string>(id: string, ticks: Ticked<Tick>['ticks']): Ticked<Tick> {
  const said = ticks.map(({ tick }) => tick)
  return { id, ticks, agreed: mostOf(said) ?? null, isClosed: new Set(said).size <= 1 }
}

function wordsOf({
  recommendation,
  toDo,
  question,
  forApplicant,
}: FinishedReview['body']): WordsForApplicant[] {
  const all: readonly (Pick<WordsForApplicant, 'kind' | 'text'> & { readonly isAsked: boolean })[] = [
    { kind: 'to-do', text: toDo, isAsked: recommendation === 'defer' || recommendation === 'emerging' },
    { kind: 'question', text: question, isAsked: recommendation === 'ask' },
    { kind: 'comment', text: forApplicant, isAsked: true },
  ]
  return all.flatMap(({ kind, text, isAsked }) =>
    isAsked && text !== '' ? [{ kind, text, recommendation }] : [],
  )
}
