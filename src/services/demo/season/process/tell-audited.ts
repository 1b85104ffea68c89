import type { AuditLine } from '../../../../domain/audits/audit.ts'
import { isProven, listAudited, weighProof } from '../../../../domain/audits/weigh-proof.ts'
import { bodySchemas } from '../../../../domain/portfolio/entry.ts'
import { type Day, toDay, toDayNumber } from '../../../../standards/day.ts'
import { type Evidence, linesOf } from '../../../audits/find-evidence.ts'
import { en } from '../../../audits/messages/en.ts'
import { nameLine } from '../../../audits/name-line.ts'
import { setLetter } from '../../../letters/compose-letter.ts'
import { en as enLetters } from '../../../letters/messages/en.ts'
import { getCoordinator } from '../advising.ts'
import { daysBefore } from '../days-before.ts'
import type { SeasonPerson } from '../make-season.ts'
import { seasonId } from '../season-id.ts'
import { evidenceUntil, mendUntil, type SeasonAudit } from './draw-for-season.ts'
import type { SeasonRenewal } from './season-renewals.ts'
import type { Tale } from './tale.ts'

/** How far the audit of somebody is; `answered`, `decided` and `concluded` are days before the day of the season. */
export interface FateOfAudited {
  readonly state: 'evidence-asked' | 'gaps' | 'passed'
  readonly answered?: number
  readonly decided?: number
  readonly concluded?: number
  /** Which lines staff have looked at. */
  readonly looksAt: 'none' | 'every-other' | 'all'
  readonly dueOn: (drawnOn: Day, today: Day) => Day
  readonly version: number
}

export type AuditFate = 'asked' | 'half-proven' | 'passed' | 'gaps'

const gapsFound = 7

export const auditFates: Readonly<Record<AuditFate, FateOfAudited>> = {
  asked: { state: 'evidence-asked', looksAt: 'none', dueOn: evidenceUntil, version: 1 },
  'half-proven': {
    ...{ state: 'evidence-asked', answered: 5, decided: 3, looksAt: 'every-other' },
    ...{ dueOn: evidenceUntil, version: 2 },
  },
  passed: {
    ...{ state: 'passed', answered: 12, decided: 10, concluded: 9, looksAt: 'all' },
    ...{ dueOn: evidenceUntil, version: 3 },
  },
  gaps: {
    ...{ state: 'gaps', decided: 8, concluded: gapsFound, looksAt: 'all', version: 3 },
    dueOn: (_, today) => mendUntil(toDay(toDayNumber(today) - gapsFound)),
  },
}

const notShown = 'The certificate names another day.'

/** What is asked of somebody who is drawn, what staff found of it, and the letters. */
export function tellAudited(
  tale: Tale,
  audit: SeasonAudit,
  renewal: SeasonRenewal,
  fate: FateOfAudited,
): void {
  const { association, person, id } = renewal
  const audited = renewal.lines.flatMap(({ standard, findings }) =>
    standard && findings ? [{ standard, findings }] : [],
  )
  const evidence = evidenceOf(person)
  const lines = linesOf(evidence, listAudited(audited))
  const of = { renewal_id: id, association_id: association.id }
  for (const { entryId, section, onDay, hours, held } of lines)
    tale.rows.add('audit_lines', { ...of, entry_id: entryId, section, on_day: onDay, hours, held })
  const proven = provenOf(lines, fate, audited)
  for (const line of lines) {
    const found = proven.get(line.entryId)
    if (found === undefined || fate.decided === undefined) continue
    tale.rows.add('audit_decisions', {
      ...{ ...of, entry_id: line.entryId, number: 1, proven: found, words: found === 0 ? notShown : '' },
      decided_by: getCoordinator(tale.season, association).id,
      decided_at: daysBefore(tale.season.day, fate.decided, 15),
    })
  }
  const drawnOn = audit.draw?.drawnOn ?? tale.season.day
  const named = (all: readonly AuditLine[]) => all.map((line) => nameLine(line, evidence))
  const asked = { 'what-to-do': named(lines), 'due-day': evidenceUntil(drawnOn) }
  tellLetter(tale, renewal, { kind: 'audit-asked', at: daysBefore(drawnOn, 0, 15), fields: asked })
  if (fate.concluded === undefined) return
  const at = daysBefore(tale.season.day, fate.concluded, 15)
  const short = lines.filter(({ entryId }) => proven.get(entryId) === 0)
  const gaps = { 'what-to-do': named(short), 'due-day': fate.dueOn(drawnOn, tale.season.day) }
  if (fate.state === 'passed') tellLetter(tale, renewal, { kind: 'audit-passed', at, fields: {} })
  else tellLetter(tale, renewal, { kind: 'audit-gaps', at, fields: gaps })
  tellConcluded(tale, renewal, { state: fate.state, at })
}

