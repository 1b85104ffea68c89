-- References: who is asked, by which links, what was written, and what an association knows of raters.
-- What a rater writes lies apart from how a reference stands, so that whoever follows the one never comes
-- near the other.

create function reads_references_here() returns boolean language sql stable
  return exists (select from association_role mine
    where mine.person_id = current_person() and mine.association_id = current_association()
      and mine.role in ('reviewer', 'coordinator', 'administrator'));

-- The form that raters fill in. Versions are kept: a reference stays with the one it was begun with.
create table reference_form (
  association_id uuid not null references association,
  version int not null check (version > 0),
  body jsonb not null check (jsonb_typeof(body) = 'object'),
  changed_by uuid not null references person,
  changed_at timestamptz not null,
  primary key (association_id, version)
);

create table reference (
  -- Given by the form, so that a double click asks once.
  id uuid primary key,
  association_id uuid not null references association,
  application_id uuid not null references application,
  person_id uuid not null references person,
  role text not null check (role ~ '^[a-z]+(-[a-z]+)*$'),
  rater_name text not null check (rater_name <> '' and length(rater_name) <= 200),
  rater_email text not null check (rater_email ~ '^[^@[:space:]]+@[^@[:space:]]+$' and rater_email = lower(rater_email)),
  relation text not null check (length(relation) <= 500),
  -- Decided before the rater is asked; nobody may change it.
  is_waived boolean not null,
  state text not null default 'requested' check (state in
    ('requested', 'delivery-failed', 'opened', 'declined', 'submitted', 'void', 'expired', 'replaced')),
  state_since timestamptz not null,
  requested_at timestamptz not null,
  -- The latest mail with a link, but for reminders.
  sent_at timestamptz not null,
  times_sent int not null default 1 check (times_sent > 0),
  mail_id uuid references mail,
  -- The last day to answer, in the association's calendar.
  due_on date not null,
  postponed_to date,
  reminders_stopped_at timestamptz,
  -- The day on which it was last looked at for a reminder.
  looked_on date,
  -- The form it was begun with; 0 is the one that Attune brings along.
  form_version int check (form_version >= 0),
  completed_on date,
  -- A short code in place of the link, for the phone: signed, and sealed so that it can be shown again.
  code_hash text unique check (code_hash ~ '^[0-9a-f]{64}$'),
  code_sealed text,
  code_used_at timestamptz,
  check ((state in ('submitted', 'void')) = (completed_on is not null)),
  check ((code_hash is null) = (code_sealed is null)),
  unique (id, person_id, association_id, is_waived)
);

create unique index reference_rater on reference (application_id, rater_email)
  where state in ('requested', 'delivery-failed', 'opened', 'submitted');
create index reference_of_application on reference (application_id, requested_at);
create index reference_of_person on reference (person_id);
create index reference_by_rater on reference (association_id, rater_email);
create index reference_by_mail on reference (mail_id) where mail_id is not null;
create index reference_open on reference (due_on) where state in ('requested', 'delivery-failed', 'opened');

-- Secrets that open a reference: one for each mail, one for a code that was typed. Those of one holder
-- share a draft; another address, or whoever typed a code, never sees it.
create table reference_key (
  secret_hash text primary key check (secret_hash ~ '^[0-9a-f]{64}$'),
  reference_id uuid not null references reference,
  association_id uuid not null references association,
  person_id uuid not null references person,
  holder text not null check (holder ~ '^(mail|code):'),
  made_at timestamptz not null,
  revoked_at timestamptz
);

create index reference_key_of on reference_key (reference_id);
create index reference_key_of_person on reference_key (person_id);

-- What a rater wrote and did not send yet.
create table reference_draft (
  reference_id uuid not null references reference,
  holder text not null,
  fields jsonb not null check (jsonb_typeof(fields) = 'object'),
  kept_at timestamptz not null,
  primary key (reference_id, holder)
);

create table reference_rating (
  reference_id uuid primary key,
  association_id uuid not null,
  person_id uuid not null,
  is_waived boolean not null,
  form_version int not null check (form_version >= 0),
  body jsonb not null check (jsonb_typeof(body) = 'object'),
  not_enough int not null check (not_enough >= 0),
  -- Whether it came by the mailed link or by a code that was passed on.
  came_by text not null check (came_by in ('mail', 'code')),
  submitted_at timestamptz not null,
  foreign key (reference_id, person_id, association_id, is_waived)
    references reference (id, person_id, association_id, is_waived)
);

