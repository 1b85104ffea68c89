import type { Told } from './questions.ts'

const [zipEntry, zipListing] = ['PK\u0003\u0004', 'PK\u0001\u0002']

/** What differs from answer to answer in one world too, and why it tells nothing. Nothing else may. */
const chance: readonly (readonly [RegExp, string])[] = [
  // A workbook is a ZIP, which keeps when it was packed by the clock on the wall.
  [new RegExp(`(${zipEntry}[^]{6}|${zipListing}[^]{8})[^]{4}`, 'g'), '$1'],
  // Drawn for a browser that begins to sign in, with a link, a code or a passkey.
  [/(__Host-attune_\w+)=[\w-]{43};/g, '$1;'],
  [/("challenge":")[\w-]{43}"/g, '$1"'],
  // Drawn for the person who asks for them, and shown to nobody else.
  [/(<li class="at-key">)(?:[0-9A-Z]{4}-){3}[0-9A-Z]{4}</g, '$1<'],
]

function withoutChance(text: string): string {
  return chance.reduce((left, [pattern, name]) => left.replaceAll(pattern, name), text)
}

const uuid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g

/**
 * Where one world told something else than the other, in words that show the place; nothing where both told the same.
 * What was made after the worlds parted has an id of its own in each: such an id has to stand wherever its counterpart
 * does, may not be known in the other world, and not be among those that were there `before`.
 */
export function differences(
  one: readonly Told[],
  other: readonly Told[],
  before: ReadonlySet<string>,
): readonly string[] {
  const found: string[] = []
  if (one.length !== other.length) found.push(`${one.length} answers, and ${other.length}`)
  const ids = pairIds(one, other, before)
  for (const [index, { by, route, address, text }] of one.entries()) {
    const there = other[index]
    const [here, told] = [withoutChance(text), withoutChance(there?.text ?? '')]
    const translated = here.replaceAll(uuid, (id) => ids.get(id) ?? id)
    if (translated !== told) found.push(`${by}: ${route}, ${address}: ${placeOf(translated, told)}`)
  }
  return found
}

/** What ids that only one world knows are called in the other, by where each stands first. */
function pairIds(
  one: readonly Told[],
  other: readonly Told[],
  before: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const [here, there] = [idsIn(one), idsIn(other)]
  const [own, others] = [[...here].filter((id) => !there.has(id)), [...there].filter((id) => !here.has(id))]
  const pairs = own.map((id, index) => [id, others[index] ?? id] as const)
  return new Map(pairs.filter((pair) => !pair.some((id) => before.has(id))))
}

function idsIn(told: readonly Told[]): ReadonlySet<string> {
  return new Set(told.flatMap(({ address, text }) => `${address}\n${text}`.match(uuid) ?? []))
}

/** The first place where two texts part, with what stands around it. */
function placeOf(one: string, other: string): string {
  const length = Math.max(one.length, other.length)
  let at = 0
  while (at < length && one[at] === other[at]) at += 1
  const from = Math.max(0, at - 60)
  return `“${one.slice(from, at + 100)}” and “${other.slice(from, at + 100)}”`
}
