-- References by raters whom the association has not looked up yet, where the standard asks for an endorsed one: staff
-- find them as work. The mark goes once something is known of the rater, or once the application is closed for good.
alter table reference add column awaits_lookup boolean not null default false;
update reference set awaits_lookup = true from application asked
  where asked.id = reference.application_id and reference.state = 'submitted'
    and asked.standard in ('mi-aimh/imhm-clinical', 'mi-aimh/imhm-policy', 'mi-aimh/imhm-research-faculty')
    and asked.state not in ('endorsed', 'withdrawn') and not exists (select from rater_standing known
      where known.association_id = reference.association_id and known.rater_email = reference.rater_email);

create index reference_awaiting_lookup on reference (association_id, state_since, id) where awaits_lookup;

grant update (awaits_lookup) on reference to attune_app;

create policy is_looked_up on reference for update to attune_owner
  using (awaits_lookup) with check (not awaits_lookup);

create function note_lookup() returns trigger
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if tg_table_name = 'application' then
    update reference set awaits_lookup = false where application_id = new.id and awaits_lookup;
  else
    update reference set awaits_lookup = false
      where association_id = new.association_id and rater_email = new.rater_email and awaits_lookup;
  end if;
  return null;
end $$;

create trigger rater_looked_up after insert or update on rater_standing
  for each row execute function note_lookup();
create trigger application_closed_for_good after update of state on application
  for each row when (new.state in ('endorsed', 'withdrawn') and old.state <> new.state) execute function note_lookup();

-- A membership that was confirmed by mistake is taken back: it stays on record with the reason, and another one may
-- begin on the same day.
alter table confirmed_membership
  add column ended_at timestamptz,
  add column ended_by uuid references person,
  add column ended_because text check (btrim(ended_because) <> '' and length(ended_because) <= 1000),
  add check ((ended_at is null) = (ended_by is null) and (ended_at is null) = (ended_because is null)),
  drop constraint confirmed_membership_association_id_person_id_member_of_fro_key;
create unique index confirmed_membership_once on confirmed_membership (association_id, person_id, member_of, from_day)
  where ended_at is null;
create index confirmed_membership_latest on confirmed_membership (association_id, confirmed_at desc, id)
  where ended_at is null;
create index confirmed_membership_ended_by on confirmed_membership (ended_by) where ended_by is not null;

grant update (ended_at, ended_by, ended_because) on confirmed_membership to attune_app;

create policy staff_takes_back on confirmed_membership for update
  using (association_id = (select current_association()) and ended_at is null and is_staff_here()
    and person_id <> (select current_person()))
  with check (association_id = current_association() and ended_by = current_person());

-- Whoever withdraws an application takes along what still waits for others: an open appeal, reviews that nobody has
-- written, and requests for references. Those people are told by a job, which finds them by the moment.
create function end_open_work() returns trigger
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  before text := coalesce(current_setting('attune.maintenance', true), '');
  here text := coalesce(current_setting('attune.association', true), '');
  ended record;
begin
  perform set_config('attune.maintenance', 'on', true);
  perform set_config('attune.association', new.association_id::text, true);
  for ended in update appeal set state = 'withdrawn', state_since = new.state_since
      where application_id = new.id and state in ('asked', 'acknowledged') returning id loop
    perform append_record(new.state_since, 'appeal-withdrawn', new.person_id, new.id, true,
      json_build_object('appeal', ended.id)::text);
  end loop;
  for ended in update reference set state = 'expired', state_since = new.state_since
      where application_id = new.id and state in ('requested', 'delivery-failed', 'opened')
      returning id, role loop
    perform append_record(new.state_since, 'reference-ended', new.person_id, new.id, true,
      json_build_object('reference', ended.id, 'role', ended.role)::text);
  end loop;
  for ended in update review set state = 'recused', recused_at = new.state_since,
      recused_by = coalesce(current_person(), reviewer_id), recusal_kinds = '{}'
      where application_id = new.id and state = 'assigned' returning id loop
    perform append_record(new.state_since, 'review-recused', new.person_id, new.id, false,
      json_build_object('review', ended.id, 'conflicts', '[]'::json, 'by', 'withdrawal')::text);
  end loop;
  perform set_config('attune.maintenance', before, true);
  perform set_config('attune.association', here, true);
  return null;
end $$;

create trigger open_work_ended after update of state on application
  for each row when (new.state = 'withdrawn' and old.state <> 'withdrawn') execute function end_open_work();
create index application_withdrawn on application (association_id, state_since) where state = 'withdrawn';