create index reference_rating_person on reference_rating (person_id);

-- One row for each reminder that left, by the day for which it was meant: no second one can.
create table reference_reminder (
  reference_id uuid not null references reference,
  meant_for date not null,
  association_id uuid not null,
  sent_at timestamptz not null,
  primary key (reference_id, meant_for)
);

-- What an association found out about a rater, once for all applications: every finding is kept, with how it
-- is known; the latest one holds, and that is all that others read.
create table rater_vetting (
  association_id uuid not null references association,
  rater_email text not null check (rater_email = lower(rater_email)),
  number int not null check (number > 0),
  outcome text not null check (outcome in ('endorsed', 'vetted', 'neither')),
  category text,
  since date,
  until date,
  note text not null check (note <> '' and length(note) <= 2000),
  decided_by uuid not null references person,
  decided_at timestamptz not null,
  primary key (association_id, rater_email, number),
  check ((outcome = 'neither') = (category is null)),
  check ((category is null) = (since is null)),
  check (until is null or until >= since)
);

create table rater_standing (
  association_id uuid not null references association,
  rater_email text not null,
  number int not null,
  outcome text not null,
  category text,
  since date,
  until date,
  primary key (association_id, rater_email),
  foreign key (association_id, rater_email, number) references rater_vetting (association_id, rater_email, number)
);

alter table reference_form enable row level security, force row level security;

create policy maintenance on reference_form to attune_owner
  using (is_maintenance()) with check (is_maintenance());
-- What raters are asked is no secret.
create policy is_public on reference_form for select using (true);
create policy administrator_changes on reference_form for insert
  with check (association_id = current_association() and changed_by = current_person()
    and exists (select from association_role mine where mine.person_id = current_person()
      and mine.association_id = current_association() and mine.role = 'administrator'));

-- Policies of tables that look at each other do so through functions, which are asked apart.
create function owns_application(application uuid) returns boolean language sql stable
  return exists (select from application own where own.id = application
    and own.person_id = current_person() and own.association_id = current_association());

create function opened_by_code(reference uuid) returns boolean language sql stable
  return exists (select from reference coded where coded.id = opened_by_code.reference
    and coded.code_hash = current_secret() and coded.code_used_at is null
    and coded.state in ('requested', 'delivery-failed', 'opened'));

create function is_written_by_link(reference uuid) returns boolean language sql stable
  return exists (select from reference asked where asked.id = is_written_by_link.reference and asked.state = 'opened'
    and exists (select from reference_key key
      where key.reference_id = asked.id and key.secret_hash = current_secret()));

alter table reference_key enable row level security, force row level security;

create policy maintenance on reference_key to attune_owner
  using (is_maintenance()) with check (is_maintenance());
create policy of_this_secret on reference_key for select
  using (secret_hash = (select current_secret()) and revoked_at is null);
create policy of_this_person on reference_key
  using (person_id = (select current_person())) with check (person_id = current_person());
create policy of_staff_here on reference_key
  using (association_id = (select current_association()) and person_id is distinct from (select current_person())
    and (select current_person() is null or is_staff_here()))
  with check (association_id = current_association() and person_id is distinct from current_person());
create policy by_code on reference_key for insert
  with check (opened_by_code(reference_id));

alter table reference enable row level security, force row level security;

create policy maintenance on reference to attune_owner
  using (is_maintenance()) with check (is_maintenance());
create policy of_this_person on reference for select using (person_id = (select current_person()));
create policy this_person_asks on reference for insert
  with check (person_id = current_person() and state = 'requested' and owns_application(application_id)
    and association_id = current_association());
-- A person never ends a reference in the rater's place, nor touches one that has arrived.
create policy this_person_changes on reference for update
  using (person_id = (select current_person()) and state not in ('submitted', 'void', 'declined'))
  with check (person_id = current_person() and state in ('requested', 'delivery-failed', 'opened', 'replaced'));
-- Jobs have an association and no person. Nobody handles references of an application of his or her own.
create policy of_staff_here on reference for select
  using (association_id = (select current_association()) and person_id is distinct from (select current_person())
    and (select current_person() is null or reads_references_here()));
