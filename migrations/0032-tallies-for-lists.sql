-- What lists count and put into order, kept by whatever changes it, so that a page reads only what it shows.

-- Entries that were removed count too where somebody leaves, or where an essay is masked.
create index portfolio_entry_of_person on portfolio_entry (person_id, section);

-- The few of an association who are more than applicants.
create index association_role_by_role on association_role (association_id, role, person_id);

-- How many applications of an association were last submitted on each day, by its own calendar, and how many of
-- these wait for staff or reviewers.
create table submission_day (
  association_id uuid not null references association,
  day date not null,
  submissions int not null,
  waiting int not null,
  primary key (association_id, day)
);

create index submission_day_waiting on submission_day (association_id) where waiting > 0;

alter table submission_day enable row level security, force row level security;

create policy maintenance on submission_day to attune_owner
  using (is_maintenance()) with check (is_maintenance());
create policy of_staff_here on submission_day for select
  using (association_id = (select current_association()) and (select current_person() is null or is_staff_here()));

grant select on submission_day to attune_app;

create function count_submission(of_association uuid, at timestamptz, of_state text, step int) returns void
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  before text := current_setting('attune.maintenance', true);
begin
  if at is null then
    return;
  end if;
  perform set_config('attune.maintenance', 'on', true);
  insert into submission_day as known (association_id, day, submissions, waiting)
    select association.id, (at at time zone association.time_zone)::date, step,
      case when of_state in ('submitted', 'in-review') then step else 0 end
    from association where association.id = of_association
    on conflict (association_id, day) do update
      set submissions = known.submissions + excluded.submissions, waiting = known.waiting + excluded.waiting;
  perform set_config('attune.maintenance', coalesce(before, ''), true);
end $$;

revoke all on function count_submission(uuid, timestamptz, text, int) from public;

create function submission_moved() returns trigger
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if tg_op <> 'INSERT' then
    perform count_submission(old.association_id, old.submitted_at, old.state, -1);
  end if;
  if tg_op <> 'DELETE' then
    perform count_submission(new.association_id, new.submitted_at, new.state, 1);
  end if;
  return null;
end $$;

-- At the end of the transaction, so that nobody holds a day while waiting for something else.
create constraint trigger submission_counted after insert on application deferrable initially deferred
  for each row when (new.submitted_at is not null) execute function submission_moved();
create constraint trigger submission_counted_anew after update on application deferrable initially deferred
  for each row when (old.submitted_at is distinct from new.submitted_at
    or (old.state in ('submitted', 'in-review')) <> (new.state in ('submitted', 'in-review')))
  execute function submission_moved();
create constraint trigger submission_gone after delete on application deferrable initially deferred
  for each row when (old.submitted_at is not null) execute function submission_moved();

-- Counted from the applications themselves: at first, and where an association moves to another time zone.
create function count_submissions_anew(of_association uuid) returns void
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  before text := current_setting('attune.maintenance', true);
begin
  perform set_config('attune.maintenance', 'on', true);
  delete from submission_day where association_id = of_association;
  insert into submission_day
    select association.id, (submitted_at at time zone association.time_zone)::date, count(*),
      count(*) filter (where state in ('submitted', 'in-review'))
    from association join application on application.association_id = association.id
    where association.id = of_association and submitted_at is not null
    group by 1, 2;
  perform set_config('attune.maintenance', coalesce(before, ''), true);
end $$;

revoke all on function count_submissions_anew(uuid) from public;

create function time_zone_moved() returns trigger
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  perform count_submissions_anew(new.id);
  return null;
end $$;

create trigger submissions_in_another_zone after update of time_zone on association
  for each row when (old.time_zone <> new.time_zone) execute function time_zone_moved();

create index application_in_hand on application (association_id, submitted_at, id)
  where state in ('submitted', 'in-review') and submitted_at is not null;

-- Memberships that somebody with an application under way wrote and the association has not confirmed. They wait
-- since they were written, or since the person applied, whatever came later.
create table membership_claim (
  association_id uuid not null references association,
  entry_id uuid not null references portfolio_entry on delete cascade,
  person_id uuid not null references person,
  since timestamptz not null,
  -- The association of which the person is a member, and the days as they were written.
  member_of text,
  from_day text,
  -- `9999-12-31` where there is none.
  to_day text not null,
  primary key (association_id, entry_id)
);

create index membership_claim_oldest on membership_claim (association_id, since, entry_id);
create index membership_claim_of_entry on membership_claim (entry_id);
create index membership_claim_of_person on membership_claim (person_id);

alter table membership_claim enable row level security, force row level security;

