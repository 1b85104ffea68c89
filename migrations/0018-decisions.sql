-- Letters in an association's words, decisions, and appeals.

-- An association's own words for a letter, or for how it signs. Words are never changed but followed by others;
-- a version without a body goes back to the words that come along.
create table letter_template (
  association_id uuid not null references association,
  kind text not null check (kind ~ '^[a-z]+(-[a-z]+)*$'),
  version int not null check (version > 0),
  subject text,
  body text,
  changed_by uuid not null references person,
  changed_at timestamptz not null,
  primary key (association_id, kind, version),
  check ((subject is null) = (body is null))
);

alter table letter_template enable row level security, force row level security;

create policy maintenance on letter_template to attune_owner
  using (is_maintenance()) with check (is_maintenance());
-- Whoever acts for an association, an applicant who submits among them, sends its letters.
create policy of_this_association on letter_template for select
  using (association_id = (select current_association()));
create policy administrator_words on letter_template for insert
  with check (association_id = current_association() and changed_by = current_person()
    and exists (select from association_role mine where mine.person_id = current_person()
      and mine.association_id = current_association() and mine.role = 'administrator'));

grant select, insert on letter_template to attune_app;
