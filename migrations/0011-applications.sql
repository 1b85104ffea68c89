-- Applications, how an association handles them, and the record of every step.

-- How an association works: its settings for applications, references, review and the rest, as one document
-- that its schema checks on every reading. A change is a new version, so it is known what held on any day.
create table association_policy (
  association_id uuid not null references association,
  version int not null check (version > 0),
  body jsonb not null check (jsonb_typeof(body) = 'object'),
  changed_by uuid references person,
  changed_at timestamptz not null,
  primary key (association_id, version)
);

alter table association_policy enable row level security, force row level security;

create policy maintenance on association_policy to attune_owner
  using (is_maintenance()) with check (is_maintenance());
-- How an association works is no secret.
create policy is_public on association_policy for select using (true);
create policy administrator_changes on association_policy for insert
  with check (association_id = current_association() and changed_by = current_person()
    and exists (select from association_role mine where mine.person_id = current_person()
      and mine.association_id = current_association() and mine.role = 'administrator'));

grant select, insert on association_policy to attune_app;

create table application (
  -- Given by the form, so that a double click opens one.
  id uuid primary key,
  association_id uuid not null references association,
  person_id uuid not null references person,
  -- Such as vaimh/imhm-clinical, and the edition that the applicant is judged by.
  standard text not null check (standard ~ '^[a-z0-9-]+/[a-z0-9-]+$'),
  edition text not null check (edition <> ''),
  state text not null default 'draft' check (state in
    ('draft', 'submitted', 'returned', 'in-review', 'more-asked', 'approved-for-exam', 'endorsed',
     'deferred', 'on-hold', 'withdrawn', 'expired')),
  state_since timestamptz not null,
  -- Where a hold goes back to.
  held_from text,
  -- Where the association accepts people before they apply. Empty where it does not.
  registration text check (registration in ('asked', 'accepted', 'declined')),
  version int not null default 1 check (version > 0),
  opened_at timestamptz not null,
  -- The latest submission.
  submitted_at timestamptz,
  -- The last day on which it waits for the applicant, in the association's calendar.
  expires_on date,
  check ((state = 'on-hold') = (held_from is not null))
);

create unique index application_open on application (person_id, association_id, standard)
  where state not in ('endorsed', 'withdrawn', 'expired');
create index application_of_association on application (association_id, state, state_since, id);
create index application_of_person on application (person_id, opened_at desc);
create index application_expiring on application (expires_on) where expires_on is not null;

alter table application enable row level security, force row level security;

create policy maintenance on application to attune_owner
  using (is_maintenance()) with check (is_maintenance());
create policy of_this_person on application for select using (person_id = (select current_person()));
create policy this_person_opens on application for insert
  with check (person_id = current_person() and state = 'draft' and association_id = current_association()
    and exists (select from association_role held where held.person_id = current_person()
      and held.association_id = application.association_id and held.role = 'applicant'));
create policy this_person_moves on application for update
  using (person_id = (select current_person())) with check (person_id = current_person());
-- Jobs have an association and no person.
create policy of_staff_here on application for select
  using (association_id = (select current_association())
    and (select current_person() is null or is_staff_here()));
create policy staff_moves on application for update
  using (association_id = (select current_association())
    and (select current_person() is null or is_staff_here()))
  with check (association_id = current_association());

grant select, insert, update (edition, state, state_since, held_from, registration, version, submitted_at, expires_on)
  on application to attune_app;

-- What was submitted: the portfolio as it stood with its findings. Never changes; the portfolio lives on.
create table submission (
  application_id uuid not null references application,
  number int not null check (number > 0),
  association_id uuid not null references association,
  person_id uuid not null references person,
  submitted_at timestamptz not null,
  as_of date not null,
  standard text not null,
  edition text not null,
  -- The state of the portfolio (portfolio.revision) that was submitted.
  revision bigint not null,
  portfolio jsonb not null check (jsonb_typeof(portfolio) = 'object'),
  evaluation jsonb not null check (jsonb_typeof(evaluation) = 'object'),
  primary key (application_id, number)
);

create index submission_of_person on submission (person_id);

alter table submission enable row level security, force row level security;

create policy maintenance on submission to attune_owner
  using (is_maintenance()) with check (is_maintenance());
create policy of_an_application_seen on submission for select
  using (exists (select from application seen where seen.id = submission.application_id));
