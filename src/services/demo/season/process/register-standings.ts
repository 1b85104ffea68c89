import type { RegisterStanding } from '../../../../domain/providers/standing.ts'
import type { Season, SeasonAssociation, SeasonPerson } from '../make-season.ts'
import { isLinked, type Named, providersByName, standingOf } from '../register-rows.ts'

/** What the register of the first association says of each person's providers, as the tables will say it. */
export function registerStandings(season: Season): (person: SeasonPerson) => readonly RegisterStanding[] {
  const [association] = season.associations
  if (!association) return () => []
  const told = [...providersByName(season, association)].flatMap(([name, all]) =>
    standingsOfOne(season, association, { name, all }),
  )
  const byPerson = Map.groupBy(told, ({ personId }) => personId)
  return ({ id }) => byPerson.get(id)?.map(({ standing }) => standing) ?? []
}

function standingsOfOne(
  { unknownProviders }: Season,
  { standardsOf }: SeasonAssociation,
  { name, all }: { readonly name: string; readonly all: readonly Named[] },
) {
  const isUnknown = unknownProviders.includes(name)
  const isVetted = all.some(({ entry }) => entry.vetted)
  const records = isUnknown ? [] : [{ association: standardsOf, name, ...standingOf(all) }]
  return all
    .filter((one) => isUnknown || isVetted || isLinked(one))
    .map(({ person, entry }) => ({
      personId: person.id,
      standing: { entryId: entry.id, records, isWaiting: isUnknown },
    }))
}