create policy maintenance on membership_claim to attune_owner
  using (is_maintenance()) with check (is_maintenance());
create policy of_staff_here on membership_claim for select
  using (association_id = (select current_association()) and (select is_staff_here()));

grant select on membership_claim to attune_app;

create function claim_memberships(of_person uuid) returns void
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  before text := current_setting('attune.maintenance', true);
begin
  perform set_config('attune.maintenance', 'on', true);
  -- Whoever changes something of the same person at the same moment looks after the other has finished. One lock for
  -- everybody: it is the last that a transaction takes, and one for each person would be too many for a long list.
  perform pg_advisory_xact_lock(hashtextextended('claims of memberships', 0));
  delete from membership_claim where person_id = of_person;
  insert into membership_claim (association_id, entry_id, person_id, since, member_of, from_day, to_day)
    select under_way.association_id, entry.id, entry.person_id, greatest(entry.created_at, under_way.since),
      entry.body ->> 'association', entry.body ->> 'from', coalesce(entry.body ->> 'to', '9999-12-31')
    from (select application.association_id, min(application.opened_at) as since from application
        where application.person_id = of_person and application.state not in ('endorsed', 'withdrawn', 'expired')
        group by 1) under_way
      cross join portfolio_entry entry
    where entry.person_id = of_person and entry.section = 'memberships' and entry.removed_at is null
      and not exists (select from confirmed_membership confirmed
        where confirmed.association_id = under_way.association_id and confirmed.person_id = of_person
          and confirmed.ended_at is null and confirmed.member_of = entry.body ->> 'association'
          and confirmed.from_day::text <= coalesce(entry.body ->> 'to', '9999-12-31')
          and confirmed.to_day::text >= entry.body ->> 'from');
  perform set_config('attune.maintenance', coalesce(before, ''), true);
end $$;

revoke all on function claim_memberships(uuid) from public;

create function claims_moved() returns trigger
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  perform claim_memberships(case when tg_op = 'DELETE' then old.person_id else new.person_id end);
  return null;
end $$;

-- After `tallied`, whose lock is of an application: triggers of one change run by their names.
create constraint trigger under_way_begins after insert on application deferrable initially deferred
  for each row when (new.state not in ('endorsed', 'withdrawn', 'expired')) execute function claims_moved();
create constraint trigger under_way_moves after update on application deferrable initially deferred
  for each row when ((old.state in ('endorsed', 'withdrawn', 'expired')) <> (new.state in ('endorsed', 'withdrawn', 'expired')))
  execute function claims_moved();
create constraint trigger under_way_ends after delete on application deferrable initially deferred
  for each row execute function claims_moved();
create constraint trigger membership_written after insert on portfolio_entry deferrable initially deferred
  for each row when (new.section = 'memberships') execute function claims_moved();
create constraint trigger membership_rewritten after update on portfolio_entry deferrable initially deferred
  for each row when (new.section = 'memberships' or old.section = 'memberships') execute function claims_moved();
create constraint trigger membership_confirmed after insert or update or delete on confirmed_membership
  deferrable initially deferred for each row execute function claims_moved();

select set_config('attune.maintenance', 'on', true);
select count_submissions_anew(id) from association;
select claim_memberships(person_id) from (select distinct person_id from application
  where state not in ('endorsed', 'withdrawn', 'expired')) applicant;
select set_config('attune.maintenance', 'off', true);

-- The same candidates as before, by their state or by their sittings and not by a look at every application.
create or replace function list_exam_candidates(of_office uuid)
  returns table (application_id uuid, association_id uuid, person_id uuid, name text, email text, standard text,
    edition text, state text, state_since timestamptz)
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  runs boolean;
begin
  if current_association() is null or not (current_person() is null or is_staff_here()) then
    return;
  end if;
  runs := of_office in (select hosted_exam_offices());
  perform set_config('attune.maintenance', 'on', true);
  return query
    with member as (select joined.association_id as id from exam_office_members joined
        where joined.office_id = of_office and (runs or joined.association_id = current_association())),
      examined as (
        select approved.id from member join application approved
          on approved.association_id = member.id and approved.state = 'approved-for-exam'
        union
        select sat.application_id from member join exam_sittings sat on sat.association_id = member.id)
    select asked.id, asked.association_id, asked.person_id, candidate.name, candidate.email, asked.standard,
        asked.edition, asked.state, asked.state_since
      from examined join application asked on asked.id = examined.id
        join person candidate on candidate.id = asked.person_id
      where asked.person_id is distinct from current_person();
  perform set_config('attune.maintenance', 'off', true);
end $$;
