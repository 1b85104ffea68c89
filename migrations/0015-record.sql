-- Reminders that are sent once, checkpoints of the record, and the days on which an association rests.

-- Every reminder that was sent, kept in the transaction that put its mail into the outbox: whoever tries to send
-- it again, after a restart or at the same moment, finds it here.
create table reminder_sent (
  association_id uuid not null references association,
  -- What it is about, such as an application or a reference, and which of its reminders.
  subject_kind text not null check (subject_kind ~ '^[a-z]+(-[a-z]+)*$'),
  subject_id uuid not null,
  key text not null check (key <> ''),
  sent_at timestamptz not null,
  primary key (association_id, subject_kind, subject_id, key)
);

alter table reminder_sent enable row level security, force row level security;

create policy maintenance on reminder_sent to attune_owner
  using (is_maintenance()) with check (is_maintenance());
create policy is_sent on reminder_sent for insert with check (association_id = current_association());
create policy of_staff_here on reminder_sent for select
  using (association_id = (select current_association())
    and ((select current_person()) is null or is_staff_here()));

grant select, insert on reminder_sent to attune_app;

-- One for each reminder: whoever has the mail may stop those that would follow about the same.
create table reminder_stop (
  secret_hash text primary key check (secret_hash ~ '^[0-9a-f]{64}$'),
  association_id uuid not null references association,
  subject_kind text not null,
  subject_id uuid not null,
  made_at timestamptz not null,
  stopped_at timestamptz
);

create index reminder_stop_subject on reminder_stop (association_id, subject_kind, subject_id);

alter table reminder_stop enable row level security, force row level security;

create policy maintenance on reminder_stop to attune_owner
  using (is_maintenance()) with check (is_maintenance());
create policy is_made on reminder_stop for insert
  with check (association_id = current_association() and stopped_at is null);
create policy of_this_association on reminder_stop for select
  using (association_id = (select current_association()) and (select current_person()) is null);
create policy by_secret on reminder_stop for select using (secret_hash = (select current_secret()));
create policy is_stopped on reminder_stop for update
  using (secret_hash = current_secret()) with check (secret_hash = current_secret());

grant select, insert, update (stopped_at) on reminder_stop to attune_app;

-- The record is not changed and nothing of it taken away, not even by the tables' owner; only maintenance, which
-- brings a backup back or begins a demo anew, may.
create function refuse_record_change() returns trigger language plpgsql as $$
begin
  if is_maintenance() then return null; end if;
  raise exception 'what was recorded is never changed' using errcode = 'insufficient_privilege';
end $$;

create trigger only_grows before update or delete or truncate on record_entry
  for each statement execute function refuse_record_change();

-- The end of a chain may be read to compare it with the entries.
create policy of_staff_here on record_head for select
  using (association_id = (select current_association())
    and ((select current_person()) is null or is_staff_here()));
grant select on record_head to attune_app;

-- Signed now and then: so many entries, of which the last has this hash. Kept in a file too, so that a chain that
-- was cut or computed anew does not agree with what was signed before.
create table record_checkpoint (
  association_id uuid not null references association,
  number bigint not null,
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  signed_at timestamptz not null,
  -- Ed25519, in base64url: the public key, and the signature over the lines that the decision record names.
  key text not null check (key ~ '^[A-Za-z0-9_-]{43}$'),
  signature text not null check (signature ~ '^[A-Za-z0-9_-]{86}$'),
  primary key (association_id, number),
  foreign key (association_id, number) references record_entry (association_id, number)
);

alter table record_checkpoint enable row level security, force row level security;

create policy maintenance on record_checkpoint to attune_owner
  using (is_maintenance()) with check (is_maintenance());
create policy of_staff_here on record_checkpoint for select
  using (association_id = (select current_association())
    and ((select current_person()) is null or is_staff_here()));
-- By a job, which has an association and no person.
create policy is_signed on record_checkpoint for insert
  with check (association_id = current_association() and current_person() is null);

create trigger only_grows before update or delete or truncate on record_checkpoint
  for each statement execute function refuse_record_change();

grant select, insert on record_checkpoint to attune_app;

-- The days on which an association, or one of its coordinators, rests. Deadlines within the first sort move on to
-- the day after it; the second is only said. A period that was taken back stays, with who did it.
create table holiday (
  id uuid primary key,
  association_id uuid not null references association,
  -- Whose they are; empty for the whole association.
  coordinator_id uuid references person,
  from_day date not null,
  to_day date not null check (to_day >= from_day and to_day <= from_day + 120),
  -- What those who write meanwhile are told.
  note text not null default '' check (length(note) <= 500),
  set_by uuid not null references person,
  set_at timestamptz not null,
  ended_by uuid references person,
  ended_at timestamptz,
  check ((ended_by is null) = (ended_at is null))
);

create index holiday_of_association on holiday (association_id, to_day) where ended_at is null;

alter table holiday enable row level security, force row level security;

create policy maintenance on holiday to attune_owner using (is_maintenance()) with check (is_maintenance());
-- Whoever has to do with the association is told.
create policy of_this_association on holiday for select using (association_id = (select current_association()));
create policy of_ones_own_association on holiday for select
  using (exists (select from association_role held where held.person_id = (select current_person())
    and held.association_id = holiday.association_id));
create policy staff_sets on holiday for insert
  with check (association_id = current_association() and is_staff_here() and set_by = current_person()
    and ended_at is null);
create policy staff_ends on holiday for update
  using (association_id = current_association() and is_staff_here() and ended_at is null)
  with check (association_id = current_association() and ended_by = current_person());

grant select, insert, update (ended_by, ended_at) on holiday to attune_app;

-- The day, by the association's calendar, on which the clock last looked at an application that waits.
create table application_look (
  application_id uuid primary key references application,
  association_id uuid not null references association,
  looked_on date not null
);

alter table application_look enable row level security, force row level security;

create policy maintenance on application_look to attune_owner
  using (is_maintenance()) with check (is_maintenance());
create policy is_looked_at on application_look
  using (association_id = current_association() and current_person() is null)
  with check (association_id = current_association() and current_person() is null);
create policy is_asked on application_look for select to attune_owner using (true);

grant select, insert, update (looked_on) on application_look to attune_app;

-- Applications whose last day is near or over, not looked at yet today, while it is day where the association is.
-- Nothing but ids leaves; runs as the owner, who sees only what waits.
create policy waits on application for select to attune_owner using (expires_on is not null);

create function list_due_applications(at timestamptz, usual_lead integer, at_most integer)
    returns table (application_id uuid, association_id uuid)
  language sql stable security definer set search_path = pg_catalog, public
  begin atomic
    with here as (
      select association.id, (at at time zone association.time_zone)::date as today,
        coalesce((select max(days::integer) from (select body from association_policy
            where association_policy.association_id = association.id order by version desc limit 1) policy,
          jsonb_array_elements_text(policy.body #> '{applications,warningDays}') days), usual_lead) as lead
      from association
      where extract(hour from at at time zone association.time_zone) between 7 and 20)
    select application.id, application.association_id from here
      join application on application.association_id = here.id
      left join application_look look on look.application_id = application.id
      where application.expires_on <= here.today + here.lead
        and (look.looked_on is null or look.looked_on < here.today)
      order by application.expires_on, application.id limit at_most;
  end;

revoke all on function list_due_applications(timestamptz, integer, integer) from public;
grant execute on function list_due_applications(timestamptz, integer, integer) to attune_app;
