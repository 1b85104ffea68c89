import type { Db } from '../tables.ts'

/** What the public register lists under a number, of every association that uses it. */
export function listEntriesByNumber(db: Db, number: string) {
  return db
    .selectFrom('register_entry')
    .innerJoin('association', 'association.id', 'register_entry.association_id')
    .select([
      'register_entry.name',
      'number',
      'standard',
      'state',
      'awarded_on as awardedOn',
      'valid_until as validUntil',
      'association.name as association',
      'association.short_id as shortId',
      'association.time_zone as timeZone',
    ])
    .where('number', '=', number)
    .orderBy('association.name')
    .limit(20)
    .execute()
}
