-- What somebody may change of an own renewal or audit entry is what handing in and answering change, whatever a page
-- or a service should come to ask. Days, and whether one is drawn, are the system's and the staff's.

create function own_renewal_moved() returns trigger
language plpgsql set search_path = pg_catalog, public as $$
declare
  moved constant text[] := '{state,state_since,attested_at,looks_on,version}';
begin
  if to_jsonb(new) - moved = to_jsonb(old) - moved and (
    -- Handed in: the clock takes it up on that day, where what follows at once was cut short.
    old.state = 'open' and new.state = 'attested' and new.looks_on = (select
      (new.attested_at at time zone home.time_zone)::date from association home where home.id = new.association_id)
    -- Mended.
    or old.state = 'gaps' and new.state = 'evidence-asked' and new.attested_at is not distinct from old.attested_at
      and new.looks_on is not distinct from old.looks_on)
  then
    return new;
  end if;
  raise exception 'nobody changes this of an own renewal' using errcode = 'insufficient_privilege';
end $$;

create trigger own_renewal_moved before update on renewals
  for each row when (old.person_id = current_person() and current_user <> 'attune_owner')
  execute function own_renewal_moved();

create function own_audit_answered() returns trigger
language plpgsql set search_path = pg_catalog, public as $$
declare
  answer constant text[] := '{answered_at,waits_for,waits_since,looks_on,version}';
begin
  if new.version = old.version + 1 and to_jsonb(new) - answer = to_jsonb(old) - answer and (
    -- Other hours are offered: only that something changed is told.
    to_jsonb(new) - 'version'::text = to_jsonb(old) - 'version'::text
    -- Answered: it waits for staff, and the clock has nothing more to say.
    or old.opened_at is not null and new.answered_at is not null and new.waits_since = new.answered_at
      and new.looks_on is null and exists (select from renewals asked where asked.id = old.renewal_id
        and (asked.state, new.waits_for) in (('evidence-asked', 'evidence'), ('gaps', 'mended'))))
  then
    return new;
  end if;
  raise exception 'nobody changes this of an own audit' using errcode = 'insufficient_privilege';
end $$;

create trigger own_audit_answered before update on audit_entries
  for each row when (old.person_id = current_person() and current_user <> 'attune_owner')
  execute function own_audit_answered();

-- What a line came to is frozen with handing in. Whoever has to mend a gap changes the log, not what was handed in.
alter policy is_handed_in on renewal_lines
  using (association_id = (select current_association()) and exists (select from renewals seen
    where seen.id = renewal_id and (seen.person_id = (select current_person()) and seen.state = 'open'
      or seen.person_id is distinct from (select current_person()))));
