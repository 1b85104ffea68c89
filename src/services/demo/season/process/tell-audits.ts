import { toDay, toDayNumber } from '../../../../standards/day.ts'
import { daysBefore } from '../days-before.ts'
import type { SeasonAssociation } from '../make-season.ts'
import { drawForSeason, type SeasonAudit, saltOf, tellPublished } from './draw-for-season.ts'
import { renewalTaleOf } from './season-cycle.ts'
import type { SeasonRenewal } from './season-renewals.ts'
import type { Tale } from './tale.ts'
import { type AuditFate, auditFates, type FateOfAudited, tellAudited } from './tell-audited.ts'
import type { StateAfterAudit } from './tell-renewals.ts'

/** Days before the day of the season; the seed of an audit that blocks is not known yet. */
const ago = { afterwards: { announced: 30, seed: 20 }, blocking: { announced: 3, seed: -4 } }

/** The audit of each association's settled period; answers how those stand who were drawn. */
export function tellAudits(tale: Tale, renewals: readonly SeasonRenewal[]): StateAfterAudit {
  return new Map(
    tale.season.associations.flatMap((association) => [...tellAudit(tale, association, renewals)]),
  )
}

function tellAudit(
  tale: Tale,
  association: SeasonAssociation,
  renewals: readonly SeasonRenewal[],
): StateAfterAudit {
  const { kind } = tale.policyOf(association).audits
  const named = renewalTaleOf(tale, association)?.drawn
  const listed = renewals.filter((each) => each.association === association && isListed(each))
  const dayAgo = (days: number) => toDay(toDayNumber(tale.season.day) - days)
  const audit = drawForSeason(tale, {
    ...{ association, listed, named: listed.find(({ person }) => person.name === named) },
    ...{ announcedOn: dayAgo(ago[kind].announced), seedFrom: dayAgo(ago[kind].seed) },
  })
  if (!audit) return new Map()
  tellPublished(tale, audit)
  const fates = fatesIn(audit, listed, named)
  for (const each of listed) tellEntry(tale, audit, each, fates.get(each))
  for (const [each, fate] of fates) tellAudited(tale, audit, each, fate)
  return new Map([...fates].map(([{ id }, { state }]) => [id, state]))
}

/** As the services list them: handed in with figures, and not excused. */
function isListed({ isSettled, attestedAt, lines }: SeasonRenewal): boolean {
  return isSettled && attestedAt !== null && lines.some(({ findings }) => findings !== null)
}

/** Whoever the story names has just been asked; the others are further, one after the other. */
function fatesIn(
  { draw, markBy }: SeasonAudit,
  listed: readonly SeasonRenewal[],
  named: string | undefined,
): ReadonlyMap<SeasonRenewal, FateOfAudited> {
  const drawn = listed.filter((each) => draw?.drawn.includes(markBy(each)))
  const others: readonly AuditFate[] = ['half-proven', 'passed', 'gaps']
  let place = 0
  return new Map(
    drawn.map((each) => {
      if (each.person.name === named) return [each, auditFates.asked]
      const fate = others[place] ?? 'asked'
      place += 1
      return [each, auditFates[fate]]
    }),
  )
}

function tellEntry(
  { season, rows, record }: Tale,
  { association, announcement, draw, markBy }: SeasonAudit,
  each: SeasonRenewal,
  fate: FateOfAudited | undefined,
): void {
  const at = draw && daysBefore(draw.drawnOn, 0, 15)
  const answered = fate?.answered === undefined ? null : daysBefore(season.day, fate.answered, 15)
  rows.add('audit_entries', {
    ...{ renewal_id: each.id, audit_id: announcement.audit, association_id: association.id },
    ...{ person_id: each.person.id, salt: saltOf(each), mark: markBy(each), is_forced: false },
    ...{ is_drawn: fate !== undefined, opened_at: fate ? at : null, answered_at: answered },
    ...{ due_on: draw && fate ? fate.dueOn(draw.drawnOn, season.day) : null, version: fate?.version ?? 1 },
  })
  if (!fate || !at) return
  const of = { associationId: association.id, subjectId: each.person.id, isOpen: true, at }
  const steps = [
    ['renewal-draw', 'passed', 'drawn'],
    ['renewal-ask-evidence', 'drawn', 'evidence-asked'],
  ] as const
  for (const [kind, from, to] of steps)
    record.push({ ...of, kind, facts: { renewal: each.id, from, to, by: 'system' } })
}
