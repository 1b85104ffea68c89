-- What applicant, advisor and staff write to each other about a portfolio. A thread belongs to an applicant
-- and one association, so no other association ever sees it.

-- A thread for each subject: the portfolio as a whole, a section, or an entry.
create table comment_thread (
  id uuid primary key default gen_random_uuid(),
  association_id uuid not null references association,
  person_id uuid not null references person,
  section text check (section in
    ('education', 'work', 'leadership', 'training', 'providers', 'rsc', 'references',
     'agreements', 'memberships', 'exams', 'endorsements', 'judgements')),
  entry_id uuid,
  opened_at timestamptz not null,
  last_comment_at timestamptz not null,
  settled_at timestamptz,
  settled_by uuid references person,
  unique nulls not distinct (person_id, association_id, section, entry_id),
  foreign key (entry_id, person_id, section) references portfolio_entry (id, person_id, section),
  check (entry_id is null or section is not null),
  check ((settled_at is null) = (settled_by is null))
);

create index comment_thread_of_association on comment_thread (association_id, last_comment_at desc, id);
create index comment_thread_of_person on comment_thread (person_id, last_comment_at desc, id);

create table comment (
  -- Given by the form, so that a double click posts once.
  id uuid primary key,
  -- The order in which comments are read; how far somebody has read is told by it.
  number bigint generated always as identity unique,
  thread_id uuid not null references comment_thread,
  author_id uuid not null references person,
  -- As they were then: what somebody signed stays signed.
  author_name text not null check (author_name <> ''),
  author_part text not null check (author_part in ('applicant', 'advisor', 'staff')),
  text text not null check (length(text) <= 5000),
  written_at timestamptz not null,
  taken_back_at timestamptz check (taken_back_at between written_at and written_at + interval '15 minutes'),
  check ((taken_back_at is null) = (text <> ''))
);

create index comment_of_thread on comment (thread_id, number);

-- Who has something to read, and something that no mail told of yet: the number of the first such comment.
create table thread_read (
  thread_id uuid not null references comment_thread,
  person_id uuid not null references person,
  association_id uuid not null references association,
  applicant_id uuid not null references person,
  first_unread bigint,
  first_untold bigint,
  primary key (person_id, thread_id)
);

create index thread_read_thread on thread_read (thread_id);
create index thread_read_unread on thread_read (person_id) where first_unread is not null;
create index thread_read_untold on thread_read (person_id) where first_unread is not null and first_untold is not null;

alter table comment_thread enable row level security, force row level security;

create policy maintenance on comment_thread to attune_owner
  using (is_maintenance()) with check (is_maintenance());
create policy of_this_person on comment_thread
  using (person_id = (select current_person()))
  with check (person_id = current_person() and exists (select from association_role held
    where held.person_id = current_person() and held.association_id = comment_thread.association_id
      and held.role = 'applicant'));
create policy of_an_applicant_here on comment_thread
  using (association_id = (select current_association())
    and exists (select from association_role held where held.person_id = comment_thread.person_id
      and held.association_id = (select current_association()) and held.role = 'applicant')
    and ((select current_person() is null or is_staff_here())
      or (select is_advisor_here()) and exists (select from advising
        where advising.applicant_id = comment_thread.person_id and advising.advisor_id = (select current_person())
          and advising.association_id = (select current_association()) and advising.until is null)))
  with check (association_id = current_association() and sees_applicant(person_id));

alter table comment enable row level security, force row level security;

create policy maintenance on comment to attune_owner
  using (is_maintenance()) with check (is_maintenance());
create policy of_a_thread_seen on comment for select
  using (exists (select from comment_thread thread where thread.id = comment.thread_id));
create policy is_posted on comment for insert
  with check (author_id = current_person() and taken_back_at is null
    and exists (select from comment_thread thread where thread.id = comment.thread_id));
-- Nothing of a comment ever changes, but its author may take it back.
create policy is_taken_back on comment for update
  using (author_id = current_person() and taken_back_at is null)
  with check (author_id = current_person() and taken_back_at is not null);

alter table thread_read enable row level security, force row level security;

create policy maintenance on thread_read to attune_owner
  using (is_maintenance()) with check (is_maintenance());
-- Whether the reader still takes part is asked by the queries that count, for all rows together.
create policy of_this_person on thread_read
  using (person_id = (select current_person())) with check (person_id = current_person());
-- Whoever posts leaves marks for the others.
create policy of_this_association on thread_read
  using (association_id = (select current_association())) with check (association_id = current_association());
create policy waits on thread_read for select to attune_owner
  using (first_unread is not null and first_untold is not null);

grant select, insert, update (last_comment_at, settled_at, settled_by) on comment_thread to attune_app;
grant select, insert, update (text, taken_back_at) on comment to attune_app;
grant select, insert, delete, update (first_unread, first_untold) on thread_read to attune_app;

-- Whoever leaves takes along what others there could still have to read about it.
create function forget_marks() returns trigger language plpgsql as $$
begin
  delete from thread_read where association_id = old.association_id and applicant_id = old.person_id
    and person_id <> old.person_id;
  return null;
end $$;

create trigger applicant_left after delete on association_role
  for each row when (old.role = 'applicant') execute function forget_marks();

-- Whether a person wants to be told by mail, and when that was done last. No row: wanted, and never done.
create table comment_digest (
  person_id uuid primary key references person,
  is_stopped boolean not null default false,
  sent_at timestamptz
);

alter table comment_digest enable row level security, force row level security;

create policy maintenance on comment_digest to attune_owner
  using (is_maintenance()) with check (is_maintenance());
create policy of_this_person on comment_digest
  using (person_id = current_person()) with check (person_id = current_person());
create policy is_asked on comment_digest for select to attune_owner using (true);

-- One for each mail: whoever has that mail may stop those that would follow.
create table comment_digest_stop (
  secret_hash text primary key check (secret_hash ~ '^[0-9a-f]{64}$'),
  person_id uuid not null references person,
  made_at timestamptz not null
);

create index comment_digest_stop_person on comment_digest_stop (person_id, made_at);

alter table comment_digest_stop enable row level security, force row level security;

create policy maintenance on comment_digest_stop to attune_owner
  using (is_maintenance()) with check (is_maintenance());
create policy is_made on comment_digest_stop for insert with check (person_id = current_person());
create policy is_forgotten on comment_digest_stop for delete
  using (person_id = current_person() and made_at < now() - interval '1 year');
create policy by_secret on comment_digest_stop for select using (secret_hash = current_secret());
create policy of_this_person on comment_digest_stop for select using (person_id = current_person());

grant select, insert, update (is_stopped, sent_at) on comment_digest to attune_app;
grant select, insert, delete on comment_digest_stop to attune_app;

-- Who may be told by mail now: something new is not read, the last mail is a day old, and it is day
-- where the association is. Nothing but ids leaves; runs as the owner, who sees only what waits.
create function list_due_digests(at timestamptz, at_most integer) returns table (person_id uuid)
  language sql stable security definer set search_path = pg_catalog, public
  begin atomic
    select waiting.person_id from thread_read waiting
      join association on association.id = waiting.association_id
      left join comment_digest digest on digest.person_id = waiting.person_id
      where waiting.first_unread is not null and waiting.first_untold is not null
        and not coalesce(digest.is_stopped, false)
        and (digest.sent_at is null or digest.sent_at <= at - interval '1 day')
        and extract(hour from at at time zone association.time_zone) between 7 and 20
      group by waiting.person_id order by waiting.person_id limit at_most;
  end;

revoke all on function list_due_digests(timestamptz, integer) from public;
grant execute on function list_due_digests(timestamptz, integer) to attune_app;
