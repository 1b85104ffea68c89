import { momentsOf, nextMoment } from '../../../../domain/renewals/moments.ts'
import type { Day } from '../../../../standards/day.ts'
import type { NewRecord } from '../../../../store/record/append-record.ts'
import { ownAttestation } from '../../../renewals/texts-to-sign.ts'
import { getCoordinator } from '../advising.ts'
import { daysBefore } from '../days-before.ts'
import { enteredAgo } from '../endorsed-on.ts'
import { logEntries } from '../log-entries.ts'
import type { SeasonAssociation } from '../make-season.ts'
import { loadedTexts } from '../text-rows.ts'
import type { SeasonRenewal } from './season-renewals.ts'
import type { Tale } from './tale.ts'

/** States that only an audit leads to are told with it. */
export type StateAfterAudit = ReadonlyMap<string, 'evidence-asked' | 'gaps' | 'passed'>

/** The renewals as rows, with what was signed, what the system did at its hour, and what the record tells. */
export function tellRenewals(tale: Tale, renewals: readonly SeasonRenewal[], audited: StateAfterAudit): void {
  tellOpened(tale, renewals)
  for (const renewal of renewals) {
    tellRow(tale, renewal, audited.get(renewal.id))
    tellLines(tale, renewal)
    tellReminders(tale, renewal)
    if (renewal.attestedAt) tellHandedIn(tale, renewal, renewal.attestedAt)
    tellLate(tale, renewal)
  }
}

/** Opened at the beginning of their period, or when the Endorsements were entered. */
function tellOpened({ season, record }: Tale, renewals: readonly SeasonRenewal[]): void {
  const groups = Map.groupBy(renewals, ({ association, plan }) => `${association.id} ${plan.periodFrom}`)
  for (const all of groups.values()) {
    const [first] = all
    if (!first) continue
    const { periodFrom: from, periodUntil: until } = first.plan
    const facts = { count: all.length, from, until, by: 'system' }
    const at = openedAt(season.day, from)
    record.push({
      ...{ at, kind: 'renewals-opened', isOpen: false, facts, associationId: first.association.id },
    })
  }
}

function openedAt(today: Day, from: Day): Date {
  const entered = daysBefore(today, enteredAgo, 16)
  const began = daysBefore(from, 0, 13)
  return began > entered ? began : entered
}

/** The days as they stand after staff gave more time. */
function daysOfRenewal({ plan, moreUntil }: SeasonRenewal) {
  const { opensOn, dueOn, graceUntil, lapsesOn } = plan
  if (moreUntil === null) return { opensOn, dueOn, graceUntil, lapsesOn }
  const lapses = daysBefore(moreUntil, -1, 12).toISOString().slice(0, 10)
  return { opensOn, dueOn: moreUntil, graceUntil: moreUntil, lapsesOn: lapses }
}

function tellRow(tale: Tale, renewal: SeasonRenewal, audited: ReturnType<StateAfterAudit['get']>): void {
  const { season, policyOf, rows } = tale
  const { id, association, person, plan, state, attestedAt, lapsedOn, moreUntil, excusedMonths } = renewal
  const days = daysOfRenewal(renewal)
  const moments = momentsOf(policyOf(association).renewals, days)
  const isWaiting = state === 'open' && lapsedOn === null
  const log = logEntries(person, season.day).map(({ at }) => at.getTime())
  rows.add('renewals', {
    ...{ id, association_id: association.id, person_id: person.id },
    ...{ period_from: plan.periodFrom, period_until: plan.periodUntil, exempt: plan.exempt },
    ...{ opens_on: days.opensOn, due_on: days.dueOn, grace_until: days.graceUntil, lapses_on: days.lapsesOn },
    ...{ share_of: plan.shareOf, share_from: plan.shareFrom, excused_months: excusedMonths },
    ...{ extended_until: moreUntil, attested_at: attestedAt, lapsed_on: lapsedOn },
    ...{ late_on: isLate(renewal, season.day) && moreUntil === null ? dayAfter(plan.dueOn) : null },
    ...{ state: audited ?? state, state_since: attestedAt ?? openedAt(season.day, plan.periodFrom) },
    logged_at: state === 'open' && log.length > 0 ? new Date(Math.max(...log)) : null,
    looks_on: isWaiting ? nextMoment(moments, season.day) : null,
    policy_version: versionOf(tale, association),
    version: (audited ? 4 : 1) + (attestedAt ? 2 : 0) + (lapsedOn || moreUntil ? 1 : 0),
  })
}

