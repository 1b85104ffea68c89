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
