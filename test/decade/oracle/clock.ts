import { monthsAway } from './asked.ts'
import { plus } from './days.ts'
import {
  changeState,
  type Held,
  type Holder,
  type House,
  heldAt,
  isHeld,
  type OracleLeave,
  type OracleRenewal,
  spellsAt,
  tell,
} from './holder.ts'
import { type Dates, datesOf, heldOn, mailsOf, type Period, periodOf, yearsAsked } from './periods.ts'
import { settle } from './renewing.ts'

/** What a day brings by itself: renewals open, then what is due about each, then leaves begin and end. */
export function runDay(house: House, holders: readonly Holder[], today: string): void {
  for (const holder of holders) openRenewals(house, holder, today)
  for (const holder of holders)
    for (const renewal of holder.renewals)
      if (renewal.at === house.association.place) lookAtRenewal(house, holder, renewal, today)
  for (const holder of holders)
    for (const leave of holder.leaves)
      if (leave.at === house.association.place) lookAtLeave(house, holder, leave, today)
}

/** Opens what runs, and what was before as long as it can be handed in. */
export function openRenewals(
  { association, ways, changedOn, drawn }: House,
  holder: Holder,
  today: string,
): void {
  const { place } = association
  const here = heldAt(holder, place)
  if (!here.some(isHeld)) return
  const running = periodOf(ways.renewals, today)
  if (!running) return
  const before = periodOf(ways.renewals, plus(running.from, -1))
  for (const period of before ? [before, running] : [running]) {
    if (datesOf(ways.renewals, period).grace < today) continue
    const known = holder.renewals.find((each) => each.at === place && each.from === period.from)
    if (known) {
      if (changedOn === today) bringUp({ association, ways, changedOn, drawn }, holder, known, period)
    } else if (period === running || here.some(({ hereSince }) => hereSince <= period.until))
      openOne({ association, ways, changedOn, drawn }, holder, period, today)
  }
  addLines(holder, place, today)
}

function openOne({ association, ways }: House, holder: Holder, period: Period, today: string): void {
  const spells = spellsAt(holder, association.place)
  if (!heldOn(spells, period.until)) return
  const asked = yearsAsked(period, spells)
  holder.renewals.push({
    ...{ at: association.place, from: period.from, until: period.until, isYearly: period.isYearly },
    ...{ dates: asked === 0 ? null : datesOf(ways.renewals, period), isFirst: asked === 0 },
    ...{ asked, outOf: period.years.length, away: 0, given: null, isDueGiven: false, givenOn: null },
    state: asked === 0 ? 'excepted' : 'open',
    ...{ attestedOn: null, lateOn: null, lapsedOn: null, lines: [], sent: new Set() },
    ...{ isStopped: false, isReleased: false, remindsOn: null, listed: null },
  })
  excuse({ association, ways }, holder, today)
}

/** Later ways reach what nobody has handed in; time that was given is never shortened. */
function bringUp({ association, ways }: House, holder: Holder, renewal: OracleRenewal, period: Period): void {
  const isByRule = renewal.state === 'open' || (renewal.state === 'excepted' && renewal.isFirst)
  const spells = spellsAt(holder, association.place)
  if (!isByRule || renewal.lapsedOn !== null || !heldOn(spells, period.until)) return
  const asked = yearsAsked(period, spells)
  const dates = asked === 0 ? null : datesOf(ways.renewals, period)
  const { given } = renewal
  if (dates && given !== null && given > dates.grace) {
    const due = renewal.isDueGiven ? given : dates.due
    Object.assign(dates, { due, grace: given, lapses: dates.lapses === null ? null : plus(given, 1) })
  }
  Object.assign(renewal, {
    ...{ until: period.until, isYearly: period.isYearly, dates, asked, outOf: period.years.length },
    ...{ isFirst: asked === 0, state: asked === 0 ? 'excepted' : 'open' },
    lateOn: dates && renewal.lateOn !== null && renewal.lateOn > dates.due ? renewal.lateOn : null,
  })
}

function addLines(holder: Holder, place: House['association']['place'], today: string): void {
  for (const renewal of holder.renewals) {
    const isStill = renewal.attestedOn === null && ['open', 'excepted'].includes(renewal.state)
    if (renewal.at !== place || !isStill || (renewal.dates?.grace ?? renewal.until) < today) continue
    for (const held of heldAt(holder, place))
      if (
        isHeld(held) &&
        held.heldSince <= renewal.until &&
        !renewal.lines.some((line) => line.held === held)
      )
        renewal.lines.push({ held, isKept: true, standard: null, judged: null })
  }
}

/** Takes the months of leaves off what nobody has handed in. */
export function excuse(
  { association, ways }: Pick<House, 'association' | 'ways'>,
  holder: Holder,
  today: string,
): void {
  const spans = holder.leaves
    .filter(({ at }) => at === association.place)
    .map(({ from, until, endedOn, excuses }) => ({ from, until: endedOn ?? until, excuses }))
  for (const renewal of holder.renewals) {
    const isExcused = renewal.state === 'excepted' && !renewal.isFirst
    if (renewal.at !== association.place || !(renewal.state === 'open' || isExcused)) continue
    if (spans.length === 0 && !isExcused) continue
    const { months, isWhole } = monthsAway(spans, renewal, ways.life.monthFromDays)
    const isNothingLeft = isWhole || months >= renewal.asked * 12
    if (isExcused && !isNothingLeft && (renewal.dates?.lapses ?? '9') <= today) continue
    renewal.away = months
    renewal.state = isNothingLeft ? 'excepted' : 'open'
  }
}

