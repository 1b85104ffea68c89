import { type Deed, ownDeeds, type Place, type Plan } from '../plan.ts'
import { countDrawn, draw, followDrawn, seal } from './audits.ts'
import { runDay } from './clock.ts'
import { between, daysFrom } from './days.ts'
import { type Holder, type House, newHolder, notWarned } from './holder.ts'
import { comeBack, comeBackAfterAll, deleteAccount, move, retire, staffStep, takeLeave } from './life.ts'
import { accept, giveTime, handIn } from './renewing.ts'

/** Of one audit: who was on the list, by force or not, and how many were drawn. */
export interface ForetoldAudit {
  readonly name: string
  readonly listed: readonly string[]
  readonly forced: readonly string[]
  readonly drawn: number
}

export interface Foretold {
  readonly holders: readonly Holder[]
  readonly audits: readonly ForetoldAudit[]
}

/**
 * What has to come of a plan, worked out apart from the program, day after day. Only who is drawn is luck: that is
 * told, by the name of each audit, and checked apart.
 */
export function foretell(plan: Plan, luck: ReadonlyMap<string, ReadonlySet<string>>): Foretold {
  const holders = plan.lives.map(newHolder)
  const houses = new Map<Place, House>(
    plan.associations.map((association) => [
      association.place,
      { association, ways: association.ways, changedOn: plan.from, drawn: new Set() },
    ]),
  )
  const deeds = Map.groupBy(
    holders.flatMap((holder) => holder.life.deeds.map((deed) => ({ holder, deed }))),
    ({ deed }) => deed.on,
  )
  const audits: (ForetoldAudit & { entries: ReturnType<typeof seal>; drawnOn: string; house: House })[] = []
  const actOn = (today: string) => {
    for (const { holder, deed } of deeds.get(today) ?? [])
      holder.answers.push(`${deed.on} ${deed.does}: ${act(houses, holder, deed)}`)
  }
  // What was awarded before the ten years began.
  for (const today of [...deeds.keys()].filter((day) => day < plan.from).toSorted()) actOn(today)
  for (const today of daysFrom(plan.from, plan.until)) {
    const rests = plan.standstills.some(({ from, until }) => from <= today && today <= until)
    const run = () => {
      if (!rests) for (const house of houses.values()) runDay(house, holders, today)
    }
    for (const house of houses.values()) changeWays(house, today)
    run()
    for (const { house, entries, drawnOn } of audits)
      for (const { holder, renewal } of entries)
        if (renewal.listed?.isDrawn) followDrawn(house, holder, renewal, between(drawnOn, today), today)
    actOn(today)
    for (const house of houses.values())
      for (const audit of house.association.audits) {
        if (audit.announcedOn === today) {
          const entries = seal(house, holders, audit)
          const keys = (isForced: boolean) =>
            entries
              .filter(({ renewal }) => renewal.listed?.isForced === isForced)
              .map(({ holder }) => holder.life.key)
              .toSorted()
          audits.push({
            ...{
              name: audit.name,
              listed: keys(false),
              forced: keys(true),
              drawn: countDrawn(house, entries),
            },
            ...{ entries, drawnOn: audit.drawnOn, house },
          })
        }
        const own = audits.find(({ name }) => name === audit.name)
        if (audit.drawnOn === today && own && own.entries.length > 0)
          house.drawn.add(`${audit.period.from}..${audit.period.until}`)
        if (audit.drawnOn === today && own) draw(own.entries, luck.get(audit.name) ?? new Set(), today)
      }
    run()
  }
  return {
    holders,
    audits: audits.map(({ name, listed, forced, drawn }) => ({ name, listed, forced, drawn })),
  }
}

function changeWays(house: House, today: string): void {
  for (const change of house.association.changes) {
    if (change.on !== today) continue
    house.ways = { ...house.ways, [change.part]: change.values }
    house.changedOn = today
  }
}

function act(houses: ReadonlyMap<Place, House>, holder: Holder, deed: Deed): string {
  const house = houses.get(deed.at)
  if (!house) throw new Error(`There is no ${deed.at}.`)
  const { on: today } = deed
  if (holder.goneOn !== null && ownDeeds.includes(deed.does)) return 'gone'
  const renewalOf = (period: string) =>
    holder.renewals.find(({ at, from }) => at === deed.at && from === period)
  switch (deed.does) {
    case 'award':
      holder.held.push({
        ...{ at: deed.at, category: deed.category, heldSince: today, hereSince: today, ...notWarned() },
        state: deed.emergingUntil === undefined ? 'active' : 'emerging',
        firstYearBy: (house.ways.renewals.firstPeriod === 'submitted' && deed.submittedOn) || today,
        ...{ before: null, validUntil: deed.emergingUntil ?? null },
        story: [{ step: 'award', to: deed.emergingUntil === undefined ? 'active' : 'emerging', on: today }],
      })
      return 'done'
    case 'log':
      holder.logged.push(...deed.entries)
      return 'done'
    case 'confirm-membership':
      if (!holder.knownAt.has(deed.at)) return 'left'
      holder.confirmed.push(deed)
      return 'done'
    case 'renew':
      return handIn(house, holder, renewalOf(deed.period), { today, drops: deed.drops })
    case 'accept':
      return accept(house, holder, renewalOf(deed.period), today)
    case 'give-time':
      return giveTime(house, holder, renewalOf(deed.period), { today, until: deed.until })
    case 'leave':
      return takeLeave(house, holder, deed)
    case 'come-back':
      return comeBack(house, holder, deed)
    case 'retire':
      return retire(holder, deed)
    case 'return':
      return comeBackAfterAll(house, holder, deed)
    case 'move':
      holder.knownAt.add(deed.to)
      return move(houses, holder, deed)
    case 'staff-step':
      return staffStep(holder, deed)
    case 'stop-reminders':
      return stop(renewalOf(deed.period))
    case 'delete-account':
      return deleteAccount(holder, today)
    default:
      return deed satisfies never
  }
}

function stop(renewal: Holder['renewals'][number] | undefined): string {
  if (!renewal || renewal.sent.size === 0) return 'none'
  renewal.isStopped = true
  return 'stopped'
}
