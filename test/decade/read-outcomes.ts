import type { Finding } from '../../src/evaluation/finding.ts'
import { asOwner } from '../rights/owner.ts'
import type { Stage } from './act/stage.ts'

/** What came of everybody, as lines of text: each list by the person's key. */
export interface Outcomes {
  readonly renewals: ReadonlyMap<string, readonly string[]>
  readonly held: ReadonlyMap<string, readonly string[]>
  readonly mails: ReadonlyMap<string, readonly string[]>
  readonly answers: ReadonlyMap<string, readonly string[]>
}

interface RenewalRow {
  person: string
  at: string
  from: string
  until: string
  state: string
  opens: string | null
  due: string | null
  grace: string | null
  lapses: string | null
  share: string
  away: number
  attested: string | null
  late: string | null
  lapsed: string | null
  lines: readonly { category: string; kept: boolean; standard: string | null; findings: Finding[] | null }[]
}

/** Asked of every person and place; both sides write the same line. */
export function renewalLine(row: Omit<RenewalRow, 'person' | 'lines'>, lines: readonly string[]): string {
  const days = [row.opens, row.due, row.grace, row.lapses].map((day) => day ?? '-').join(' ')
  const told = `attested ${row.attested ?? '-'} late ${row.late ?? '-'} lapsed ${row.lapsed ?? '-'}`
  return `${row.at} ${row.from}..${row.until} ${row.state} | ${days} | ${row.share} less ${row.away} | ${told} | ${lines.toSorted().join(' ; ')}`
}

const findingLine = ({ requirement, outcome, have, need }: Finding) =>
  `${requirement} ${outcome} ${have}/${need}`

export async function readRenewals({ database, people }: Stage): Promise<Outcomes['renewals']> {
  const rows = await asOwner(database, async (client) => {
    const found = await client.query<RenewalRow>(`
      select renewals.person_id as person, short_id as at, period_from::text as from, period_until::text as until, state,
        opens_on::text as opens, due_on::text as due, grace_until::text as grace, lapses_on::text as lapses,
        share_of || '/' || share_from as share, excused_months as away,
        (attested_at at time zone time_zone)::date::text as attested, late_on::text as late, lapsed_on::text as lapsed,
        coalesce((select jsonb_agg(jsonb_build_object('category', category, 'kept', is_kept, 'standard', line.standard,
          'findings', findings)) from renewal_lines line join endorsements on endorsements.id = endorsement_id
          where renewal_id = renewals.id), '[]') as lines
      from renewals join association on association.id = renewals.association_id order by period_from, short_id`)
    return found.rows
  })
  const byId = Map.groupBy(rows, ({ person }) => person)
  return new Map(
    [...people].map(([key, { id }]) => [
      key,
      (byId.get(id) ?? []).map((row) => renewalLine(row, row.lines.map(lineText))),
    ]),
  )
}

function lineText({ category, kept, standard, findings }: RenewalRow['lines'][number]): string {
  const said = (findings ?? [])
    .filter(({ requirement }) => requirement !== 'rsc-focus')
    .map(findingLine)
    .toSorted()
  return `${category}${kept ? '' : ' let go'} ${standard ?? '-'} ${said.join(', ')}`.trim()
}

export async function readHeld({ database, people }: Stage): Promise<Outcomes['held']> {
  const rows = await asOwner(database, async (client) => {
    const found = await client.query<{ person: string; line: string }>(`
      select person_id as person, short_id || ' ' || category || ' since ' || awarded_on || ' ' || state || ' until '
        || coalesce(valid_until::text, '-') || ' | ' || (select string_agg(step || ' ' || to_state || ' ' || on_day, ', '
          order by number) from endorsement_changes change where change.endorsement_id = endorsements.id) as line
      from endorsements join association on association.id = endorsements.association_id`)
    return found.rows
  })
  const byId = Map.groupBy(rows, ({ person }) => person)
  return new Map(
    [...people].map(([key, { id }]) => [key, (byId.get(id) ?? []).map(({ line }) => line).toSorted()]),
  )
}

const subjects: readonly (readonly [RegExp, string])[] = [
  [/^You can renew your Endorsement now$/, 'opens'],
  [/^Your renewal is due on /, 'reminder'],
  [/^Your renewal is late/, 'late'],
  [/^Your Endorsement has lapsed$/, 'lapsed'],
  [/^Your Endorsement is renewed$/, 'renewed'],
  [/^Your renewal is in$/, 'waits'],
  [/^You have more time/, 'more-time'],
  [/^Your time away ends on /, 'leave-ends'],
  [/^Your emerging Endorsement is good until /, 'emerging-ends'],
  [/drawn for an audit, and nothing is asked/, 'audit-nothing-asked'],
  [/^Your renewal was drawn for an audit$/, 'audit-asked'],
  [/^The audit of your renewal: until /, 'audit-reminder'],
  [/^Something is missing in the audit/, 'audit-gaps'],
  [/^The audit of your renewal is passed$/, 'audit-passed'],
]

/** To which nothing may go once an account is deleted. */
const addressOfNobody = (id: string) => `deleted-${id}@deleted.invalid`

/** Mails that really lie in the outbox, in the order in which they left. */
export async function readMails({ database, people, mails }: Stage): Promise<Outcomes['mails']> {
  const kept = await asOwner(database, async (client) => {
    const { rows } = await client.query<{ id: string }>('select id from mail')
    return new Set(rows.map(({ id }) => id))
  })
  const told = mails.flatMap(({ id, on, to, subject }) => {
    const what = subjects.find(([pattern]) => pattern.test(subject))?.[1]
    return kept.has(id) && what !== undefined ? [{ to, line: `${on} ${what}` }] : []
  })
  const byAddress = Map.groupBy(told, ({ to }) => to)
  return new Map(
    [...people].map(([key, { id, email }]) => [
      key,
      [email, addressOfNobody(id)]
        .flatMap((each) => (byAddress.get(each) ?? []).map(({ line }) => line))
        .toSorted(),
    ]),
  )
}
