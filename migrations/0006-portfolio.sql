-- One portfolio a person, whatever associations it is shown to. An entry's body is the entry of
-- attune-portfolio/1 of its section without the id, and what it was before stays in portfolio_change.

-- A number from a sequence is never given twice, not even after a rollback, so it names one state of one portfolio.
create sequence portfolio_revision;

create table portfolio (
  person_id uuid primary key references person,
  revision bigint not null default nextval('portfolio_revision'),
  -- The Endorsement that a person works toward: what the first page shows. Empty where the person leaves it open.
  aim text check (aim <> ''),
  -- What the list of people shows, kept where it is read without counting.
  entry_count int not null default 0,
  changed_at timestamptz
);

create table portfolio_entry (
  -- Given by the form, so that a double click saves once.
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references portfolio,
  section text not null check (section in
    ('education', 'work', 'leadership', 'training', 'providers', 'rsc', 'references',
     'agreements', 'memberships', 'exams', 'endorsements', 'judgements')),
  body jsonb not null check (jsonb_typeof(body) = 'object' and not body ? 'id'),
  -- How a figure of the body came about, such as hours from college credits.
  basis jsonb check (jsonb_typeof(basis) = 'object'),
  -- The day by which the section is listed; empty where the entry has none yet.
  listed_on date,
  version int not null default 1 check (version > 0),
  created_at timestamptz not null,
  updated_at timestamptz not null,
  removed_at timestamptz,
  constraint portfolio_entry_place unique (id, person_id, section)
);

create index portfolio_entry_section on portfolio_entry (person_id, section, listed_on desc nulls first, id)
  where removed_at is null;
create index portfolio_entry_provider on portfolio_entry (person_id, (body ->> 'provider'))
  where removed_at is null and section = 'rsc';

-- Every change there ever was. All changes of a batch are undone as one.
create table portfolio_change (
  id bigint generated always as identity primary key,
  entry_id uuid not null references portfolio_entry,
  person_id uuid not null references portfolio,
  version int not null check (version > 0),
  kind text not null check (kind in ('added', 'edited', 'removed', 'restored', 'imported')),
  body_before jsonb,
  body_after jsonb,
  by_person uuid not null references person,
  changed_at timestamptz not null,
  batch uuid not null,
  unique (entry_id, version),
  check ((body_before is null) = (kind in ('added', 'restored', 'imported'))),
  check ((body_after is null) = (kind = 'removed'))
);

create index portfolio_change_batch on portfolio_change (person_id, batch);

-- What was typed and not saved yet.
create table form_draft (
  person_id uuid not null references person,
  form_key text not null check (form_key <> '' and length(form_key) <= 200),
  fields jsonb not null check (jsonb_typeof(fields) = 'object'),
  kept_at timestamptz not null,
  primary key (person_id, form_key)
);

create function raise_portfolio_revision() returns trigger language plpgsql as $$
begin
  update portfolio set revision = nextval('portfolio_revision'),
      changed_at = (select max(updated_at) from changed where changed.person_id = portfolio.person_id),
      entry_count = (select count(*) from portfolio_entry entry
        where entry.person_id = portfolio.person_id and entry.removed_at is null)
    where person_id in (select person_id from changed);
  return null;
end $$;

create trigger portfolio_entry_added after insert on portfolio_entry
  referencing new table as changed for each statement execute function raise_portfolio_revision();
create trigger portfolio_entry_changed after update on portfolio_entry
  referencing new table as changed for each statement execute function raise_portfolio_revision();

alter table portfolio enable row level security, force row level security;

create policy maintenance on portfolio to attune_owner
  using (is_maintenance()) with check (is_maintenance());
create policy of_this_person on portfolio
  using (person_id = (select current_person())) with check (person_id = current_person());
call show_to_staff('portfolio');

alter table portfolio_entry enable row level security, force row level security;

create policy maintenance on portfolio_entry to attune_owner
  using (is_maintenance()) with check (is_maintenance());
create policy of_this_person on portfolio_entry
  using (person_id = (select current_person())) with check (person_id = current_person());
call show_to_staff('portfolio_entry');

alter table portfolio_change enable row level security, force row level security;

create policy maintenance on portfolio_change to attune_owner
  using (is_maintenance()) with check (is_maintenance());
create policy of_this_person on portfolio_change
  using (person_id = (select current_person()))
  with check (person_id = current_person() and by_person = current_person());
call show_to_staff('portfolio_change');

alter table form_draft enable row level security, force row level security;

create policy maintenance on form_draft to attune_owner
  using (is_maintenance()) with check (is_maintenance());
create policy of_this_person on form_draft
  using (person_id = current_person()) with check (person_id = current_person());

grant usage on sequence portfolio_revision to attune_app;
grant select, insert, update (revision, aim, entry_count, changed_at) on portfolio to attune_app;
grant select, insert, update (body, basis, listed_on, version, updated_at, removed_at)
  on portfolio_entry to attune_app;
grant select, insert on portfolio_change to attune_app;
grant select, insert, update, delete on form_draft to attune_app;
