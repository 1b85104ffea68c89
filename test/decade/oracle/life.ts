import type { Deed, Place } from '../plan.ts'
import { beginLeave, endLeave } from './clock.ts'
import { months, plus } from './days.ts'
import {
  changeState,
  type Held,
  type Holder,
  type House,
  heldAt,
  isHeld,
  isInForce,
  notWarned,
  type Standing,
  spellsOf,
} from './holder.ts'
import { excuse, openRenewals } from './opening.ts'

type Of<Kind extends Deed['does']> = Extract<Deed, { does: Kind }>

/** Asks for a time away, which staff decide on the same day. */
export function takeLeave(house: House, holder: Holder, deed: Of<'leave'>): string {
  const { at, kind, from, until, excuses, on } = deed
  const asks = kind === 'inactive' ? ({ state }: Held) => state === 'active' : isInForce
  if (!heldAt(holder, at).some(asks)) return 'holds-nothing'
  if (holder.leaves.some((each) => each.at === at && each.state === 'granted')) return 'open-already'
  if (excuses === null) return 'refused'
  const { longestInactiveMonths, longestLeaveMonths } = house.ways.life
  const longest = kind === 'inactive' ? longestInactiveMonths : longestLeaveMonths
  if (until > plus(months(from, longest), -1)) return 'too-long'
  const leave = {
    ...{ at, kind, from, until, excuses, state: 'granted' as const, hasBegun: false, endedOn: null },
    ...{ warned: new Map(), lookedOn: '' },
  }
  holder.leaves.push(leave)
  if (kind === 'inactive' && from <= on) beginLeave(holder, leave, on)
  excuse(house, holder, on)
  return 'granted'
}

export function comeBack(house: House, holder: Holder, { at, on }: Deed): string {
  const leave = holder.leaves.find((each) => each.at === at && each.state === 'granted')
  if (!leave) return 'none'
  const yesterday = plus(on, -1)
  const earliest = plus(leave.from, -1)
  const lastDay = yesterday < earliest ? earliest : yesterday > leave.until ? leave.until : yesterday
  endLeave(house, holder, leave, { today: on, lastDay, isBack: true })
  return 'ended'
}

const mayRetire: readonly Standing[] = ['emerging', 'active', 'inactive', 'lapsed']

/** Every Endorsement of the association that can be retired is. */
export function retire(holder: Holder, { at, on }: Deed): string {
  return each(
    heldAt(holder, at),
    (held) => mayRetire.includes(held.state) && changeTo(held, 'retire', 'retired', on),
  )
}

const staffSteps: Readonly<Record<Of<'staff-step'>['step'], readonly Standing[]>> = {
  complete: ['emerging'],
  suspend: ['emerging', 'active', 'inactive'],
  lift: ['suspended'],
  revoke: ['emerging', 'active', 'inactive', 'lapsed', 'suspended'],
  decease: ['emerging', 'active', 'inactive', 'lapsed', 'suspended'],
}

export function staffStep(holder: Holder, { at, on, step }: Of<'staff-step'>): string {
  return each(heldAt(holder, at), (held) => {
    const to = {
      complete: 'active',
      suspend: 'suspended',
      lift: held.before ?? 'active',
      revoke: 'revoked',
      decease: 'retired',
    } as const
    return staffSteps[step].includes(held.state) && changeTo(held, step, to[step], on)
  })
}

/** Asks to come back, which staff decide on the same day, accepting whatever is short. */
export function comeBackAfterAll(house: House, holder: Holder, { at, on, isGranted }: Of<'return'>): string {
  const count = each(heldAt(holder, at), (held) => {
    if (held.state !== 'lapsed' && held.state !== 'retired') return false
    // One that was never complete is applied for anew.
    if (!held.story.some(({ to }) => to === 'active')) return false
    return isGranted ? changeTo(held, 'reinstate', 'active', on) : true
  })
  if (isGranted && count !== '0') openRenewals(house, holder, on, true)
  return count
}

/** Takes every Endorsement along that the association can give. */
export function move(houses: ReadonlyMap<Place, House>, holder: Holder, { at, to, on }: Of<'move'>): string {
  const house = houses.get(to)
  if (!house) return 'none'
  const count = each(heldAt(holder, at), (held) => {
    if (!isInForce(held) && held.state !== 'inactive') return false
    const since = spellsOf(held).at(-1)?.from
    if (
      since === undefined ||
      heldAt(holder, to).some((own) => own.category === held.category && isHeld(own))
    )
      return false
    holder.held.push({
      ...{ at: to, category: held.category, heldSince: since, firstYearBy: since, hereSince: on },
      ...{ state: held.state, before: null, validUntil: held.validUntil },
      ...notWarned(),
      story: [{ step: 'take-over', to: held.state, on }],
    })
    return changeTo(held, 'move-away', 'moved', on)
  })
  if (count !== '0') openRenewals(house, holder, on, true)
  return count
}

/** The log goes, and with it which hours counted; what is held stays, and so does what has to come of it. */
export function deleteAccount(holder: Holder, today: string): string {
  holder.goneOn = today
  holder.knownAt.clear()
  holder.logged.length = 0
  for (const { lines } of holder.renewals)
    for (const line of lines) line.judged = line.judged?.map((each) => ({ ...each, counted: [] })) ?? null
  return 'left'
}

function changeTo(held: Held, step: string, to: Standing, on: string): true {
  changeState(held, step, to, on)
  return true
}

/** How many a step was taken of. */
function each(held: readonly Held[], take: (held: Held) => boolean): string {
  return String([...held].filter(take).length)
}
