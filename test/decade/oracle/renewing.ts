import { type Ground, judge, lastOf, sheetFor } from './asked.ts'
import { plus } from './days.ts'
import {
  forgetPassedDay,
  type Holder,
  type House,
  holdsUntil,
  isHeld,
  isInForce,
  type OracleLine,
  type OracleRenewal,
  spellsAt,
  spellsOf,
  tell,
} from './holder.ts'
import { datesOf, heldOn, periodOf } from './periods.ts'

/** Hands a renewal in on a day, and answers as the program has to. */
export function handIn(
  house: House,
  holder: Holder,
  renewal: OracleRenewal | undefined,
  { today, drops }: { readonly today: string; readonly drops: string | null },
): string {
  if (!renewal) return 'none'
  const { state, dates, lapsedOn } = renewal
  if (state !== 'open') return 'again'
  if (!dates || today < dates.opens) return 'not-open'
  if (lapsedOn !== null || (dates.lapses !== null && today >= dates.lapses)) return 'over'
  const keeps = (line: OracleLine) => isHeld(line.held) && line.held.category !== drops
  if (!renewal.lines.some(keeps)) return 'nothing-kept'
  const judged = renewal.lines.map((line) => ({ line, ...judgeLine(house, holder, renewal, line, today) }))
  const kept = judged.filter(({ line }) => keeps(line))
  const isShort = kept.some((each) => each.judged?.some(({ outcome }) => outcome === 'not-met'))
  if (house.ways.renewals.check === 'hours' && isShort) return 'gaps'
  for (const { line, standard, judged: findings } of judged)
    Object.assign(line, { standard, judged: findings, isKept: keeps(line) })
  Object.assign(renewal, { state: 'attested', attestedOn: today })
  return settle(house, holder, renewal, today)
}

function judgeLine(
  { association }: House,
  holder: Holder,
  renewal: OracleRenewal,
  { held }: OracleLine,
  today: string,
) {
  const sheet = sheetFor(association.sheetsOf, held.category, renewal.isYearly)
  const whole = { of: renewal.asked, from: renewal.outOf }
  const left = Math.max(0, renewal.asked * 12 - renewal.away)
  const on = { period: { from: renewal.from, until: renewal.until }, asOf: today }
  const ground: Ground = {
    ...on,
    share: renewal.away === 0 ? whole : { of: left, from: renewal.outOf * 12 },
    logged: holder.logged,
    confirmed: holder.confirmed.filter(({ at }) => at === association.place),
    mentorSince: mentorSince(holder, association.place, lastOf(on)),
  }
  return { standard: sheet?.standard ?? null, judged: sheet ? judge(sheet, ground) : null }
}

/** Since when Mentor-Clinical was held here without a break, seen on a day. */
function mentorSince(holder: Holder, at: House['association']['place'], day: string): string | null {
  const spells = holder.held
    .filter((each) => each.at === at && each.category === 'imhm-clinical')
    .flatMap(spellsOf)
    .filter(({ from, until }) => from <= day && (until === null || until >= day))
  return spells.map(({ from }) => from).toSorted()[0] ?? null
}

/** What was handed in is renewed, unless a person has to look or a draw is waited for. */
export function settle(house: House, holder: Holder, renewal: OracleRenewal, today: string): string {
  const { check } = house.ways.renewals
  const kept = renewal.lines.filter(({ isKept }) => isKept)
  // Where there is no sheet, a person looks.
  const isEnough = kept.every(
    ({ standard, judged }) =>
      standard !== null && (judged ?? []).every(({ outcome }) => outcome === 'met' || outcome === 'advice'),
  )
  if ((check === 'hours' && !isEnough) || waitOf(house, renewal) !== 'free') {
    if (!renewal.isTold) tell(holder, today, 'waits')
    renewal.isTold = true
    // How long others look is nobody's lapse.
    for (const { held } of kept) if (held.state === 'active') held.validUntil = null
    return 'waits'
  }
  pass(house, holder, renewal, today)
  return 'passed'
}

/** Whether an audit that blocks holds up what was handed in: one in whose list it is, or the next of its period. */
function waitOf({ ways, drawn }: House, { listed, from, until, lines }: OracleRenewal) {
  if (listed)
    return !listed.isBlocking || listed.isDrawn === false ? 'free' : listed.isDrawn ? 'drawn' : 'draw'
  const hasFigures = lines.some(({ isKept, judged }) => isKept && judged !== null)
  if (ways.audits.kind !== 'blocking' || !hasFigures) return 'free'
  return drawn.has(`${from}..${until}`) ? 'too-late' : 'draw'
}

function pass(house: House, holder: Holder, renewal: OracleRenewal, today: string): void {
  renewal.state = 'passed'
  extend(house, holder, renewal, today)
  tell(holder, today, 'renewed')
}

/** What is kept runs until the renewal of the period behind is taken no more. */
export function extend(house: House, holder: Holder, renewal: OracleRenewal, today: string): void {
  const next = plus(renewal.until, 1)
  const period = periodOf(house.ways.renewals, next)
  const spells = spellsAt(holder, house.association.place)
  const isAhead = period && heldOn(spells, period.until)
  const until = isAhead ? datesOf(house.ways.renewals, period).grace : renewal.until
  for (const { held, isKept } of renewal.lines) {
    if (!isKept || !isInForce(held)) continue
    // An emerging one keeps its own last day.
    if (held.state === 'active') held.validUntil = until
    held.story.push({ step: 'renew', to: held.state, on: today })
  }
}

export function accept(
  house: House,
  holder: Holder,
  renewal: OracleRenewal | undefined,
  today: string,
): string {
  if (!renewal) return 'none'
  if (renewal.state !== 'attested') return 'moved-on'
  const wait = waitOf(house, renewal)
  if (wait === 'draw') return 'before-draw'
  if (wait === 'drawn') return 'drawn'
  pass(house, holder, renewal, today)
  return 'accepted'
}

/** Staff give time: whoever was late is in time again, and what lapsed holds as if it never had. */
export function giveTime(
  { ways }: House,
  holder: Holder,
  renewal: OracleRenewal | undefined,
  { today, until }: { readonly today: string; readonly until: string },
): string {
  if (!renewal) return 'none'
  const { dates, lapsedOn } = renewal
  if (renewal.state !== 'open' || !dates) return 'wrong-state'
  if (until <= today || (lapsedOn === null && until <= dates.grace)) return 'not-later'
  if (lapsedOn !== null && today > plus(lapsedOn, ways.renewals.undoDays)) return 'too-late'
  if (lapsedOn !== null)
    for (const { held } of renewal.lines) takeBack(held, { from: dates.lapses ?? lapsedOn, until: lapsedOn })
  Object.assign(renewal, {
    ...{
      dates: { ...dates, due: until, grace: until, lapses: plus(until, 1) },
      lateOn: null,
      lapsedOn: null,
    },
    ...{ given: until, isDueGiven: true, givenOn: today },
  })
  holdsUntil(renewal, until)
  renewal.sent.add(`time until ${until}`)
  tell(holder, today, 'more-time')
  return 'given'
}

/** Only what lapsed with the renewal: an emerging one whose two years were over before has ended apart. */
function takeBack(held: OracleLine['held'], { from, until }: { from: string; until: string }): void {
  const last = held.story.at(-1)
  const before = held.story.at(-2)?.to
  if (held.state !== 'lapsed' || last?.step !== 'lapse' || !before) return
  if (last.on < from || last.on > until) return
  held.state = before
  forgetPassedDay(held, last.on)
  held.story.push({ step: 'take-back-lapse', to: before, on: last.on })
}
