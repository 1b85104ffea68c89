-- Audits of renewals: what was announced and published, the sealed list, what is asked of those who are drawn, and
-- what staff found, line by line.

create table audits (
  -- Given by the form, so that a double click announces once.
  id uuid primary key,
  association_id uuid not null references association,
  period_from date not null,
  period_until date not null check (period_until >= period_from),
  kind text not null check (kind in ('blocking', 'afterwards')),
  share_percent int not null check (share_percent between 1 and 100),
  -- How the seed comes about, said before anybody knows it.
  seed_source text not null check (seed_source = btrim(seed_source) and length(seed_source) between 1 and 500),
  seed_from date not null,
  listed int not null check (listed >= 0),
  forced int not null check (forced >= 0),
  list_hash text not null check (list_hash ~ '^[0-9a-f]{64}$'),
  -- Days to answer and to mend, as the association's ways had them at the announcement.
  evidence_days int not null check (evidence_days > 0),
  mend_days int not null check (mend_days > 0),
  announced_on date not null check (announced_on < seed_from),
  announced_at timestamptz not null,
  announced_by uuid not null references person,
  seed text check (seed = btrim(seed) and length(seed) between 1 and 200),
  drawn_on date check (drawn_on >= seed_from),
  drawn_at timestamptz,
  drawn_by uuid references person,
  unique (association_id, id),
  check (listed + forced > 0),
  check ((seed is null) = (drawn_at is null) and (drawn_on is null) = (drawn_at is null)
    and (drawn_by is null) = (drawn_at is null))
);

create index audit_in_order on audits (association_id, announced_at desc);
create index audit_announced_by on audits (announced_by);
create index audit_drawn_by on audits (drawn_by) where drawn_by is not null;

alter table audits enable row level security, force row level security;

create policy maintenance on audits to attune_owner using (is_maintenance()) with check (is_maintenance());
create policy of_staff_here on audits for select
  using (association_id = (select current_association())
    and ((select current_person()) is null or (select is_staff_here())));
create policy staff_announces on audits for insert
  with check (association_id = current_association() and announced_by = current_person() and is_staff_here()
    and seed is null);
-- Once, and never again.
create policy staff_draws on audits for update
  using (association_id = (select current_association()) and seed is null and is_staff_here())
  with check (association_id = current_association() and seed is not null and drawn_by = current_person());

grant select, insert, update (seed, drawn_on, drawn_at, drawn_by) on audits to attune_app;

-- What anybody may read, letter for letter as it was published. Nothing changes or takes it away.
create table audit_publications (
  audit_id uuid not null,
  stage text not null check (stage in ('announced', 'drawn')),
  association_id uuid not null,
  published_at timestamptz not null,
  document text not null check (document <> ''),
  primary key (audit_id, stage),
  foreign key (association_id, audit_id) references audits (association_id, id)
);

create index audit_publication_in_order on audit_publications (association_id, published_at desc);

alter table audit_publications enable row level security, force row level security;

create policy maintenance on audit_publications to attune_owner
  using (is_maintenance()) with check (is_maintenance());
create policy is_public on audit_publications for select using (true);
create policy staff_publishes on audit_publications for insert
  with check (association_id = current_association() and is_staff_here());

grant select, insert on audit_publications to attune_app;

-- The sealed list. A renewal is on one list at most.
create table audit_entries (
  renewal_id uuid primary key,
  audit_id uuid not null,
  association_id uuid not null,
  person_id uuid not null references person,
  salt text not null check (salt ~ '^[0-9a-f]{64}$'),
  -- What stands for the renewal in the published file.
  mark text not null check (mark ~ '^[0-9a-f]{64}$'),
  -- In without being drawn, because of a reinstatement.
  is_forced boolean not null,
  is_drawn boolean not null default false,
  -- When the person who is drawn was told.
  opened_at timestamptz,
  -- The last day to show what is asked, and later the last day to mend.
  due_on date,
  -- The person said that this is all.
  answered_at timestamptz,
  -- Counts what staff decide, so that one of two who decide at once is told.
  version int not null default 1 check (version > 0),
  unique (audit_id, mark),
  unique (association_id, renewal_id),
  foreign key (association_id, audit_id) references audits (association_id, id),
  foreign key (association_id, renewal_id) references renewals (association_id, id)
);

create index audit_entry_of_audit on audit_entries (association_id, audit_id, is_drawn);
create index audit_entry_to_open on audit_entries (audit_id, renewal_id) where is_drawn and opened_at is null;
create index audit_entry_of_person on audit_entries (person_id);

alter table audit_entries enable row level security, force row level security;

create policy maintenance on audit_entries to attune_owner using (is_maintenance()) with check (is_maintenance());
create policy of_this_person on audit_entries for select using (person_id = (select current_person()));
-- Jobs have an association and no person.
create policy of_staff_here on audit_entries for select
  using (association_id = (select current_association())
    and ((select current_person()) is null or (select is_staff_here())));
create policy staff_seals on audit_entries for insert
  with check (association_id = current_association() and is_staff_here()
    and exists (select from renewals listed where listed.id = renewal_id
      and listed.person_id = audit_entries.person_id and listed.association_id = audit_entries.association_id));
create policy this_person_answers on audit_entries for update
  using (person_id = (select current_person()) and association_id = (select current_association()))
  with check (person_id = current_person());
