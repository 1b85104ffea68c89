-- The outbox. A mail is a row of the transaction that caused it, and is delivered from here at
-- least once. Texts lie apart from the rest: links in them open doors, so staff may see that a
-- mail was sent and how it fared, but the text only where no such link is in it.

create table mail (
  id uuid primary key,
  -- Empty where no association is concerned, as with signing in.
  association_id uuid references association,
  -- The person written to, where there is one.
  person_id uuid references person,
  -- Whose doing it was; empty for somebody who has not signed in yet.
  asked_by_id uuid references person default current_person(),
  recipient text not null check (recipient ~ '^[^@[:space:]]+@[^@[:space:]]+$'),
  kind text not null check (kind ~ '^[a-z]+(-[a-z]+)*$'),
  subject text not null check (subject <> '' and subject !~ '[[:cntrl:]]'),
  link_id text,
  state text not null default 'queued' check (state in ('queued', 'accepted', 'refused', 'gave-up')),
  -- What the mail server said last.
  server_words text check (length(server_words) <= 500),
  tries integer not null default 0 check (tries >= 0),
  -- The same at every try, so that a mail delivered twice is recognized as one.
  message_id text,
  created_at timestamptz not null default now(),
  next_try_at timestamptz not null default now(),
  give_up_at timestamptz not null,
  accepted_at timestamptz,
  link_opened_at timestamptz,
  check ((state = 'accepted') = (accepted_at is not null))
);

create index mail_of_association on mail (association_id, created_at desc);
create index mail_waiting on mail (next_try_at) where state = 'queued';
create index mail_by_link on mail (link_id) where link_id is not null;
create index mail_by_asker on mail (asked_by_id) where asked_by_id is not null;

create table mail_text (
  mail_id uuid primary key references mail,
  association_id uuid references association,
  -- Whether the text holds a link that opens something for whoever has it.
  is_secret boolean not null,
  plain text not null,
  html text not null,
  link_label text,
  link_url text,
  unsubscribe_url text,
  check ((link_label is null) = (link_url is null))
);

-- The one mail that is being delivered; the one link that was just opened; whether all mail is
-- shown on a page, as the demo does.

create function current_delivery() returns uuid language sql stable
  return nullif(current_setting('attune.delivery', true), '')::uuid;

create function current_link() returns text language sql stable
  return nullif(current_setting('attune.link', true), '');

create function is_mailbox_open() returns boolean language sql stable
  return coalesce(current_setting('attune.mailbox', true), '') = 'open';

alter table mail enable row level security, force row level security;

create policy maintenance on mail to attune_owner
  using (is_maintenance()) with check (is_maintenance());
create policy is_sent on mail for insert
  with check ((association_id is null or association_id = current_association())
    and asked_by_id is not distinct from current_person() and state = 'queued' and tries = 0);
create policy of_this_association on mail for select
  using (association_id = current_association());
create policy of_whoever_asked on mail for select
  using (association_id is null and asked_by_id = current_person());
create policy is_delivered on mail
  using (id = current_delivery()) with check (id = current_delivery());
create policy is_sent_again on mail for update
  using (association_id = current_association() and state in ('refused', 'gave-up'))
  with check (association_id = current_association() and state = 'queued');
create policy link_is_found on mail for select using (link_id = current_link());
create policy link_is_opened on mail for update
  using (link_id = current_link()) with check (link_id = current_link());
create policy open_mailbox on mail for select using (is_mailbox_open());
create policy waits on mail for select to attune_owner using (state = 'queued');

alter table mail_text enable row level security, force row level security;

create policy maintenance on mail_text to attune_owner
  using (is_maintenance()) with check (is_maintenance());
create policy is_sent on mail_text for insert
  with check (association_id is null or association_id = current_association());
create policy of_this_association on mail_text for select
  using (association_id = current_association() and not is_secret);
create policy is_delivered on mail_text for select using (mail_id = current_delivery());
create policy is_wiped on mail_text for delete using (mail_id = current_delivery());
create policy open_mailbox on mail_text for select using (is_mailbox_open());

grant select, insert on mail to attune_app;
grant update (state, server_words, tries, message_id, next_try_at, give_up_at, accepted_at, link_opened_at)
  on mail to attune_app;
grant select, insert, delete on mail_text to attune_app;

-- Mails that should have been tried by now, of all associations, by nothing but their id. Runs as
-- the owner, who sees of this table only what waits.

create function list_due_mail(overdue interval, at_most integer) returns table (id uuid)
  language sql stable security definer set search_path = pg_catalog, public
  begin atomic
    select mail.id from mail where mail.state = 'queued' and mail.next_try_at <= now() - overdue
      order by mail.next_try_at limit at_most;
  end;

revoke all on function list_due_mail(interval, integer) from public;
grant execute on function list_due_mail(interval, integer) to attune_app;
