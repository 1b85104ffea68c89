import type { Portfolio } from '../../../evaluation/portfolio.ts'
import type { CompetencyDomain } from '../../../standards/competency-areas.ts'
import type { LeadershipActivity } from '../../../standards/leadership-activities.ts'
import type { StandardsLibrary } from '../../../standards/load-standards.ts'

/** Names for codes that stand in entries: what the forms offer and the pages show. */
export interface NameLists {
  readonly providers: ReadonlyMap<string, string>
  readonly associations: ReadonlyMap<string, string>
  readonly activities: readonly LeadershipActivity[]
  readonly domains: readonly CompetencyDomain[]
}

export function nameLists(
  fixed: Omit<NameLists, 'providers' | 'associations'>,
  standards: StandardsLibrary,
  portfolio: Portfolio,
): NameLists {
  return {
    ...fixed,
    associations: new Map(standards.associations.map(({ id, name }) => [id, name])),
    providers: new Map(portfolio.providers?.map(({ id, name }) => [id, name ?? id])),
  }
}
