import { addMonths } from '../../standards/day.ts'
import type { RscRules } from '../../standards/schema.ts'
import type { Context } from '../context.ts'
import type { Code } from '../finding.ts'
import type { Provider, RscLine } from '../ledger.ts'
import { cutOut, findStretch, intersect, type Stretch } from '../stretches.ts'
import type { Doubt, Note } from '../tally.ts'
import { bestWindow } from './best-window.ts'
import { chooseSources } from './choose-sources.ts'
import type { Needs } from './compare-choices.ts'
import { graduation } from './degree.ts'
import { providingRsc } from './experience.ts'
import { qualifyingDays } from './qualifying-days.ts'

/** The RSC sessions that count under an edition, and why each of the others does not. */
export interface Sessions {
  readonly counted: readonly RscLine[]
  readonly refused: ReadonlyMap<RscLine, Code>
  readonly notes: readonly Note[]
}

/** Days on which one condition holds, and the code of a session that has a day on which it does not. */
interface Condition {
  readonly code: Code
  readonly days: readonly Stretch[]
}

/** All that is asked of the days of a session; codes are looked at in the order of these fields. */
interface Conditions {
  readonly beforeProvider: readonly Condition[]
  readonly daysOf: (provider: Provider | null) => readonly Stretch[]
  readonly afterProvider: readonly Condition[]
  /** The days on which all conditions hold that do not depend on the provider. */
  readonly shared: readonly Stretch[]
  /** The days on which all conditions hold for sessions of a provider; worked out when a session is the first to ask. */
  readonly fittingOf: (provider: Provider | null) => readonly Stretch[]
}

/** Of the days on which a session would count, more than a text names; a hostile file has thousands a session. */
const mostFittingStretches = 6

/** RSC received ("Meaning" 5 and 6): every session by its days, then the best sources or the best window. */
export function chooseSessions(rules: RscRules, needs: Needs, context: Context): Sessions {
  const refused = new Map<RscLine, Code>()
  const conditions = conditionsOf(rules, context)
  const notes = postMastersNotes(rules, context)
  const qualified = context.ledger.rsc.filter((line) => {
    const code = whyNot(line, conditions)
    if (code) refused.set(line, code)
    if (code === 'period-straddles')
      notes.push({ kind: 'split', line, days: fittingDays(line, conditions, mostFittingStretches) })
    return code === undefined
  })
  if (rules.majorityFromOneProvider) return fromTwoSources(qualified, refused, notes, needs)
  if (rules.window) {
    const { months } = rules.window
    const sessions = fromBestWindow(qualified, refused, notes, needs, months)
    if (areMet(sessions.counted, needs)) return sessions
    return { ...sessions, notes: [...sessions.notes, ...openWindow(sessions, qualified, months, context)] }
  }
  return { counted: qualified, refused, notes }
}

/** Providers of unknown standing who gave sessions, where the edition asks for a qualified one. */
export function doubtfulProviders({ edition, ledger }: Omit<Context, 'accepted'>): Doubt[] {
  if (!edition.rsc || edition.rsc.providers.length === 0) return []
  const providers = new Set<Provider>()
  for (const { provider } of ledger.rsc) if (provider && !provider.isKnown) providers.add(provider)
  return [...providers].sort((a, b) => (a.id < b.id ? -1 : 1))
}

function conditionsOf(rules: RscRules, context: Context): Conditions {
  const beforeProvider = conditionsBeforeProvider(rules, context)
  const afterProvider: Condition[] = rules.whileProvidingRsc
    ? [{ code: 'not-while-providing-rsc', days: providingRsc(context) }]
    : []
  const shared = [...beforeProvider, ...afterProvider].map(({ days }) => days).reduce(intersect)
  const daysOf = byProvider((provider) =>
    qualifyingDays(provider, rules.providers, provider !== null && context.accepted.has(provider)),
  )
  const fittingOf = byProvider((provider) => intersect(shared, daysOf(provider)))
  return { beforeProvider, daysOf, afterProvider, shared, fittingOf }
}

/** Works an answer out once for each provider. */
function byProvider<Answer>(
  workOut: (provider: Provider | null) => Answer,
): (provider: Provider | null) => Answer {
  const answers = new Map<Provider | null, Answer>()
  return (provider) => {
    const known = answers.get(provider)
    if (known !== undefined) return known
    const answer = workOut(provider)
    answers.set(provider, answer)
    return answer
  }
}

