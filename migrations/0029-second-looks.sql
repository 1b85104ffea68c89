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
