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
  -- By the application: a row that many count in at once, or one after the other, would get slow.
  slot int not null,
  submissions int not null,
  waiting int not null,
  primary key (association_id, day, slot)
);

create index submission_day_waiting on submission_day (association_id) where waiting > 0;

alter table submission_day enable row level security, force row level security;

create policy maintenance on submission_day to attune_owner
  using (is_maintenance()) with check (is_maintenance());
create policy of_staff_here on submission_day for select
  using (association_id = (select current_association()) and (select current_person() is null or is_staff_here()));

grant select on submission_day to attune_app;

create function submission_slot(of_application uuid) returns int language sql immutable
  return abs(hashtext(of_application::text) % 16);

create function count_submission(counted application, step int) returns void
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  before text := current_setting('attune.maintenance', true);
begin
  if counted.submitted_at is null then
    return;
  end if;
  perform set_config('attune.maintenance', 'on', true);
  insert into submission_day as known (association_id, day, slot, submissions, waiting)
    select association.id, (counted.submitted_at at time zone association.time_zone)::date, submission_slot(counted.id),
      step, case when counted.state in ('submitted', 'in-review') then step else 0 end
    from association where association.id = counted.association_id
    on conflict (association_id, day, slot) do update
      set submissions = known.submissions + excluded.submissions, waiting = known.waiting + excluded.waiting;
  perform set_config('attune.maintenance', coalesce(before, ''), true);
end $$;

revoke all on function count_submission(application, int) from public;

create function submission_moved() returns trigger
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if tg_op <> 'INSERT' then
    perform count_submission(old, -1);
  end if;
  if tg_op <> 'DELETE' then
    perform count_submission(new, 1);
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
    select association.id, (submitted_at at time zone association.time_zone)::date, submission_slot(application.id),
      count(*), count(*) filter (where state in ('submitted', 'in-review'))
    from association join application on application.association_id = association.id
    where association.id = of_association and submitted_at is not null
    group by 1, 2, 3;
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
  -- It comes and goes with its entry, by the triggers below.
  entry_id uuid not null,
  person_id uuid not null,
  since timestamptz not null,
  -- The association of which the person is a member, and the days as they were written.
  member_of text,
  from_day text,
  -- `9999-12-31` where there is none.
  to_day text not null,
  primary key (association_id, entry_id)
);

create index membership_claim_oldest on membership_claim (association_id, since, entry_id);
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
  if not exists (select from membership_claim where person_id = of_person)
    and not exists (select from portfolio_entry where person_id = of_person and section = 'memberships') then
    perform set_config('attune.maintenance', coalesce(before, ''), true);
    return;
  end if;
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
create constraint trigger membership_erased after delete on portfolio_entry deferrable initially deferred
  for each row when (old.section = 'memberships') execute function claims_moved();
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

-- The words of every entry of the register, with the order of names beside each: the first of those with a word are
-- found by reading the word, however many there are.
create table register_word (
  endorsement_id uuid not null references register_entry on delete cascade,
  part text not null check (part in ('name', 'place')),
  word text collate "C" not null check (word <> ''),
  name_key text collate "C" not null,
  association_id uuid not null,
  category text not null,
  primary key (endorsement_id, part, word)
);

create index register_word_in_order on register_word (part, word, name_key, endorsement_id)
  include (association_id, category);

alter table register_word enable row level security, force row level security;

create policy maintenance on register_word to attune_owner using (is_maintenance()) with check (is_maintenance());
create policy is_kept on register_word to attune_owner using (true) with check (true);
create policy is_public on register_word for select using (true);

grant select on register_word to attune_app;

create function keep_register_words() returns trigger
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  delete from register_word where endorsement_id = new.endorsement_id;
  insert into register_word (endorsement_id, part, word, name_key, association_id, category)
    select new.endorsement_id, 'name', word, new.name_key, new.association_id, new.category
      from unnest(search_words(new.name)) word
    union all
    select new.endorsement_id, 'place', word, new.name_key, new.association_id, new.category
      from unnest(search_words(new.place)) word;
  return null;
end $$;

create trigger register_words after insert or update on register_entry
  for each row execute function keep_register_words();

select set_config('attune.maintenance', 'on', true);
insert into register_word (endorsement_id, part, word, name_key, association_id, category)
  select endorsement_id, 'name', word, name_key, association_id, category
    from register_entry, unnest(search_words(name)) word
  union all
  select endorsement_id, 'place', word, name_key, association_id, category
    from register_entry, unnest(search_words(place)) word;
select set_config('attune.maintenance', 'off', true);

alter table register_entry drop column name_words, drop column place_words;
