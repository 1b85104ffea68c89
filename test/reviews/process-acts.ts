import { randomUUID } from 'node:crypto'
import type { SignedIn } from '../../src/domain/rights.ts'
import { addEntry } from '../../src/services/portfolio/add-entry.ts'
import { paths } from '../../src/web/paths.ts'
import { type Answer, hiddenIn } from '../web/open-site.ts'
import { everyRow } from './review-acts.ts'
import { noon, type ReviewWorld } from './review-world.ts'

type Typed = Readonly<Record<string, string>>

/** Decides as the page offers it, with what is typed put over it. */
export async function decide(world: ReviewWorld, by: SignedIn, typed: Typed = {}): Promise<Answer> {
  const { site, applicationId } = world
  const place = paths.decision.href('vaimh', applicationId)
  const { page } = await site.get(by, place)
  const names = ['version', 'decisions', 'revision']
  const shown = Object.fromEntries(names.map((name) => [name, hiddenIn(page, name)]))
  const chosen = Object.fromEntries(['outcome', 'reason', 'toDo'].map((name) => [name, chosenIn(page, name)]))
  return site.post(by, place, { do: 'decide', ...shown, ...chosen, ...typed })
}

/** What a page has chosen of some choices before anybody does. */
export function chosenIn(page: string, name: string): string[] {
  const inputs = page.match(/<input[^>]*>/g) ?? []
  return inputs
    .filter((input) => input.includes(`name="${name}"`) && / checked/.test(input))
    .map((input) => /value="([^"]*)"/.exec(input)?.[1] ?? '')
}

/** Logs one more training. */
export async function log({ database, rosa }: ReviewWorld, title: string): Promise<void> {
  await addEntry(database.db, {
    ...{ personId: rosa.id, id: randomUUID(), now: noon },
    entry: {
      section: 'training',
      body: { title, completedOn: '2026-05-04', clockHours: 5, topics: ['relationship-based'] },
    },
  })
}

/** Hands the application in again, or answers what was asked. */
export async function handIn({ site, rosa, applicationId }: ReviewWorld, answer = ''): Promise<Answer> {
  const place = paths.submitApplication.href(applicationId)
  const { page } = await site.get(rosa, place)
  return site.post(rosa, place, { revision: hiddenIn(page, 'revision'), answer })
}

export async function stateOf(world: ReviewWorld): Promise<string | undefined> {
  const [row] = await everyRow<{ state: string }>(world, 'select state from application')
  return row?.state
}
