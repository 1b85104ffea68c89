import { type AuditEntry, isUnderAudit } from '../../domain/audits/audit.ts'
import type { LineFound, LinesGiven } from '../../domain/audits/read-audit-forms.ts'
import type { Renewal } from '../../domain/renewals/renewal.ts'
import type { SignedIn } from '../../domain/rights.ts'
import { moveEntry } from '../../store/audits/entries.ts'
import { insertDecision, listDecisions, listLines } from '../../store/audits/lines.ts'
import { appendRecord } from '../../store/record/append-record.ts'
import type { Db, Tx } from '../../store/tables.ts'
import { enterAudited } from './enter-audited.ts'
import { evidenceFor, findEvidence } from './find-evidence.ts'

interface Deciding {
  readonly actor: SignedIn
  readonly associationId: string
  readonly renewalId: string
  readonly now: Date
}

/** `over`: nothing is under audit any more. `moved-on`: a colleague decided since the page was shown. */
export type LinesDecided =
  | { readonly decided: true; readonly count: number }
  | { readonly decided: false; readonly reason: 'over' | 'moved-on' }

/** What staff find of some lines; a later decision takes the place of an earlier one, and both stay. */
export function decideLines(db: Db, deciding: Deciding, { found, version }: LinesGiven) {
  return enterAudited(db, { ...deciding, action: 'audit-renewal' }, async (tx, entry, renewal) => {
    const stopped = await take(tx, { entry, renewal, version })
    if (stopped) return stopped
    const decided = found.map((each) => ({ ...each, atOnce: false }))
    await keep(tx, { deciding, renewal }, decided)
    for (const { entryId, proven } of decided)
      await appendRecord(tx, {
        ...{ at: deciding.now, kind: 'audit-line-decided', isOpen: true },
        ...{ subjectId: renewal.personId, facts: { renewal: renewal.id, line: entryId, proven } },
      })
    return { decided: true, count: decided.length } satisfies LinesDecided
  })
}

/** Passes with one look every line that was not decided and has its evidence: what was logged with it needs no more. */
export function acceptHeld(db: Db, deciding: Deciding, version: number) {
  return enterAudited(db, { ...deciding, action: 'audit-renewal' }, async (tx, entry, renewal) => {
    const stopped = await take(tx, { entry, renewal, version })
    if (stopped) return stopped
    const lines = await listLines(tx, renewal.id)
    const decided = new Set((await listDecisions(tx, renewal.id)).map(({ entryId }) => entryId))
    const open = lines.filter(({ entryId }) => !decided.has(entryId))
    const entryIds = open.map(({ entryId }) => entryId)
    const evidence = await findEvidence(tx, renewal.personId, entryIds, deciding.now)
    const held = open.filter(({ entryId }) => evidenceFor(evidence, entryId) !== 'none')
    const accepted = held.map(({ entryId, hours }) => ({ entryId, proven: hours, words: '', atOnce: true }))
    await keep(tx, { deciding, renewal }, accepted)
    const facts = { renewal: renewal.id, lines: accepted.map(({ entryId }) => entryId) }
    await appendRecord(tx, {
      ...{ at: deciding.now, kind: 'audit-lines-accepted', isOpen: true },
      ...{ subjectId: renewal.personId, facts },
    })
    return { decided: true, count: accepted.length } satisfies LinesDecided
  })
}

/** Takes the turn to decide; of two who were shown the same, one gets it. */
async function take(
  tx: Tx,
  { entry, renewal, version }: { entry: AuditEntry; renewal: Renewal; version: number },
): Promise<LinesDecided | undefined> {
  if (!isUnderAudit(renewal.state)) return { decided: false, reason: 'over' }
  const isTaken = entry.version === version && (await moveEntry(tx, entry))
  return isTaken ? undefined : { decided: false, reason: 'moved-on' }
}

interface Found extends LineFound {
  readonly atOnce: boolean
}

async function keep(
  tx: Tx,
  { deciding, renewal }: { readonly deciding: Deciding; readonly renewal: Renewal },
  found: readonly Found[],
): Promise<void> {
  const by = { byPersonId: deciding.actor.id, at: deciding.now }
  const of = { renewalId: renewal.id, associationId: renewal.associationId }
  for (const each of found) await insertDecision(tx, { ...of, ...by, ...each })
}
