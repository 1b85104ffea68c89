import type { Portfolio } from '../../src/evaluation/portfolio.ts'
import { isLatestMet } from './bare-predicate.ts'
import { entryConditions } from './entry-conditions.ts'
import { entryRules } from './entry-rules.ts'
import type { Filters } from './json-rules-facts.ts'
import { dayOf, merge, type Span } from './plain-days.ts'
import { daysBetween } from './plain-education-and-work.ts'
import { daysOfStandings, standingsOf } from './plain-supervision.ts'

/** Conditions on entries as rules too, which is what it takes to change them without code and to say which entry counts. */
export function filtersAsRules(): Filters {
  const education = entryRules(entryConditions.education)
  const qualifying = entryRules(entryConditions.qualifying)
  const work = entryRules(entryConditions.work)
  const training = entryRules(entryConditions.training)
  const sessions = entryRules(entryConditions.sessions)
  const references = entryRules(entryConditions.references)
  const judgements = entryRules(entryConditions.judgements)
  const exams = entryRules(entryConditions.exams)
  const daysOfProviders = providerRules()
  return {
    education: async (portfolio, asOf) => {
      const { qualifies } = await education(portfolio.education ?? [], (entry) => ({
        imhRelated: entry.imhRelated ?? false,
        level: entry.level ?? null,
        kind: entry.kind,
        code: (entry.degree ?? '').replace(/[.\s]/g, '').toUpperCase(),
        awardedOn: entry.awardedOn ?? null,
        asOf,
      }))
      return qualifies
    },
    related: async (entries) => {
      const { related } = await qualifying(entries, ({ imhRelated }) => ({ imhRelated: imhRelated ?? false }))
      return related
    },
    work: (portfolio) =>
      work(portfolio.work ?? [], ({ kinds, supervised, withInfants, withParents, services }) => ({
        kinds,
        supervised: supervised ?? false,
        withInfants: withInfants ?? false,
        withParents: withParents ?? false,
        services: services ?? [],
      })),
    training: async (portfolio, asOf) => {
      const { completed, imh, rsc, dei } = await training(
        portfolio.training ?? [],
        ({ completedOn, topics }) => ({
          completedOn: completedOn ?? null,
          topics: topics ?? [],
          asOf,
        }),
      )
      const fits = new Map(completed.map((entry) => [entry, 0]))
      for (const [index, fitting] of [imh, rsc, dei].entries())
        for (const entry of fitting) {
          const bits = fits.get(entry)
          if (bits !== undefined) fits.set(entry, bits | (1 << index))
        }
      return [...fits].map(([{ clockHours }, bits]) => ({ hours: clockHours, fits: bits }))
    },
    sessions: async (portfolio, asOf, providing, { postMasters }) => {
      const daysProvidingRsc = merge(daysBetween(providing, Number.NEGATIVE_INFINITY, dayOf(asOf)))
      const ofProvider = await daysOfProviders(portfolio)
      const { counts } = await sessions(portfolio.rsc ?? [], ({ setting, from, to, provider }) => {
        const days = { from: dayOf(from), to: dayOf(to) }
        const daysOfProvider = ofProvider.get(provider ?? '') ?? []
        return { setting, to, asOf, postMasters, fromDay: days.from, days, daysOfProvider, daysProvidingRsc }
      })
      return counts
    },
    references: async (portfolio, asOf) => {
      const { usable, supervisor, provider, recipient } = await references(
        portfolio.references ?? [],
        ({ role, completedOn, notEnoughInformation }) => ({
          role,
          completedOn: completedOn ?? null,
          notEnoughInformation: notEnoughInformation ?? 0,
          asOf,
        }),
      )
      const isUsable = (entry: (typeof usable)[number]) => usable.includes(entry)
      return {
        supervisor: supervisor.filter(isUsable),
        provider: provider.filter(isUsable),
        recipient: recipient.filter(isUsable),
      }
    },
    isJudgedMet: async (portfolio, asOf) => {
      const { decides } = await judgements(
        portfolio.judgements ?? [],
        ({ standard, requirement, decidedOn }) => ({ standard, requirement, decidedOn, asOf }),
      )
      return isLatestMet(decides)
    },
    isExamPassed: async (portfolio, asOf) => {
      const { passed } = await exams(portfolio.exams ?? [], ({ category, passed, completedOn }) => ({
        category,
        passed: passed ?? null,
        completedOn: completedOn ?? null,
        asOf,
      }))
      return passed.length > 0
    },
  }
}

function providerRules(): (portfolio: Portfolio) => Promise<ReadonlyMap<string, readonly Span[]>> {
  const standings = entryRules(entryConditions.standings)
  return async ({ providers = [] }) => {
    const days = await Promise.all(
      providers.map(async (provider) => {
        const { asked } = await standings(standingsOf(provider), ({ category, vettedBy }) => ({
          category,
          vettedBy,
        }))
        return [provider.id, daysOfStandings(asked)] as const
      }),
    )
    return new Map(days)
  }
}
