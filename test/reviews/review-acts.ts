import { randomUUID } from 'node:crypto'
import { reviewFields } from '../../src/domain/reviews/review-fields.ts'
import type { SignedIn } from '../../src/domain/rights.ts'
import { pickFields } from '../../src/web/pages/reviews/assign-page.tsx'
import { paths } from '../../src/web/paths.ts'
import { asOwner } from '../rights/owner.ts'
import { library, type ReviewWorld } from './review-world.ts'

/** Asks a reviewer, as a coordinator does on the page. Answers the id of the review. */
export async function ask(
  world: ReviewWorld,
  reviewer: SignedIn,
  place: number,
  { by = world.dana, reason = '' } = {},
): Promise<string> {
  const names = pickFields(world.applicationId, place)
  const id = randomUUID()
  const answer = await world.site.post(by, paths.assignReviewers.href('vaimh'), {
    application: world.applicationId,
    language: 'en',
    [names.id]: id,
    [names.reviewer]: reviewer.id,
    [names.reason]: reason,
  })
  if (answer.status !== 303) throw new Error(`Answered with ${answer.status}.`)
  return id
}

export async function accept({ site }: ReviewWorld, reviewer: SignedIn, review: string): Promise<void> {
  const answer = await site.post(reviewer, paths.acceptReview.href('vaimh', review), {})
  if (answer.status !== 303) throw new Error(`Answered with ${answer.status}.`)
}

const edition = library.getEdition('vaimh/imhm-clinical', '2026-11-21')

/** A review that agrees with everything and sees every area shown. */
export function everything(changed: Readonly<Record<string, string>> = {}): Record<string, string> {
  const requirements = edition.requirements
    .filter(({ kind }) => kind !== 'advice')
    .map(({ id }) => [reviewFields.requirement(id), 'agree'] as const)
  const domains = [
    'theoretical-foundations',
    'law-and-policy',
    'systems',
    'direct-service',
    'working-with-others',
    'leading-people',
    'communicating',
    'thinking',
    'reflection',
    'administration',
    'research',
  ]
  return {
    ...Object.fromEntries(requirements),
    ...Object.fromEntries(domains.map((domain) => [reviewFields.restOf(domain), 'shown'])),
    recommendation: 'approve',
    toDo: '',
    question: '',
    forApplicant: '',
    forColleagues: '',
    act: 'submit',
    ...changed,
  }
}

export function send(
  { site }: ReviewWorld,
  reviewer: SignedIn,
  review: string,
  changed: Readonly<Record<string, string>> = {},
) {
  return site.post(reviewer, paths.review.href('vaimh', review), everything(changed))
}

/** Asked, taken on and submitted. */
export async function review(
  world: ReviewWorld,
  reviewer: SignedIn,
  place: number,
  changed: Readonly<Record<string, string>> = {},
): Promise<string> {
  const id = await ask(world, reviewer, place)
  await accept(world, reviewer, id)
  const answer = await send(world, reviewer, id, changed)
  if (answer.status !== 303) throw new Error(`Answered with ${answer.status}.`)
  return id
}

/** All rows of a table, whosever they are. */
export function everyRow<Row extends object>({ database }: ReviewWorld, sql: string): Promise<Row[]> {
  return asOwner(database, async (client) => (await client.query<Row>(sql)).rows)
}
