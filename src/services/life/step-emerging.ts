import type { Endorsement } from '../../domain/endorsements/endorsement.ts'
import { decideEmergingDay } from '../../domain/life/decide-emerging-day.ts'
import { type Day, isDay, toDay, toDayNumber } from '../../standards/day.ts'
import { findEndorsement } from '../../store/endorsements/endorsements.ts'
import type { Tx } from '../../store/tables.ts'
import { takeStepWithoutStaff } from '../endorsements/take-step-without-staff.ts'
import { en } from './messages/en.ts'
import { remindHolder } from './remind-holder.ts'
import { type LifeClockMeans, type LifeLook, type LifeStepped, warnedAbout } from './step-due-life.ts'

/** What a day brings for an emerging Endorsement. */
export async function stepEmerging(
  tx: Tx,
  means: LifeClockMeans,
  endorsementId: string,
  look: LifeLook,
): Promise<LifeStepped> {
  const found = await findEndorsement(tx, endorsementId)
  if (found?.state !== 'emerging' || found.validUntil === null) return 'nothing'
  const { policy, sent, today, now: at } = look
  const { validUntil } = found
  const [warned, warnedLateOn] = [warnedAbout(sent, validUntil), lateWarning(sent, validUntil)]
  const lapses = policy.afterEmerging === 'lapsed'
  const { warningDays } = policy
  const decision = decideEmergingDay({ validUntil, warningDays, warned, warnedLateOn, lapses }, today)
  switch (decision.kind) {
    case 'nothing':
      return 'nothing'
    case 'warn': {
      const key = `end:${validUntil}:${decision.warning}`
      return (await warn(tx, means, { found, look, key, lastDay: validUntil })) ? 'warned' : 'nothing'
    }
    case 'warn-late': {
      const lastDay = toDay(toDayNumber(today) + decision.graceDays)
      const key = `late:${validUntil}:${today}`
      return (await warn(tx, means, { found, look, key, lastDay })) ? 'warned' : 'nothing'
    }
    case 'lapse': {
      const step = { step: 'lapse', taker: 'system', on: today, reason: '', now: at } as const
      return (await takeStepWithoutStaff(tx, means, found, step)) ? 'ended' : 'nothing'
    }
    default:
      return decision satisfies never
  }
}

interface Warning {
  readonly found: Endorsement
  readonly look: LifeLook
  readonly key: string
  readonly lastDay: Day
}

function warn(tx: Tx, means: LifeClockMeans, { found, look, key, lastDay }: Warning): Promise<boolean> {
  const { title } = means.standards.getEdition(found.standard, look.today, found.edition)
  return remindHolder(tx, means, look, {
    ...{ personId: found.personId, key, url: means.endorsementUrl(found.id) },
    compose(person) {
      const about = { ...person, title, number: found.number, lastDay: en.day(lastDay) }
      const { afterEmerging } = look.policy
      return { subject: en.emerging.subject(about), text: en.emerging.text[afterEmerging](about) }
    },
  })
}

function lateWarning(sent: readonly string[], validUntil: Day): Day | undefined {
  const start = `late:${validUntil}:`
  return sent.map((key) => (key.startsWith(start) ? key.slice(start.length) : '')).find(isDay)
}