-- Nobody audits himself or herself: a draw is the system's doing, and all else a colleague's.
create policy others_decide on audit_entries for update
  using (association_id = (select current_association()) and person_id is distinct from (select current_person())
    and ((select current_person()) is null or (select is_staff_here())))
  with check (association_id = current_association() and person_id is distinct from current_person());

grant select, insert, update (is_drawn, opened_at, due_on, answered_at, version) on audit_entries to attune_app;

-- The hours that counted in a renewal that is audited. What they are stays in the portfolio.
create table audit_lines (
  renewal_id uuid not null,
  entry_id uuid not null,
  association_id uuid not null,
  section text not null check (section in ('training', 'rsc')),
  on_day date,
  hours numeric(9, 6) not null check (hours > 0),
  -- What was there already when it was drawn; `none` is asked for.
  held text not null check (held in ('confirmed', 'file', 'none')),
  primary key (renewal_id, entry_id),
  foreign key (association_id, renewal_id) references audit_entries (association_id, renewal_id)
);

create index audit_line_of_renewal on audit_lines (association_id, renewal_id);

alter table audit_lines enable row level security, force row level security;

create policy maintenance on audit_lines to attune_owner using (is_maintenance()) with check (is_maintenance());
create policy of_an_entry_seen on audit_lines for select
  using (exists (select from audit_entries seen where seen.renewal_id = audit_lines.renewal_id));
create policy is_asked on audit_lines for insert
  with check (association_id = current_association() and exists (select from audit_entries seen
    where seen.renewal_id = audit_lines.renewal_id and seen.association_id = audit_lines.association_id));

grant select, insert on audit_lines to attune_app;

-- What staff found of a line. Never changes: whoever thinks again decides again, and the latest counts.
create table audit_decisions (
  renewal_id uuid not null,
  entry_id uuid not null,
  number int not null check (number > 0),
  association_id uuid not null,
  proven numeric(9, 6) not null check (proven >= 0),
  -- As the person is told.
  words text not null default '' check (length(words) <= 1000),
  -- Passed with one look together with others, because the evidence was there.
  at_once boolean not null default false,
  decided_by uuid not null references person,
  decided_at timestamptz not null,
  primary key (renewal_id, entry_id, number),
  foreign key (renewal_id, entry_id) references audit_lines
);

create index audit_decision_by on audit_decisions (decided_by);

alter table audit_decisions enable row level security, force row level security;

create policy maintenance on audit_decisions to attune_owner
  using (is_maintenance()) with check (is_maintenance());
create policy of_an_entry_seen on audit_decisions for select
  using (exists (select from audit_entries seen where seen.renewal_id = audit_decisions.renewal_id));
create policy others_decide on audit_decisions for insert
  with check (association_id = current_association() and decided_by = current_person() and is_staff_here()
    and exists (select from audit_entries about where about.renewal_id = audit_decisions.renewal_id
      and about.association_id = audit_decisions.association_id and about.is_drawn
      and about.person_id <> current_person())
    and exists (select from audit_lines about where about.renewal_id = audit_decisions.renewal_id
      and about.entry_id = audit_decisions.entry_id and audit_decisions.proven <= about.hours));

grant select, insert on audit_decisions to attune_app;

-- Letters about an audit exactly as they were sent.
create table audit_letters (
  id uuid primary key,
  renewal_id uuid not null,
  association_id uuid not null,
  kind text not null check (kind ~ '^[a-z]+(-[a-z]+)*$'),
  subject text not null check (subject <> ''),
  paragraphs jsonb not null check (jsonb_typeof(paragraphs) = 'array'),
  sent_at timestamptz not null,
  foreign key (association_id, renewal_id) references audit_entries (association_id, renewal_id)
);

create index audit_letter_of_renewal on audit_letters (renewal_id, sent_at);
create index audit_letter_here on audit_letters (association_id, renewal_id);

alter table audit_letters enable row level security, force row level security;

create policy maintenance on audit_letters to attune_owner using (is_maintenance()) with check (is_maintenance());
create policy of_an_entry_seen on audit_letters for select
  using (exists (select from audit_entries seen where seen.renewal_id = audit_letters.renewal_id));
create policy others_write on audit_letters for insert
  with check (association_id = current_association() and exists (select from audit_entries about
    where about.renewal_id = audit_letters.renewal_id and about.association_id = audit_letters.association_id
      and about.person_id is distinct from current_person()));

grant select, insert on audit_letters to attune_app;

-- Whoever mended a gap hands it back to be looked at.
create policy this_person_mends on renewals for update
  using (person_id = (select current_person()) and association_id = (select current_association())
    and state = 'gaps')
  with check (person_id = current_person() and association_id = current_association()
    and state = 'evidence-asked');

-- Whoever leaves takes along the words about his or her evidence; that there was an audit, and how it ended, stays.
create function forget_audits() returns trigger
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  before text := coalesce(current_setting('attune.maintenance', true), '');
begin
  perform set_config('attune.maintenance', 'on', true);
  delete from audit_letters where renewal_id in
    (select renewal_id from audit_entries where person_id = new.id);
  update audit_decisions set words = '' where words <> '' and renewal_id in
    (select renewal_id from audit_entries where person_id = new.id);
  perform set_config('attune.maintenance', before, true);
  return null;
end $$;

create trigger audits_forgotten after update of email on person
  for each row when (new.email like 'deleted-%@deleted.invalid') execute function forget_audits();
