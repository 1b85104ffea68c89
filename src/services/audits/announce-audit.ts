import { randomBytes } from 'node:crypto'
import { hashList, inOrder, markOf } from '../../domain/audits/draw.ts'
import { type Announcement, drawFormat } from '../../domain/audits/draw-file.ts'
import type { AnnouncementGiven } from '../../domain/audits/read-audit-forms.ts'
import type { AuditPolicy } from '../../domain/policy/audit-policy.ts'
import type { Day } from '../../standards/day.ts'
import { findAudit, insertAudit, lockAudits } from '../../store/audits/audits.ts'
import { type Candidate, listCandidates } from '../../store/audits/candidates.ts'
import { insertEntries, type SealedEntry } from '../../store/audits/entries.ts'
import { insertPublication } from '../../store/audits/publications.ts'
import { getAssociation } from '../../store/people/associations.ts'
import { appendRecord } from '../../store/record/append-record.ts'
import type { Db, Tx } from '../../store/tables.ts'
import { withScope } from '../../store/with-scope.ts'
import { loadPolicy } from '../applications/load-policy.ts'
import { sha256 } from './sha256.ts'

interface AnnouncementWish {
  readonly personId: string
  readonly associationId: string
  /** Given by the form, so that a double click announces once. */
  readonly id: string
  readonly given: AnnouncementGiven
  readonly now: Date
  readonly today: Day
}

/** `nobody`: no renewal is left that could go on the list; a colleague may have announced them meanwhile. */
type AnnouncementMade =
  | { readonly announced: true }
  | { readonly announced: false; readonly reason: 'nobody' }

/** Seals the list of a period and publishes its hash, with how and when the seed will come about. */
export function announceAudit(db: Db, wish: AnnouncementWish): Promise<AnnouncementMade> {
  const { personId, associationId, id, given, now } = wish
  return withScope(db, { personId, associationId }, async (tx) => {
    await lockAudits(tx, associationId)
    if (await findAudit(tx, associationId, id)) return { announced: true }
    const { audits: policy } = await loadPolicy(tx, associationId)
    const { kind, includesReinstated } = policy
    const candidacy = { associationId, kind, period: given.period, includesReinstated }
    const listed = await listCandidates(tx, candidacy)
    if (listed.length === 0) return { announced: false, reason: 'nobody' }
    const entries = listed.map((candidate) => seal(id, candidate))
    const announcement = await describe(tx, wish, { policy, entries })
    await keep(tx, wish, { policy, announcement })
    await insertEntries(tx, { auditId: id, associationId }, entries)
    const document = `${JSON.stringify({ format: drawFormat, announcement, draw: null }, null, 2)}\n`
    await insertPublication(tx, associationId, {
      auditId: id,
      stage: 'announced',
      publishedAt: now,
      document,
    })
    const { listHash: hash, seedFrom, sharePercent: share } = announcement
    const counts = { listed: announcement.listed, forced: announcement.forced }
    const facts = { audit: id, hash, seedFrom, share, ...counts }
    await appendRecord(tx, { at: now, kind: 'audit-announced', isOpen: false, facts })
    return { announced: true }
  })
}

function seal(auditId: string, { renewalId, personId, isForced }: Candidate): SealedEntry {
  const salt = randomBytes(32).toString('hex')
  return { renewalId, personId, salt, mark: markOf(auditId, renewalId, salt, sha256), isForced }
}

async function describe(
  tx: Tx,
  { associationId, id, given, today }: AnnouncementWish,
  { policy, entries }: { readonly policy: AuditPolicy; readonly entries: readonly SealedEntry[] },
): Promise<Announcement> {
  const { shortId } = await getAssociation(tx, associationId)
  const marksOf = (isForced: boolean) =>
    inOrder(entries.filter((entry) => entry.isForced === isForced).map(({ mark }) => mark))
  const [list, forced] = [marksOf(false), marksOf(true)]
  return {
    ...{ audit: id, association: shortId, period: { from: given.period.from, until: given.period.until } },
    ...{ kind: policy.kind, sharePercent: policy.sharePercent, listed: list.length, forced: forced.length },
    listHash: hashList(id, { list, forced }, sha256),
    ...{ seedSource: given.seedSource, seedFrom: given.seedFrom, announcedOn: today },
  }
}

function keep(
  tx: Tx,
  { associationId, personId, now }: AnnouncementWish,
  { policy, announcement }: { readonly policy: AuditPolicy; readonly announcement: Announcement },
): Promise<void> {
  const { audit: id, period, association: _, ...rest } = announcement
  const audit = {
    ...{ id, associationId, periodFrom: period.from, periodUntil: period.until, ...rest },
    ...{ evidenceDays: policy.evidenceDays, mendDays: policy.mendDays, announcedAt: now },
  }
  return insertAudit(tx, audit, personId)
}
