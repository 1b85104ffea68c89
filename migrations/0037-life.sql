-- What happens to an Endorsement in the course of a life: times in which less is asked, coming back after a lapse,
-- agencies that may see how their staff stand, and moving to another association.

-- A time in which less is asked of somebody, as a case: asked for by the person, decided by staff.
create table life_cases (
  -- Given by the form, so that a double click asks once.
  id uuid primary key,
  association_id uuid not null references association,
  person_id uuid not null references person,
  kind text not null check (kind in ('inactive', 'family-leave', 'medical-leave', 'hardship')),
  state text not null check (state in ('asked', 'granted', 'refused', 'withdrawn', 'ended')),
  -- As asked for, and once it is decided as granted. Both included.
  from_day date not null,
  until_day date not null check (until_day >= from_day),
  -- What a renewal asks less: a share of its figures by the months, everything in the periods it touches, or nothing.
  excuses text check (excuses in ('months', 'period', 'nothing')),
  asked_at timestamptz not null,
  decided_at timestamptz,
  decided_by uuid references person,
  -- When its Endorsements were made inactive, so that staff who take one up again are not overruled the next day.
  begun_on date,
  -- The last day it held: earlier than granted where the person came back.
  ended_on date check (ended_on >= from_day - 1 and ended_on <= until_day),
  ended_by text check (ended_by in ('person', 'system')),
  version int not null default 1 check (version > 0),
  unique (association_id, id),
  check ((state = 'ended') = (ended_on is not null) and (ended_on is null) = (ended_by is null)),
  check (state not in ('granted', 'ended') or excuses is not null),
  check ((decided_by is null) = (decided_at is null)),
  check (decided_by is distinct from person_id)
);

create unique index life_case_open on life_cases (association_id, person_id) where state in ('asked', 'granted');
create index life_case_waiting on life_cases (association_id, asked_at, id) where state = 'asked';
create index life_case_in_order on life_cases (association_id, asked_at desc, id desc);
create index life_case_of_person on life_cases (person_id, asked_at desc, id desc);
create index life_case_running on life_cases (association_id, until_day, id) where state = 'granted';
create index life_case_decided on life_cases (decided_by) where decided_by is not null;

alter table life_cases enable row level security, force row level security;

create policy maintenance on life_cases to attune_owner using (is_maintenance()) with check (is_maintenance());
create policy of_this_person on life_cases for select using (person_id = (select current_person()));
create policy of_staff_here on life_cases for select
  using (association_id = (select current_association())
    and ((select current_person()) is null or (select is_staff_here())));
create policy this_person_asks on life_cases for insert
  with check (person_id = current_person() and state = 'asked' and association_id = current_association()
    and exists (select from endorsements held where held.person_id = current_person()
      and held.association_id = life_cases.association_id and held.state in ('emerging', 'active')));
create policy this_person_ends on life_cases for update
  using (person_id = (select current_person()) and association_id = (select current_association())
    and state in ('asked', 'granted'))
  with check (person_id = current_person() and state in ('withdrawn', 'ended'));
-- Nobody decides about himself.
create policy staff_decides on life_cases for update
  using (association_id = (select current_association())
    and ((select current_person()) is null or (select is_staff_here()))
    and person_id is distinct from (select current_person()))
  with check (association_id = current_association() and person_id is distinct from current_person());

grant select, insert, update (state, from_day, until_day, excuses, decided_at, decided_by, begun_on, ended_on, ended_by,
  version) on life_cases to attune_app;

-- What was said about a case: apart from it, so that no list, no piece of work and no job reads it.
create table life_case_words (
  case_id uuid primary key,
  association_id uuid not null,
  person_id uuid not null references person,
  -- Why: an illness, a birth, a loss.
  said text not null check (btrim(said) <> '' and length(said) <= 4000),
  -- What the person is told with the decision.
  told text not null default '' check (length(told) <= 4000),
  foreign key (association_id, case_id) references life_cases (association_id, id)
);

create index life_case_words_of_person on life_case_words (person_id);
create index life_case_words_of_case on life_case_words (association_id, case_id);

alter table life_case_words enable row level security, force row level security;

create policy maintenance on life_case_words to attune_owner using (is_maintenance()) with check (is_maintenance());
create policy of_this_person on life_case_words for select using (person_id = (select current_person()));
create policy of_who_decides on life_case_words for select
  using (association_id = (select current_association()) and (select is_staff_here())
    and person_id is distinct from (select current_person()));
