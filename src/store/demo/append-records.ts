import type pg from 'pg'
import type { NewRecord } from '../record/append-record.ts'

/** An entry of the record with whose chain it belongs to and whose doing it was. */
export interface SeasonRecord extends NewRecord {
  readonly associationId: string
  /** Missing for the system, and for whoever came by a link. */
  readonly actorId?: string
}

/** A loop, so that entries follow each other and each is appended in the scope of whoever did it. */
const append = `do $$
declare
  given record;
begin
  for given in select * from jsonb_to_recordset(current_setting('attune.season_record')::jsonb) as entry
      ("at" timestamptz, kind text, subject uuid, application uuid, association text, actor text, open boolean, facts text) loop
    perform set_config('attune.association', given.association, true), set_config('attune.person', given.actor, true);
    perform append_record(given.at, given.kind, given.subject, given.application, given.open, given.facts);
  end loop;
  perform set_config('attune.association', '', true), set_config('attune.person', '', true),
    set_config('attune.season_record', '', true);
end $$`

/** Appends entries to the records of their associations in the order of time, by the one function that may. */
export async function appendRecords(client: pg.Client, records: readonly SeasonRecord[]): Promise<void> {
  const inOrder = records.toSorted((one, other) => one.at.getTime() - other.at.getTime())
  const given = inOrder.map(({ at, kind, subjectId, applicationId, isOpen, facts, ...whose }) => ({
    ...{ at, kind, open: isOpen, facts: JSON.stringify(facts) },
    subject: subjectId ?? null,
    application: applicationId ?? null,
    association: whose.associationId,
    actor: whose.actorId ?? '',
  }))
  await client.query("select set_config('attune.season_record', $1, true)", [JSON.stringify(given)])
  await client.query(append)
}
