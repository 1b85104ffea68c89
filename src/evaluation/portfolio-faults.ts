import { toDayNumber } from '../standards/day.ts'
import type { Portfolio } from './portfolio.ts'

/** A fault in a document: where it is (JSONPath), and what to do about it. */
export interface Fault {
  readonly path: string
  readonly message: string
}

/** The lists of a portfolio, with null for an entry that is faulty in itself, and for a list that is none. */
export type CheckedPortfolio = {
  readonly [List in keyof Portfolio]?: Portfolio[List] extends readonly (infer Entry)[] | undefined
    ? readonly (Entry | null)[] | null | undefined
    : unknown
}

/** An entry as it stands in the document, faulty or not, with the id it gives. */
export interface RawName {
  readonly list: string
  readonly index: number
  readonly id: string | undefined
}

/** What a schema cannot say: periods in order, hours that fit their days, known providers, ids used once. */
export function portfolioFaults(
  portfolio: CheckedPortfolio,
  names: readonly RawName[],
  root: string,
): Fault[] {
  return [
    ...periodsOutOfOrder(portfolio, root),
    ...impossibleHours(portfolio, root),
    ...(portfolio.providers === null ? [] : unknownProviders(portfolio, names, root)),
    ...repeatedNames(names, root),
  ]
}

interface Period {
  readonly path: string
  readonly from: string
  readonly to: string | null | undefined
}

function periodsOutOfOrder(portfolio: CheckedPortfolio, root: string): Fault[] {
  return periodsOf(portfolio, root).flatMap(({ path, from, to }) =>
    to && to < from
      ? [{ path, message: `This day lies before the first one, ${from}. Exchange them, or correct one.` }]
      : [],
  )
}

function periodsOf(
  { work, leadership, rsc, memberships, endorsements, providers }: CheckedPortfolio,
  root: string,
): Period[] {
  const plain = { work, leadership, rsc, memberships }
  return [
    ...Object.entries(plain).flatMap(([list, entries]) =>
      sound<{ from: string; to?: string | null | undefined }>(entries).map(({ entry, index }) => ({
        path: `${root}.${list}[${index}].to`,
        from: entry.from,
        to: entry.to,
      })),
    ),
    ...sound(endorsements).map(({ entry, index }) => ({
      path: `${root}.endorsements[${index}].endedOn`,
      from: entry.earnedOn,
      to: entry.endedOn,
    })),
    ...sound(providers).flatMap(({ entry, index }) =>
      Object.entries({ endorsements: entry.endorsements, vetted: entry.vetted }).flatMap(([list, held]) =>
        (held ?? []).map(({ from, to }, place) => ({
          path: `${root}.providers[${index}].${list}[${place}].to`,
          from,
          to,
        })),
      ),
    ),
  ]
}

function impossibleHours({ rsc }: CheckedPortfolio, root: string): Fault[] {
  return sound(rsc).flatMap(({ entry: { from, to, hours, hoursAboutSupervisionGiven }, index }) => {
    const days = Math.max(1, toDayNumber(to) - toDayNumber(from) + 1)
    const tooMany = hours > 24 * days
    const aboutMore = (hoursAboutSupervisionGiven ?? 0) > hours
    const place = `${root}.rsc[${index}]`
    return [
      ...(tooMany
        ? [
            {
              path: `${place}.hours`,
              message: `${hours} hours do not fit into ${days === 1 ? 'one day' : `${days} days`}.`,
            },
          ]
        : []),
      ...(aboutMore
        ? [
            {
              path: `${place}.hoursAboutSupervisionGiven`,
              message: `These cannot be more than the ${hours} hours of the session.`,
            },
          ]
        : []),
    ]
  })
}

function unknownProviders({ rsc }: CheckedPortfolio, names: readonly RawName[], root: string): Fault[] {
  const known = new Set(names.filter(({ list }) => list === 'providers').map(({ id }) => id))
  return sound(rsc).flatMap(({ entry: { provider, setting }, index }) => {
    const path = `${root}.rsc[${index}].provider`
    if (provider === undefined && setting === 'peer') return []
    if (provider === undefined)
      return [{ path, message: 'Name the provider by the id it has in "providers".' }]
    const message = `There is no provider "${provider}" in "providers". Add it there, or correct the id.`
    return known.has(provider) ? [] : [{ path, message }]
  })
}

/** Findings name an entry by its id alone, or by list and position, so a name is used once in the whole document. */
function repeatedNames(names: readonly RawName[], root: string): Fault[] {
  const places = new Set(
    names.filter(({ id }) => id === undefined).map(({ list, index }) => `${list}[${index}]`),
  )
  const firstPaths = new Map<string, string>()
  return names.flatMap(({ list, index, id }) => {
    if (id === undefined) return []
    const path = `${root}.${list}[${index}].id`
    const first = firstPaths.get(id)
    if (first)
      return [{ path, message: `The id "${id}" is used at ${first} already. Give each entry its own.` }]
    firstPaths.set(id, path)
    const message = `An entry without an id is named "${id}" already. Choose another id.`
    return places.has(id) ? [{ path, message }] : []
  })
}

function sound<Entry>(
  entries: readonly (Entry | null)[] | null | undefined,
): { entry: Entry; index: number }[] {
  return (entries ?? []).flatMap((entry, index) => (entry === null ? [] : [{ entry, index }]))
}
