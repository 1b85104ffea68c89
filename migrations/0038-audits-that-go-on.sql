-- Audits that go on by themselves: what waits for staff stands on their list of work, and the clock tells, reminds
-- and says who has not answered.

alter table audit_entries
  -- What staff have to look at, since when: evidence, a gap that the person mended, or an answer that did not come.
  add waits_for text check (waits_for in ('evidence', 'mended', 'overdue')),
  add waits_since timestamptz,
  -- The next day on which the system has something to do about it.
  add looks_on date,
  add constraint audit_entry_waits check ((waits_for is null) = (waits_since is null));

create index audit_entry_waiting on audit_entries (association_id, waits_for, waits_since, renewal_id)
  where waits_for is not null;
create index audit_entry_to_look_at on audit_entries (looks_on, renewal_id) where looks_on is not null;

grant update (waits_for, waits_since, looks_on) on audit_entries to attune_app;

-- Entries about which the system has something to do, while it is day where the association is. Nothing but ids
-- leaves; runs as the owner, who sees only what waits.
create policy waits on audit_entries for select to attune_owner using (looks_on is not null);

create function list_due_audits(at timestamptz, at_most integer)
    returns table (renewal_id uuid, association_id uuid)
  language sql stable security definer set search_path = pg_catalog, public
  begin atomic
    with here as (
      select association.id, (at at time zone association.time_zone)::date as today from association
      where extract(hour from at at time zone association.time_zone) between 7 and 20)
    select audit_entries.renewal_id, audit_entries.association_id from here
      join audit_entries on audit_entries.association_id = here.id
      where audit_entries.looks_on <= here.today
      order by audit_entries.looks_on, audit_entries.renewal_id limit at_most;
  end;

revoke all on function list_due_audits(timestamptz, integer) from public;
grant execute on function list_due_audits(timestamptz, integer) to attune_app;

-- What was under audit when this came: the clock looks at it once, and finds what is due.
select set_config('attune.maintenance', 'on', true);
update audit_entries set looks_on = coalesce(audits.drawn_on, audits.announced_on)
  from audits, renewals
  where audits.id = audit_entries.audit_id and renewals.id = audit_entries.renewal_id and audit_entries.is_drawn
    and renewals.state in ('attested', 'passed', 'drawn', 'evidence-asked', 'gaps')
    and (audit_entries.opened_at is null or renewals.state in ('drawn', 'evidence-asked', 'gaps'));
select set_config('attune.maintenance', 'off', true);

-- Nobody is reminded of an audit after leaving.
create function forget_due_audits() returns trigger
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  before text := coalesce(current_setting('attune.maintenance', true), '');
begin
  perform set_config('attune.maintenance', 'on', true);
  update audit_entries set looks_on = null, waits_for = null, waits_since = null
    where person_id = new.id and (looks_on is not null or waits_for is not null);
  delete from reminder_stop where subject_kind = 'audit'
    and subject_id in (select renewal_id from audit_entries where person_id = new.id);
  perform set_config('attune.maintenance', before, true);
  return null;
end $$;

create trigger due_audits_forgotten after update of email on person
  for each row when (new.email like 'deleted-%@deleted.invalid') execute function forget_due_audits();
