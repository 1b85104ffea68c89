import type { Code } from '../../evaluation/finding.ts'
import type { Portfolio, ProviderEntry } from '../../evaluation/portfolio.ts'
import type { Evaluated } from '../../evaluation/rank-evaluations.ts'
import { rscTimeLine } from '../../evaluation/rsc-time-line.ts'
import { isOfUnknownStanding } from '../providers/standing.ts'

/** What a provider's hours come to for one standard. */
export interface ProviderHours {
  readonly standard: string
  readonly title: string
  readonly requirement: string
  readonly countedHours: number
  readonly notCountedHours: number
  /** Part of all counted hours, from 0 to 1. */
  readonly share: number
  /** Why hours do not count, each code once. */
  readonly codes: readonly Code[]
}

/** A provider of supervision as the person's sessions and the standards see him or her. */
export interface ProviderTold {
  readonly standing: 'unknown' | 'none' | 'stated'
  readonly sessions: number
  readonly hours: number
  /** Only standards that look at these hours. */
  readonly standards: readonly ProviderHours[]
}

/** The sessions with a provider, and what they come to for each of the standards given. */
export function tellProvider(
  portfolio: Portfolio,
  provider: Pick<ProviderEntry, 'id' | 'endorsements' | 'vetted'>,
  standards: readonly Evaluated[],
): ProviderTold {
  const sessions = portfolio.rsc?.filter((session) => session.provider === provider.id) ?? []
  return {
    standing: standingOf(provider),
    sessions: sessions.length,
    hours: sessions.reduce((sum, { hours }) => sum + Math.round(hours * 1e6), 0) / 1e6,
    standards: standards.flatMap(({ edition, evaluation }) => {
      const line = rscTimeLine(edition, portfolio, evaluation)
      const own = line?.providers.find((each) => each.provider === provider.id)
      if (!line || !own) return []
      const { countedHours, notCountedHours, share, codes } = own
      const place = { standard: edition.standard, title: edition.title, requirement: line.requirement }
      return [{ ...place, countedHours, notCountedHours, share, codes }]
    }),
  }
}

function standingOf(provider: Pick<ProviderEntry, 'endorsements' | 'vetted'>): ProviderTold['standing'] {
  if (isOfUnknownStanding(provider)) return 'unknown'
  const stated = (provider.endorsements?.length ?? 0) + (provider.vetted?.length ?? 0)
  return stated === 0 ? 'none' : 'stated'
}
