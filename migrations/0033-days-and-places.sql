-- Days on which an association rests move every day that somebody has to answer by, not only those of the calendar.
-- What is kept is the day that was told; a rest that was set afterward moves it where it is read, and taking the
-- rest back moves nothing for good. The functions run as the owner, so that a rater's link reads the same day.
create policy moves_days on holiday for select to attune_owner using (coordinator_id is null and ended_at is null);

create function day_after_rests(of_association uuid, planned date) returns date
  language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare
  day date := planned;
  rest_ends date;
begin
  loop
    select max(to_day) into rest_ends from holiday
      where association_id = of_association and coordinator_id is null and ended_at is null
        and from_day <= day and to_day >= day;
    if rest_ends is null then
      return day;
    end if;
    day := rest_ends + 1;
  end loop;
end $$;

-- The earliest day that is not over on a day: those before a row of rests that reaches up to it still count.
create function first_day_not_over(of_association uuid, today date) returns date
  language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare
  day date := today;
  rest_begins date;
begin
  loop
    select min(from_day) into rest_begins from holiday
      where association_id = of_association and coordinator_id is null and ended_at is null
        and from_day < day and to_day >= day - 1;
    if rest_begins is null then
      return day;
    end if;
    day := rest_begins;
  end loop;
end $$;

create or replace function list_references_to_remind(at timestamptz, at_most integer)
  returns table (reference_id uuid, association_id uuid)
  language sql stable security definer set search_path = pg_catalog, public
  begin atomic
    select asked.id, asked.association_id from reference asked
      join (select id, (at at time zone time_zone)::date as today,
          extract(hour from at at time zone time_zone) as hour,
          first_day_not_over(id, (at at time zone time_zone)::date) as not_over
        from association) as place on place.id = asked.association_id
      where asked.state in ('requested', 'opened') and asked.reminders_stopped_at is null
        and asked.due_on >= place.not_over
        and (asked.looked_on is null or asked.looked_on < place.today)
        and place.hour between 7 and 20
      order by asked.due_on, asked.id limit at_most;
  end;

create or replace function list_references_to_expire(at timestamptz, at_most integer)
  returns table (reference_id uuid, association_id uuid)
  language sql stable security definer set search_path = pg_catalog, public
  begin atomic
    select asked.id, asked.association_id from reference asked
      join (select id, first_day_not_over(id, (at at time zone time_zone)::date) as not_over
        from association) as place on place.id = asked.association_id
      where asked.state in ('requested', 'delivery-failed', 'opened')
        and (asked.due_on < place.not_over
          or exists (select from application ended where ended.id = asked.application_id
            and ended.state in ('endorsed', 'withdrawn', 'expired')))
      order by asked.due_on, asked.id limit at_most;
  end;

revoke all on function day_after_rests(uuid, date) from public;
revoke all on function first_day_not_over(uuid, date) from public;
grant execute on function day_after_rests(uuid, date) to attune_app;
grant execute on function first_day_not_over(uuid, date) to attune_app;

-- The place of an application in a cycle that takes so many and no more. It is taken with the submission and kept
-- until the application is submitted into another cycle, withdrawn, or over.
create table cycle_place (
  application_id uuid primary key references application on delete cascade,
  association_id uuid not null references association,
  -- The submission day that was planned, or the cohort.
  cycle text not null check (length(cycle) between 1 and 80),
  place integer not null check (place >= 1),
  taken_at timestamptz not null,
  unique (association_id, cycle, place)
);

alter table cycle_place enable row level security, force row level security;

create policy maintenance on cycle_place to attune_owner using (is_maintenance()) with check (is_maintenance());
-- Applicants see their own, staff those of all whom they may process.
create policy with_the_application on cycle_place for select
  using (exists (select from application where application.id = cycle_place.application_id));
create policy is_given on cycle_place to attune_owner using (true) with check (true);

create policy is_counted on application for select to attune_owner
  using (state in ('submitted', 'in-review') and submitted_at is not null);

-- Gives the application the first free place of a cycle, or says that there is none. Two who want the last place wait
-- for each other at its row, so that the second finds the cycle full. Zero takes any number.
create function take_cycle_place(of_application uuid, of_cycle text, capacity integer, at timestamptz)
  returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare
  of_association uuid := current_association();
  free integer;
begin
  -- Read as whoever asks for it: an application that is not the asker's has no place here.
  perform from application where id = of_application and person_id = current_person()
    and association_id = of_association for no key update;
  if not found then
    return false;
  end if;
  perform from cycle_place where application_id = of_application and cycle = of_cycle;
  if found then
    return true;
  end if;
  loop
    select min(number) into free
      from generate_series(1, (select count(*)::integer + 1 from cycle_place
        where association_id = of_association and cycle = of_cycle)) as number
      where not exists (select from cycle_place taken
        where taken.association_id = of_association and taken.cycle = of_cycle and taken.place = number);
    if capacity > 0 and free > capacity then
      return false;
    end if;
    begin
      insert into cycle_place (application_id, association_id, cycle, place, taken_at)
        values (of_application, of_association, of_cycle, free, at)
        on conflict (application_id) do update
          set cycle = excluded.cycle, place = excluded.place, taken_at = excluded.taken_at;
      return true;
    exception when unique_violation then
      -- Somebody has it by now: the next one, if there is any.
      null;
    end;
  end loop;