create policy is_said on life_case_words for insert
  with check (person_id = current_person() and exists (select from life_cases own where own.id = case_id
    and own.person_id = current_person() and own.association_id = life_case_words.association_id));
create policy is_told on life_case_words for update
  using (association_id = (select current_association()) and (select is_staff_here())
    and person_id is distinct from (select current_person()))
  with check (association_id = current_association() and person_id is distinct from current_person());

grant select, insert, update (told) on life_case_words to attune_app;

-- Asking to hold an Endorsement again that lapsed, or that was retired.
create table reinstatements (
  id uuid primary key,
  association_id uuid not null references association,
  person_id uuid not null references person,
  endorsement_id uuid not null,
  state text not null check (state in ('asked', 'granted', 'refused', 'withdrawn')),
  asked_at timestamptz not null,
  -- What the person wants to be known; may be empty.
  said text not null default '' check (length(said) <= 4000),
  -- The text that was signed, as it was shown; empty where the association has none.
  text_kind text,
  text_version int,
  text_hash text,
  typed_name text,
  decided_at timestamptz,
  decided_by uuid references person,
  told text not null default '' check (length(told) <= 4000),
  -- What was asked and what was met when it was decided.
  conditions jsonb check (jsonb_typeof(conditions) = 'array'),
  -- Drawn by rule into the next audit.
  in_next_audit boolean not null default false,
  version int not null default 1 check (version > 0),
  unique (association_id, id),
  foreign key (association_id, endorsement_id) references endorsements (association_id, id),
  foreign key (association_id, text_kind, text_version) references association_text,
  check ((text_kind is null) = (text_version is null) and (text_kind is null) = (text_hash is null)
    and (text_kind is null) = (typed_name is null)),
  check ((decided_by is null) = (decided_at is null)),
  check (decided_by is distinct from person_id),
  check ((state in ('granted', 'refused')) = (conditions is not null))
);

create unique index reinstatement_open on reinstatements (endorsement_id) where state = 'asked';
create index reinstatement_of_endorsement on reinstatements (association_id, endorsement_id, asked_at desc);
create index reinstatement_waiting on reinstatements (association_id, asked_at, id) where state = 'asked';
create index reinstatement_in_order on reinstatements (association_id, asked_at desc, id desc);
create index reinstatement_of_person on reinstatements (person_id, asked_at desc);
create index reinstatement_of_text on reinstatements (association_id, text_kind, text_version);
create index reinstatement_decided on reinstatements (decided_by) where decided_by is not null;

alter table reinstatements enable row level security, force row level security;

create policy maintenance on reinstatements to attune_owner using (is_maintenance()) with check (is_maintenance());
create policy of_this_person on reinstatements for select using (person_id = (select current_person()));
create policy of_staff_here on reinstatements for select
  using (association_id = (select current_association())
    and ((select current_person()) is null or (select is_staff_here())));
create policy this_person_asks on reinstatements for insert
  with check (person_id = current_person() and state = 'asked' and association_id = current_association()
    and exists (select from endorsements own where own.id = endorsement_id and own.person_id = current_person()
      and own.association_id = reinstatements.association_id and own.state in ('lapsed', 'retired')));
create policy this_person_withdraws on reinstatements for update
  using (person_id = (select current_person()) and association_id = (select current_association())
    and state = 'asked')
  with check (person_id = current_person() and state = 'withdrawn');
create policy staff_decides on reinstatements for update
  using (association_id = (select current_association()) and (select is_staff_here())
    and person_id is distinct from (select current_person()))
  with check (association_id = current_association() and person_id is distinct from current_person());

grant select, insert, update (state, decided_at, decided_by, told, conditions, in_next_audit, version)
  on reinstatements to attune_app;

-- Agencies that staff of an association know, such as a clinic that has to prove that its people are endorsed.
create table agencies (
  id uuid primary key,
  association_id uuid not null references association,
  name text not null check (btrim(name) <> '' and length(name) <= 200 and position('@' in name) = 0),
  contact_email text not null check (position('@' in contact_email) > 1 and length(contact_email) <= 254),
  -- Of the one link that opens its view; empty until one is sent, and again once it is taken back.
  secret_hash text unique check (secret_hash ~ '^[0-9a-f]{64}$'),
  link_sent_at timestamptz,
  link_until date,
  added_by uuid not null references person,
  added_at timestamptz not null,
  closed_at timestamptz,
  unique (association_id, id),
  check ((secret_hash is null) = (link_until is null)),
  check (closed_at is null or secret_hash is null)
);

