/** What may tell who wrote an answer. */
export type TraceKind = 'name' | 'email' | 'phone' | 'web-address' | 'employer' | 'provider' | 'place'

export interface Trace {
  /** Where it begins and ends, as JavaScript counts characters. */
  readonly from: number
  readonly to: number
  readonly kind: TraceKind
}

/** What is known of the candidate, gathered by the office. */
export interface KnownTraces {
  readonly names: readonly string[]
  readonly employers: readonly string[]
  readonly providers: readonly string[]
  /** The association's name and the places that go with it. */
  readonly places: readonly string[]
}

/** Words of a name of an employer, provider or association that many share: alone they tell nothing. */
const common = new Set(
  `and the for of in at to a an association center centre clinic health infant mental family families children child
  early services service county state city school university hospital community department program inc llc dr mr
  mrs ms university home start head childhood development care support`.split(/\s+/),
)

const patterns: readonly (readonly [TraceKind, RegExp])[] = [
  ['email', /[\p{L}\p{N}._%+-]+\s?(?:@|\(at\)|\[at\])\s?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/giu],
  ['web-address', /\b(?:https?:\/\/|www\.)\S+/giu],
  ['phone', /(?<![\p{L}\p{N}])(?:\+?1[\s.-]?)?\(?\d{3}\)?[\s.-]\d{3}[\s.-]\d{4}(?![\p{L}\p{N}])/gu],
]

/**
 * Finds everything in the texts of a candidate that should be looked at before a marker reads them, in order and without
 * overlaps. It finds too much rather than too little: a person decides which of them is masked.
 */
export function traceFinder(known: KnownTraces): (text: string) => Trace[] {
  const words = [
    ...known.names.flatMap((name) => listWords(name, 'name', true)),
    ...known.employers.flatMap((name) => listWords(name, 'employer', false)),
    ...known.providers.flatMap((name) => listWords(name, 'provider', true)),
    ...known.places.flatMap((name) => listWords(name, 'place', false)),
  ]
  return (text) => {
    const within = flatten(text)
    const shapes = patterns.flatMap(([kind, pattern]) =>
      [...text.matchAll(pattern)].map((hit) => ({ from: hit.index, to: hit.index + hit[0].length, kind })),
    )
    return withoutOverlaps([...shapes, ...words.flatMap((each) => findWords(within, each))])
  }
}

interface Words {
  readonly pattern: RegExp
  readonly kind: TraceKind
}

/** A whole name, and of people each part of two letters or more; of the rest only what is not a common word. */
function listWords(name: string, kind: TraceKind, isPerson: boolean): Words[] {
  const words = name.split(/[^\p{L}\p{N}'’-]+/u)
  const parts = words.flatMap((word) => [word, ...word.split('-')]).filter((part) => part.length >= 2)
  const telling = parts.filter((part) => !common.has(part.toLowerCase()) && (isPerson || part.length >= 4))
  return [...new Set([name, ...telling])].flatMap((each) =>
    asPattern(each).map((pattern) => ({ pattern, kind })),
  )
}

/** Whatever the case, the accents and the white space between words. */
function asPattern(words: string): RegExp[] {
  const parts = words
    .trim()
    .split(/\s+/)
    .filter((part) => part !== '')
  if (parts.length === 0) return []
  const pattern = parts.map((part) => escapeForPattern(flatten(part).text)).join('\\s+')
  return [new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, 'giu')]
}

function findWords({ text, at }: Plain, { pattern, kind }: Words): Trace[] {
  return [...text.matchAll(pattern)].map((hit) => ({
    from: at[hit.index] ?? 0,
    to: at[hit.index + hit[0].length] ?? at.at(-1) ?? 0,
    kind,
  }))
}

/** A text without accents, and where each of its characters stands in the original. */
interface Plain {
  readonly text: string
  readonly at: readonly number[]
}

function flatten(text: string): Plain {
  let plain = ''
  const at: number[] = []
  let position = 0
  for (const letter of text) {
    const bare = isPlain(letter) ? letter : letter.normalize('NFD').replace(/\p{M}/gu, '').replace('’', "'")
    for (let index = 0; index < bare.length; index += 1) at.push(position)
    plain += bare
    position += letter.length
  }
  return { text: plain, at: [...at, position] }
}

const isPlain = (letter: string) => letter <= '\x7f'

function escapeForPattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
}

/** Of two that overlap, one from the first begin to the last end, named after the longer. */
function withoutOverlaps(traces: readonly Trace[]): Trace[] {
  const kept: Trace[] = []
  for (const trace of traces.toSorted((one, other) => one.from - other.from || other.to - one.to)) {
    const last = kept.at(-1)
    if (!last || trace.from >= last.to) kept.push(trace)
    else if (trace.to > last.to)
      kept[kept.length - 1] = { ...longer(last, trace), from: last.from, to: trace.to }
  }
  return kept
}

function longer(one: Trace, other: Trace): Trace {
  return other.to - other.from > one.to - one.from ? other : one
}