end $$;

-- How many places of each cycle of this association are taken: figures that applicants may see.
create function count_cycle_places() returns table (cycle text, taken integer)
  language sql stable security definer set search_path = pg_catalog, public
  begin atomic
    select cycle_place.cycle, count(*)::integer from cycle_place
      where association_id = current_association() group by 1;
  end;

-- Submissions that wait for staff or reviewers without a place, by day: those of before there were places. Read from
-- application_in_hand.
create function count_unplaced_submissions() returns table (day date, submissions integer)
  language sql stable security definer set search_path = pg_catalog, public
  begin atomic
    select (submitted_at at time zone association.time_zone)::date, count(*)::integer
      from application join association on association.id = application.association_id
      where association_id = current_association() and state in ('submitted', 'in-review')
        and submitted_at is not null
        and not exists (select from cycle_place where application_id = application.id)
      group by 1 order by 1;
  end;

create function free_cycle_place() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  delete from cycle_place where application_id = new.id;
  return null;
end $$;

create trigger frees_its_place after update of state on application for each row
  when (new.state in ('withdrawn', 'expired') and old.state is distinct from new.state)
  execute function free_cycle_place();

revoke all on function take_cycle_place(uuid, text, integer, timestamptz) from public;
revoke all on function count_cycle_places() from public;
revoke all on function count_unplaced_submissions() from public;
grant execute on function take_cycle_place(uuid, text, integer, timestamptz) to attune_app;
grant execute on function count_cycle_places() to attune_app;
grant execute on function count_unplaced_submissions() to attune_app;
grant select on cycle_place to attune_app;

-- A form of an association's own for one Endorsement, beside the common one: such as vaimh/imhm-clinical. Versions are
-- numbered together, so that a reference needs no more than the number. One that says nothing but that the common
-- form holds takes the place of the own one.
alter table reference_form
  add column standard text check (standard ~ '^[a-z0-9-]+/[a-z0-9-]+$'),
  add column is_common boolean not null default false check (not is_common or standard is not null);

create index reference_form_of_standard on reference_form (association_id, standard, version);

-- A committee reads what was submitted; what changed in the portfolio since, it reads too while it may still vote on it.
create function decided_people() returns setof uuid language sql stable
  begin atomic
    select asked.person_id from application asked
      where asked.association_id = current_association() and asked.state in ('in-review', 'more-asked')
        and asked.person_id is distinct from current_person() and (select is_on_committee_here());
  end;

create policy of_an_applicant_decided on portfolio for select to attune_app
  using (person_id in (select decided_people()));
create policy of_an_applicant_decided on portfolio_entry for select to attune_app
  using (person_id in (select decided_people()));
create policy of_an_applicant_decided on provider_asker for select to attune_app
  using (person_id in (select decided_people()));
create policy of_an_applicant_decided on provider_link for select to attune_app
  using (person_id in (select decided_people()));

-- A claim of a membership that staff looked into and found wrong. It holds for the entry as it was: whoever corrects
-- the entry is looked at anew.
create table declined_claim (
  entry_id uuid not null references portfolio_entry on delete cascade,
  association_id uuid not null references association,
  version int not null,
  person_id uuid not null references person,
  -- The applicant reads it.
  reason text not null check (btrim(reason) <> '' and length(reason) <= 1000),
  declined_by uuid not null references person,
  declined_at timestamptz not null,
  primary key (entry_id, association_id, version)
);

create index declined_claim_of_person on declined_claim (person_id, association_id);
create index declined_claim_of_association on declined_claim (association_id);
create index declined_claim_by on declined_claim (declined_by);

alter table declined_claim enable row level security, force row level security;

create policy maintenance on declined_claim to attune_owner
  using (is_maintenance()) with check (is_maintenance());
create policy of_this_person on declined_claim for select using (person_id = (select current_person()));
create policy of_staff_here on declined_claim for select
  using (association_id = (select current_association()) and (select current_person() is null or is_staff_here()));
create policy of_an_application_seen on declined_claim for select
  using (exists (select from application seen where seen.person_id = declined_claim.person_id
    and seen.association_id = declined_claim.association_id));
create policy staff_declines on declined_claim for insert
  with check (association_id = current_association() and declined_by = current_person() and is_staff_here()
    and person_id <> current_person()
    and exists (select from portfolio_entry entry where entry.id = entry_id and entry.version = declined_claim.version
      and entry.person_id = declined_claim.person_id and entry.section = 'memberships'));

grant select, insert on declined_claim to attune_app;

-- What is declined does not wait any more. As in 0032-tallies-for-lists, without what was declined.
create or replace function claim_memberships(of_person uuid) returns void
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
          and confirmed.to_day::text >= entry.body ->> 'from')
      and not exists (select from declined_claim declined
        where declined.entry_id = entry.id and declined.association_id = under_way.association_id
          and declined.version = entry.version);
  perform set_config('attune.maintenance', coalesce(before, ''), true);
end $$;

create constraint trigger membership_declined after insert on declined_claim deferrable initially deferred
  for each row execute function claims_moved();