create unique index agency_named on agencies (association_id, lower(name)) where closed_at is null;
create index agency_in_order on agencies (association_id, name, id);
create index agency_added_by on agencies (added_by);

alter table agencies enable row level security, force row level security;

create policy maintenance on agencies to attune_owner using (is_maintenance()) with check (is_maintenance());
create policy of_staff_here on agencies for select
  using (association_id = (select current_association()) and (select is_staff_here()));
create policy by_secret on agencies for select using (secret_hash = (select current_secret()));
create policy staff_adds on agencies for insert
  with check (association_id = current_association() and is_staff_here() and added_by = current_person());
create policy staff_changes on agencies for update
  using (association_id = (select current_association()) and (select is_staff_here()))
  with check (association_id = current_association());

grant select, insert, update (name, contact_email, secret_hash, link_sent_at, link_until, closed_at) on agencies
  to attune_app;

-- That somebody agreed to be seen by an agency. Nobody but that person ever reads these rows.
create table agency_consents (
  id uuid primary key,
  agency_id uuid not null,
  association_id uuid not null,
  person_id uuid not null references person,
  given_at timestamptz not null,
  ended_at timestamptz check (ended_at >= given_at),
  foreign key (association_id, agency_id) references agencies (association_id, id)
);

create unique index agency_consent_held on agency_consents (agency_id, person_id) where ended_at is null;
create index agency_consent_of_agency on agency_consents (association_id, agency_id);
create index agency_consent_of_person on agency_consents (person_id, given_at desc, id);

alter table agency_consents enable row level security, force row level security;

create policy maintenance on agency_consents to attune_owner using (is_maintenance()) with check (is_maintenance());
create policy of_this_person on agency_consents for select using (person_id = (select current_person()));
create policy this_person_agrees on agency_consents for insert
  with check (person_id = current_person() and ended_at is null);
create policy this_person_ends on agency_consents for update
  using (person_id = (select current_person()) and ended_at is null)
  with check (person_id = current_person() and ended_at is not null);

grant select, insert, update (ended_at) on agency_consents to attune_app;

-- The agencies that somebody may choose from, or chose: of associations where he or she holds or held an
-- Endorsement, by name alone. Addresses and links are nobody's but the staff's.
create function agencies_for_me() returns table (id uuid, association_id uuid, name text, is_closed boolean)
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  me uuid := current_person();
  before text := coalesce(current_setting('attune.maintenance', true), '');
begin
  perform set_config('attune.maintenance', 'on', true);
  return query select agencies.id, agencies.association_id, agencies.name, agencies.closed_at is not null
    from agencies where me is not null
      and (exists (select from endorsements held where held.person_id = me
          and held.association_id = agencies.association_id)
        or exists (select from agency_consents given where given.person_id = me and given.agency_id = agencies.id))
    order by agencies.name, agencies.id;
  perform set_config('attune.maintenance', before, true);
end $$;

revoke all on function agencies_for_me() from public;
grant execute on function agencies_for_me() to attune_app;

-- How those stand who agreed to be seen by the agency whose secret was shown: this and nothing else leaves.
create function staff_of_agency(on_day date) returns table (endorsement_id uuid, association_id uuid,
  name text, standard text, state text, renews_on date)
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  secret text := current_secret();
  before text := coalesce(current_setting('attune.maintenance', true), '');
begin
  perform set_config('attune.maintenance', 'on', true);
  return query select held.id, held.association_id, held.name_shown, held.standard, held.state,
      coalesce(held.valid_until, (select min(coalesce(coming.extended_until, coming.due_on)) from renewals coming
        join renewal_lines line on line.renewal_id = coming.id and line.endorsement_id = held.id
        where coming.state not in ('passed', 'excepted') and coming.due_on is not null
          and coming.period_until >= on_day - 400))
    from agencies agency
    join agency_consents given on given.agency_id = agency.id and given.ended_at is null
    join endorsements held on held.person_id = given.person_id and held.association_id = agency.association_id
    where secret is not null and agency.secret_hash = secret and agency.closed_at is null
      and agency.link_until >= on_day
    order by order_key(held.name_shown), held.awarded_on, held.id;
  perform set_config('attune.maintenance', before, true);
end $$;

revoke all on function staff_of_agency(date) from public;
grant execute on function staff_of_agency(date) to attune_app;

-- Who holds it lives elsewhere now, and another association keeps it.
alter table endorsements drop constraint endorsements_state_check;
alter table endorsements add constraint endorsements_state_check check (state in
  ('emerging', 'active', 'inactive', 'lapsed', 'suspended', 'revoked', 'retired', 'moved'));

