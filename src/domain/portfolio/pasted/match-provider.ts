import { distance } from 'fastest-levenshtein'

export interface KnownProvider {
  readonly id: string
  readonly name: string
}

/** `nearest` was not written like that, and is to be shown; `unclear` may be several. */
type ProviderMatch =
  | { readonly kind: 'same' | 'nearest'; readonly provider: KnownProvider }
  | { readonly kind: 'unclear' | 'unknown' }

/** What stands beside a name, and is none. */
const titles =
  /\b(dr|prof|professor|mr|mrs|mx|phd|ph d|psyd|edd|lcsw|lmsw|lisw|licsw|msw|lpc|lmft|lmhc|imh e|ecmh e)\b/g
/** These may be names as well, so they are taken for degrees only where they stand apart. */
const degrees = new Set(['ma', 'ms', 'md', 'do', 'ba', 'bs', 'med', 'rn', 'imh', 'jr', 'sr'])

/** Finds a provider by a name: without titles, accents and case, `Park, June` for June Park; else the nearest spelling. */
export function matchProvider(written: string, providers: readonly KnownProvider[]): ProviderMatch {
  const name = plainName(written)
  if (name === '') return { kind: 'unknown' }
  const candidates = providers.map((provider) => ({ provider, plain: plainName(provider.name) }))
  const same = candidates.filter(({ plain }) => plain === name)
  if (same.length > 0) return oneOf('same', same)
  const byPart = candidates.filter(({ plain }) => ` ${plain} `.includes(` ${name} `))
  if (byPart.length > 0) return oneOf('nearest', byPart)
  const allowed = Math.ceil(name.length / 5)
  const measured = candidates.map((each) => ({ ...each, off: distance(each.plain, name) }))
  const least = Math.min(...measured.map(({ off }) => off))
  if (least > allowed) return { kind: 'unknown' }
  return oneOf(
    'nearest',
    measured.filter(({ off }) => off === least),
  )
}

function oneOf(kind: 'same' | 'nearest', found: readonly { provider: KnownProvider }[]): ProviderMatch {
  const [first, second] = found
  return first && !second ? { kind, provider: first.provider } : { kind: 'unclear' }
}

function plainName(name: string): string {
  const plain = (text: string) =>
    text
      .normalize('NFD')
      .replaceAll(/\p{M}/gu, '')
      .toLowerCase()
      .replaceAll(/['’.]/g, '')
      .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
      .replaceAll(titles, ' ')
      .replaceAll(/\s+/g, ' ')
      .trim()
  const [last = '', first = '', ...rest] = name.split(',').map(plain)
  return [first, last, ...rest].filter((part) => part !== '' && !degrees.has(part)).join(' ')
}
