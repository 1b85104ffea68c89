-- Endorsements that were awarded, what happened to each, and the public register of them.

create table endorsements (
  -- Given by whoever awards, so that nothing is awarded twice.
  id uuid primary key,
  association_id uuid not null references association,
  -- Empty for somebody endorsed before Attune who has not signed in yet.
  person_id uuid references person,
  -- Empty for what was endorsed before Attune.
  application_id uuid references application,
  -- As the certificate says it, such as VA-2026-0007.
  number text not null check (number ~ '^[A-Z0-9]+(-[A-Z0-9]+)*$' and length(number) <= 40),
  category text not null check (category ~ '^[a-z]+(-[a-z]+)*$'),
  standard text not null check (standard ~ '^[a-z0-9-]+/[a-z0-9-]+$'),
  edition text not null check (edition <> ''),
  -- Never an address, which the register would then show.
  name_shown text not null check (btrim(name_shown) <> '' and length(name_shown) <= 200 and position('@' in name_shown) = 0),
  state text not null check (state in
    ('emerging', 'active', 'inactive', 'lapsed', 'suspended', 'revoked', 'retired')),
  -- What a suspension goes back to.
  held_from text check (held_from in ('emerging', 'active', 'inactive')),
  awarded_on date not null,
  valid_until date check (valid_until >= awarded_on),
  awarded_at timestamptz not null,
  -- Counts changes of state and of what the certificate says.
  version int not null default 1 check (version > 0),
  unique (association_id, id),
  unique (association_id, number),
  check ((state = 'suspended') = (held_from is not null)),
  check (application_id is null or person_id is not null)
);

create unique index endorsement_of_application on endorsements (application_id) where application_id is not null;
-- Nobody holds the same Endorsement twice at a time.
create unique index endorsement_held on endorsements (association_id, person_id, category)
  where person_id is not null and state in ('emerging', 'active', 'inactive', 'suspended');
create index endorsement_of_person on endorsements (person_id, awarded_on desc) where person_id is not null;
create index endorsement_in_order on endorsements (association_id, awarded_on desc, number desc);

alter table endorsements enable row level security, force row level security;

create policy maintenance on endorsements to attune_owner using (is_maintenance()) with check (is_maintenance());
create policy of_this_person on endorsements for select using (person_id = (select current_person()));
-- Jobs have an association and no person.
create policy of_staff_here on endorsements for select
  using (association_id = (select current_association())
    and (select current_person() is null or is_staff_here()));
-- Nobody awards, changes or takes away an Endorsement of his or her own.
create policy staff_awards on endorsements for insert
  with check (association_id = current_association()
    and (current_person() is null or is_staff_here() and person_id is distinct from current_person())
    and (application_id is null or exists (select from application about where about.id = application_id
      and about.person_id = endorsements.person_id and about.association_id = endorsements.association_id)));
create policy staff_changes on endorsements for update
  using (association_id = (select current_association())
    and (select current_person() is null or is_staff_here()) and person_id is distinct from (select current_person()))
  with check (association_id = current_association() and person_id is distinct from current_person());

grant select, insert, update (person_id, state, held_from, valid_until, name_shown, version) on endorsements
  to attune_app;

-- Every step of an Endorsement with the day from which it holds. Never changes: on it rests the answer to whether
-- somebody was endorsed on a day.
create table endorsement_changes (
  endorsement_id uuid not null,
  number int not null check (number > 0),
  association_id uuid not null,
  step text not null check (step ~ '^[a-z]+(-[a-z]+)*$'),
  from_state text,
  to_state text not null,
  on_day date not null,
  at timestamptz not null,
  -- Empty for the system.
  by_person uuid references person,
  -- As the person is told.
  reason text not null default '' check (length(reason) <= 2000),
  primary key (endorsement_id, number),
  foreign key (association_id, endorsement_id) references endorsements (association_id, id),
  check ((from_state is null) = (number = 1))
);

create index endorsement_change_by on endorsement_changes (by_person) where by_person is not null;

