-- The server asks the policies of a table in the order of their names, the last one first, and no further than the
-- first that holds. What is true of most rows has a late name; what calls a function for few askers has an early one.
alter policy in_this_association on person rename to who_is_in_this_association;
alter policy of_this_reference on person rename to by_a_reference;
alter policy of_this_confirmation on person rename to by_a_confirmation;
alter policy of_this_reference on application rename to by_a_reference;
alter policy of_the_committee on application rename to by_the_committee;
alter policy of_whoever_asked on provider_question rename to by_whoever_asked;
alter policy of_whoever_asked on provider_answer rename to by_whoever_asked;
alter policy of_this_link on reference rename to by_a_link;
alter policy of_this_delivery on reference rename to by_a_delivery;
alter policy of_this_code on reference rename to by_a_code;
do $$
declare
  target text;
begin
  foreach target in array array['portfolio', 'portfolio_entry', 'portfolio_change', 'provider_asker', 'provider_link',
    'confirmation_request', 'confirmation_session', 'confirmation_answer', 'stored_file']
  loop
    execute format('alter policy of_an_applicant_here on %I rename to of_an_applicant_seen_here', target);
  end loop;
end $$;

-- As in 0030-pages-that-stay-quick, but that the order of the policies tells who has no role here.
alter policy of_an_application_here on person
  using ((select current_association() is not null and (current_person() is null or is_staff_here()))
    and has_open_application(person.id, (select current_association())));

-- Submissions that wait for staff or reviewers without a place in a cycle, with the day of the submission by the clock
-- of the association. It follows from an application and from its place.
create table unplaced_submission (
  application_id uuid primary key references application on delete cascade,
  association_id uuid not null references association,
  day date not null
);

create index unplaced_submission_days on unplaced_submission (association_id, day);

alter table unplaced_submission enable row level security, force row level security;

create policy maintenance on unplaced_submission to attune_owner using (is_maintenance()) with check (is_maintenance());
-- Days and figures alone, by the function below.
create policy is_counted on unplaced_submission for select to attune_owner using (true);

create function settle_unplaced(of_application uuid) returns void
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  before text := current_setting('attune.maintenance', true);
begin
  perform set_config('attune.maintenance', 'on', true);
  delete from unplaced_submission where application_id = of_application;
  insert into unplaced_submission (application_id, association_id, day)
    select application.id, association.id, (application.submitted_at at time zone association.time_zone)::date
      from application join association on association.id = application.association_id
      where application.id = of_application and application.state in ('submitted', 'in-review')
        and application.submitted_at is not null
        and not exists (select from cycle_place where cycle_place.application_id = of_application);
  perform set_config('attune.maintenance', coalesce(before, ''), true);
end $$;

revoke all on function settle_unplaced(uuid) from public;

create function submission_settled() returns trigger
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  perform settle_unplaced(new.id);
  return null;
end $$;

create function place_settled() returns trigger
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  perform settle_unplaced(coalesce(new.application_id, old.application_id));
  return null;
end $$;

create trigger submission_begins_unplaced after insert on application
  for each row when (new.submitted_at is not null) execute function submission_settled();
create trigger submission_settles after update on application
  for each row when (old.submitted_at is distinct from new.submitted_at or old.state is distinct from new.state)
  execute function submission_settled();
create trigger place_taken after insert or delete on cycle_place for each row execute function place_settled();

-- Another time zone has other days.
create function unplaced_in_another_zone() returns trigger
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  before text := current_setting('attune.maintenance', true);
begin
  perform set_config('attune.maintenance', 'on', true);
  update unplaced_submission kept set day = (application.submitted_at at time zone new.time_zone)::date
    from application where application.id = kept.application_id and kept.association_id = new.id;
  perform set_config('attune.maintenance', coalesce(before, ''), true);
  return null;
end $$;

create trigger unplaced_in_another_zone after update of time_zone on association
  for each row when (old.time_zone <> new.time_zone) execute function unplaced_in_another_zone();

create or replace function count_unplaced_submissions() returns table (day date, submissions integer)
  language sql stable security definer set search_path = pg_catalog, public
  begin atomic
    select unplaced.day, count(*)::integer from unplaced_submission unplaced
      where unplaced.association_id = current_association() group by 1 order by 1;
  end;

-- Nothing reads all submissions for these figures any more.
drop policy is_counted on application;

select set_config('attune.maintenance', 'on', true);
insert into unplaced_submission (application_id, association_id, day)
  select application.id, association.id, (application.submitted_at at time zone association.time_zone)::date
    from application join association on association.id = application.association_id
    where application.state in ('submitted', 'in-review') and application.submitted_at is not null
      and not exists (select from cycle_place where cycle_place.application_id = application.id);
select set_config('attune.maintenance', 'off', true);

-- As in 0041-years-that-go-on, step by step: what looks for lines is set up only for whom it is asked.
create or replace function season_reason(asked renewals, today date) returns text language plpgsql stable as $$
declare
  bucket text := season_bucket(asked, today);
begin
  if bucket = 'free' then
    if asked.exempt is not null then
      return 'first-period';
    elsif asked.state = 'excepted' then
      return 'case';
    end if;
    return (select case
        when bool_or(about.state = 'moved') then 'moved'
        when bool_or(about.state = 'retired') then 'retired'
        when bool_or(about.state = 'revoked') then 'sanction'
        else 'before' end
      from renewal_lines line join endorsements about on about.id = line.endorsement_id
      where line.association_id = asked.association_id and line.renewal_id = asked.id);
  elsif bucket = 'renewed' then
    return (select 'let-go' from renewal_lines line where line.association_id = asked.association_id
      and line.renewal_id = asked.id and not line.is_kept limit 1);
  elsif bucket = 'lapsed' then
    return (select case
        when bool_or(about.state = 'lapsed')
          then case when asked.logged_at >= asked.opens_on then 'logged' else 'silent' end
        when bool_or(about.state = 'moved') then 'moved'
        when bool_or(about.state = 'retired') then 'retired'
        when bool_or(about.state in ('suspended', 'revoked')) then 'sanction'
        else 'held' end
      from renewal_lines line join endorsements about on about.id = line.endorsement_id
      where line.association_id = asked.association_id and line.renewal_id = asked.id);
  end if;
  return null;
end $$;
