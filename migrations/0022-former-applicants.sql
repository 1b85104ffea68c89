-- Who applied to an association and holds the role no more, by leaving or because it was taken away: whose
-- applications they were is still to be seen there. A list of its own, because every look at a person would have to
-- ask all applications otherwise.
create table former_applicant (
  association_id uuid not null references association,
  person_id uuid not null references person,
  primary key (association_id, person_id)
);

insert into former_applicant select distinct association_id, person_id from application own
  where not exists (select from association_role held where held.person_id = own.person_id
    and held.association_id = own.association_id and held.role = 'applicant');

alter table former_applicant enable row level security, force row level security;

create policy maintenance on former_applicant to attune_owner
  using (is_maintenance()) with check (is_maintenance());
create policy of_this_association on former_applicant for select
  using (association_id = (select current_association()));

grant select on former_applicant to attune_app;

drop policy of_an_application_seen on person;
create policy of_a_former_applicant on person for select
  using (id in (select former.person_id from former_applicant former));

create function keep_former_applicant() returns trigger
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  before text := coalesce(current_setting('attune.maintenance', true), '');
begin
  perform set_config('attune.maintenance', 'on', true);
  insert into former_applicant select old.association_id, old.person_id
    where exists (select from application own
      where own.person_id = old.person_id and own.association_id = old.association_id)
    on conflict do nothing;
  perform set_config('attune.maintenance', before, true);
  return null;
end $$;

create trigger former_applicant_kept after delete on association_role
  for each row when (old.role = 'applicant') execute function keep_former_applicant();
