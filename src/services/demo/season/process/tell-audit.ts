import { drawMarks, hashList, inOrder, markOf } from '../../../../domain/audits/draw.ts'
import { type Announcement, type Draw, drawFormat } from '../../../../domain/audits/draw-file.ts'
import { listAudited } from '../../../../domain/audits/weigh-proof.ts'
import { toDay, toDayNumber } from '../../../../standards/day.ts'
import { sha256 } from '../../../audits/sha256.ts'
import { getCoordinator } from '../advising.ts'
import { daysBefore } from '../days-before.ts'
import { seasonId } from '../season-id.ts'
import {
  type LastYear,
  lastYearOf,
  listRenewed,
  type RenewedPerson,
  tellRenewed,
} from './renewed-last-year.ts'
import type { Tale } from './tale.ts'

/** Days before the day of the season. */
const ago = { announced: 30, drawn: 20, decided: 3 }
const seed = '4 8 15 16 23'
const seedSource =
  'The five numbers of the state lottery on the day of the seed, from the smallest to the largest'
const days = { evidence: 30, mend: 60 }

/** Last year's renewals of the first association that endorses Mentors: one is drawn, and half of it is proven. */
export function tellAudit(tale: Tale): void {
  const association = tale.season.associations.find(({ standardsOf }) => standardsOf === 'vaimh')
  if (!association) return
  const lastYear = lastYearOf(tale, association)
  const renewed = listRenewed(tale, lastYear)
  if (renewed.length === 0) return
  const audit = drawForSeason(tale, lastYear, renewed)
  const isDrawn = (each: RenewedPerson) => audit.draw.drawn.includes(audit.markBy(each))
  tellRenewed(
    tale,
    lastYear,
    renewed.map((each) => ({ ...each, isDrawn: isDrawn(each) })),
  )
  tellPublished(tale, lastYear, audit)
  for (const each of renewed) tellEntry(tale, lastYear, audit, each)
  for (const each of renewed.filter(isDrawn)) tellProof(tale, lastYear, each)
}

interface SeasonAudit {
  readonly announcement: Announcement
  readonly draw: Draw
  readonly markBy: (renewed: RenewedPerson) => string
}

const saltOf = ({ renewalId }: RenewedPerson) => sha256(`attune season: salt of ${renewalId}`)

/** Drawn by the rules, so that its published file can be computed again. */
function drawForSeason(
  { season }: Tale,
  { association, from, until }: LastYear,
  renewed: readonly RenewedPerson[],
): SeasonAudit {
  const audit = seasonId(`audit ${association.shortId} ${until}`)
  const markBy = (each: RenewedPerson) => markOf(audit, each.renewalId, saltOf(each), sha256)
  const marked = { list: inOrder(renewed.map(markBy)), forced: [] }
  // As small a share as draws one.
  const sharePercent = Math.max(1, Math.floor(100 / renewed.length))
  const dayAgo = (days: number) => toDay(toDayNumber(season.day) - days)
  return {
    markBy,
    announcement: {
      ...{ audit, association: association.shortId, period: { from, until }, kind: 'afterwards' },
      ...{ sharePercent, listed: renewed.length, forced: 0, listHash: hashList(audit, marked, sha256) },
      ...{ seedSource, seedFrom: dayAgo(ago.drawn), announcedOn: dayAgo(ago.announced) },
    },
    draw: {
      ...{ drawnOn: dayAgo(ago.drawn), seed, ...marked },
      drawn: drawMarks({ ...marked, sharePercent, seed }, sha256),
    },
  }
}