/** The version of the ways by which all of them are; each part was saved by itself. */
function versionOf({ season }: Tale, { shortId }: SeasonAssociation): number {
  const ways = season.process.ways.find(({ association }) => association === shortId)
  return Object.keys(ways?.policy ?? {}).length + (ways?.cycle ? 1 : 0)
}

function tellLines({ rows }: Tale, { association, lines }: SeasonRenewal): void {
  for (const { renewalId, endorsementId, standard, edition, findings, isKept } of lines)
    rows.add('renewal_lines', {
      ...{ renewal_id: renewalId, endorsement_id: endorsementId, association_id: association.id },
      ...{ standard, edition, findings, is_kept: isKept },
    })
}

/** What people were told on the days that are over, so that nobody is told again. */
function tellReminders(tale: Tale, renewal: SeasonRenewal): void {
  const { season, policyOf, rows } = tale
  const { id, association, attestedAt } = renewal
  const moments = momentsOf(policyOf(association).renewals, daysOfRenewal(renewal))
  const until = attestedAt?.toISOString().slice(0, 10) ?? season.day
  if (renewal.state === 'excepted') return
  for (const { on, key, kind } of moments)
    if (on < until && (kind !== 'lapses' || renewal.lapsedOn !== null))
      rows.add('reminder_sent', {
        ...{ association_id: association.id, subject_kind: 'renewal', subject_id: id, key },
        sent_at: daysBefore(on, 0, 13),
      })
}

function tellHandedIn(tale: Tale, renewal: SeasonRenewal, at: Date): void {
  const { rows, record } = tale
  const { id, association, person, plan, lines, state, revision } = renewal
  const texts = textsSigned(tale, at.toISOString().slice(0, 10))
  for (const { kind, version, hash } of texts)
    rows.add('renewal_signatures', {
      ...{ renewal_id: id, association_id: association.id, person_id: person.id, kind, version, hash },
      ...{ typed_name: person.name, signed_on: at.toISOString().slice(0, 10), signed_at: at },
    })
  const note = (kind: string, facts: NewRecord['facts'], actor: { readonly actorId?: string }) =>
    record.push({
      ...{ at, kind, isOpen: true, associationId: association.id, subjectId: person.id, ...actor },
      facts: { renewal: id, ...facts },
    })
  const signed = {
    ...{ from: 'open', to: 'attested', by: 'person', revision, share: `${plan.shareOf}/${plan.shareFrom}` },
    kept: lines.map(({ endorsementId }) => endorsementId),
    texts: texts.map(({ kind, version, hash }) => `${kind} ${version} ${hash}`),
  }
  note('renewal-attest', signed, { actorId: person.id })
  if (state === 'passed') note('renewal-check', { from: 'attested', to: 'passed', by: 'system' }, {})
}

function textsSigned({ season }: Tale, on: Day) {
  const known = loadedTexts(season).map((text) => ({ ...text, version: 1 }))
  const ethics = known.find(({ kind, validFrom }) => kind === 'code-of-ethics' && validFrom <= on)
  return [...(ethics ? [ethics] : []), ownAttestation()]
}

function isLate({ plan, state, lapsedOn, attestedAt }: SeasonRenewal, today: Day): boolean {
  if (plan.dueOn === null || attestedAt !== null || state === 'excepted') return false
  return lapsedOn !== null || plan.dueOn < today
}

function dayAfter(day: Day | null): Day | null {
  return day === null ? null : daysBefore(day, -1, 12).toISOString().slice(0, 10)
}

/** What the system did on the day after it was due and at the end, and staff after that. */
function tellLate({ season, record }: Tale, renewal: SeasonRenewal): void {
  const { id, association, person, plan, lapsedOn, moreUntil } = renewal
  const of = { isOpen: true, associationId: association.id, subjectId: person.id }
  const late = dayAfter(plan.dueOn)
  const facts = { renewal: id, by: 'system', due: plan.dueOn }
  if (late && late < season.day && isLate(renewal, season.day))
    record.push({ ...of, at: daysBefore(late, 0, 13), kind: 'renewal-late', facts })
  if (lapsedOn) record.push({ ...of, at: daysBefore(lapsedOn, 0, 13), kind: 'renewal-lapsed', facts })
  if (!moreUntil || !plan.lapsesOn) return
  const { id: actorId } = getCoordinator(season, association)
  const given = { renewal: id, until: moreUntil, hadLapsed: false }
  record.push({
    ...of,
    at: daysBefore(plan.lapsesOn, 3, 15),
    kind: 'renewal-more-time',
    facts: given,
    actorId,
  })
}
