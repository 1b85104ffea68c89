import { type DayNumber, toDayNumber } from '../../standards/day.ts'
import type { ProviderRule } from '../../standards/schema.ts'
import type { Provider, Standing } from '../ledger.ts'
import { remember } from '../remember.ts'
import { complement, cutOut, mergeStretches, type Stretch } from '../stretches.ts'

const always: readonly Stretch[] = [{ from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY }]

/**
 * The days on which a provider may give RSC that counts ("Meaning" 5). Each rule speaks for its own days; on a day
 * that no rule speaks for, anybody may. A provider in doubt qualifies on all days once accepted, else on none.
 */
export function qualifyingDays(
  provider: Provider | null,
  rules: readonly ProviderRule[],
  isAccepted: boolean,
): readonly Stretch[] {
  if (rules.length === 0) return always
  const qualified = [...daysNotSpokenFor(rules)]
  for (const rule of rules) qualified.push(...cutOut(standingDays(provider, rule, isAccepted), daysOf(rule)))
  return mergeStretches(qualified)
}

const daysNotSpokenFor = remember((rules: readonly ProviderRule[]) =>
  complement(mergeStretches(rules.map(daysOf))),
)

function standingDays(
  provider: Provider | null,
  rule: ProviderRule,
  isAccepted: boolean,
): readonly Stretch[] {
  if (!provider) return []
  if (!provider.isKnown) return isAccepted ? always : []
  return mergeStretches(provider.standings.filter((standing) => satisfies(standing, rule)))
}

function satisfies(
  { category, vettedBy }: Standing,
  { categories, vettedBy: vettingAssociation }: ProviderRule,
): boolean {
  return categories.includes(category) && (vettedBy === null || vettedBy === vettingAssociation)
}

/** Whether a rule says who may give RSC on the day. */
export function speaksFor(rule: ProviderRule, day: DayNumber): boolean {
  const { from, to } = daysOf(rule)
  return from <= day && day <= to
}

const daysOf = remember(
  ({ from, to }: ProviderRule): Stretch => ({
    from: from === null ? Number.NEGATIVE_INFINITY : toDayNumber(from),
    to: to === null ? Number.POSITIVE_INFINITY : toDayNumber(to),
  }),
)
