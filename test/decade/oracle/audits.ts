import { auditDays, hoursOffered, type PlannedAudit } from '../plan.ts'
import type { Judged } from './asked.ts'
import { plus } from './days.ts'
import { type Holder, type House, type OracleRenewal, tell } from './holder.ts'
import { extend } from './renewing.ts'

interface Listed {
  readonly holder: Holder
  readonly renewal: OracleRenewal
}

/** Who has to be on the sealed list of an audit, and who is in by force. */
export function seal(house: House, holders: readonly Holder[], audit: PlannedAudit): Listed[] {
  const state = house.ways.audits.kind === 'blocking' ? 'attested' : 'passed'
  const listed = holders.flatMap((holder) =>
    holder.renewals
      .filter(
        (renewal) =>
          renewal.at === house.association.place &&
          renewal.from === audit.period.from &&
          renewal.until === audit.period.until &&
          renewal.state === state &&
          renewal.attestedOn !== null &&
          renewal.listed === null &&
          renewal.lines.some(({ isKept, judged }) => isKept && judged !== null),
      )
      .map((renewal) => ({ holder, renewal })),
  )
  for (const { holder, renewal } of listed) {
    const isForced = isReinstated(holder, renewal)
    renewal.listed = { audit: audit.name, isBlocking: state === 'attested', isForced, isDrawn: null }
    if (isForced) forcedOn.set(renewal, audit.announcedOn)
  }
  return listed
}

const forcedOn = new WeakMap<OracleRenewal, string>()

/** Reinstated, as which everybody is told to be in the next audit, and not in one for that since. */
function isReinstated(holder: Holder, { at, lines }: OracleRenewal): boolean {
  return lines.some(({ held }) =>
    held.story.some(
      ({ step, on }) =>
        step === 'reinstate' &&
        !holder.renewals.some((each) => each.at === at && (forcedOn.get(each) ?? '') >= on),
    ),
  )
}

/** How many are drawn: the share rounded up, and all who are in by force. */
export function countDrawn(house: House, listed: readonly Listed[]): number {
  const forced = listed.filter(({ renewal }) => renewal.listed?.isForced).length
  return Math.ceil(((listed.length - forced) * house.ways.audits.sharePercent) / 100) + forced
}

/** What follows for whoever is drawn and whoever is not. */
export function draw(listed: readonly Listed[], drawn: ReadonlySet<string>, today: string): void {
  for (const { holder, renewal } of listed) {
    if (!renewal.listed) continue
    renewal.listed.isDrawn = drawn.has(holder.life.key)
    if (!renewal.listed.isDrawn) {
      if (renewal.state === 'attested') renewal.isReleased = true
      continue
    }
    const asks = hoursAsked(renewal).length > 0
    renewal.state = asks ? 'evidence-asked' : 'drawn'
    tell(holder, today, asks ? 'audit-asked' : 'audit-nothing-asked')
  }
}

/** Figures in hours that are asked, of what is kept. */
function hoursAsked(renewal: OracleRenewal): readonly Judged[] {
  return renewal.lines
    .filter(({ isKept }) => isKept)
    .flatMap(({ judged }) => judged ?? [])
    .filter(
      ({ requirement, outcome, need }) =>
        ['training', 'training-dei', 'training-rsc', 'rsc-hours'].includes(requirement) &&
        outcome !== 'advice' &&
        need > 0,
    )
}

/** As the hours of each line are proven in this part. */
function isProven(renewal: OracleRenewal, part: number): boolean {
  return hoursAsked(renewal).every(
    ({ need, counted }) =>
      counted.reduce((all, hours) => all + Math.round(Math.min(hours, provenOf(hours, part)) * 1e6), 0) >=
      Math.round(need * 1e6),
  )
}

/** Staff write quarters of an hour. */
export const provenOf = (hours: number, part: number): number => Math.floor(hours * part * 4) / 4

/** What staff find, some days after the draw, by how somebody proves. */
export function followDrawn(
  house: House,
  holder: Holder,
  renewal: OracleRenewal,
  day: number,
  today: string,
): void {
  const { first, mended } = holder.life.proving
  if (day === auditDays.decided && ['evidence-asked', 'drawn'].includes(renewal.state))
    conclude(house, holder, renewal, first, today)
  // Whoever has left mends nothing.
  if (day === auditDays.mended && renewal.state === 'gaps' && mended !== null && holder.goneOn === null) {
    if (holder.life.offers) offer(holder, renewal)
    renewal.state = 'evidence-asked'
  }
  if (day === auditDays.decidedAgain && renewal.state === 'evidence-asked' && mended !== null)
    conclude(house, holder, renewal, mended, today)
}

/** Other hours of the period count for what they are about, like those that were handed in. */
function offer({ logged }: Holder, { until, lines }: OracleRenewal): void {
  const entries = hoursOffered(until, plus(until, -2))
  logged.push(...entries)
  for (const line of lines)
    line.judged =
      line.judged?.map((each) => ({
        ...each,
        counted: [
          ...each.counted,
          ...entries.flatMap((entry) =>
            (entry.section === 'training' && each.requirement.startsWith('training')) ||
            (entry.section === 'rsc' && each.requirement === 'rsc-hours')
              ? [entry.hours]
              : [],
          ),
        ],
      })) ?? null
}

function conclude(house: House, holder: Holder, renewal: OracleRenewal, part: number, today: string): void {
  if (!isProven(renewal, part)) {
    const { mendDays, remindDays } = house.ways.audits
    Object.assign(renewal, { state: 'gaps', remindsOn: plus(today, mendDays - remindDays) })
    tell(holder, today, 'audit-gaps')
    return
  }
  renewal.state = 'passed'
  if (renewal.listed?.isBlocking) extend(house, holder, renewal, today)
  tell(holder, today, 'audit-passed')
}