/** Everything is proven, or nothing of as many lines as it takes until something is missing. */
function provenOf(
  lines: readonly AuditLine[],
  { looksAt, state }: FateOfAudited,
  audited: Parameters<typeof weighProof>[0],
): ReadonlyMap<string, number> {
  const looked = lines.filter(
    (_, place) => looksAt === 'all' || (looksAt === 'every-other' && place % 2 === 0),
  )
  const proven = new Map(looked.map(({ entryId, hours }) => [entryId, hours]))
  const isEnough = () =>
    isProven(
      weighProof(
        audited,
        [...proven].map(([entryId, hours]) => ({ entryId, proven: hours })),
      ),
    )
  if (state === 'gaps') for (const { entryId } of looked) if (isEnough()) proven.set(entryId, 0)
  return proven
}

const epoch = new Date(0)
/** When an entry was written down is of no meaning for its line. */
const whenever = { basis: null, version: 1, createdAt: epoch, updatedAt: epoch, removedAt: null }

/** What a portfolio has as evidence of itself: its entries, without files or confirmations. */
function evidenceOf({ portfolio }: SeasonPerson): Evidence {
  const entries = [
    ...(portfolio.training ?? []).map(({ id = '', ...body }) => ({
      ...{ ...whenever, id, section: 'training' as const, body: bodySchemas.training.parse(body) },
    })),
    ...(portfolio.rsc ?? []).map(({ id = '', ...body }) => ({
      ...{ ...whenever, id, section: 'rsc' as const, body: bodySchemas.rsc.parse(body) },
    })),
  ]
  return {
    entries: new Map(entries.map((entry) => [entry.id, entry])),
    files: new Map(),
    states: new Map(),
    providers: new Map((portfolio.providers ?? []).map(({ id = '', name = '' }) => [id, name])),
  }
}

interface Told {
  readonly kind: 'audit-asked' | 'audit-passed' | 'audit-gaps'
  readonly at: Date
  readonly fields: Readonly<Record<string, string | readonly string[]>>
}

function tellLetter(tale: Tale, { id, association, person, plan }: SeasonRenewal, told: Told): void {
  const { subject, paragraphs } = setLetter(enLetters.letters[told.kind], enLetters.signature, {
    ...{ holder: person.name, period: en.period(plan.periodFrom, plan.periodUntil), message: '' },
    ...{ 'what-to-do': [], 'due-day': '', ...told.fields, association: association.name },
  })
  tale.rows.add('audit_letters', {
    ...{ id: seasonId(`${told.kind} ${id}`), renewal_id: id, association_id: association.id },
    ...{ kind: told.kind, subject, paragraphs: [...paragraphs], sent_at: told.at },
  })
}

function tellConcluded(
  { season, record }: Tale,
  { id, association, person }: SeasonRenewal,
  { state, at }: { readonly state: FateOfAudited['state']; readonly at: Date },
): void {
  record.push({
    ...{ at, kind: state === 'passed' ? 'renewal-pass' : 'renewal-find-gaps', isOpen: true },
    ...{ associationId: association.id, subjectId: person.id },
    ...{ actorId: getCoordinator(season, association).id },
    facts: { renewal: id, from: 'evidence-asked', to: state, by: 'staff' },
  })
}