function tellPublished(tale: Tale, { association }: LastYear, { announcement, draw }: SeasonAudit): void {
  const at = {
    announced: daysBefore(tale.season.day, ago.announced, 15),
    drawn: daysBefore(tale.season.day, ago.drawn, 15),
  }
  const coordinator = getCoordinator(tale.season, association)
  const { audit: id, period, sharePercent, seedFrom, listHash, listed, forced, announcedOn } = announcement
  tale.rows.add('audits', {
    ...{ id, association_id: association.id, period_from: period.from, period_until: period.until },
    ...{ kind: announcement.kind, share_percent: sharePercent, seed_source: seedSource, seed_from: seedFrom },
    ...{ listed, forced, list_hash: listHash, evidence_days: days.evidence, mend_days: days.mend },
    ...{ announced_on: announcedOn, announced_at: at.announced, announced_by: coordinator.id },
    ...{ seed, drawn_on: draw.drawnOn, drawn_at: at.drawn, drawn_by: coordinator.id },
  })
  for (const stage of ['announced', 'drawn'] as const) {
    const file = { format: drawFormat, announcement, draw: stage === 'drawn' ? draw : null }
    tale.rows.add('audit_publications', {
      ...{ audit_id: id, stage, association_id: association.id, published_at: at[stage] },
      document: `${JSON.stringify(file, null, 2)}\n`,
    })
  }
  const note = (
    kind: 'audit-announced' | 'audit-drawn',
    when: Date,
    facts: Readonly<Record<string, string | number>>,
  ) =>
    tale.record.push({
      ...{ at: when, kind, isOpen: false, associationId: association.id, actorId: coordinator.id, facts },
    })
  note('audit-announced', at.announced, {
    audit: id,
    hash: listHash,
    seedFrom,
    share: sharePercent,
    listed,
    forced,
  })
  note('audit-drawn', at.drawn, { audit: id, seed, drawn: draw.drawn.length })
}

function tellEntry(
  { season, rows, record }: Tale,
  { association }: LastYear,
  { announcement, draw, markBy }: SeasonAudit,
  each: RenewedPerson,
): void {
  const mark = markBy(each)
  const isDrawn = draw.drawn.includes(mark)
  const at = daysBefore(season.day, ago.drawn, 15)
  rows.add('audit_entries', {
    ...{ renewal_id: each.renewalId, audit_id: announcement.audit, association_id: association.id },
    ...{ person_id: each.person.id, salt: saltOf(each), mark, is_forced: false, is_drawn: isDrawn },
    ...{ opened_at: isDrawn ? at : null, answered_at: isDrawn ? daysBefore(season.day, 5, 15) : null },
    ...{ due_on: isDrawn ? toDay(toDayNumber(draw.drawnOn) + days.evidence) : null },
    version: 1,
  })
  if (!isDrawn) return
  const of = { associationId: association.id, subjectId: each.person.id, isOpen: true, at }
  const steps = [
    ['renewal-draw', 'passed', 'drawn'],
    ['renewal-ask-evidence', 'drawn', 'evidence-asked'],
  ] as const
  for (const [kind, from, to] of steps)
    record.push({ ...of, kind, facts: { renewal: each.renewalId, from, to, by: 'system' } })
}

/** The lines of whoever is drawn, every other of them proven. */
function tellProof(
  { season, rows }: Tale,
  { association }: LastYear,
  { person, renewalId, standard, findings }: RenewedPerson,
): void {
  const coordinator = getCoordinator(season, association)
  const of = { renewal_id: renewalId, association_id: association.id }
  listAudited([{ standard, findings }]).forEach((entryId, place) => {
    const training = person.portfolio.training?.find(({ id }) => id === entryId)
    const session = person.portfolio.rsc?.find(({ id }) => id === entryId)
    const hours = training?.clockHours ?? session?.hours
    if (hours === undefined) return
    rows.add('audit_lines', {
      ...{ ...of, entry_id: entryId, hours, held: 'none', section: training ? 'training' : 'rsc' },
      on_day: training?.completedOn ?? session?.from ?? null,
    })
    if (place % 2 === 1) return
    rows.add('audit_decisions', {
      ...{ ...of, entry_id: entryId, number: 1, proven: hours, decided_by: coordinator.id },
      decided_at: daysBefore(season.day, ago.decided, 15),
    })
  })
}
