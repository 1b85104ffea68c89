-- People prove who they are by a mail, and by a second factor where a role asks for one. Of every
-- secret only a hash is kept, and rows that a secret opens are visible to whoever names its hash:
-- the app role cannot list them.

-- Until the person was welcomed the name is the address, which is all that is known.
alter table person add column welcomed_at timestamptz;

-- A mail with a link and a code that was asked for in one browser.
create table sign_in_request (
  id uuid primary key default gen_random_uuid(),
  email text not null check (email ~ '^[^@[:space:]]+@[^@[:space:]]+$'),
  link_hash text not null unique check (link_hash ~ '^[0-9a-f]{64}$'),
  browser_hash text not null check (browser_hash ~ '^[0-9a-f]{64}$'),
  -- Of the code, this salt and the browser's secret together: with the table alone no code can be tried out.
  code_hash text not null check (code_hash ~ '^[0-9a-f]{64}$'),
  code_salt text not null,
  tries int not null default 0 check (tries between 0 and 5),
  next_path text check (next_path ~ '^/([^/\\]|$)'),
  asked_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > asked_at),
  consumed_at timestamptz
);

create index sign_in_request_browser on sign_in_request (browser_hash, asked_at desc);

create table session (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references person,
  secret_hash text not null unique check (secret_hash ~ '^[0-9a-f]{64}$'),
  assurance text not null check (assurance in ('mailed', 'strong')),
  started_at timestamptz not null,
  -- When the person last proved who they are, by the best means that they have.
  proved_at timestamptz not null,
  seen_at timestamptz not null,
  device text not null,
  network text not null,
  ended_at timestamptz,
  ended_by text check (ended_by in ('sign-out', 'person', 'staff', 'new-sign-in', 'new-address')),
  check ((ended_at is null) = (ended_by is null))
);

create index session_person on session (person_id, seen_at desc);

create table passkey (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references person,
  credential_id text not null unique,
  credential_hash text not null unique check (credential_hash ~ '^[0-9a-f]{64}$'),
  public_key bytea not null,
  counter bigint not null check (counter >= 0),
  transports text[] not null,
  label text not null check (label <> ''),
  added_at timestamptz not null,
  used_at timestamptz
);

create index passkey_person on passkey (person_id);

-- A challenge that a passkey has to sign, once; for a session, or for a browser that nobody signed in from yet.
create table passkey_challenge (
  secret_hash text primary key check (secret_hash ~ '^[0-9a-f]{64}$'),
  purpose text not null check (purpose in ('add', 'confirm', 'sign-in')),
  session_id uuid references session,
  browser_hash text check (browser_hash ~ '^[0-9a-f]{64}$'),
  expires_at timestamptz not null,
  consumed_at timestamptz,
  check ((purpose = 'sign-in') = (session_id is null) and (session_id is null) = (browser_hash is not null))
);

create index passkey_challenge_session on passkey_challenge (session_id);

create table totp_factor (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references person,
  -- Encrypted under the key in the data folder.
  sealed_secret text not null,
  added_at timestamptz not null,
  confirmed_at timestamptz,
  -- The step of the last code taken, so that none is taken twice.
  last_step bigint not null default 0
);

create unique index totp_factor_person on totp_factor (person_id) where confirmed_at is not null;
create unique index totp_factor_waiting on totp_factor (person_id) where confirmed_at is null;

create table recovery_code (
  person_id uuid not null references person,
  code_hash text not null check (code_hash ~ '^[0-9a-f]{64}$'),
  made_at timestamptz not null,
  used_at timestamptz,
  primary key (person_id, code_hash)
);

create table email_change (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references person,
  new_email text not null check (new_email ~ '^[^@[:space:]]+@[^@[:space:]]+$'),
  secret_hash text not null unique check (secret_hash ~ '^[0-9a-f]{64}$'),
  asked_at timestamptz not null,
  expires_at timestamptz not null,
  consumed_at timestamptz
);

create index email_change_person on email_change (person_id);

create table invitation (
  id uuid primary key default gen_random_uuid(),
  association_id uuid not null references association,
  email text not null check (email ~ '^[^@[:space:]]+@[^@[:space:]]+$'),
  role text not null check (role in
    ('applicant', 'advisor', 'reviewer', 'marker', 'coordinator', 'administrator')),
  secret_hash text not null unique check (secret_hash ~ '^[0-9a-f]{64}$'),
  invited_by uuid not null references person,
  invited_at timestamptz not null,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  accepted_by uuid references person,
  withdrawn_at timestamptz,
  check ((accepted_at is null) = (accepted_by is null)),
  check (accepted_at is null or withdrawn_at is null)
);

create index invitation_association on invitation (association_id, invited_at desc);
create index invitation_email on invitation (lower(email));

-- Printed by the first start; whoever holds it sets up the association.
create table set_up_link (
  secret_hash text primary key check (secret_hash ~ '^[0-9a-f]{64}$'),
  made_at timestamptz not null,
  expires_at timestamptz not null,
  consumed_at timestamptz
);

-- What happened to an account; never changed, shown to the person.
create table sign_in_event (
  id bigint generated always as identity primary key,
  person_id uuid not null references person,
  kind text not null check (kind ~ '^[a-z]+(-[a-z]+)*$'),
  at timestamptz not null,
  device text not null,
  network text not null
);

