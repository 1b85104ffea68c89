import { type RawBuilder, sql } from 'kysely'
import { isUnconfirmedClaim } from '../../ways/claims.ts'
import { nobody, nothing, type WorkReader, type WorkSource } from '../work-source.ts'

/** An application of a claim's person that is under way. */
const isUnderWay = (
  person: RawBuilder<unknown>,
) => sql`application.association_id = (select current_association())
  and application.person_id = ${person} and application.state not in ('endorsed', 'withdrawn', 'expired')`

const claim = {
  kind: 'membership',
  subjectId: sql`entry.id`,
  personId: sql`entry.person_id`,
  applicationId: nobody,
  about: sql`entry.body ->> 'association'`,
  detail: nothing,
} as const

const isClaim = ({ associationId, readerId, today }: WorkReader) => sql`entry.person_id <> ${readerId}::uuid
  and ${isUnconfirmedClaim(associationId, today)}`

/**
 * Memberships that applicants wrote and nobody confirmed: those written before their person applied wait since then.
 * Read from application_under_way.
 */
const writtenBefore: WorkSource = {
  ...claim,
  from: sql`application under_way join portfolio_entry entry on entry.person_id = under_way.person_id
    and entry.section = 'memberships' and entry.created_at <= under_way.opened_at`,
  where: (reader) => sql`under_way.association_id = ${reader.associationId}::uuid
    and under_way.state not in ('endorsed', 'withdrawn', 'expired') and ${isClaim(reader)}
    and not exists (select from application where ${isUnderWay(sql`under_way.person_id`)}
      and (application.opened_at, application.id) < (under_way.opened_at, under_way.id))`,
  since: sql`under_way.opened_at`,
}

/** Those written since wait from their own moment. Read from portfolio_entry_claims. */
const writtenSince: WorkSource = {
  ...claim,
  from: sql`portfolio_entry entry`,
  where: (reader) => sql`${isClaim(reader)}
    and exists (select from application where ${isUnderWay(sql`entry.person_id`)}
      and application.opened_at < entry.created_at)`,
  since: sql`entry.created_at`,
}

export const membership: readonly WorkSource[] = [writtenBefore, writtenSince]
