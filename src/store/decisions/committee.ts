import { sql } from 'kysely'
import type { Vote } from '../../domain/decisions/count-votes.ts'
import type { DecisionOutcome } from '../../domain/decisions/outcome.ts'
import { listing } from '../compiled.ts'
import type { Db, Tx } from '../tables.ts'

const mayBelong = ['reviewer', 'coordinator', 'administrator'] as const

/** Who is on the committee now, by name, as far as the scope shows it. */
export function listCommittee(tx: Tx, associationId: string) {
  return sitting(tx, associationId)
    .innerJoin('person', 'person.id', 'member.person_id')
    .select(['member.id', 'member.person_id as personId', 'person.name', 'person.email', 'member.since'])
    .orderBy(sql`person.name collate "und-x-icu"`)
    .execute()
}

const memberIds = listing((tx, associationId: string) =>
  sitting(tx, associationId).select('member.person_id'),
)

/** The same, only who they are. */
export async function listCommitteeIds(tx: Tx, associationId: string): Promise<string[]> {
  const rows = await memberIds(tx, associationId)
  return rows.map((row) => row.person_id)
}

/** A member who lost every fitting role sits no more. */
function sitting(tx: Db | Tx, associationId: string) {
  return tx
    .selectFrom('committee_member as member')
    .where('member.association_id', '=', associationId)
    .where('until', 'is', null)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('association_role as held')
          .select('held.role')
          .whereRef('held.person_id', '=', 'member.person_id')
          .whereRef('held.association_id', '=', 'member.association_id')
          .where('held.role', 'in', [...mayBelong]),
      ),
    )
}

/** Who may be appointed: whoever reviews or is staff, and is no member yet. */
export function listCandidates(tx: Tx, associationId: string) {
  return tx
    .selectFrom('person')
    .select(['person.id', 'person.name'])
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('association_role as held')
          .select('held.role')
          .whereRef('held.person_id', '=', 'person.id')
          .where('held.association_id', '=', associationId)
          .where('held.role', 'in', [...mayBelong]),
      ),
    )
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('committee_member as member')
            .select('member.id')
            .whereRef('member.person_id', '=', 'person.id')
            .where('member.association_id', '=', associationId)
            .where('until', 'is', null),
        ),
      ),
    )
    .orderBy(sql`person.name collate "und-x-icu"`)
    .execute()
}

interface Appointment {
  readonly associationId: string
  readonly personId: string
  readonly byPersonId: string
  readonly at: Date
}

/** False where the person is a member already. */
export async function appointMember(tx: Tx, given: Appointment): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('committee_member')
    .values({
      association_id: given.associationId,
      person_id: given.personId,
      since: given.at,
      until: null,
      appointed_by: given.byPersonId,
      ended_by: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** Answers the person whose membership ended; undefined where there was none. */
export async function endMembership(
  tx: Tx,
  { id, byPersonId, at }: { readonly id: string; readonly byPersonId: string; readonly at: Date },
): Promise<string | undefined> {
  const row = await tx
    .updateTable('committee_member')
    .set({ until: at, ended_by: byPersonId })
    .where('id', '=', id)
    .where('until', 'is', null)
    .returning('person_id')
    .executeTakeFirst()
  return row?.person_id
}

export interface KeptVote extends Vote {
  readonly decisionNumber: number
  readonly name: string | null
  readonly words: string
  readonly at: Date
}

/** All votes about an application, in the order in which they were given. */
export function listVotes(tx: Tx, applicationId: string): Promise<KeptVote[]> {
  return tx
    .selectFrom('committee_vote')
    .leftJoin('person', 'person.id', 'member_id')
    .select(['member_id as memberId', 'number', 'vote', 'words', 'at', 'person.name'])
    .select('decision_number as decisionNumber')
    .where('application_id', '=', applicationId)
    .orderBy('at')
    .orderBy('member_id')
    .execute()
}

export interface NewVote {
  readonly applicationId: string
  readonly associationId: string
  readonly decisionNumber: number
  readonly memberId: string
  readonly number: number
  readonly vote: DecisionOutcome | 'conflict'
  readonly words: string
  readonly at: Date
}

export async function insertVote(tx: Tx, given: NewVote): Promise<void> {
  await tx
    .insertInto('committee_vote')
    .values({
      application_id: given.applicationId,
      association_id: given.associationId,
      decision_number: given.decisionNumber,
      member_id: given.memberId,
      number: given.number,
      vote: given.vote,
      words: given.words,
      at: given.at,
    })
    .execute()
}
