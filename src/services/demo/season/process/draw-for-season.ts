import { drawMarks, hashList, inOrder, markOf } from '../../../../domain/audits/draw.ts'
import { type Announcement, type Draw, drawFormat } from '../../../../domain/audits/draw-file.ts'
import { type Day, toDay, toDayNumber } from '../../../../standards/day.ts'
import { sha256 } from '../../../audits/sha256.ts'
import { getCoordinator } from '../advising.ts'
import { daysBefore } from '../days-before.ts'
import type { SeasonAssociation } from '../make-season.ts'
import { seededRandom } from '../random.ts'
import { seasonId, seasonSeed } from '../season-id.ts'
import type { SeasonRenewal } from './season-renewals.ts'
import type { Tale } from './tale.ts'

const seedSource =
  'The five numbers of the state lottery on the day of the seed, from the smallest to the largest'
const days = { evidence: 30, mend: 60 }

/** An audit of the season: announced, and drawn where its day has come. */
export interface SeasonAudit {
  readonly association: SeasonAssociation
  readonly announcement: Announcement
  readonly draw: Draw | null
  readonly markBy: (renewal: SeasonRenewal) => string
}

interface Plan {
  readonly association: SeasonAssociation
  readonly listed: readonly SeasonRenewal[]
  readonly announcedOn: Day
  /** The day on which the seed is known, which may lie ahead. */
  readonly seedFrom: Day
  /** Somebody of the list of whom the season tells that he or she was drawn. */
  readonly named: SeasonRenewal | undefined
}

export const saltOf = ({ id }: SeasonRenewal) => sha256(`attune season: salt of ${id}`)

/** Drawn by the rules, so that its published file can be computed again. */
export function drawForSeason(tale: Tale, plan: Plan): SeasonAudit | undefined {
  const { association, listed, announcedOn, seedFrom, named } = plan
  const [first] = listed
  if (!first) return undefined
  const { kind, sharePercent } = tale.policyOf(association).audits
  const period = { from: first.plan.periodFrom, until: first.plan.periodUntil }
  const audit = seasonId(`audit ${association.shortId} ${period.until}`)
  const markBy = (each: SeasonRenewal) => markOf(audit, each.id, saltOf(each), sha256)
  const marked = { list: inOrder(listed.map(markBy)), forced: [] }
  const seed = seedThatDraws({ ...marked, sharePercent }, named && markBy(named))
  const counts = { listed: listed.length, forced: 0, listHash: hashList(audit, marked, sha256) }
  return {
    ...{ association, markBy },
    announcement: {
      ...{ audit, association: association.shortId, period, kind, sharePercent, ...counts },
      ...{ seedSource, seedFrom, announcedOn },
    },
    draw:
      seedFrom > tale.season.day
        ? null
        : {
            ...{ drawnOn: seedFrom, seed, ...marked },
            drawn: drawMarks({ ...marked, sharePercent, seed }, sha256),
          },
  }
}

interface Marked {
  readonly list: readonly string[]
  readonly forced: readonly string[]
  readonly sharePercent: number
}

/** Numbers of a lottery that is as made up as its people, in which the one of the story is drawn. */
function seedThatDraws(marked: Marked, named: string | undefined): string {
  const random = seededRandom(seasonSeed('The state lottery of the season'))
  for (;;) {
    const balls = random.shuffle(Array.from({ length: 49 }, (_, index) => index + 1)).slice(0, 5)
    const seed = balls.toSorted((one, other) => one - other).join(' ')
    if (named === undefined || drawMarks({ ...marked, seed }, sha256).includes(named)) return seed
  }
}

/** The audit, its published files, and what the record keeps of it. */
export function tellPublished(tale: Tale, { association, announcement, draw }: SeasonAudit): void {
  const coordinator = getCoordinator(tale.season, association)
  const { audit: id, period, sharePercent, seedFrom, listHash, listed, forced, announcedOn } = announcement
  const announced = daysBefore(announcedOn, 0, 15)
  const drawn = draw && daysBefore(draw.drawnOn, 0, 15)
  tale.rows.add('audits', {
    ...{ id, association_id: association.id, period_from: period.from, period_until: period.until },
    ...{ kind: announcement.kind, share_percent: sharePercent, seed_source: seedSource, seed_from: seedFrom },
    ...{ listed, forced, list_hash: listHash, evidence_days: days.evidence, mend_days: days.mend },
    ...{ announced_on: announcedOn, announced_at: announced, announced_by: coordinator.id },
    ...{ seed: draw?.seed ?? null, drawn_on: draw?.drawnOn ?? null, drawn_at: drawn },
    drawn_by: draw ? coordinator.id : null,
  })
  const publish = (stage: 'announced' | 'drawn', at: Date) =>
    tale.rows.add('audit_publications', {
      ...{ audit_id: id, stage, association_id: association.id, published_at: at },
      document: `${JSON.stringify({ format: drawFormat, announcement, draw: stage === 'drawn' ? draw : null }, null, 2)}\n`,
    })
  const entry = { isOpen: false, associationId: association.id, actorId: coordinator.id }
  const facts = { audit: id, hash: listHash, seedFrom, share: sharePercent, listed, forced }
  publish('announced', announced)
  tale.record.push({ ...entry, at: announced, kind: 'audit-announced', facts })
  if (!draw || !drawn) return
  publish('drawn', drawn)
  const seeded = { audit: id, seed: draw.seed, drawn: draw.drawn.length }
  tale.record.push({ ...entry, at: drawn, kind: 'audit-drawn', facts: seeded })
}

/** The last day of those who were drawn to show what is asked. */
export function evidenceUntil(drawnOn: Day): Day {
  return toDay(toDayNumber(drawnOn) + days.evidence)
}

/** The last day to mend what was missing. */
export function mendUntil(on: Day): Day {
  return toDay(toDayNumber(on) + days.mend)
}
