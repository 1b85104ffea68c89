import fc from 'fast-check'
import { type Portfolio, PortfolioSchema, type ProviderEntry } from '../../src/evaluation/portfolio.ts'
import { almostThere } from './almost-there.ts'
import * as entries from './entries.ts'
import { providers, sessions } from './supervision.ts'

type Lists = Omit<Portfolio, 'format'>

const few = { maxLength: 3 }

const lists = (known: readonly ProviderEntry[]) =>
  fc.record({
    education: fc.array(entries.education, { maxLength: 2 }),
    work: fc.array(entries.work, { maxLength: 4 }),
    leadership: fc.array(entries.leadership, few),
    training: fc.array(entries.training, { maxLength: 5 }),
    providers: fc.constant<ProviderEntry[]>([...known]),
    rsc: sessions(known.map(({ id }) => id)),
    references: fc.array(entries.reference, { maxLength: 6 }),
    agreements: fc.array(entries.agreement, few),
    memberships: fc.array(entries.membership, few),
    exams: fc.array(entries.exam, { maxLength: 2 }),
    endorsements: fc.array(entries.endorsement, { maxLength: 2 }),
    judgements: fc.array(entries.judgement, few),
  })

type Mixing = 'keep' | 'replace' | 'add'
const mixings = fc.array(fc.constantFrom<Mixing[]>('keep', 'keep', 'keep', 'replace', 'add'), {
  minLength: 12,
  maxLength: 12,
})

/** Each list of a person who is almost there may be replaced by one drawn at random, or get those entries too. */
const mixed = fc
  .tuple(almostThere, mixings)
  .chain(([almost, ways]) =>
    lists(almost.providers).map((drawn) => ({ ...mix(almost, drawn, ways), providers: almost.providers })),
  )

function mix(almost: Lists, drawn: Lists, ways: readonly Mixing[]): Lists {
  const kept = new Map<string, unknown>(Object.entries(almost))
  const mixed = Object.entries(drawn).map(([list, more], index) => {
    const before = kept.get(list)
    if (ways[index] === 'replace' || !Array.isArray(before)) return [list, more]
    return [list, ways[index] === 'add' && Array.isArray(more) ? [...before, ...more] : before]
  })
  return Object.fromEntries(mixed)
}

/** Small, plausible, valid portfolios, dense with days and hours at which an answer turns. */
export const portfolios: fc.Arbitrary<Portfolio> = fc
  .tuple(
    fc.oneof({ weight: 3, arbitrary: mixed }, { weight: 1, arbitrary: providers.chain(lists) }),
    fc.boolean(),
  )
  .map(([drawn, hasIds]) => withIds(drawn, hasIds))

/** The same portfolios with an id on every entry. */
export const namedPortfolios: fc.Arbitrary<Portfolio> = portfolios.map((portfolio) =>
  withIds(portfolio, true),
)

/** Every entry gets an id of its list and place, or only every second one; what is not given is left out. */
function withIds(drawn: Lists, all: boolean): Portfolio {
  const named = Object.entries(drawn).map(([list, entries]) => [
    list,
    Array.isArray(entries) ? entries.map(nameIn(list, all)) : entries,
  ])
  return PortfolioSchema.parse(
    JSON.parse(JSON.stringify({ ...Object.fromEntries(named), format: 'attune-portfolio/1' })),
  )
}

function nameIn(list: string, all: boolean) {
  return (entry: object, index: number) =>
    'id' in entry || !(all || index % 2 === 0) ? entry : { id: `${list}-${index}`, ...entry }
}