alter table endorsement_changes enable row level security, force row level security;

create policy maintenance on endorsement_changes to attune_owner
  using (is_maintenance()) with check (is_maintenance());
create policy of_an_endorsement_seen on endorsement_changes for select
  using (exists (select from endorsements seen where seen.id = endorsement_id));
create policy staff_changes on endorsement_changes for insert
  with check (association_id = current_association() and by_person is not distinct from current_person()
    and exists (select from endorsements seen where seen.id = endorsement_id
      and seen.association_id = endorsement_changes.association_id
      and seen.person_id is distinct from current_person())
    and (current_person() is null or is_staff_here()));

grant select, insert on endorsement_changes to attune_app;

-- Names under which an Endorsement was shown before, so that an older certificate still answers.
create table endorsement_names (
  endorsement_id uuid not null,
  number int not null check (number > 0),
  association_id uuid not null,
  name text not null check (btrim(name) <> ''),
  until timestamptz not null,
  changed_by uuid references person,
  primary key (endorsement_id, number),
  foreign key (association_id, endorsement_id) references endorsements (association_id, id)
);

create index endorsement_name_by on endorsement_names (changed_by) where changed_by is not null;

alter table endorsement_names enable row level security, force row level security;

create policy maintenance on endorsement_names to attune_owner
  using (is_maintenance()) with check (is_maintenance());
create policy of_an_endorsement_seen on endorsement_names for select
  using (exists (select from endorsements seen where seen.id = endorsement_id));
create policy staff_changes on endorsement_names for insert
  with check (association_id = current_association() and changed_by = current_person() and is_staff_here());

grant select, insert on endorsement_names to attune_app;

-- The latest number of a year. Whoever awards waits for it until the one before is written.
create table endorsement_counter (
  association_id uuid not null references association,
  year int not null check (year between 1900 and 9999),
  latest int not null check (latest > 0),
  primary key (association_id, year)
);

alter table endorsement_counter enable row level security, force row level security;

create policy maintenance on endorsement_counter to attune_owner
  using (is_maintenance()) with check (is_maintenance());
create policy staff_counts on endorsement_counter
  using (association_id = (select current_association())
    and (select current_person() is null or is_staff_here()))
  with check (association_id = current_association());

grant select, insert, update (latest) on endorsement_counter to attune_app;

-- What the person wants to be shown of an Endorsement, within what the association leaves to them.
create table endorsement_choice (
  endorsement_id uuid primary key,
  association_id uuid not null,
  place text not null default '' check (length(place) <= 120 and position('@' in place) = 0),
  hides_place boolean not null default false,
  hides_entry boolean not null default false,
  foreign key (association_id, endorsement_id) references endorsements (association_id, id)
);

create index endorsement_choice_here on endorsement_choice (association_id, endorsement_id);

alter table endorsement_choice enable row level security, force row level security;

create policy maintenance on endorsement_choice to attune_owner
  using (is_maintenance()) with check (is_maintenance());
create policy of_an_endorsement_seen on endorsement_choice for select
  using (exists (select from endorsements seen where seen.id = endorsement_id));
create policy is_chosen on endorsement_choice for insert
  with check (exists (select from endorsements seen where seen.id = endorsement_id
    and seen.association_id = endorsement_choice.association_id));
create policy is_chosen_anew on endorsement_choice for update
  using (exists (select from endorsements seen where seen.id = endorsement_id));

grant select, insert, update (place, hides_place, hides_entry) on endorsement_choice to attune_app;

-- A name as lists are ordered by it: without accents, in small letters.
create function order_key(given text) returns text language sql immutable strict parallel safe
  return regexp_replace(normalize(lower(given collate "und-x-icu"), NFKD), '[\u0300-\u036f]', '', 'g');

