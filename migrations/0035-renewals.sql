-- Renewals: one for each person, association and period, with a line for every Endorsement that it keeps.

create table renewals (
  id uuid primary key default gen_random_uuid(),
  association_id uuid not null references association,
  person_id uuid not null references person,
  -- The days that are looked at, both included.
  period_from date not null,
  period_until date not null check (period_until >= period_from),
  -- When it can be handed in, until when it is in time, and until when it is taken late. Empty where nothing is owed.
  opens_on date,
  due_on date check (due_on >= opens_on),
  grace_until date check (grace_until >= due_on),
  -- The day on which the system ends what was not renewed. Empty also where staff decide.
  lapses_on date check (lapses_on > grace_until),
  -- What fraction of the figures is asked, such as 2 of 3 years.
  share_of int not null default 1 check (share_of >= 0),
  share_from int not null default 1 check (share_from >= share_of and share_from > 0),
  -- Why nothing but membership is asked, such as `first-period`.
  exempt text check (exempt ~ '^[a-z]+(-[a-z]+)*$'),
  -- Months that a case of leave takes out of the period.
  excused_months int not null default 0 check (excused_months >= 0),
  -- A longer time that staff gave, which no change of the association's ways shortens.
  extended_until date,
  state text not null check (state in
    ('open', 'attested', 'drawn', 'evidence-asked', 'passed', 'gaps', 'excepted')),
  state_since timestamptz not null,
  attested_at timestamptz,
  -- What the system did at its hour; empty again where staff took it back.
  late_on date,
  lapsed_on date,
  -- When the person last logged something while it was open.
  logged_at timestamptz,
  -- The next day on which the system has something to do about it.
  looks_on date,
  -- The version of the association's ways by which the days were set; 0 for its defaults.
  policy_version int not null default 0,
  version int not null default 1 check (version > 0),
  unique (association_id, person_id, period_from),
  unique (association_id, id),
  check ((opens_on is null) = (due_on is null) and (due_on is null) = (grace_until is null)),
  check (lapses_on is null or due_on is not null),
  check (attested_at is not null or state in ('open', 'passed', 'excepted'))
);

create index renewal_of_person on renewals (person_id, period_until desc);
create index renewal_of_season on renewals (association_id, period_until desc, state, person_id);
create index renewal_to_look_at on renewals (looks_on, id) where looks_on is not null;

alter table renewals enable row level security, force row level security;

create policy maintenance on renewals to attune_owner using (is_maintenance()) with check (is_maintenance());
create policy of_this_person on renewals for select using (person_id = (select current_person()));
-- Jobs have an association and no person.
create policy of_staff_here on renewals for select
  using (association_id = (select current_association())
    and ((select current_person()) is null or (select is_staff_here())));
create policy staff_opens on renewals for insert
  with check (association_id = current_association()
    and (current_person() is null or is_staff_here() and person_id <> current_person()));
create policy this_person_attests on renewals for update
  using (person_id = (select current_person()) and association_id = (select current_association())
    and state in ('open', 'gaps'))
  with check (person_id = current_person() and association_id = current_association() and state = 'attested');
-- Nobody decides about a renewal of his or her own.
create policy staff_changes on renewals for update
  using (association_id = (select current_association())
    and ((select current_person()) is null or (select is_staff_here()))
    and person_id is distinct from (select current_person()))
  with check (association_id = current_association() and person_id is distinct from current_person());

grant select, insert, update (opens_on, due_on, grace_until, lapses_on, period_until, share_of, share_from, exempt,
  excused_months, extended_until, state, state_since, attested_at, late_on, lapsed_on, looks_on, policy_version,
  version) on renewals to attune_app;

create table renewal_lines (
  renewal_id uuid not null,
  endorsement_id uuid not null,
  association_id uuid not null,
  -- The renewal's standard, such as vaimh/imhm-clinical-renewal. Empty until it is handed in, and where none is
  -- published for the category: then nothing but the signatures is asked.
  standard text check (standard ~ '^[a-z0-9-]+/[a-z0-9-]+$'),
  edition text check (edition <> ''),
  -- As they stood when it was handed in.
  findings jsonb check (jsonb_typeof(findings) = 'array'),
  -- False where the person lets this Endorsement go.
  is_kept boolean not null default true,
  primary key (renewal_id, endorsement_id),
  foreign key (association_id, renewal_id) references renewals (association_id, id),
  foreign key (association_id, endorsement_id) references endorsements (association_id, id),
  check ((standard is null) = (edition is null)),
  check (findings is null or standard is not null)
);

create index renewal_line_of_renewal on renewal_lines (association_id, renewal_id);
create index renewal_line_of_endorsement on renewal_lines (association_id, endorsement_id);

alter table renewal_lines enable row level security, force row level security;

create policy maintenance on renewal_lines to attune_owner using (is_maintenance()) with check (is_maintenance());
create policy of_a_renewal_seen on renewal_lines for select
  using (exists (select from renewals seen where seen.id = renewal_id));
