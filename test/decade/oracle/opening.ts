import { monthsAway } from './asked.ts'
import { plus } from './days.ts'
import { type Holder, type House, heldAt, isHeld, type OracleRenewal, spellsAt } from './holder.ts'
import { type Dates, datesOf, heldOn, type Period, periodOf, yearsAsked } from './periods.ts'

/** No day is in two periods: one that ends earlier by the latest ways does so for everybody who has not handed it in. */
export function cutPeriods({ association, ways }: House, holder: Holder, today: string): void {
  for (const renewal of holder.renewals) {
    const { at, from, until, attestedOn, lapsedOn, dates, given } = renewal
    if (at !== association.place || until < today || attestedOn !== null || lapsedOn !== null) continue
    const period = periodOf(ways.renewals, from)
    if (!period || period.from !== from || period.until >= until) continue
    renewal.until = period.until
    if (dates) renewal.dates = withTime(datesOf(ways.renewals, period), given, renewal.isDueGiven)
  }
}

/** Time that was given is never shortened. */
function withTime(dates: Dates, given: string | null, isDueGiven: boolean): Dates {
  if (given === null || given <= dates.grace) return dates
  const due = isDueGiven ? given : dates.due
  return { ...dates, due, grace: given, lapses: dates.lapses === null ? null : plus(given, 1) }
}

/** Opens what runs, and what was before as long as it can be handed in; anew for whoever holds something again. */
export function openRenewals(house: House, holder: Holder, today: string, isAnew = false): void {
  const { association, ways, changedOn } = house
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
      if (!isAnew && known.waysOf >= changedOn) continue
      bringUp(house, holder, known, period)
      // Of another period a leave takes other months.
      excuse(house, holder, today)
    } else if (period === running || here.some(({ hereSince }) => hereSince <= period.until))
      openOne(house, holder, period, today)
  }
  addLines(holder, place, today)
}

function openOne(
  { association, ways, changedOn }: House,
  holder: Holder,
  period: Period,
  today: string,
): void {
  const spells = spellsAt(holder, association.place)
  if (!heldOn(spells, period.until)) return
  const asked = yearsAsked(period, spells)
  holder.renewals.push({
    ...{ at: association.place, from: period.from, until: period.until, isYearly: period.isYearly },
    waysOf: changedOn,
    ...{ dates: asked === 0 ? null : datesOf(ways.renewals, period), isFirst: asked === 0 },
    ...{ asked, outOf: period.years.length, away: 0, given: null, isDueGiven: false, givenOn: null },
    state: asked === 0 ? 'excepted' : 'open',
    ...{ attestedOn: null, lateOn: null, lapsedOn: null, lines: [], sent: new Set() },
    ...{ isStopped: false, isTold: false, isReleased: false, remindsOn: null, listed: null },
  })
  excuse({ association, ways }, holder, today)
}

/** Later ways reach what nobody has handed in. */
function bringUp(
  { association, ways, changedOn }: House,
  holder: Holder,
  renewal: OracleRenewal,
  period: Period,
): void {
  const isByRule = renewal.state === 'open' || (renewal.state === 'excepted' && renewal.isFirst)
  const spells = spellsAt(holder, association.place)
  if (!isByRule || renewal.lapsedOn !== null || !heldOn(spells, period.until)) return
  const asked = yearsAsked(period, spells)
  const { given, isDueGiven } = renewal
  const dates = asked === 0 ? null : withTime(datesOf(ways.renewals, period), given, isDueGiven)
  Object.assign(renewal, {
    waysOf: changedOn,
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
