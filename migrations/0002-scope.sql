-- More ways to say who is asking, for rows that a secret or a confirmed address opens, and the
-- clock that an association lives by.

create function current_secret() returns text language sql stable
  return nullif(current_setting('attune.secret', true), '');

create function current_email() returns text language sql stable
  return nullif(current_setting('attune.email', true), '');

-- Set only after somebody proved to read the mail of this address.
create policy of_this_email on person for select using (lower(email) = (select current_email()));

alter table association add column time_zone text not null default 'America/New_York' check (time_zone <> '');

-- Whose standards an association uses, by the short id of their publisher; empty for its own.
alter table association add column standards_of text check (standards_of ~ '^[a-z0-9]+(-[a-z0-9]+)*$');

-- What a policy asks about the one who asks does not depend on the row. In a select of its own it is asked
-- once a query; a function that looks at tables would be called for each row. With twenty thousand applicants
-- in an association their list takes a fifth of the time.

alter policy of_this_association on association_role using (association_id = (select current_association()));
alter policy of_this_person on association_role using (person_id = (select current_person()));
alter policy of_this_person on person using (id = (select current_person()));
alter policy in_this_association on person using (exists (select from association_role held
  where held.person_id = person.id and held.association_id = (select current_association())));

create index person_name on person (name collate "und-x-icu", id);