create policy is_opened on renewal_lines for insert
  with check (association_id = current_association()
    and (current_person() is null or is_staff_here())
    and exists (select from renewals seen where seen.id = renewal_id and seen.association_id = renewal_lines.association_id
      and seen.person_id is distinct from current_person()));
create policy is_handed_in on renewal_lines for update
  using (association_id = (select current_association()) and exists (select from renewals seen
    where seen.id = renewal_id and (seen.person_id = (select current_person()) and seen.state in ('open', 'gaps')
      or seen.person_id is distinct from (select current_person()))))
  with check (association_id = current_association());

grant select, insert, update (standard, edition, findings, is_kept) on renewal_lines to attune_app;

-- What was signed with a renewal: the version and the fingerprint of what the person was shown.
create table renewal_signatures (
  renewal_id uuid not null,
  association_id uuid not null,
  person_id uuid not null references person,
  kind text not null check (kind ~ '^[a-z][a-z0-9-]*$'),
  -- 0 for Attune's own words, where the association has loaded none.
  version int not null check (version >= 0),
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  typed_name text not null check (btrim(typed_name) <> ''),
  signed_on date not null,
  signed_at timestamptz not null,
  primary key (renewal_id, kind, version),
  foreign key (association_id, renewal_id) references renewals (association_id, id)
);

create index renewal_signature_of_renewal on renewal_signatures (association_id, renewal_id);
create index renewal_signature_of_person on renewal_signatures (person_id);

alter table renewal_signatures enable row level security, force row level security;

create policy maintenance on renewal_signatures to attune_owner
  using (is_maintenance()) with check (is_maintenance());
create policy of_a_renewal_seen on renewal_signatures for select
  using (exists (select from renewals seen where seen.id = renewal_id));
create policy is_signed on renewal_signatures for insert
  with check (person_id = current_person() and association_id = current_association()
    and exists (select from renewals own where own.id = renewal_id and own.person_id = current_person()
      and own.association_id = renewal_signatures.association_id)
    and (version = 0 or exists (select from association_text shown where shown.association_id = renewal_signatures.association_id
      and shown.kind = renewal_signatures.kind and shown.version = renewal_signatures.version
      and shown.hash = renewal_signatures.hash)));

grant select, insert on renewal_signatures to attune_app;

-- Renewals about which the system has something to do, while it is day where the association is. Nothing but ids
-- leaves; runs as the owner, who sees only what waits.
create policy waits on renewals for select to attune_owner using (looks_on is not null);

create function list_due_renewals(at timestamptz, at_most integer)
    returns table (renewal_id uuid, association_id uuid)
  language sql stable security definer set search_path = pg_catalog, public
  begin atomic
    with here as (
      select association.id, (at at time zone association.time_zone)::date as today from association
      where extract(hour from at at time zone association.time_zone) between 7 and 20)
    select renewals.id, renewals.association_id from here
      join renewals on renewals.association_id = here.id
      where renewals.looks_on <= here.today
      order by renewals.looks_on, renewals.id limit at_most;
  end;

revoke all on function list_due_renewals(timestamptz, integer) from public;
grant execute on function list_due_renewals(timestamptz, integer) to attune_app;

-- What is logged shows those who run the season who is on the way. Once for a whole import.
create function note_logging() returns trigger
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  before text := coalesce(current_setting('attune.maintenance', true), '');
begin
  perform set_config('attune.maintenance', 'on', true);
  update renewals set logged_at = latest.at
    from (select person_id, max(changed_at) as at from added group by person_id) latest
    where renewals.person_id = latest.person_id and renewals.state = 'open';
  perform set_config('attune.maintenance', before, true);
  return null;
end $$;

create trigger logging_noted after insert on portfolio_change referencing new table as added
  for each statement execute function note_logging();

-- Whoever leaves takes along which entries counted; that the Endorsement was renewed stays with the register.
create function forget_renewals(me uuid) returns void
language plpgsql set search_path = pg_catalog, public as $$
begin
  update renewal_lines set findings = (select jsonb_agg(finding || '{"counted": [], "notCounted": []}' order by place)
      from jsonb_array_elements(findings) with ordinality as listed (finding, place))
    where findings <> '[]' and renewal_id in (select id from renewals where person_id = me);
  update renewals set looks_on = null where person_id = me and looks_on is not null;
  delete from reminder_stop where subject_kind = 'renewal' and subject_id in (select id from renewals where person_id = me);
end $$;

revoke all on function forget_renewals(uuid) from public;

create function forget_with_account() returns trigger
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  perform forget_renewals(new.id);
  return null;
end $$;

-- At the end of an account its address is taken away, whatever else is forgotten then.
create trigger renewals_forgotten after update of email on person
  for each row when (new.email like 'deleted-%@deleted.invalid') execute function forget_with_account();
