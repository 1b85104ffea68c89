-- The tally of submissions by day counted what no page asks for any more: what waits is enough.
drop trigger submission_counted on application;
drop trigger submission_counted_anew on application;
drop trigger submission_gone on application;
drop trigger submissions_in_another_zone on association;
drop function submission_moved();
drop function time_zone_moved();
drop function count_submission(application, int);
drop function count_submissions_anew(uuid);
drop function submission_slot(uuid);
drop table submission_day;

-- How many submitted applications of an association wait for staff or reviewers.
create table in_hand_tally (
  association_id uuid not null references association,
  -- By the application: a row that many count in at once, or one after the other, would get slow.
  slot int not null,
  waiting int not null,
  primary key (association_id, slot)
);

alter table in_hand_tally enable row level security, force row level security;

create policy maintenance on in_hand_tally to attune_owner
  using (is_maintenance()) with check (is_maintenance());
create policy of_staff_here on in_hand_tally for select
  using (association_id = (select current_association()) and (select current_person() is null or is_staff_here()));

grant select on in_hand_tally to attune_app;

create function count_in_hand(counted application, step int) returns void
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  before text := current_setting('attune.maintenance', true);
begin
  if counted.submitted_at is null or counted.state not in ('submitted', 'in-review') then
    return;
  end if;
  perform set_config('attune.maintenance', 'on', true);
  insert into in_hand_tally as known (association_id, slot, waiting)
    values (counted.association_id, abs(hashtext(counted.id::text) % 16), step)
    on conflict (association_id, slot) do update set waiting = known.waiting + excluded.waiting;
  perform set_config('attune.maintenance', coalesce(before, ''), true);
end $$;

revoke all on function count_in_hand(application, int) from public;

create function in_hand_moved() returns trigger
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if tg_op <> 'INSERT' then
    perform count_in_hand(old, -1);
  end if;
  if tg_op <> 'DELETE' then
    perform count_in_hand(new, 1);
  end if;
  return null;
end $$;

-- At the end of the transaction, so that nobody holds a row while waiting for something else.
create constraint trigger in_hand_begins after insert on application deferrable initially deferred
  for each row when (new.submitted_at is not null) execute function in_hand_moved();
create constraint trigger in_hand_moves after update on application deferrable initially deferred
  for each row when ((old.submitted_at is null) <> (new.submitted_at is null)
    or (old.state in ('submitted', 'in-review')) <> (new.state in ('submitted', 'in-review')))
  execute function in_hand_moved();
create constraint trigger in_hand_ends after delete on application deferrable initially deferred
  for each row when (old.submitted_at is not null) execute function in_hand_moved();

-- A claim knows the version of its entry, so that the list of claims reads no portfolio. As in 0033-days-and-places,
-- with the version.
alter table membership_claim add column version int not null default 0;
alter table membership_claim alter column version drop default;

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
  insert into membership_claim (association_id, entry_id, version, person_id, since, member_of, from_day, to_day)
    select under_way.association_id, entry.id, entry.version, entry.person_id, greatest(entry.created_at, under_way.since),
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

select set_config('attune.maintenance', 'on', true);
select count_in_hand(application, 1) from application;
select claim_memberships(person_id) from (select distinct person_id from application
  where state not in ('endorsed', 'withdrawn', 'expired')) applicant;
select set_config('attune.maintenance', 'off', true);