create policy is_submitted on submission for insert
  with check (person_id = current_person() and exists (select from application own
    where own.id = application_id and own.person_id = current_person()
      and own.association_id = submission.association_id));

grant select, insert on submission to attune_app;

-- The record: every step and decision of an association in one chain. Each entry carries the hash of the one
-- before it, so that a change to any of them shows. Nobody but append_record writes it, and nothing changes.
create table record_entry (
  association_id uuid not null references association,
  number bigint not null check (number > 0),
  at timestamptz not null,
  kind text not null check (kind ~ '^[a-z]+(-[a-z]+)*$'),
  -- Whose application or other matter it is.
  subject_id uuid,
  application_id uuid,
  -- Whose doing it was; empty for the system and for whoever came by a link.
  actor_id uuid,
  -- Whether the subject may read it.
  is_open boolean not null,
  -- Facts as JSON, exactly as they were hashed. No names, no words of a rater or reviewer.
  body text not null check (jsonb_typeof(body::jsonb) = 'object'),
  previous_hash text not null check (previous_hash ~ '^[0-9a-f]{64}$'),
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  primary key (association_id, number)
);

create index record_of_application on record_entry (application_id, number) where application_id is not null;

alter table record_entry enable row level security, force row level security;

create policy maintenance on record_entry to attune_owner
  using (is_maintenance()) with check (is_maintenance());
-- Of their own matter staff read what anybody else may of theirs.
create policy of_staff_here on record_entry for select
  using (association_id = (select current_association())
    and (select current_person() is null or is_staff_here())
    and (subject_id is distinct from (select current_person())));
create policy of_its_subject on record_entry for select
  using (is_open and subject_id = (select current_person()));
create policy is_appended on record_entry for insert to attune_owner with check (true);
create policy is_followed on record_entry for select to attune_owner using (association_id = current_association());

-- The end of each chain, locked while an entry is added so that numbers have no gaps.
create table record_head (
  association_id uuid primary key references association,
  number bigint not null,
  hash text not null
);

alter table record_head enable row level security, force row level security;

create policy maintenance on record_head to attune_owner
  using (is_maintenance()) with check (is_maintenance());
create policy is_moved on record_head to attune_owner
  using (association_id = current_association()) with check (association_id = current_association());

-- What is hashed: a line each for the hash before, the association, so that no chain passes for another's, the
-- number, the moment in UTC, the kind, the three ids, whether it is open, and the body. A verifier writes the same
-- lines (docs/decisions).
create function hash_record(previous_hash text, association_id uuid, number bigint, at timestamptz, kind text,
    subject_id uuid, application_id uuid, actor_id uuid, is_open boolean, body text)
    returns text language sql stable
  return encode(sha256(convert_to(concat_ws(E'\n', 'attune-record/1', previous_hash, association_id::text,
    number::text, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), kind,
    coalesce(subject_id::text, '-'), coalesce(application_id::text, '-'), coalesce(actor_id::text, '-'),
    case when is_open then 'open' else 'closed' end, body), 'UTF8')), 'hex');

-- Appends to the chain of the scope's association, as the scope's person. Answers the entry's number.
create function append_record(at timestamptz, kind text, subject_id uuid, application_id uuid, is_open boolean,
    body text) returns bigint language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  head record_head;
  moment timestamptz := date_trunc('milliseconds', append_record.at);
begin
  insert into record_head values (current_association(), 0, repeat('0', 64)) on conflict do nothing;
  select * into strict head from record_head where association_id = current_association() for update;
  head.number := head.number + 1;
  insert into record_entry (association_id, number, at, kind, subject_id, application_id, actor_id, is_open,
      body, previous_hash, hash)
    select head.association_id, head.number, moment, append_record.kind, append_record.subject_id,
      append_record.application_id, current_person(), append_record.is_open, append_record.body, head.hash,
      hash_record(head.hash, head.association_id, head.number, moment, append_record.kind,
        append_record.subject_id, append_record.application_id, current_person(), append_record.is_open,
        append_record.body)
    returning hash into head.hash;
  update record_head set number = head.number, hash = head.hash where association_id = head.association_id;
  return head.number;
end $$;

revoke all on function append_record(timestamptz, text, uuid, uuid, boolean, text) from public;
grant execute on function append_record(timestamptz, text, uuid, uuid, boolean, text) to attune_app;
grant select on record_entry to attune_app;
