import { sql } from 'kysely'
import {
  type ReviewerPause,
  type ReviewerProfile,
  ReviewerProfileSchema,
  usualProfile,
} from '../../domain/reviews/reviewer-profile.ts'
import { listing } from '../compiled.ts'
import type { Db, Tx } from '../tables.ts'

/** Somebody who reviews for an association. */
export interface ListedReviewer {
  readonly personId: string
  readonly name: string
  readonly email: string
  readonly profile: ReviewerProfile
  /** 0 where nothing was set. */
  readonly version: number
  readonly pauses: readonly ReviewerPause[]
}

const reviewersIn = (tx: Db | Tx, associationId: string) =>
  tx
    .selectFrom('association_role as held')
    .innerJoin('person', 'person.id', 'held.person_id')
    .leftJoin('reviewer_profile as profile', (join) =>
      join
        .onRef('profile.person_id', '=', 'held.person_id')
        .onRef('profile.association_id', '=', 'held.association_id'),
    )
    .select(['person.id', 'person.name', 'person.email'])
    .select(['profile.categories', 'profile.languages', 'profile.most_open', 'profile.version'])
    .where('held.association_id', '=', associationId)
    .where('held.role', '=', 'reviewer')
    .orderBy(sql`person.name collate "und-x-icu"`)
    .orderBy('person.id')
const listAll = listing(reviewersIn)
const listOne = listing((tx, associationId: string, personId: string) =>
  reviewersIn(tx, associationId).where('person.id', '=', personId),
)

/** Everybody who holds the role here, by name; one of them where a person is given. */
export async function listReviewers(
  tx: Tx,
  associationId: string,
  personId?: string,
): Promise<ListedReviewer[]> {
  const rows = await (personId === undefined
    ? listAll(tx, associationId)
    : listOne(tx, associationId, personId))
  const pauses = await listPauses(tx, associationId)
  return rows.map(({ id, name, email, categories, languages, most_open, version }) => ({
    ...{ personId: id, name, email, version: version ?? 0 },
    profile:
      version === null
        ? usualProfile
        : ReviewerProfileSchema.parse({ categories, languages, mostOpen: most_open }),
    pauses: pauses.get(id) ?? [],
  }))
}

const pausesIn = listing((tx, associationId: string) =>
  tx
    .selectFrom('reviewer_pause')
    .select(['id', 'person_id', 'from_on as from', 'to_on as to'])
    .where('association_id', '=', associationId)
    .orderBy('from_on')
    .orderBy('id'),
)

async function listPauses(tx: Tx, associationId: string): Promise<Map<string, ReviewerPause[]>> {
  const rows = await pausesIn(tx, associationId)
  const byPerson = Map.groupBy(rows, ({ person_id }) => person_id)
  return new Map([...byPerson].map(([id, own]) => [id, own.map(({ person_id: _, ...pause }) => pause)]))
}

interface Place {
  readonly associationId: string
  readonly personId: string
}

interface NewProfile extends Place {
  readonly profile: ReviewerProfile
  /** The version that was shown; 0 for none. */
  readonly after: number
  readonly by: string
  readonly at: Date
}

/** False where somebody else changed it meanwhile. */
export async function putProfile(tx: Tx, given: NewProfile): Promise<boolean> {
  const { associationId, personId, profile, after, by, at } = given
  const kept = {
    categories: [...profile.categories],
    languages: [...profile.languages],
    most_open: profile.mostOpen,
    changed_at: at,
    changed_by: by,
  }
  if (after === 0) {
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('reviewer_profile')
      .values({ association_id: associationId, person_id: personId, ...kept })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    return numInsertedOrUpdatedRows === 1n
  }
  const { numUpdatedRows } = await tx
    .updateTable('reviewer_profile')
    .set({ ...kept, version: after + 1 })
    .where('association_id', '=', associationId)
    .where('person_id', '=', personId)
    .where('version', '=', after)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export async function insertPause(tx: Tx, given: Place & ReviewerPause & { at: Date }): Promise<void> {
  const { id, associationId, personId, from, to, at } = given
  await tx
    .insertInto('reviewer_pause')
    .values({
      id,
      association_id: associationId,
      person_id: personId,
      from_on: from,
      to_on: to,
      added_at: at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function deletePause(tx: Tx, { associationId, personId }: Place, id: string): Promise<void> {
  await tx
    .deleteFrom('reviewer_pause')
    .where('id', '=', id)
    .where('association_id', '=', associationId)
    .where('person_id', '=', personId)
    .execute()
}
