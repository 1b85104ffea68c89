-- What ten years of 500 people showed: who owes nothing because nothing is held any more, and what goes on after
-- somebody has left.

-- Whether anything that an open renewal would keep is still held, also while a case excepts it, as it may be asked again.
-- The season does not count the others as silent.
alter table renewals add column is_held boolean not null default true;

create function holds_something(asked uuid) returns boolean
language sql stable set search_path = pg_catalog, public as $$
  select exists (select from renewal_lines line
    join endorsements held on held.association_id = line.association_id and held.id = line.endorsement_id
    where line.renewal_id = asked and held.state in ('emerging', 'active', 'inactive', 'suspended'))
$$;

revoke all on function holds_something(uuid) from public;

create function note_held() returns trigger
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  before text := coalesce(current_setting('attune.maintenance', true), '');
begin
  perform set_config('attune.maintenance', 'on', true);
  update renewals set is_held = holds_something(renewals.id)
    where state in ('open', 'excepted') and renewals.id in (select line.renewal_id from renewal_lines line
      where line.association_id = new.association_id and line.endorsement_id = new.id);
  perform set_config('attune.maintenance', before, true);
  return null;
end $$;

create trigger held_noted after update of state on endorsements
  for each row when (old.state is distinct from new.state) execute function note_held();

-- A line is given to whoever holds its Endorsement, in one statement for many.
create function note_lines_held() returns trigger
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  before text := coalesce(current_setting('attune.maintenance', true), '');
begin
  perform set_config('attune.maintenance', 'on', true);
  update renewals set is_held = true from added where renewals.id = added.renewal_id and not renewals.is_held;
  perform set_config('attune.maintenance', before, true);
  return null;
end $$;

create trigger lines_held_noted after insert on renewal_lines referencing new table as added
  for each statement execute function note_lines_held();

select set_config('attune.maintenance', 'on', true);
update renewals set is_held = false where state in ('open', 'excepted') and not holds_something(id);
select set_config('attune.maintenance', 'off', true);

create or replace function season_bucket(asked renewals, today date) returns text language sql stable
  return case
    when asked.state = 'passed' then 'renewed'
    when asked.state = 'excepted' then 'free'
    when asked.state <> 'open' then 'handed-in'
    when asked.due_on is null then 'free'
    when asked.lapsed_on is not null then 'lapsed'
    when not asked.is_held then 'free'
    when asked.lapses_on <= today then 'lapsed'
    when asked.due_on < today then 'grace'
    when asked.logged_at >= case when asked.opens_on > today then asked.period_from else asked.opens_on end
      then 'on-the-way'
    else 'silent' end;

create or replace function season_reason(asked renewals, today date) returns text language sql stable
  return case season_bucket(asked, today)
    when 'free' then case when asked.exempt is not null then 'first-period'
      when asked.state = 'excepted' then 'case'
      else (select case
          when bool_or(about.state = 'moved') then 'moved'
          when bool_or(about.state = 'retired') then 'retired'
          when bool_or(about.state = 'revoked') then 'sanction'
          else 'before' end
        from renewal_lines line join endorsements about on about.id = line.endorsement_id
        where line.association_id = asked.association_id and line.renewal_id = asked.id) end
    when 'renewed' then (select 'let-go' from renewal_lines line where line.association_id = asked.association_id
      and line.renewal_id = asked.id and not line.is_kept limit 1)
    when 'lapsed' then (select case
        when bool_or(about.state = 'lapsed')
          then case when asked.logged_at >= asked.opens_on then 'logged' else 'silent' end
        when bool_or(about.state = 'moved') then 'moved'
        when bool_or(about.state = 'retired') then 'retired'
        when bool_or(about.state in ('suspended', 'revoked')) then 'sanction'
        else 'held' end
      from renewal_lines line join endorsements about on about.id = line.endorsement_id
      where line.association_id = asked.association_id and line.renewal_id = asked.id) end;

-- Whoever leaves takes along which entries counted. What the clock has to do about a renewal stays: an Endorsement that
-- nobody can renew any more ends on its day like any other. Nobody is written to.
create or replace function forget_renewals(me uuid) returns void
language plpgsql set search_path = pg_catalog, public as $$
begin
  update renewal_lines set findings = (select jsonb_agg(finding || '{"counted": [], "notCounted": []}' order by place)
      from jsonb_array_elements(findings) with ordinality as listed (finding, place))
    where findings <> '[]' and renewal_id in (select id from renewals where person_id = me);
  delete from reminder_stop where subject_kind = 'renewal' and subject_id in (select id from renewals where person_id = me);
end $$;

-- Whoever left before now, in the middle of a period.
select set_config('attune.maintenance', 'on', true);
update renewals set looks_on = lapses_on
  from person where person.id = renewals.person_id and person.email like 'deleted-%@deleted.invalid'
    and renewals.state = 'open' and renewals.is_held and renewals.lapsed_on is null and renewals.looks_on is null
    and renewals.lapses_on is not null;
select set_config('attune.maintenance', 'off', true);

-- Draws whose seed has been announced for a day that has come are work for staff.
create index audit_to_draw on audits (association_id, seed_from, id) where seed is null;
