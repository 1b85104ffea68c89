import fc from 'fast-check'
import { type Portfolio, PortfolioSchema } from '../../src/evaluation/portfolio.ts'
import { degreeDay } from './days.ts'
import * as entries from './entries.ts'
import { providers, sessions } from './supervision.ts'

const few = { maxLength: 3 }

const lists = providers.chain((known) =>
  fc.record({
    education: fc.array(entries.education, { maxLength: 2 }),
    work: fc.array(entries.work, { maxLength: 4 }),
    leadership: fc.array(entries.leadership, few),
    training: fc.array(entries.training, { maxLength: 5 }),
    providers: fc.constant(known),
    rsc: sessions(known.map(({ id }) => id)),
    references: fc.array(entries.reference, { maxLength: 6 }),
    agreements: fc.array(entries.agreement, few),
    memberships: fc.array(entries.membership, few),
    exams: fc.array(entries.exam, { maxLength: 2 }),
    endorsements: fc.array(entries.endorsement, { maxLength: 2 }),
    judgements: fc.array(entries.judgement, few),
  }),
)

const usualDegree = { kind: 'degree', degree: 'MSW', awardedOn: degreeDay, transcript: 'official' } as const
const usualWork = { from: '2015-06-01', to: null, kinds: ['providing-rsc' as const] }

/** Small, plausible, valid portfolios, dense with days and hours at which an answer turns. */
export const portfolios: fc.Arbitrary<Portfolio> = fc
  .tuple(lists, fc.constantFrom(true, true, true, false), fc.constantFrom(true, true, false), fc.boolean())
  .map(([drawn, hasDegree, hasWork, hasIds]) =>
    withIds(
      {
        ...drawn,
        education: hasDegree ? [usualDegree, ...drawn.education] : drawn.education,
        work: hasWork ? [usualWork, ...drawn.work] : drawn.work,
      },
      hasIds,
    ),
  )

/** The same portfolios with an id on every entry. */
export const namedPortfolios: fc.Arbitrary<Portfolio> = portfolios.map((portfolio) =>
  withIds(portfolio, true),
)

/** Every entry gets an id of its list and place, or only every second one; what is not given is left out. */
function withIds(drawn: Omit<Portfolio, 'format'>, all: boolean): Portfolio {
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
