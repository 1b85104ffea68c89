-- Evidence that people upload. The bytes are in the file store, under the id of the row: bytes come first and
-- the row last, so that a row never promises bytes that were not kept.

create table stored_file (
  id uuid primary key,
  person_id uuid not null references person,
  -- What it is evidence for; a file may wait without an entry.
  entry_id uuid references portfolio_entry,
  purpose text not null check (purpose in ('transcript', 'certificate', 'other')),
  name text not null check (length(name) between 5 and 120 and name !~ '[/\\[:cntrl:]]'),
  media_type text not null check (media_type in ('application/pdf', 'image/png', 'image/jpeg')),
  bytes int not null check (bytes between 1 and 10485760),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  state text not null check (state in ('quarantined', 'available', 'refused')),
  scan text not null check (scan in ('waiting', 'clean', 'infected', 'not-scanned')),
  -- What the scanner called it.
  scan_words text check (length(scan_words) <= 200),
  uploaded_at timestamptz not null,
  check ((state = 'quarantined') = (scan = 'waiting')),
  check ((state = 'refused') = (scan = 'infected')),
  -- The same form sent twice keeps one file.
  constraint same_file unique nulls not distinct (person_id, entry_id, purpose, sha256)
);

create index stored_file_entry on stored_file (entry_id);
create index stored_file_waiting on stored_file (uploaded_at) where state = 'quarantined';

alter table stored_file enable row level security, force row level security;

create policy maintenance on stored_file to attune_owner
  using (is_maintenance()) with check (is_maintenance());
-- Nobody hangs a file on somebody else's entry.
create policy of_this_person on stored_file
  using (person_id = current_person())
  with check (person_id = current_person() and (entry_id is null or exists (
    select from portfolio_entry entry where entry.id = entry_id and entry.person_id = current_person())));
-- What waits in quarantine or was refused concerns its owner only.
call show_to_staff('stored_file', $$state = 'available'$$);

grant select, insert, update (state, scan, scan_words), delete on stored_file to attune_app;

-- For the work that looks after all files, whosever they are: ids, and nothing else that is in a row.

create function list_files_to_scan(most int) returns table (id uuid, person_id uuid)
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  perform set_config('attune.maintenance', 'on', true);
  return query select file.id, file.person_id from stored_file file
    where file.state = 'quarantined' order by file.uploaded_at limit most;
  perform set_config('attune.maintenance', 'off', true);
end $$;

create function list_files_with_bytes() returns table (id uuid)
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  perform set_config('attune.maintenance', 'on', true);
  return query select file.id from stored_file file where file.state <> 'refused';
  perform set_config('attune.maintenance', 'off', true);
end $$;

revoke all on function list_files_to_scan, list_files_with_bytes from public;
grant execute on function list_files_to_scan, list_files_with_bytes to attune_app;