const endorsed = ({ state }: Held) => state === 'active'

function lookAtRenewal(house: House, holder: Holder, renewal: OracleRenewal, today: string): void {
  const { dates } = renewal
  if (renewal.isReleased) {
    renewal.isReleased = false
    settle(house, holder, renewal, today)
  }
  if (renewal.state === 'gaps' && renewal.remindsOn !== null && today >= renewal.remindsOn) {
    renewal.remindsOn = null
    tell(holder, today, 'audit-reminder')
  }
  if (!dates) return
  // Whoever holds nothing owes nothing, nor whoever held nothing when the period ended.
  const spells = spellsAt(holder, renewal.at)
  const isHere = heldOn(spells, today) && heldOn(spells, renewal.until < today ? renewal.until : today)
  if (renewal.attestedOn !== null) letGo(renewal, today)
  else if (renewal.state !== 'open' || renewal.lapsedOn !== null || !isHere) return
  else if (dates.lapses !== null && today >= dates.lapses) lapse(holder, renewal, dates, today)
  else remind(house, holder, renewal, { dates, today })
}

/** The latest mail whose day has come, once. */
function remind(
  { ways }: House,
  holder: Holder,
  renewal: OracleRenewal,
  { dates, today }: { readonly dates: Dates; readonly today: string },
): void {
  const due = mailsOf(ways.renewals, dates).findLast(({ on }) => on <= today)
  if (!due || renewal.givenOn === today) return
  if (due.kind === 'late') renewal.lateOn ??= today
  if (due.kind === 'late' && !ways.renewals.tellsLate) return
  if (renewal.isStopped || renewal.sent.has(due.name)) return
  renewal.sent.add(due.name)
  tell(holder, today, due.kind)
}

/** What was not kept ends on the day on which it could be renewed no more. */
function letGo(renewal: OracleRenewal, today: string): void {
  const ends = renewal.dates?.lapses
  if (!ends || today < ends) return
  for (const line of renewal.lines) {
    if (line.isKept || line.hasEnded) continue
    line.hasEnded = true
    if (endorsed(line.held)) changeState(line.held, 'lapse', 'lapsed', ends)
  }
}

function lapse(holder: Holder, renewal: OracleRenewal, dates: Dates, today: string): void {
  const ending = renewal.lines.map(({ held }) => held).filter(endorsed)
  if (ending.length === 0) return
  if (renewal.sent.size === 0 && !renewal.isStopped) {
    const until = plus(today, 14)
    Object.assign(renewal, { given: until, dates: { ...dates, grace: until, lapses: plus(until, 1) } })
    renewal.sent.add('lapses')
    tell(holder, today, 'late')
    return
  }
  for (const held of ending) changeState(held, 'lapse', 'lapsed', dates.lapses ?? today)
  renewal.lapsedOn = today
  if (!renewal.isStopped) tell(holder, today, 'lapsed')
}

/** Each leave is looked at once a day. */
function lookAtLeave(house: House, holder: Holder, leave: OracleLeave, today: string): void {
  if (leave.state !== 'granted' || leave.lookedOn === today) return
  leave.lookedOn = today
  const { warningDays, afterInactive } = house.ways.life
  const isLossy = leave.kind === 'inactive' && afterInactive === 'lapsed'
  const warned = leave.warned.get(leave.until) ?? new Set()
  if (today > leave.until) {
    if (isLossy && warned.size === 0) leave.until = plus(today, Math.min(...warningDays))
    else endLeave(house, holder, leave, { today, lastDay: leave.until, isBack: false })
    return
  }
  if (leave.kind === 'inactive' && !leave.hasBegun && leave.from <= today) {
    beginLeave(holder, leave, today)
    return
  }
  const reached = warningDays.filter((days) => plus(leave.until, -days) <= today)
  const due = Math.min(...reached)
  if (reached.length === 0 || today < leave.from || [...warned].some((days) => days <= due)) return
  leave.warned.set(leave.until, new Set([...warned, due]))
  tell(holder, today, 'leave-ends')
}

export function beginLeave(holder: Holder, leave: OracleLeave, today: string): void {
  leave.hasBegun = true
  for (const held of heldAt(holder, leave.at))
    if (held.state === 'active') changeState(held, 'rest', 'inactive', today)
}

export function endLeave(
  house: House,
  holder: Holder,
  leave: OracleLeave,
  { today, lastDay, isBack }: { readonly today: string; readonly lastDay: string; readonly isBack: boolean },
): void {
  Object.assign(leave, { state: 'ended', endedOn: lastDay })
  if (leave.kind === 'inactive' && leave.hasBegun) {
    const wakes = isBack || house.ways.life.afterInactive === 'taken-up'
    for (const held of heldAt(holder, leave.at))
      if (held.state === 'inactive')
        changeState(held, wakes ? 'take-up' : 'lapse', wakes ? 'active' : 'lapsed', today)
  }
  excuse(house, holder, today)
}
