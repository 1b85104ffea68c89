import { type Asker, expectOf, isOpenTo, type Target } from './expect-of.ts'
import { origin } from './full-site.ts'
import { isAtTheDoor } from './people.ts'
import type { Expected, Row } from './rows.ts'
import type { Pair } from './targets.ts'
import type { Answer, Visits } from './visits.ts'
import { withoutTokens } from './without-tokens.ts'
import type { RightsWorld } from './world.ts'

/** Somebody at a route: what is asked, by whom, and in which browser. */
export interface Attempt {
  readonly world: RightsWorld
  readonly route: string
  readonly row: Row
  readonly asker: Asker
  readonly visits: Visits
}

/** Where an answer is not as the table says, in words; nothing where all are. */
export type Surprises = readonly string[]

/** Asks about whatever is open to the asker. */
export async function askOpen(attempt: Attempt, pairs: readonly Pair[]): Promise<Surprises> {
  const surprises: string[] = []
  // The own things last: whoever ends the own session asks no more.
  for (const { there } of questions(attempt, pairs).toReversed())
    if (isOpenTo(attempt.row, attempt.asker, there))
      for (const answered of await ask(attempt, there))
        surprises.push(...surprisesIn(attempt, there, answered))
  return surprises
}

/** Asks about what is not open to the asker, and about what is not there: it has to look the same. */
export async function askClosed(attempt: Attempt, pairs: readonly Pair[]): Promise<Surprises> {
  const surprises: string[] = []
  const missed = new Map<Target, Answered[]>()
  for (const { there, notThere } of questions(attempt, pairs)) {
    if (isOpenTo(attempt.row, attempt.asker, there)) continue
    const empty = missed.get(notThere) ?? (await ask(attempt, notThere))
    missed.set(notThere, empty)
    const real = await ask(attempt, there)
    for (const [index, answered] of real.entries()) {
      surprises.push(...surprisesIn(attempt, there, answered))
      const other = empty[index]
      if (!other || !isSignedIn(attempt)) continue
      const [shown, missing] = [
        withoutTokens(answered.answer, there.objects),
        withoutTokens(other.answer, notThere.objects),
      ]
      if (shown !== missing) surprises.push(`${about(attempt, there, answered)}: tells that it is there`)
    }
  }
  return surprises
}

/** Visitors may learn which associations there are. */
function isSignedIn({ asker }: Attempt): boolean {
  return asker !== undefined && !isAtTheDoor(asker)
}

/** Pairs that ask for the same address with the same form are asked once. */
function questions({ route, row }: Attempt, pairs: readonly Pair[]): readonly Pair[] {
  const asked = new Map<string, Pair>()
  for (const pair of pairs) {
    const { objects } = pair.there
    const question = JSON.stringify([addressesOf(route, row, objects), row.fields?.(objects, '')])
    if (!asked.has(question)) asked.set(question, pair)
  }
  return [...asked.values()]
}

interface Answered {
  readonly address: string
  readonly answer: Answer
}

async function ask(attempt: Attempt, { objects }: Target): Promise<Answered[]> {
  const { route, row, asker, visits } = attempt
  const answers: Answered[] = []
  for (const address of chooseFor(attempt, addressesOf(route, row, objects))) {
    const fields = row.fields?.(objects, asker?.canary ?? 'visitor') ?? {}
    const answer = route.startsWith('GET')
      ? await visits.get(address)
      : await visits.post(address, { fields, origin })
    answers.push({ address, answer })
  }
  return answers
}

/** One person asks for every address of a row, and the others take turns, which is the same code for all sections. */
function chooseFor({ world, asker }: Attempt, addresses: readonly string[]): readonly string[] {
  const [first] = world.residents
  if (!asker || asker === first) return addresses
  return addresses.filter((_, index) => index === world.residents.indexOf(asker) % addresses.length)
}

export function addressesOf(route: string, row: Row, objects: Target['objects']): readonly string[] {
  return row.at?.(objects) ?? [route.split(' ')[1] ?? '']
}

function surprisesIn(attempt: Attempt, target: Target, answered: Answered): string[] {
  const expected = expectOf(attempt.row, attempt.asker, target)
  const what = about(attempt, target, answered)
  const { answer } = answered
  return [
    ...(isAsExpected(answer, expected) ? [] : [`${what}: ${answer.status} ${answer.to}, not ${expected}`]),
    ...canariesIn(attempt, target, answer).map((canary) => `${what}: tells ${canary}`),
  ]
}

function about({ route, asker }: Attempt, { owner }: Target, { address }: Answered): string {
  return `${route} by ${asker?.name ?? 'a visitor'} about ${owner?.name ?? 'nothing'} at ${address}`
}

function isAsExpected({ status, to }: Answer, expected: Expected): boolean {
  if (typeof expected === 'number') return status === expected
  return status === 303 && to.startsWith(`/${expected}?next=`)
}

/** What others said that this answer tells. */
function canariesIn(attempt: Attempt, target: Target, { whole }: Answer): string[] {
  return attempt.world.residents
    .filter((owner) => whole.includes(owner.canary) && !mayHear(attempt, target, owner))
    .map(({ canary }) => canary)
}

/** Oneself; who the link belongs to; on an open page of the own association, whoever is in it. */
function mayHear(
  { row, asker }: Attempt,
  target: Target,
  { name, association }: RightsWorld['residents'][0],
) {
  if (name === asker?.name) return true
  if (row.permit === 'secret-link' || row.permit === 'one-click') return name === target.owner?.name
  const isAboutOthers = typeof row.permit === 'object' || row.isAboutApplicant === true
  return isAboutOthers && association === asker?.association && isOpenTo(row, asker, target)
}
