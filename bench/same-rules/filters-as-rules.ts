import { Engine, type TopLevelCondition } from 'json-rules-engine'
import type { Filters } from './json-rules-facts.ts'
import { dayOf, isCovered, merge } from './plain-days.ts'
import { daysBetween, isProvidingRsc } from './plain-education-and-work.ts'
import { providerDays } from './plain-supervision.ts'

/** The conditions that the sheet puts on an entry, as rules that somebody can read and change without code. */
const conditions = {
  education: {
    all: [
      { fact: 'awardedOn', operator: 'notEqual', value: null },
      { fact: 'awardedOn', operator: 'onOrBefore', value: { fact: 'asOf' } },
      {
        any: [
          { fact: 'kind', operator: 'notEqual', value: 'degree' },
          {
            fact: 'code',
            operator: 'in',
            value: ['MA', 'MS', 'MED', 'EDD', 'MSW', 'MSN', 'PSYD', 'PHD', 'DO', 'MD'],
          },
          {
            all: [
              { fact: 'imhRelated', operator: 'equal', value: true },
              { fact: 'level', operator: 'in', value: ['master', 'doctorate'] },
            ],
          },
        ],
      },
    ],
  },
  practice: {
    all: [
      { fact: 'kinds', operator: 'contains', value: 'imh-services' },
      { fact: 'supervised', operator: 'equal', value: true },
      { fact: 'withInfants', operator: 'equal', value: true },
      { fact: 'withParents', operator: 'equal', value: true },
      { fact: 'services', operator: 'contains', value: 'relationship-based-therapy' },
      { fact: 'services', operator: 'contains', value: 'early-relationship-assessment' },
    ],
  },
  training: {
    all: [
      { fact: 'completedOn', operator: 'notEqual', value: null },
      { fact: 'completedOn', operator: 'onOrBefore', value: { fact: 'asOf' } },
    ],
  },
  sessions: {
    all: [
      { fact: 'setting', operator: 'notEqual', value: 'peer' },
      { fact: 'fromDay', operator: 'greaterThanInclusive', value: { fact: 'postMasters' } },
      { fact: 'to', operator: 'onOrBefore', value: { fact: 'asOf' } },
      { fact: 'days', operator: 'covered', value: { fact: 'daysOfProvider' } },
      { fact: 'days', operator: 'covered', value: { fact: 'daysProvidingRsc' } },
    ],
  },
  references: {
    all: [
      { fact: 'completedOn', operator: 'notEqual', value: null },
      { fact: 'completedOn', operator: 'onOrBefore', value: { fact: 'asOf' } },
      { fact: 'notEnoughInformation', operator: 'lessThan', value: 6 },
    ],
  },
} satisfies Record<string, TopLevelCondition>

/** Conditions on an entry as rules too, which is what it takes to say which entry counts and which does not. */
export function filtersAsRules(): Filters {
  const education = entryFilter(conditions.education)
  const practice = entryFilter(conditions.practice)
  const training = entryFilter(conditions.training)
  const sessions = entryFilter(conditions.sessions)
  const references = entryFilter(conditions.references)
  return {
    education: (portfolio, asOf) =>
      education(portfolio.education ?? [], (entry) => ({
        imhRelated: entry.imhRelated ?? false,
        level: entry.level ?? null,
        kind: entry.kind,
        code: (entry.degree ?? '').replace(/[.\s]/g, '').toUpperCase(),
        awardedOn: entry.awardedOn ?? null,
        asOf,
      })),
    practice: (portfolio) =>
      practice(portfolio.work ?? [], (entry) => ({ services: [], supervised: false, ...entry })),
    training: (portfolio, asOf) =>
      training(portfolio.training ?? [], ({ completedOn }) => ({ completedOn: completedOn ?? null, asOf })),
    sessions: (portfolio, asOf, { postMasters }) => {
      const providing = (portfolio.work ?? []).filter(isProvidingRsc)
      const daysProvidingRsc = merge(daysBetween(providing, Number.NEGATIVE_INFINITY, dayOf(asOf)))
      const ofProvider = providerDays(portfolio.providers ?? [])
      return sessions(portfolio.rsc ?? [], ({ setting, from, to, provider }) => {
        const days = { from: dayOf(from), to: dayOf(to) }
        const daysOfProvider = ofProvider.get(provider ?? '') ?? []
        return { setting, to, asOf, postMasters, fromDay: days.from, days, daysOfProvider, daysProvidingRsc }
      })
    },
    references: (portfolio, asOf) =>
      references(portfolio.references ?? [], ({ completedOn, notEnoughInformation }) => ({
        completedOn: completedOn ?? null,
        notEnoughInformation: notEnoughInformation ?? 0,
        asOf,
      })),
  }
}

function entryFilter(conditions: TopLevelCondition) {
  const engine = new Engine([{ conditions, event: { type: 'counts' } }])
  engine.addOperator<string, string>('onOrBefore', (day, last) => day <= last)
  engine.addOperator(
    'covered',
    (days: Parameters<typeof isCovered>[1], by: Parameters<typeof isCovered>[0]) => isCovered(by, days),
  )
  return async <Entry>(
    entries: readonly Entry[],
    factsOf: (entry: Entry) => Record<string, unknown>,
  ): Promise<Entry[]> => {
    const runs = await Promise.all(entries.map((entry) => engine.run(factsOf(entry))))
    return entries.filter((_, index) => (runs[index]?.events.length ?? 0) > 0)
  }
}