create policy staff_changes on reference for update
  using (association_id = (select current_association()) and person_id is distinct from (select current_person())
    and state not in ('submitted', 'void', 'declined') and (select current_person() is null or is_staff_here()))
  with check (association_id = current_association()
    and state in ('requested', 'delivery-failed', 'opened', 'expired', 'replaced'));
create policy of_this_link on reference for select
  using (id in (select key.reference_id from reference_key key where key.secret_hash = (select current_secret())));
create policy by_this_link on reference for update
  using (state in ('requested', 'delivery-failed', 'opened')
    and id in (select key.reference_id from reference_key key where key.secret_hash = (select current_secret())))
  with check (state in ('requested', 'delivery-failed', 'opened', 'declined', 'submitted', 'void'));
create policy of_this_code on reference for select using (code_hash = (select current_secret()));
create policy by_this_code on reference for update
  using (code_hash = (select current_secret()) and code_used_at is null
    and state in ('requested', 'delivery-failed', 'opened'))
  with check (code_hash = current_secret());
-- The mail server did not take the mail that carried the link.
create policy of_this_delivery on reference for select using (mail_id = (select current_delivery()));
create policy is_undelivered on reference for update
  using (mail_id = (select current_delivery()) and state = 'requested')
  with check (mail_id = current_delivery() and state = 'delivery-failed');
create policy is_looked_after on reference for select to attune_owner using (true);

alter table reference_draft enable row level security, force row level security;

create policy maintenance on reference_draft to attune_owner
  using (is_maintenance()) with check (is_maintenance());
create policy of_this_holder on reference_draft
  using (exists (select from reference_key key where key.secret_hash = (select current_secret())
    and key.reference_id = reference_draft.reference_id and key.holder = reference_draft.holder))
  with check (exists (select from reference_key key where key.secret_hash = (select current_secret())
    and key.reference_id = reference_draft.reference_id and key.holder = reference_draft.holder));
create policy is_forgotten on reference_draft to attune_owner using (true);

alter table reference_rating enable row level security, force row level security;

create policy maintenance on reference_rating to attune_owner
  using (is_maintenance()) with check (is_maintenance());
create policy is_submitted on reference_rating for insert with check (is_written_by_link(reference_id));
create policy of_readers_here on reference_rating for select
  using (association_id = (select current_association()) and person_id is distinct from (select current_person())
    and (select reads_references_here()));

-- Whether an association shows people what was written without a waiver.
create function shows_unwaived(association uuid) returns boolean language sql stable
  return coalesce((select policy.body -> 'references' ->> 'showUnwaived' from association_policy policy
    where policy.association_id = association order by policy.version desc limit 1) = 'show', false);

create function is_decided(reference uuid) returns boolean language sql stable
  return exists (select from reference asked join application on application.id = asked.application_id
    where asked.id = reference and application.state in ('approved-for-exam', 'endorsed', 'deferred'));

create policy of_this_person_without_waiver on reference_rating for select
  using (person_id = (select current_person()) and not is_waived
    and shows_unwaived(association_id) and is_decided(reference_id));

alter table reference_reminder enable row level security, force row level security;

create policy maintenance on reference_reminder to attune_owner
  using (is_maintenance()) with check (is_maintenance());
create policy of_this_association on reference_reminder
  using (association_id = (select current_association()) and (select current_person() is null or is_staff_here()))
  with check (association_id = current_association());

alter table rater_vetting enable row level security, force row level security;

create policy maintenance on rater_vetting to attune_owner
  using (is_maintenance()) with check (is_maintenance());
create policy of_staff_here on rater_vetting for select
  using (association_id = (select current_association()) and (select is_staff_here()));
create policy staff_finds on rater_vetting for insert
  with check (association_id = current_association() and is_staff_here() and decided_by = current_person());

alter table rater_standing enable row level security, force row level security;

create policy maintenance on rater_standing to attune_owner
  using (is_maintenance()) with check (is_maintenance());
create policy of_whoever_works_here on rater_standing for select
  using (association_id = (select current_association())
    and (select current_person() is null or reads_references_here()));
