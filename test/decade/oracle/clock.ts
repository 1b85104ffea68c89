import { plus } from './days.ts'
import {
  changeState,
  type Held,
  type Holder,
  type House,
  heldAt,
  holdsUntil,
  isInForce,
  type OracleLeave,
  type OracleRenewal,
  spellsAt,
  spellsOf,
  tell,
} from './holder.ts'
import { cutPeriods, excuse, openRenewals } from './opening.ts'
import { type Dates, heldOn, mailsOf } from './periods.ts'
import { settle } from './renewing.ts'

/** What a day brings by itself: renewals open, then what is due about each, then leaves begin and end. */
export function runDay(house: House, holders: readonly Holder[], today: string): void {
  for (const holder of holders) cutPeriods(house, holder, today)
  for (const holder of holders) openRenewals(house, holder, today)
  for (const holder of holders)
    for (const renewal of holder.renewals)
      if (renewal.at === house.association.place) lookAtRenewal(house, holder, renewal, today)
  for (const holder of holders)
    for (const leave of holder.leaves)
      if (leave.at === house.association.place) lookAtLeave(house, holder, leave, today)
  for (const holder of holders)
    for (const held of heldAt(holder, house.association.place)) lookAtEmerging(house, holder, held, today)
}

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
  // Whoever holds nothing owes nothing, nor whoever held nothing when the period ended or came back after all of it.
  const spells = spellsAt(holder, renewal.at)
  const isBack = spells.some((spell) => heldOn([spell], today) && spell.from <= dates.grace)
  const isHere = isBack && heldOn(spells, renewal.until < today ? renewal.until : today)
  if (renewal.attestedOn !== null) letGo(renewal, dates, today)
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

/** What was not kept ends on the day on which it could be renewed no more, or once it rests no longer. */
function letGo(renewal: OracleRenewal, { lapses, grace }: Dates, today: string): void {
  if (lapses === null || today < lapses) return
  for (const { isKept, held } of renewal.lines)
    if (!isKept && endsWith(held, grace)) changeState(held, 'lapse', 'lapsed', lapses)
}

/** Whoever came back when a renewal was taken no more did so by a decision of its own. */
const endsWith = (held: Held, grace: string) =>
  isInForce(held) && (spellsOf(held).at(-1)?.from ?? grace) <= grace

function lapse(holder: Holder, renewal: OracleRenewal, dates: Dates, today: string): void {
  const ending = renewal.lines.map(({ held }) => held).filter((held) => endsWith(held, dates.grace))
  if (ending.length === 0) return
  if (!isTold(renewal, dates)) {
    const until = plus(today, 14)
    Object.assign(renewal, { given: until, dates: { ...dates, grace: until, lapses: plus(until, 1) } })
    holdsUntil(renewal, until)
    renewal.sent.add(`time until ${until}`)
    tell(holder, today, 'late')
    return
  }
  for (const held of ending) changeState(held, 'lapse', 'lapsed', dates.lapses ?? today)
  renewal.lapsedOn = today
  if (!renewal.isStopped) tell(holder, today, 'lapsed')
}

/** Somebody who wants no mail knows of it; others have to have read of the day that is the last now. */
const isTold = ({ isStopped, sent }: OracleRenewal, { due, grace }: Dates): boolean =>
  isStopped || [...sent].some((name) => name.endsWith(` ${due}`) || name === `time until ${grace}`)

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

/** Two years, with warnings before; never without one, and then so many days after it. */
function lookAtEmerging({ ways }: House, holder: Holder, held: Held, today: string): void {
  const { validUntil: last } = held
  if (held.state !== 'emerging' || last === null || held.lookedOn === today) return
  held.lookedOn = today
  const { warningDays } = ways.life
  const warned = held.warned.get(last) ?? new Set()
  const grace = Math.min(...warningDays)
  if (today <= last) {
    const due = Math.min(...warningDays.filter((days) => plus(last, -days) <= today))
    if (due === Number.POSITIVE_INFINITY || [...warned].some((days) => days <= due)) return
    held.warned.set(last, new Set([...warned, due]))
    tell(holder, today, 'emerging-ends')
  } else if (warned.size > 0 || (held.warnedLateOn !== null && plus(held.warnedLateOn, grace) < today)) {
    changeState(held, 'lapse', 'lapsed', today)
  } else if (held.warnedLateOn === null) {
    held.warnedLateOn = today
    tell(holder, today, 'emerging-ends')
  }
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
