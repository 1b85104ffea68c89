import { decideCaseStep } from '../../domain/life/case-steps.ts'
import type { LifeCase } from '../../domain/life/life-case.ts'
import { type Day, toDay, toDayNumber } from '../../standards/day.ts'
import { findCase, moveCase } from '../../store/life/cases.ts'
import { getAssociation } from '../../store/people/associations.ts'
import { appendRecord } from '../../store/record/append-record.ts'
import type { Tx } from '../../store/tables.ts'
import { loadPolicy } from '../applications/load-policy.ts'
import { asSystem } from './as-system.ts'
import { type CaseVisit, enterCase } from './enter-case.ts'
import { settleEndedCase } from './follow-case.ts'
import type { LifeMeans } from './means.ts'

type CaseEnded = { readonly ended: boolean }

/** Takes back what nobody decided yet. */
export function withdrawCase(means: LifeMeans, visit: CaseVisit, now: Date) {
  return enterCase(means.db, { ...visit, changes: true }, async (tx, found): Promise<CaseEnded> => {
    const state = decideCaseStep(found.state, 'withdraw', 'person')
    if (!state || !(await moveCase(tx, found, { state }))) return { ended: false }
    await appendRecord(tx, {
      ...{ at: now, kind: 'case-withdrawn', subjectId: found.personId, isOpen: true },
      facts: { case: found.id },
    })
    return { ended: true }
  })
}

/** The person comes back before the last day: from today on everything is as it was. */
export function comeBack(means: LifeMeans, visit: CaseVisit, now: Date) {
  return enterCase(means.db, { ...visit, changes: true }, async (tx, found): Promise<CaseEnded> => {
    const state = decideCaseStep(found.state, 'come-back', 'person')
    if (!state) return { ended: false }
    const { timeZone } = await getAssociation(tx, found.associationId)
    const today = means.dayOf(now, timeZone)
    const lastDay = lastDayBefore(found, today)
    if (!(await moveCase(tx, found, { state, ended: { on: lastDay, by: 'person' } }))) return { ended: false }
    await noteEnd(tx, found, { lastDay, by: 'person', at: now })
    await asSystem(tx, found.associationId)
    await settle(tx, means, found.id, { today, at: now, cameBack: true })
    return { ended: true }
  })
}

/** The last day was yesterday or before. The scope must be that of a job. */
export async function runOut(
  tx: Tx,
  means: LifeMeans,
  found: LifeCase,
  { today, at }: { readonly today: Day; readonly at: Date },
): Promise<boolean> {
  const state = decideCaseStep(found.state, 'run-out', 'system')
  if (!state || !(await moveCase(tx, found, { state, ended: { on: found.until, by: 'system' } })))
    return false
  await noteEnd(tx, found, { lastDay: found.until, by: 'system', at })
  await settle(tx, means, found.id, { today, at, cameBack: false })
  return true
}

/** Whoever comes back before the first day was never away. */
function lastDayBefore({ from, until }: LifeCase, today: Day): Day {
  const [first, last] = [toDayNumber(from) - 1, toDayNumber(until)]
  return toDay(Math.min(Math.max(toDayNumber(today) - 1, first), last))
}

function noteEnd(
  tx: Tx,
  { id, personId }: LifeCase,
  { lastDay, by, at }: { readonly lastDay: Day; readonly by: 'person' | 'system'; readonly at: Date },
) {
  const facts = { case: id, lastDay, by }
  return appendRecord(tx, { at, kind: 'case-ended', subjectId: personId, isOpen: true, facts })
}

async function settle(
  tx: Tx,
  means: LifeMeans,
  caseId: string,
  following: { readonly today: Day; readonly at: Date; readonly cameBack: boolean },
): Promise<void> {
  const ended = await findCase(tx, caseId)
  if (!ended) return
  const { life: policy } = await loadPolicy(tx, ended.associationId)
  await settleEndedCase(tx, means, ended, { ...following, policy })
}