-- Whoever asked a rater sees whether the rating comes from somebody endorsed.
create policy of_whoever_asked on rater_standing for select
  using (exists (select from reference asked where asked.association_id = rater_standing.association_id
    and asked.rater_email = rater_standing.rater_email and asked.person_id = (select current_person())));
create policy staff_finds on rater_standing for insert
  with check (association_id = current_association() and is_staff_here());
create policy staff_finds_anew on rater_standing for update
  using (association_id = (select current_association()) and (select is_staff_here()))
  with check (association_id = current_association());

-- A rater sees who asks, and for which application.
create policy of_this_reference on person for select
  using ((select current_secret() is not null) and exists (select from reference asked
    join reference_key key on key.reference_id = asked.id
    where asked.person_id = person.id and key.secret_hash = (select current_secret())));
create policy of_this_reference on application for select
  using ((select current_secret() is not null) and exists (select from reference asked
    join reference_key key on key.reference_id = asked.id
    where asked.application_id = application.id and key.secret_hash = (select current_secret())));

-- What was not sent is nobody's once the reference is done, whoever wrote it.
create function forget_reference_drafts() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  delete from reference_draft where reference_id = new.id;
  return null;
end $$;

create trigger is_done after update of state on reference for each row
  when (new.state in ('submitted', 'void', 'declined')) execute function forget_reference_drafts();

-- A rater who was replaced while writing gets the words back by the link for a while; then they go.
create function forget_left_drafts(before timestamptz) returns bigint
  language sql volatile security definer set search_path = pg_catalog, public
  begin atomic
    with gone as (delete from reference_draft where reference_id in
      (select id from reference where state in ('replaced', 'expired') and state_since < before) returning 1)
    select count(*) from gone;
  end;

-- References to look at, of all associations, by nothing but ids: once a day each, by day where they are.
create function list_references_to_remind(at timestamptz, at_most integer)
  returns table (reference_id uuid, association_id uuid)
  language sql stable security definer set search_path = pg_catalog, public
  begin atomic
    select asked.id, asked.association_id from reference asked
      join association on association.id = asked.association_id
      where asked.state in ('requested', 'opened') and asked.reminders_stopped_at is null
        and asked.due_on >= (at at time zone association.time_zone)::date
        and (asked.looked_on is null or asked.looked_on < (at at time zone association.time_zone)::date)
        and extract(hour from at at time zone association.time_zone) between 7 and 20
      order by asked.due_on, asked.id limit at_most;
  end;

-- References whose day has passed, or whose application has ended.
create function list_references_to_expire(at timestamptz, at_most integer)
  returns table (reference_id uuid, association_id uuid)
  language sql stable security definer set search_path = pg_catalog, public
  begin atomic
    select asked.id, asked.association_id from reference asked
      join association on association.id = asked.association_id
      where asked.state in ('requested', 'delivery-failed', 'opened')
        and (asked.due_on < (at at time zone association.time_zone)::date
          or exists (select from application ended where ended.id = asked.application_id
            and ended.state in ('endorsed', 'withdrawn', 'expired')))
      order by asked.due_on, asked.id limit at_most;
  end;

create policy is_looked_after on application for select to attune_owner
  using (state in ('endorsed', 'withdrawn', 'expired'));

revoke all on function forget_left_drafts(timestamptz) from public;
revoke all on function list_references_to_remind(timestamptz, integer) from public;
revoke all on function list_references_to_expire(timestamptz, integer) from public;
grant execute on function forget_left_drafts(timestamptz) to attune_app;
grant execute on function list_references_to_remind(timestamptz, integer) to attune_app;
grant execute on function list_references_to_expire(timestamptz, integer) to attune_app;

grant select, insert on reference_form, reference_rating, reference_reminder, rater_vetting to attune_app;
-- Not the application, the person, the role, nor the waiver.
grant select, insert, update (rater_email, state, state_since, sent_at, times_sent, mail_id, due_on, postponed_to,
  reminders_stopped_at, looked_on, form_version, completed_on, code_hash, code_sealed, code_used_at)
  on reference to attune_app;
grant select, insert, update (revoked_at) on reference_key to attune_app;
grant select, insert, update (fields, kept_at) on reference_draft to attune_app;
grant select, insert, update (number, outcome, category, since, until) on rater_standing to attune_app;
