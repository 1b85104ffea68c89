import type { Code } from '../../src/evaluation/finding.ts'
import type { ReferenceEntry } from '../../src/evaluation/portfolio.ts'
import { isBetter } from './additive.ts'
import { type Answer, countOnes, failing, firstCode, named, type Ways, type World } from './shapes.ts'

/** The roles that may fill each of the three slots. */
export type Slots = readonly (readonly ReferenceEntry['role'][])[]

interface Rating {
  readonly name: string
  readonly entry: ReferenceEntry
}

const endorsedCategories: readonly string[] = [
  'ifs',
  'imhs',
  'imhm-clinical',
  'imhm-policy',
  'imhm-research-faculty',
]

/** The references, by trying every assignment of ratings to slots; with the endorsed rater where it is asked. */
export function references(slots: Slots, asksEndorsedRater: boolean, world: World): Ways {
  const judged = named('references', world.portfolio.references).map((rating) => ({
    ...rating,
    code: ownCode(slots, rating.entry, world),
  }))
  const free = judged.filter(({ code }) => code === null)
  const ways = new Map<string, Rating[]>()
  for (const filling of bestOf([...assignments(slots, free)], asksEndorsedRater)) {
    ways.set(
      filling
        .map(({ name }) => name)
        .sort()
        .join(),
      filling,
    )
  }
  return [...ways.values()].map((filling) => {
    const codes = judged.map(({ name, entry, code }) => ({
      name,
      code: code ?? codeBeside(filling, name, entry),
    }))
    const ratings = countOnes('references', 3, codes)
    return asksEndorsedRater ? [ratings, endorsedRater(filling, codes)] : [ratings]
  })
}

function endorsedRater(
  filling: readonly Rating[],
  codes: readonly { name: string; code: Code | null }[],
): Answer {
  const plain = new Set(filling.filter((rating) => !isEndorsed(rating)).map(({ name }) => name))
  const judged = codes.map(
    ({ name, code }) => ({ name, code: plain.has(name) ? 'other-category' : code }) as const,
  )
  return countOnes('reference-endorsed-rater', 1, judged)
}

/** Every way to give each slot one rating or none, with no rating and no rater twice. */
function* assignments(
  slots: Slots,
  ratings: readonly Rating[],
  used: readonly Rating[] = [],
): Generator<Rating[]> {
  const [slot, ...others] = slots
  if (slot === undefined) return yield [...used]
  yield* assignments(others, ratings, used)
  for (const rating of ratings) {
    if (!slot.includes(rating.entry.role) || used.some((other) => isSame(rating, other))) continue
    yield* assignments(others, ratings, [...used, rating])
  }
}

function bestOf(fillings: readonly Rating[][], asksEndorsedRater: boolean): Rating[][] {
  const scoreOf = (filling: Rating[]) => [
    filling.length,
    asksEndorsedRater && filling.some(isEndorsed) ? 1 : 0,
  ]
  return fillings.filter((filling) => !fillings.some((other) => isBetter(scoreOf(other), scoreOf(filling))))
}

function isSame(one: Rating, other: Rating): boolean {
  return one.name === other.name || (one.entry.rater != null && one.entry.rater === other.entry.rater)
}

function isEndorsed({ entry }: Rating): boolean {
  return entry.raterEndorsement != null && endorsedCategories.includes(entry.raterEndorsement)
}

function codeBeside(filling: readonly Rating[], name: string, entry: ReferenceEntry): Code | null {
  if (filling.some((rating) => rating.name === name)) return null
  return filling.some((rating) => isSame(rating, { name, entry })) ? 'same-rater' : 'slot-filled'
}

function ownCode(slots: Slots, entry: ReferenceEntry, world: World): Code | null {
  return firstCode(
    failing({
      'after-as-of': entry.completedOn != null && entry.completedOn > world.asOf,
      'not-completed': entry.completedOn == null,
      'reference-void': (entry.notEnoughInformation ?? 0) >= 6,
      'role-not-asked': !slots.flat().includes(entry.role),
    }),
  )
}
