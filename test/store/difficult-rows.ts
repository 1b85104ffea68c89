/** What a later migration may bring: sequences, generated columns, triggers, references in a circle and to itself. */
export const difficult = `
  create table batch (
    id bigint generated always as identity primary key,
    parent bigint references batch,
    label text not null, twice text generated always as (label || label) stored,
    amount numeric(12, 6), days date[], bytes bytea, facts jsonb, at timestamptz not null default now());
  create table arrival (id uuid primary key, departure uuid);
  create table departure (id uuid primary key, arrival uuid references arrival deferrable initially deferred);
  alter table arrival add foreign key (departure) references departure deferrable;
  create table aaa_first_by_name (batch bigint not null references batch);
  create sequence ticket;
  create table stamped (id int primary key, stamped_by text);
  create function stamp() returns trigger language plpgsql as $$ begin new.stamped_by := 'trigger'; return new; end $$;
  create trigger stamps before insert on stamped for each row execute function stamp();
  alter table stamped enable row level security, force row level security;
  create policy maintenance on stamped to attune_owner using (is_maintenance()) with check (is_maintenance());`

/** Rows that are hard to carry over. */
export const content = `
  insert into association (short_id, name) values ('vaimh', 'Virginia'), ('mi-aimh', E'Michi\\tgan\\nand \\\\ more');
  insert into person (name, email) select 'Person ' || n, 'p' || n || '@example.org' from generate_series(1, 14000) n;
  insert into association_role (association_id, person_id, role)
    select a.id, p.id, 'applicant' from association a, person p where a.short_id = 'vaimh' limit 500;
  insert into batch (label, amount, days, bytes, facts) values
    ('', 0.000001, '{2024-02-29,NULL}', '\\x00ff', '{"a": [1, null]}'), ('Łódź 🌱', -1, '{}', '', 'null'), ('\\N', null, null, null, null);
  insert into batch (label, parent) select 'child', 1;
  update batch set parent = 4 where id = 1;
  delete from batch where id = 3;
  insert into aaa_first_by_name values (1), (4);
  insert into arrival values ('00000000-0000-4000-8000-000000000001');
  insert into departure values ('00000000-0000-4000-8000-000000000002', '00000000-0000-4000-8000-000000000001');
  update arrival set departure = '00000000-0000-4000-8000-000000000002';
  select setval('ticket', 41);
  insert into stamped values (1);
  update stamped set stamped_by = 'Rosa';`
