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
