import { readDrawFile } from '../../src/domain/audits/draw-file.ts'
import { verifyDraw } from '../../src/domain/audits/verify-draw.ts'
import { sha256 } from '../../src/services/audits/sha256.ts'
import { auditRecord } from '../../src/services/record/verify/audit-record.ts'
import { asOwner } from '../rights/owner.ts'
import type { TestDatabase } from '../store/test-database.ts'
import { type Acted, actPlan } from './act/act-plan.ts'
import { auditId } from './act/acts-of-audit.ts'
import { openStage, type Stage } from './act/stage.ts'
import { differencesOf, outcomesOf } from './compare.ts'
import { daysToLook } from './draw/draw-plan.ts'
import { daysFrom } from './oracle/days.ts'
import { type Foretold, foretell } from './oracle/foretell.ts'
import type { Plan } from './plan.ts'
import { readHeld, readMails, readRenewals } from './read-outcomes.ts'

export interface RanDecade {
  readonly foretold: Foretold
  readonly acted: Acted
  readonly stage: Stage
  /** Empty where program and oracle agree about everybody. */
  readonly differences: readonly string[]
}

/** Acts a plan on a stepped clock, on every day or on those that may matter, and holds it against the oracle. */
export async function runDecade(
  database: TestDatabase,
  folder: string,
  { plan, sample }: { readonly plan: Plan; readonly sample: number | 'every-day' },
): Promise<RanDecade> {
  const stage = await openStage(database, folder, plan)
  const looked = daysToLook(plan, foretell(plan, new Map()), sample === 'every-day' ? 0 : sample)
  const days =
    sample === 'every-day' ? [...new Set([...looked, ...daysFrom(plan.from, plan.until)])].toSorted() : looked
  const acted = await actPlan(stage, days)
  const foretold = foretell(plan, acted.luck)
  const found = {
    ...{ renewals: await readRenewals(stage), held: await readHeld(stage), mails: await readMails(stage) },
    answers: acted.answers,
  }
  const differences = [
    ...differencesOf(outcomesOf(foretold), found),
    ...(await differencesOfAudits(stage, foretold)),
  ]
  return { foretold, acted, stage, differences }
}

/** Who was sealed in, by force or not, and how many were drawn. */
async function differencesOfAudits({ database, people }: Stage, { audits }: Foretold): Promise<string[]> {
  const rows = await asOwner(database, async (client) => {
    const found = await client.query<{ audit: string; person: string; forced: boolean; drawn: boolean }>(
      'select audit_id as audit, person_id as person, is_forced as forced, is_drawn as drawn from audit_entries',
    )
    return found.rows
  })
  const keyOf = new Map([...people].map(([key, { id }]) => [id, key]))
  const byAudit = Map.groupBy(rows, ({ audit }) => audit)
  return audits.flatMap((audit) => {
    const own = byAudit.get(auditId(audit.name)) ?? []
    const keys = (forced: boolean) =>
      own
        .filter((row) => row.forced === forced)
        .map(({ person }) => keyOf.get(person) ?? person)
        .toSorted()
    const found = { listed: keys(false), forced: keys(true), drawn: own.filter(({ drawn }) => drawn).length }
    const { name, ...foretold } = audit
    const [wanted, got] = [JSON.stringify(foretold), JSON.stringify(found)]
    return wanted === got ? [] : [`audit ${name} foretold: ${wanted}, found: ${got}`]
  })
}

/** Whether the record of every association holds, and how many entries it has. */
export async function verifyRecord({ database, checkpoints: { path, key } }: Stage) {
  const report = await auditRecord(database.db, { path, isCopy: false, trustedKey: key.publicKey })
  const entries = report.associations.reduce((all, each) => all + each.report.entries, 0)
  const faults = report.associations.flatMap((each) => each.report.faults)
  return { isSound: report.isSound, entries, faults: [...faults, ...report.fileFaults] }
}

/** Every published draw computed again, with the announcement from before it: the checks that do not hold. */
export async function verifyDraws({ database }: Stage) {
  const rows = await asOwner(database, async (client) => {
    const found = await client.query<{ audit: string; stage: string; document: string }>(
      'select audit_id as audit, stage, document from audit_publications',
    )
    return found.rows
  })
  const textOf = (audit: string, stage: string) =>
    rows.find((row) => row.audit === audit && row.stage === stage)?.document ?? ''
  const drawn = rows.filter(({ stage }) => stage === 'drawn')
  const faults = drawn.flatMap(({ audit, document }) => {
    const [read, before] = [readDrawFile(document), readDrawFile(textOf(audit, 'announced'))]
    if ('faults' in read || 'faults' in before) return [`${audit} cannot be read`]
    return verifyDraw(read.file, sha256, before.file.announcement).flatMap((each) =>
      each.faults.map((fault) => JSON.stringify(fault)),
    )
  })
  return { draws: drawn.length, faults }
}
