import { decideCaseDay } from '../../domain/life/decide-case-day.ts'
import type { LifeCase } from '../../domain/life/life-case.ts'
import type { Day } from '../../standards/day.ts'
import { findCase, moveCase } from '../../store/life/cases.ts'
import { appendRecord } from '../../store/record/append-record.ts'
import type { Tx } from '../../store/tables.ts'
import { runOut } from './end-case.ts'
import { beginCase } from './follow-case.ts'
import { en } from './messages/en.ts'
import { remindHolder } from './remind-holder.ts'
import { type LifeClockMeans, type LifeLook, type LifeStepped, warnedAbout } from './step-due-life.ts'

/** What a day brings for a granted case. */
export async function stepCase(
  tx: Tx,
  means: LifeClockMeans,
  caseId: string,
  look: LifeLook,
): Promise<LifeStepped> {
  const found = await findCase(tx, caseId)
  if (!found) return 'nothing'
  const { policy, sent, today, now: at } = look
  const { warningDays } = policy
  const isLossy = found.kind === 'inactive' && policy.afterInactive === 'lapsed'
  const warned = warnedAbout(sent, found.until)
  const decision = decideCaseDay({ ...found, warningDays, warned, isLossy }, today)
  switch (decision.kind) {
    case 'nothing':
      return 'nothing'
    case 'begin':
      await beginCase(tx, means, found, { today, at })
      return 'begun'
    case 'warn':
      return (await warn(tx, means, found, look, decision.warning)) ? 'warned' : 'nothing'
    case 'postpone':
      await postpone(tx, found, decision.to, at)
      return 'postponed'
    case 'end':
      return (await runOut(tx, means, found, { today, at })) ? 'ended' : 'nothing'
    default:
      return decision satisfies never
  }
}

function warn(
  tx: Tx,
  means: LifeClockMeans,
  { kind, until, personId }: LifeCase,
  look: LifeLook,
  warning: number,
): Promise<boolean> {
  const outcome = kind === 'inactive' ? look.policy.afterInactive : 'taken-up'
  return remindHolder(tx, means, look, {
    ...{ personId, key: `end:${until}:${warning}`, url: means.leaveUrl },
    compose(person) {
      const about = { ...person, lastDay: en.day(until) }
      return { subject: en.ending.subject(about), text: en.ending.text[outcome](about) }
    },
  })
}

async function postpone(tx: Tx, found: LifeCase, to: Day, at: Date): Promise<void> {
  if (!(await moveCase(tx, found, { until: to }))) return
  await appendRecord(tx, {
    ...{ at, kind: 'case-postponed', subjectId: found.personId, isOpen: true },
    facts: { case: found.id, from: found.until, to, by: 'system' },
  })
}