create index sign_in_event_person on sign_in_event (person_id, id desc);

-- One row for each turn that was taken; the key is a keyed hash of the account or network.
create table rate_limit (
  id bigint generated always as identity primary key,
  key_hash text not null check (key_hash ~ '^[0-9a-f]{64}$'),
  at timestamptz not null
);

create index rate_limit_key on rate_limit (key_hash, at desc);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % are never changed', tg_table_name using errcode = '42501';
end $$;

create trigger never_changed before update or delete on sign_in_event
  for each row execute function refuse_change();

-- Policies.

alter table sign_in_request enable row level security, force row level security;
create policy maintenance on sign_in_request to attune_owner
  using (is_maintenance()) with check (is_maintenance());
create policy anybody_asks on sign_in_request for insert with check (true);
create policy read_by_secret on sign_in_request for select
  using (link_hash = current_secret() or browser_hash = current_secret());
create policy change_by_secret on sign_in_request for update
  using (link_hash = current_secret() or browser_hash = current_secret());
create policy forgotten on sign_in_request for delete
  using (expires_at < now() - interval '30 days');

alter table session enable row level security, force row level security;
create policy maintenance on session to attune_owner
  using (is_maintenance()) with check (is_maintenance());
create policy of_this_person on session
  using (person_id = current_person()) with check (person_id = current_person());
create policy by_secret on session for select using (secret_hash = current_secret());

alter table passkey enable row level security, force row level security;
create policy maintenance on passkey to attune_owner
  using (is_maintenance()) with check (is_maintenance());
create policy of_this_person on passkey
  using (person_id = current_person()) with check (person_id = current_person());
create policy by_secret on passkey for select using (credential_hash = current_secret());

alter table passkey_challenge enable row level security, force row level security;
create policy maintenance on passkey_challenge to attune_owner
  using (is_maintenance()) with check (is_maintenance());
create policy anybody_asks on passkey_challenge for insert with check (true);
create policy read_by_secret on passkey_challenge for select using (secret_hash = current_secret());
create policy change_by_secret on passkey_challenge for update using (secret_hash = current_secret());
create policy forgotten on passkey_challenge for delete
  using (expires_at < now() - interval '30 days');

alter table totp_factor enable row level security, force row level security;
create policy maintenance on totp_factor to attune_owner
  using (is_maintenance()) with check (is_maintenance());
create policy of_this_person on totp_factor
  using (person_id = current_person()) with check (person_id = current_person());

alter table recovery_code enable row level security, force row level security;
create policy maintenance on recovery_code to attune_owner
  using (is_maintenance()) with check (is_maintenance());
create policy of_this_person on recovery_code
  using (person_id = current_person()) with check (person_id = current_person());

alter table email_change enable row level security, force row level security;
create policy maintenance on email_change to attune_owner
  using (is_maintenance()) with check (is_maintenance());
create policy of_this_person on email_change
  using (person_id = current_person()) with check (person_id = current_person());

alter table invitation enable row level security, force row level security;
create policy maintenance on invitation to attune_owner
  using (is_maintenance()) with check (is_maintenance());
create policy of_this_association on invitation
  using (association_id = current_association()) with check (association_id = current_association());
create policy by_secret on invitation for select using (secret_hash = current_secret());
create policy read_by_address on invitation for select using (lower(email) = current_email());
create policy change_by_address on invitation for update using (lower(email) = current_email());

alter table set_up_link enable row level security, force row level security;
create policy maintenance on set_up_link to attune_owner
  using (is_maintenance()) with check (is_maintenance());
create policy anybody_makes on set_up_link for insert with check (true);
create policy read_by_secret on set_up_link for select using (secret_hash = current_secret());
create policy change_by_secret on set_up_link for update using (secret_hash = current_secret());
create policy replaced on set_up_link for delete using (true);

alter table sign_in_event enable row level security, force row level security;
create policy maintenance on sign_in_event to attune_owner
  using (is_maintenance()) with check (is_maintenance());
create policy read_by_person on sign_in_event for select using (person_id = current_person());
create policy told_of_person on sign_in_event for insert with check (person_id = current_person());

alter table rate_limit enable row level security, force row level security;
create policy maintenance on rate_limit to attune_owner
  using (is_maintenance()) with check (is_maintenance());
create policy anybody_counts on rate_limit for select using (true);
create policy anybody_takes_a_turn on rate_limit for insert with check (true);
create policy forgotten on rate_limit for delete using (at < now() - interval '2 days');

grant insert on association to attune_app;
grant select, insert, delete on sign_in_request to attune_app;
grant update (tries, consumed_at) on sign_in_request to attune_app;
grant select, insert, update on session to attune_app;
grant select, insert, update, delete on passkey, totp_factor, recovery_code to attune_app;
grant select, insert, delete on passkey_challenge, set_up_link to attune_app;
grant update (consumed_at) on passkey_challenge, set_up_link to attune_app;
grant select, insert on email_change, sign_in_event to attune_app;
grant update (consumed_at) on email_change to attune_app;
grant select, insert on invitation to attune_app;
grant update (accepted_at, accepted_by, withdrawn_at) on invitation to attune_app;
grant select, insert, delete on rate_limit to attune_app;