function conditionsBeforeProvider(rules: RscRules, context: Context): Condition[] {
  const { asOf, period } = context
  const conditions: Condition[] = [
    { code: 'after-as-of', days: [{ from: Number.NEGATIVE_INFINITY, to: asOf }] },
  ]
  if (period) conditions.push({ code: 'outside-period', days: [period] })
  if (rules.postMasters) {
    const from = graduation(context).postMasters
    const days = from === null ? [] : [{ from, to: Number.POSITIVE_INFINITY }]
    conditions.push({ code: 'before-degree', days })
  }
  return conditions
}

/** The first condition that fails on a day of the session; `period-straddles` when some day meets them all ("Meaning" 13). */
function whyNot(line: RscLine, conditions: Conditions): Code | undefined {
  const isPeer = line.entry.setting === 'peer'
  const days = conditions.daysOf(line.provider)
  if (!isPeer && covers(conditions.shared, line) && covers(days, line)) return undefined
  if (!isPeer && line.from < line.to && fittingDays(line, conditions, 1).length > 0) return 'period-straddles'
  const early = firstFailing(conditions.beforeProvider, line)
  if (early) return early
  if (isPeer) return 'peer-supervision'
  return covers(days, line) ? firstFailing(conditions.afterProvider, line) : 'provider-not-endorsed'
}

function firstFailing(conditions: readonly Condition[], line: RscLine): Code | undefined {
  return conditions.find(({ days }) => !covers(days, line))?.code
}

function covers(days: readonly Stretch[], { from, to }: RscLine): boolean {
  const stretch = findStretch(days, from)
  return stretch !== undefined && to <= stretch.to
}

/** The first days of a session on which every condition holds. */
function fittingDays(line: RscLine, { fittingOf }: Conditions, most: number): Stretch[] {
  return cutOut(fittingOf(line.provider), line, most)
}

function postMastersNotes(rules: RscRules, context: Context): Note[] {
  if (!rules.postMasters) return []
  const { postMasters, hasDegree } = graduation(context)
  if (postMasters === null) return [{ kind: 'no-degree-yet' }]
  return hasDegree ? [] : [{ kind: 'after-credential-without-degree' }]
}

function fromTwoSources(
  qualified: readonly RscLine[],
  refused: Map<RscLine, Code>,
  notes: readonly Note[],
  needs: Needs,
): Sessions {
  const sources = chooseSources(qualified, needs)
  if (!sources) return { counted: qualified, refused, notes }
  const { main, other, fellOut } = sources
  const counted = qualified.filter((line) => {
    const isSource = line.provider === main || line.provider === other
    if (!isSource) refused.set(line, 'third-provider')
    else if (fellOut.has(line)) refused.set(line, 'no-majority')
    return isSource && !fellOut.has(line)
  })
  return { counted, refused, notes: [...notes, sourcesNote(counted, main, other)] }
}

function sourcesNote(counted: readonly RscLine[], main: Provider, other: Provider | null): Note {
  const total = counted.reduce((sum, { units }) => sum + units, 0)
  const own = counted.reduce((sum, { units, provider }) => sum + (provider === main ? units : 0), 0)
  return { kind: 'sources', main, other: own < total ? other : null, share: total > 0 ? own / total : 1 }
}

function fromBestWindow(
  qualified: readonly RscLine[],
  refused: Map<RscLine, Code>,
  notes: readonly Note[],
  needs: Needs,
  months: number,
): Sessions {
  const window = bestWindow(qualified, months, needs)
  const counted = qualified.filter((line) => {
    const isInside = window !== null && line.from >= window.from && line.to <= window.to
    if (!isInside) refused.set(line, 'outside-window')
    return isInside
  })
  return { counted, refused, notes: window ? [...notes, { kind: 'window', ...window }] : notes }
}

/** Where the best window is over, the one that can still be filled: from the earliest session whose window is not. */
function openWindow(
  { notes }: Sessions,
  qualified: readonly RscLine[],
  months: number,
  { asOf }: Context,
): Note[] {
  const best = notes.find(({ kind }) => kind === 'window')
  if (best?.kind !== 'window' || best.to >= asOf) return []
  const first = qualified.find(({ from }) => addMonths(from, months) - 1 > asOf)
  const window = first ? { from: first.from, to: addMonths(first.from, months) - 1 } : null
  const inside = qualified.filter(({ from }) => window && from >= window.from)
  return [{ kind: 'open-window', window, ...addUp(inside) }]
}

function areMet(lines: readonly RscLine[], needs: Needs): boolean {
  const { units, aboutUnits } = addUp(lines)
  return units >= needs.units && aboutUnits >= needs.aboutUnits
}

function addUp(lines: readonly RscLine[]): Needs {
  return {
    units: lines.reduce((sum, line) => sum + line.units, 0),
    aboutUnits: lines.reduce((sum, line) => sum + line.aboutUnits, 0),
  }
}