-- The register as anybody may read it: only what is shown, and no person, address or application in it.
create table register_entry (
  endorsement_id uuid primary key,
  association_id uuid not null,
  number text not null,
  name text not null,
  place text not null,
  category text not null,
  standard text not null,
  -- A state, or `not-current` where the association does not say why.
  state text not null,
  awarded_on date not null,
  valid_until date,
  name_key text collate "C" generated always as (order_key(name)) stored,
  name_words tsvector generated always as (array_to_tsvector(search_words(name))) stored,
  place_words tsvector generated always as (array_to_tsvector(search_words(place))) stored,
  unique (association_id, number),
  foreign key (association_id, endorsement_id) references endorsements (association_id, id)
);

create index register_by_name on register_entry using gin (name_words);
create index register_by_place on register_entry using gin (place_words);
create index register_in_order on register_entry (name_key, endorsement_id);
create index register_of_association on register_entry (association_id, name_key, endorsement_id);
create index register_of_category on register_entry (category, name_key, endorsement_id);

alter table register_entry enable row level security, force row level security;

create policy maintenance on register_entry to attune_owner using (is_maintenance()) with check (is_maintenance());
create policy is_public on register_entry for select using (true);
-- Written together with what it shows.
create policy is_listed on register_entry for insert
  with check (association_id = current_association() and exists (select from endorsements seen
    where seen.id = endorsement_id and seen.association_id = register_entry.association_id));
create policy is_taken_off on register_entry for delete
  using (association_id = (select current_association()) and exists (select from endorsements seen
    where seen.id = endorsement_id));

grant select, insert, delete on register_entry to attune_app;

-- What the certificates of an association carry beside words: its logo, and who signs.
create table association_seal (
  association_id uuid not null references association,
  -- 0 for the logo, then the signatures in their order.
  place int not null check (place between 0 and 3),
  name text not null default '' check (length(name) <= 120),
  title text not null default '' check (length(title) <= 120),
  picture bytea check (octet_length(picture) <= 400000),
  changed_by uuid not null references person,
  changed_at timestamptz not null,
  primary key (association_id, place),
  check (place > 0 and name <> '' or place = 0 and picture is not null)
);

create index association_seal_by on association_seal (changed_by);

alter table association_seal enable row level security, force row level security;

create policy maintenance on association_seal to attune_owner using (is_maintenance()) with check (is_maintenance());
create policy of_this_association on association_seal for select
  using (association_id = (select current_association()));
create policy administrator_keeps on association_seal
  using (association_id = current_association() and exists (select from association_role mine
    where mine.person_id = current_person() and mine.association_id = current_association()
      and mine.role = 'administrator'))
  with check (association_id = current_association() and changed_by = current_person()
    and exists (select from association_role mine where mine.person_id = current_person()
      and mine.association_id = current_association() and mine.role = 'administrator'));

grant select, insert, delete, update (name, title, picture, changed_by, changed_at) on association_seal to attune_app;

-- How an Endorsement stood at the end of a day, for whoever has its number and a name that it was shown under:
-- also where the entry is not listed, because the certificate was handed over.
create function standing_on(association uuid, number text, name text, day date)
returns table (endorsement_id uuid, entry_number text, name_shown text, category text, standard text,
  awarded_on date, valid_until date, state text)
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  before text := coalesce(current_setting('attune.maintenance', true), '');
begin
  perform set_config('attune.maintenance', 'on', true);
  return query select held.id, held.number, held.name_shown, held.category, held.standard, held.awarded_on,
      held.valid_until, (select change.to_state from endorsement_changes change
        where change.endorsement_id = held.id and change.on_day <= standing_on.day
        order by change.number desc limit 1)
    from endorsements held
    where held.association_id = standing_on.association and held.number = standing_on.number
      and exists (select from (select held.name_shown as name
          union all select former.name from endorsement_names former where former.endorsement_id = held.id) borne
        where search_words(borne.name) @> search_words(standing_on.name)
          and search_words(borne.name) <@ search_words(standing_on.name));
  perform set_config('attune.maintenance', before, true);
end $$;

revoke all on function standing_on(uuid, text, text, date) from public;
grant execute on function standing_on(uuid, text, text, date) to attune_app;
