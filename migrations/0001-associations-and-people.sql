-- People and the associations in which they take part. A person is one row however many
-- associations and roles there are, so that a portfolio can belong to the person.

create table association (
  id uuid primary key default gen_random_uuid(),
  short_id text not null unique check (short_id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  name text not null check (name <> ''),
  created_at timestamptz not null default now()
);

create table person (
  id uuid primary key default gen_random_uuid(),
  name text not null check (name <> ''),
  email text not null check (email ~ '^[^@[:space:]]+@[^@[:space:]]+$'),
  created_at timestamptz not null default now()
);

create unique index person_email on person (lower(email));

create table association_role (
  association_id uuid not null references association,
  person_id uuid not null references person,
  role text not null check (role in
    ('applicant', 'advisor', 'reviewer', 'marker', 'coordinator', 'administrator')),
  granted_at timestamptz not null default now(),
  primary key (association_id, person_id, role)
);

create index association_role_person on association_role (person_id);

-- Who is asking. Outside a transaction that said so the settings are empty, and nothing is visible.

create function current_association() returns uuid language sql stable
  return nullif(current_setting('attune.association', true), '')::uuid;

create function current_person() returns uuid language sql stable
  return nullif(current_setting('attune.person', true), '')::uuid;

-- FORCE binds the owner too, and so every function that runs with the owner's rights. Only
-- migrations, backup and restore see all rows, in a transaction that sets attune.maintenance.

create function is_maintenance() returns boolean language sql stable
  return coalesce(current_setting('attune.maintenance', true), '') = 'on';

alter table association_role enable row level security, force row level security;

create policy maintenance on association_role to attune_owner
  using (is_maintenance()) with check (is_maintenance());
create policy of_this_association on association_role
  using (association_id = current_association()) with check (association_id = current_association());
create policy of_this_person on association_role for select
  using (person_id = current_person());

alter table person enable row level security, force row level security;

create policy maintenance on person to attune_owner
  using (is_maintenance()) with check (is_maintenance());
create policy of_this_person on person for select
  using (id = current_person());
create policy this_person_changes on person for update
  using (id = current_person()) with check (id = current_person());
create policy in_this_association on person for select
  using (exists (select from association_role held
    where held.person_id = person.id and held.association_id = current_association()));
-- Anybody may join, and is seen by an association only once a role there is granted.
create policy joins on person for insert with check (true);

grant select on association to attune_app;
grant select, insert, update on person to attune_app;
grant select, insert, delete on association_role to attune_app;
