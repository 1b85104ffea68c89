-- Texts that are signed, memberships, exceptions, and answers to registrations. Nothing here is changed or
-- taken away once it is written: what ends has an entry that ends it.

-- Code of ethics, agreement: what an association asks its applicants to sign, in its own words.
create table association_text (
  association_id uuid not null references association,
  -- The document that a standard's requirement asks for.
  kind text not null check (kind ~ '^[a-z][a-z0-9-]*$'),
  version int not null check (version > 0),
  title text not null check (btrim(title) <> ''),
  body text not null check (btrim(body) <> ''),
  -- Of the text exactly as it is kept.
  hash text not null check (hash = encode(sha256(convert_to(body, 'UTF8')), 'hex')),
  valid_from date not null,
  loaded_by uuid references person,
  loaded_at timestamptz not null,
  primary key (association_id, kind, version)
);

alter table association_text enable row level security, force row level security;

create policy maintenance on association_text to attune_owner
  using (is_maintenance()) with check (is_maintenance());
create policy of_its_people on association_text for select
  using (association_id = (select current_association()) and ((select current_person()) is null
    or exists (select from association_role held where held.person_id = (select current_person())
      and held.association_id = (select current_association()))));
create policy administrator_loads on association_text for insert
  with check (association_id = current_association() and loaded_by = current_person()
    and exists (select from association_role mine where mine.person_id = current_person()
      and mine.association_id = current_association() and mine.role = 'administrator'));

grant select, insert on association_text to attune_app;

create table text_signature (
  -- Given by the page, so that a double click signs once.
  id uuid primary key,
  application_id uuid not null references application,
  association_id uuid not null,
  person_id uuid not null references person,
  kind text not null,
  version int not null,
  -- What the person was shown, which has to be what is kept.
  hash text not null,
  typed_name text not null check (btrim(typed_name) <> ''),
  signed_on date not null,
  signed_at timestamptz not null,
  foreign key (association_id, kind, version) references association_text,
  unique (application_id, kind, version)
);

create index text_signature_of_person on text_signature (person_id);

alter table text_signature enable row level security, force row level security;

create policy maintenance on text_signature to attune_owner
  using (is_maintenance()) with check (is_maintenance());
create policy of_an_application_seen on text_signature for select
  using (exists (select from application seen where seen.id = text_signature.application_id));
create policy is_signed on text_signature for insert
  with check (person_id = current_person()
    and exists (select from application own where own.id = application_id and own.person_id = current_person()
      and own.association_id = text_signature.association_id)
    and exists (select from association_text shown where shown.association_id = text_signature.association_id
      and shown.kind = text_signature.kind and shown.version = text_signature.version
      and shown.hash = text_signature.hash));

grant select, insert on text_signature to attune_app;

-- Memberships that staff know of, from their list or by hand. What a person writes is a claim until then.
create table confirmed_membership (
  id uuid primary key default gen_random_uuid(),
  -- Whose staff confirmed it.
  association_id uuid not null references association,
  person_id uuid not null references person,
  -- The association of which the person is a member, as in standards/associations.yaml.
  member_of text not null check (member_of ~ '^[a-z0-9-]+$'),
  from_day date not null,
  to_day date not null check (to_day >= from_day),
  number text check (number <> ''),
  source text not null check (source in ('list', 'by-hand')),
  -- The person's own entry that it answers, where there is one.
  entry_id uuid,
  confirmed_by uuid not null references person,
  confirmed_at timestamptz not null,
  unique (association_id, person_id, member_of, from_day)
);

create index confirmed_membership_of_person on confirmed_membership (person_id);

alter table confirmed_membership enable row level security, force row level security;

create policy maintenance on confirmed_membership to attune_owner
  using (is_maintenance()) with check (is_maintenance());
create policy of_this_person on confirmed_membership for select
  using (person_id = (select current_person()));
create policy of_staff_here on confirmed_membership for select
  using (association_id = (select current_association())
    and ((select current_person()) is null or is_staff_here()));
create policy of_an_application_seen on confirmed_membership for select
  using (exists (select from application seen where seen.person_id = confirmed_membership.person_id
    and seen.association_id = confirmed_membership.association_id));
create policy staff_confirms on confirmed_membership for insert
  with check (association_id = current_association() and confirmed_by = current_person() and is_staff_here()
    and person_id <> current_person()
    and exists (select from association_role held where held.person_id = confirmed_membership.person_id
      and held.association_id = current_association() and held.role = 'applicant'));

grant select, insert on confirmed_membership to attune_app;

-- What an association excuses in one application.
create table requirement_exception (
  -- Given by the form, so that a double click grants one.
  id uuid primary key,
  application_id uuid not null references application,
  association_id uuid not null references association,
  requirement text not null check (requirement <> ''),
  -- Null where the whole requirement is waived.
  figure numeric check (figure > 0),
  reason text not null check (btrim(reason) <> ''),
  -- In words, such as the endorsement committee; the applicant reads it.
  decided_by text not null check (btrim(decided_by) <> ''),
  decided_on date not null,
  expires_on date not null check (expires_on >= decided_on),
  granted_by uuid not null references person,
  granted_at timestamptz not null
);

create index requirement_exception_of_application on requirement_exception (application_id);

create table exception_end (
  exception_id uuid primary key references requirement_exception,
  reason text not null check (btrim(reason) <> ''),
  ended_by uuid not null references person,
  ended_at timestamptz not null
);

alter table requirement_exception enable row level security, force row level security;
alter table exception_end enable row level security, force row level security;

create policy maintenance on requirement_exception to attune_owner
  using (is_maintenance()) with check (is_maintenance());
create policy of_an_application_seen on requirement_exception for select
  using (exists (select from application seen where seen.id = requirement_exception.application_id));
create policy staff_grants on requirement_exception for insert
  with check (association_id = current_association() and granted_by = current_person() and is_staff_here()
    and exists (select from application seen where seen.id = application_id
      and seen.association_id = current_association() and seen.person_id <> current_person()));

create policy maintenance on exception_end to attune_owner
  using (is_maintenance()) with check (is_maintenance());
create policy of_an_exception_seen on exception_end for select
  using (exists (select from requirement_exception seen where seen.id = exception_end.exception_id));
create policy staff_ends on exception_end for insert
  with check (ended_by = current_person() and is_staff_here()
    and exists (select from requirement_exception seen
      join application on application.id = seen.application_id
      where seen.id = exception_id and seen.association_id = current_association()
        and application.person_id <> current_person()));

grant select, insert on requirement_exception, exception_end to attune_app;

-- Why a registration was accepted or declined; the application itself says that it was.
create table registration_answer (
  application_id uuid primary key references application,
  association_id uuid not null references association,
  answer text not null check (answer in ('accepted', 'declined')),
  reason text not null,
  answered_by uuid not null references person,
  answered_at timestamptz not null,
  check (answer = 'accepted' or btrim(reason) <> '')
);

alter table registration_answer enable row level security, force row level security;

create policy maintenance on registration_answer to attune_owner
  using (is_maintenance()) with check (is_maintenance());
create policy of_an_application_seen on registration_answer for select
  using (exists (select from application seen where seen.id = registration_answer.application_id));
create policy staff_answers on registration_answer for insert
  with check (association_id = current_association() and answered_by = current_person() and is_staff_here()
    and exists (select from application seen where seen.id = application_id
      and seen.association_id = current_association() and seen.person_id <> current_person()));

grant select, insert on registration_answer to attune_app;
