import { type Asker, expectOf, type Target } from './expect-of.ts'
import { origin } from './full-site.ts'
import type { Expected, Row } from './rows.ts'
import type { Targets } from './targets.ts'
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

/** Asks about what is the asker's own. */
export async function askOwn(attempt: Attempt, { own }: Targets): Promise<Surprises> {
  const answers = await ask(attempt, own)
  return answers.flatMap(({ address, answer }) => surprisesIn(attempt, own, address, answer))
}

/** Asks about what is somebody else's, and about what is not there: it has to look the same. */
export async function askForeign(attempt: Attempt, { own, foreign }: Targets): Promise<Surprises> {
  const surprises: string[] = []
  for (const { there, notThere } of foreign) {
    if (isSameQuestion(attempt, own, there)) continue
    const [real, empty] = [await ask(attempt, there), await ask(attempt, notThere)]
    for (const [index, { address, answer }] of real.entries()) {
      surprises.push(...surprisesIn(attempt, there, address, answer))
      const other = empty[index]?.answer
      const isOpen =
        expectOf(attempt.row, attempt.asker, there) !== expectOf(attempt.row, attempt.asker, notThere)
      if (isOpen || !other) continue
      const [shown, missing] = [withoutTokens(answer, there.objects), withoutTokens(other, notThere.objects)]
      if (shown !== missing) surprises.push(`${address} is answered in another way than what is not there`)
    }
  }
  return surprises
}

/** The addresses of a row for a target, with the answers. */
async function ask({ route, row, asker, visits }: Attempt, { objects }: Target) {
  const answers: { address: string; answer: Answer }[] = []
  for (const address of addressesOf(route, row, objects)) {
    const fields = row.fields?.(objects, asker?.canary ?? 'visitor') ?? {}
    const answer = route.startsWith('GET')
      ? await visits.get(address)
      : await visits.post(address, { fields, origin })
    answers.push({ address, answer })
  }
  return answers
}

export function addressesOf(route: string, row: Row, objects: Target['objects']): readonly string[] {
  return row.at?.(objects) ?? [route.split(' ')[1] ?? '']
}

function isSameQuestion({ route, row }: Attempt, one: Target, other: Target): boolean {
  const question = ({ objects }: Target) =>
    JSON.stringify([addressesOf(route, row, objects), row.fields?.(objects, '')])
  return question(one) === question(other)
}

function surprisesIn(attempt: Attempt, target: Target, address: string, answer: Answer): string[] {
  const { route, row, asker } = attempt
  const expected = expectOf(row, asker, target)
  const what = `${route} by ${asker?.name ?? 'a visitor'} at ${address} (${target.about})`
  return [
    ...(isAsExpected(answer, expected) ? [] : [`${what}: ${answer.status} ${answer.to}, not ${expected}`]),
    ...canariesIn(attempt, target, answer).map((canary) => `${what}: tells ${canary}`),
  ]
}

function isAsExpected({ status, to }: Answer, expected: Expected): boolean {
  if (typeof expected === 'number') return status === expected
  return status === 303 && to.startsWith(`/${expected}?next=`)
}

/** What others said that this answer tells. Staff read what their association's people wrote; a link tells whose it is. */
function canariesIn({ world, row, asker }: Attempt, target: Target, { whole }: Answer): string[] {
  const mayRead = (canary: string, association: string, objects: unknown) =>
    canary === asker?.canary ||
    (row.permit === 'secret-link' && objects === target.objects) ||
    (asker !== undefined &&
      association === asker.association &&
      typeof row.permit === 'object' &&
      expectOf(row, asker, target) === row.own)
  return world.residents
    .filter(({ canary, association, objects }) => !mayRead(canary, association, objects))
    .map(({ canary }) => canary)
    .filter((canary) => whole.includes(canary))
}
