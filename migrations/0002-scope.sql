-- More ways to say who is asking, for rows that a secret or a confirmed address opens, and the
-- clock that an association lives by.

create function current_secret() returns text language sql stable
  return nullif(current_setting('attune.secret', true), '');

create function current_email() returns text language sql stable
  return nullif(current_setting('attune.email', true), '');

-- Set only after somebody proved to read the mail of this address.
create policy of_this_email on person for select using (lower(email) = current_email());

alter table association add column time_zone text not null default 'America/New_York' check (time_zone <> '');
