import { drawMarks, inOrder } from '../../domain/audits/draw.ts'
import { DrawFileSchema } from '../../domain/audits/draw-file.ts'
import { NotFound } from '../../domain/errors.ts'
import type { Day } from '../../standards/day.ts'
import { findAudit, markDrawn } from '../../store/audits/audits.ts'
import { listMarks, markEntriesDrawn, releaseOthers } from '../../store/audits/entries.ts'
import { findPublication, insertPublication } from '../../store/audits/publications.ts'
import { appendRecord } from '../../store/record/append-record.ts'
import type { Db, Tx } from '../../store/tables.ts'
import { setScope, withScope } from '../../store/with-scope.ts'
import { sha256 } from './sha256.ts'

interface DrawWish {
  readonly personId: string
  readonly associationId: string
  readonly auditId: string
  readonly seed: string
  readonly now: Date
  readonly today: Day
}

type DrawMade =
  | { readonly drawn: true; readonly count: number }
  | { readonly drawn: false; readonly reason: 'too-early' | 'drawn-before' }

/** Draws by the seed, once, and publishes all that is needed to do it again. Nobody is told yet. */
export function drawAudit(db: Db, wish: DrawWish): Promise<DrawMade> {
  const { personId, associationId, auditId, seed, now, today } = wish
  return withScope(db, { personId, associationId }, async (tx) => {
    const audit = await findAudit(tx, associationId, auditId)
    if (!audit) throw new NotFound()
    if (today < audit.seedFrom) return { drawn: false, reason: 'too-early' }
    if (!(await markDrawn(tx, auditId, { seed, drawnOn: today, at: now, byPersonId: personId })))
      return { drawn: false, reason: 'drawn-before' }
    const marks = await listMarks(tx, auditId)
    const marksOf = (isForced: boolean) =>
      inOrder(marks.filter((each) => each.isForced === isForced).map(({ mark }) => mark))
    const marked = { list: marksOf(false), forced: marksOf(true) }
    const drawn = drawMarks({ ...marked, sharePercent: audit.sharePercent, seed }, sha256)
    await publish(tx, wish, { drawnOn: today, seed, ...marked, drawn })
    const facts = { audit: auditId, seed, drawn: drawn.length }
    await appendRecord(tx, { at: now, kind: 'audit-drawn', isOpen: false, facts })
    // Whoever draws may be drawn, and changes nothing of his or her own: what follows is nobody's doing.
    await setScope(tx, { personId: '' })
    const count = await markEntriesDrawn(tx, auditId, { marks: drawn, on: today })
    if (count !== drawn.length) throw new Error('Every mark that is drawn stands for a renewal.')
    if (audit.kind === 'blocking') await releaseOthers(tx, auditId, today)
    return { drawn: true, count }
  })
}

/** The announcement as it was published, word for word, with the draw. */
async function publish(
  tx: Tx,
  { associationId, auditId, now }: DrawWish,
  draw: { readonly drawnOn: Day; readonly seed: string } & Readonly<
    Record<'list' | 'forced' | 'drawn', readonly string[]>
  >,
): Promise<void> {
  const announced = await findPublication(tx, associationId, { auditId, stage: 'announced' })
  if (!announced) throw new Error('What is drawn was announced.')
  const file = DrawFileSchema.parse(JSON.parse(announced.document))
  const document = `${JSON.stringify({ ...file, draw }, null, 2)}\n`
  await insertPublication(tx, associationId, { auditId, stage: 'drawn', publishedAt: now, document })
}