-- A signed document with which somebody brought an Endorsement along, as it was accepted: each once.
create table arrivals (
  -- That of the document.
  id uuid not null,
  association_id uuid not null references association,
  person_id uuid not null references person,
  endorsement_id uuid not null,
  -- How the association is called that signed it.
  from_did text not null check (from_did <> ''),
  document text not null check (length(document) <= 400000),
  accepted_at timestamptz not null,
  accepted_by uuid not null references person,
  primary key (association_id, id),
  foreign key (association_id, endorsement_id) references endorsements (association_id, id),
  check (accepted_by <> person_id)
);

create index arrival_of_person on arrivals (person_id);
create index arrival_of_endorsement on arrivals (association_id, endorsement_id);
create index arrival_accepted_by on arrivals (accepted_by);

alter table arrivals enable row level security, force row level security;

create policy maintenance on arrivals to attune_owner using (is_maintenance()) with check (is_maintenance());
create policy of_staff_here on arrivals for select
  using (association_id = (select current_association()) and (select is_staff_here()));
create policy staff_accepts on arrivals for insert
  with check (association_id = current_association() and is_staff_here() and accepted_by = current_person()
    and person_id is distinct from current_person());

grant select, insert on arrivals to attune_app;

-- What the clock looks at once a day: cases that run out or have to begin, and emerging Endorsements whose time
-- comes to its end. Nothing but ids leaves; runs as the owner, who sees only what waits.
create table life_look (
  subject_id uuid primary key,
  association_id uuid not null references association,
  looked_on date not null
);

create index life_look_here on life_look (association_id);

alter table life_look enable row level security, force row level security;

create policy maintenance on life_look to attune_owner using (is_maintenance()) with check (is_maintenance());
create policy is_looked_at on life_look
  using (association_id = current_association() and current_person() is null)
  with check (association_id = current_association() and current_person() is null);
create policy is_asked on life_look for select to attune_owner using (true);

grant select, insert, update (looked_on) on life_look to attune_app;

create policy waits on life_cases for select to attune_owner using (state = 'granted');
create policy waits on endorsements for select to attune_owner using (state = 'emerging' and valid_until is not null);
create index endorsement_emerging on endorsements (association_id, valid_until, id)
  where state = 'emerging' and valid_until is not null;

create function list_due_life(at timestamptz, lead_days integer, at_most integer)
    returns table (kind text, subject_id uuid, association_id uuid)
  language sql stable security definer set search_path = pg_catalog, public
  begin atomic
    with here as (
      select association.id, (at at time zone association.time_zone)::date as today from association
      where extract(hour from at at time zone association.time_zone) between 7 and 20),
    due as (
      select 'case' as kind, life_cases.id, life_cases.association_id, here.today, life_cases.until_day as on_day
        from here join life_cases on life_cases.association_id = here.id
        where life_cases.state = 'granted'
          and (life_cases.until_day <= here.today + lead_days or life_cases.from_day <= here.today)
      union all
      select 'emerging', endorsements.id, endorsements.association_id, here.today, endorsements.valid_until
        from here join endorsements on endorsements.association_id = here.id
        where endorsements.state = 'emerging' and endorsements.valid_until is not null
          and endorsements.valid_until <= here.today + lead_days)
    select due.kind, due.id, due.association_id from due
      left join life_look look on look.subject_id = due.id
      where look.looked_on is null or look.looked_on < due.today
      order by due.on_day, due.id limit at_most;
  end;

revoke all on function list_due_life(timestamptz, integer, integer) from public;
grant execute on function list_due_life(timestamptz, integer, integer) to attune_app;

-- Whoever leaves takes along what was said of them, and every consent; that there was a case or a decision stays.
create function forget_life() returns trigger
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  me uuid := new.id;
begin
  delete from life_case_words where person_id = me;
  update life_cases set state = 'withdrawn' where person_id = me and state = 'asked';
  delete from agency_consents where person_id = me;
  update reinstatements set said = '', told = '', typed_name = case when typed_name is null then null else 'Deleted account' end,
    state = case when state = 'asked' then 'withdrawn' else state end where person_id = me;
  delete from arrivals where person_id = me;
  return null;
end $$;

revoke all on function forget_life() from public;

create trigger life_forgotten after update of email on person
  for each row when (new.email like 'deleted-%@deleted.invalid') execute function forget_life();
