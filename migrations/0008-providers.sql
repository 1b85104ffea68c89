-- Who gives reflective supervision. An association keeps a register of providers; what it says of one is
-- read where it is needed and never copied into portfolios, so one answer changes all of them at once.
-- Hours are confirmed by the provider through a mailed link; an answer is about the session as it was asked.

-- The staff who keep the register and answer questions; also work that the association does without a person.
create function keeps_register() returns boolean language sql stable
  return current_association() is not null and (current_person() is null
    or exists (select from association_role held where held.person_id = current_person()
      and held.association_id = current_association() and held.role in ('coordinator', 'administrator')));

create function is_applicant_in(association uuid) returns boolean language sql stable
  return exists (select from association_role held where held.person_id = current_person()
    and held.association_id = association and held.role = 'applicant');

create function is_own_provider(entry uuid) returns boolean language sql stable
  return exists (select from portfolio_entry own where own.id = entry
    and own.person_id = current_person() and own.section = 'providers');

-- Name and Endorsements are public among those who signed in.
create table registered_provider (
  id uuid primary key default gen_random_uuid(),
  association_id uuid not null references association,
  name text not null check (name <> '' and length(name) <= 200),
  known_names text[] not null,
  endorsements jsonb not null check (jsonb_typeof(endorsements) = 'array'),
  version int not null default 1 check (version > 0),
  unique (association_id, id)
);

-- The words of all names, lower case and without accents, so that a search by beginnings uses an index.
create table registered_provider_word (
  registered_provider_id uuid not null,
  association_id uuid not null,
  word text not null check (word <> ''),
  primary key (registered_provider_id, word),
  foreign key (association_id, registered_provider_id) references registered_provider (association_id, id)
);

create index registered_provider_word_begins on registered_provider_word (word text_pattern_ops);

-- Vetting is the association's own finding, apart from what is public.
create table provider_vetting (
  registered_provider_id uuid primary key,
  association_id uuid not null,
  vetted jsonb not null check (jsonb_typeof(vetted) = 'array'),
  foreign key (association_id, registered_provider_id) references registered_provider (association_id, id)
);

-- One question an association and provider, whoever asks it.
create table provider_question (
  -- Follows from name and address where both are given, so that whoever gives the same joins unseen.
  id uuid primary key,
  association_id uuid not null references association,
  name text not null check (name <> '' and length(name) <= 200),
  email text check (email ~ '^[^@[:space:]]+@[^@[:space:]]+$'),
  opened_at timestamptz not null,
  unique (association_id, id)
);

create table provider_asker (
  association_id uuid not null,
  entry_id uuid not null references portfolio_entry,
  question_id uuid not null,
  person_id uuid not null references person,
  asked_at timestamptz not null,
  primary key (association_id, entry_id),
  foreign key (association_id, question_id) references provider_question (association_id, id)
);

create index provider_asker_question on provider_asker (question_id);
create index provider_asker_person on provider_asker (person_id);

-- Every answer there ever was; the one with the highest number holds.
create table provider_answer (
  question_id uuid not null,
  number int not null check (number > 0),
  association_id uuid not null,
  registered_provider_id uuid not null,
  endorsements jsonb not null check (jsonb_typeof(endorsements) = 'array'),
  vetted jsonb not null check (jsonb_typeof(vetted) = 'array'),
  -- For those who asked.
  note text not null check (length(note) <= 2000),
  -- For colleagues: how it is known.
  source text not null check (source <> '' and length(source) <= 2000),
  answered_by uuid not null references person,
  answered_at timestamptz not null,
  primary key (question_id, number),
  foreign key (association_id, question_id) references provider_question (association_id, id),
  foreign key (association_id, registered_provider_id) references registered_provider (association_id, id)
);

-- Whom the latest answer names: all that a portfolio needs to know of it.
create table provider_answered (
  question_id uuid primary key,
  association_id uuid not null,
  registered_provider_id uuid not null,
  foreign key (association_id, question_id) references provider_question (association_id, id),
  foreign key (association_id, registered_provider_id) references registered_provider (association_id, id)
);

-- Every state of a provider in the register, by whom, and by which answer where it was one.
create table registered_provider_change (
  registered_provider_id uuid not null,
  version int not null check (version > 0),
  association_id uuid not null,
  name text not null,
  known_names text[] not null,
  endorsements jsonb not null,
  vetted jsonb not null,
  question_id uuid references provider_question,
  changed_by uuid not null references person,
  changed_at timestamptz not null,
  primary key (registered_provider_id, version),
  foreign key (association_id, registered_provider_id) references registered_provider (association_id, id)
);

-- Whom a person found in a register for a provider of the own portfolio: at most one an association.
create table provider_link (
  association_id uuid not null,
  entry_id uuid not null references portfolio_entry,
  person_id uuid not null references person,
  registered_provider_id uuid not null,
  linked_at timestamptz not null,
  primary key (association_id, entry_id),
  foreign key (association_id, registered_provider_id) references registered_provider (association_id, id)
);

create index provider_link_person on provider_link (person_id);
create index provider_link_registered on provider_link (registered_provider_id);

-- The address that a person has of a provider.
create table provider_contact (
  entry_id uuid primary key references portfolio_entry,
  person_id uuid not null references person,
  email text not null check (email ~ '^[^@[:space:]]+@[^@[:space:]]+$')
);

create table confirmation_request (
  -- Given by the form, so that a double click asks once.
  id uuid primary key,
  person_id uuid not null references person,
  entry_id uuid not null references portfolio_entry,
  provider_name text not null,
  email text not null check (email ~ '^[^@[:space:]]+@[^@[:space:]]+$'),
  secret_hash text not null unique check (secret_hash ~ '^[0-9a-f]{64}$'),
  asked_at timestamptz not null,
  sent_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > sent_at),
  times_sent int not null default 1 check (times_sent > 0),
  revoked_at timestamptz,
  finished_at timestamptz,
  outcome text check (outcome in ('answered', 'declined', 'not-me')),
  check ((finished_at is null) = (outcome is null)),
  check (finished_at is null or revoked_at is null)
);

create index confirmation_request_person on confirmation_request (person_id, asked_at desc);

-- The sessions as they were when they were asked about.
create table confirmation_session (
  request_id uuid not null references confirmation_request,
  entry_id uuid not null references portfolio_entry,
  person_id uuid not null references person,
  version int not null check (version > 0),
  body jsonb not null check (jsonb_typeof(body) = 'object'),
  primary key (request_id, entry_id)
);

create index confirmation_session_person on confirmation_session (person_id, entry_id);

create table confirmation_answer (
  request_id uuid not null,
  entry_id uuid not null,
  person_id uuid not null references person,
  verdict text not null check (verdict in ('confirmed', 'doubtful')),
  reason text check (reason <> '' and length(reason) <= 1000),
  answered_at timestamptz not null,
  primary key (request_id, entry_id),
  foreign key (request_id, entry_id) references confirmation_session,
  check ((verdict = 'doubtful') = (reason is not null))
);

create index confirmation_answer_person on confirmation_answer (person_id);

-- What a provider marked and did not send yet: nobody else sees it.
create table confirmation_draft (
  request_id uuid primary key references confirmation_request,
  fields jsonb not null check (jsonb_typeof(fields) = 'object'),
  kept_at timestamptz not null
);

alter table registered_provider enable row level security, force row level security;

create policy maintenance on registered_provider to attune_owner
  using (is_maintenance()) with check (is_maintenance());
create policy of_whoever_is_known on registered_provider for select
  using (current_person() is not null or current_association() is not null);
create policy is_added on registered_provider for insert
  with check (association_id = current_association() and keeps_register());
create policy is_changed on registered_provider for update
  using (association_id = current_association() and keeps_register())
  with check (association_id = current_association() and keeps_register());

alter table registered_provider_word enable row level security, force row level security;

create policy maintenance on registered_provider_word to attune_owner
  using (is_maintenance()) with check (is_maintenance());
create policy of_whoever_is_known on registered_provider_word for select
  using (current_person() is not null or current_association() is not null);
create policy of_this_register on registered_provider_word
  using (association_id = current_association() and keeps_register())
  with check (association_id = current_association() and keeps_register());

alter table provider_asker enable row level security, force row level security;

create policy maintenance on provider_asker to attune_owner
  using (is_maintenance()) with check (is_maintenance());
create policy of_this_person on provider_asker for select
  using (person_id = current_person());
call show_to_staff('provider_asker');
create policy asks on provider_asker for insert
  with check (person_id = current_person() and is_applicant_in(association_id) and is_own_provider(entry_id));

alter table provider_question enable row level security, force row level security;

create policy maintenance on provider_question to attune_owner
  using (is_maintenance()) with check (is_maintenance());
create policy of_this_association on provider_question for select
  using (association_id = current_association() and keeps_register());
create policy of_whoever_asked on provider_question for select
  using (exists (select from provider_asker asker
    where asker.question_id = provider_question.id and asker.person_id = current_person()));
create policy is_opened on provider_question for insert
  with check (is_applicant_in(association_id));

alter table provider_answer enable row level security, force row level security;

create policy maintenance on provider_answer to attune_owner
  using (is_maintenance()) with check (is_maintenance());
create policy of_this_association on provider_answer for select
  using (association_id = current_association() and keeps_register());
create policy of_whoever_asked on provider_answer for select
  using (exists (select from provider_asker asker
    where asker.question_id = provider_answer.question_id and asker.person_id = current_person()));
create policy answers on provider_answer for insert
  with check (association_id = current_association() and keeps_register() and answered_by = current_person());

alter table provider_answered enable row level security, force row level security;

create policy maintenance on provider_answered to attune_owner
  using (is_maintenance()) with check (is_maintenance());
create policy of_this_association on provider_answered
  using (association_id = current_association() and keeps_register())
  with check (association_id = current_association() and keeps_register());
-- Whoever sees the portfolio sees that the provider is no longer in question.
create policy of_a_portfolio_seen on provider_answered for select
  using (exists (select from provider_asker asker where asker.question_id = provider_answered.question_id));

alter table provider_link enable row level security, force row level security;

create policy maintenance on provider_link to attune_owner
  using (is_maintenance()) with check (is_maintenance());
create policy of_this_person on provider_link
  using (person_id = current_person())
  with check (person_id = current_person() and is_own_provider(entry_id));
call show_to_staff('provider_link');

alter table provider_vetting enable row level security, force row level security;

create policy maintenance on provider_vetting to attune_owner
  using (is_maintenance()) with check (is_maintenance());
create policy of_this_register on provider_vetting
  using (association_id = current_association() and keeps_register())
  with check (association_id = current_association() and keeps_register());
-- Whoever sees a portfolio sees the standing of its providers.
create policy of_a_portfolio_seen on provider_vetting for select
  using (exists (select from provider_link link
      where link.registered_provider_id = provider_vetting.registered_provider_id)
    or exists (select from provider_answered answered
      where answered.registered_provider_id = provider_vetting.registered_provider_id));

alter table registered_provider_change enable row level security, force row level security;

create policy maintenance on registered_provider_change to attune_owner
  using (is_maintenance()) with check (is_maintenance());
create policy of_this_register on registered_provider_change for select
  using (association_id = current_association() and keeps_register());
create policy is_recorded on registered_provider_change for insert
  with check (association_id = current_association() and keeps_register() and changed_by = current_person());

alter table provider_contact enable row level security, force row level security;

create policy maintenance on provider_contact to attune_owner
  using (is_maintenance()) with check (is_maintenance());
create policy of_this_person on provider_contact
  using (person_id = current_person())
  with check (person_id = current_person() and is_own_provider(entry_id));

alter table confirmation_request enable row level security, force row level security;

create policy maintenance on confirmation_request to attune_owner
  using (is_maintenance()) with check (is_maintenance());
create policy of_this_person on confirmation_request
  using (person_id = current_person())
  with check (person_id = current_person() and is_own_provider(entry_id));
call show_to_staff('confirmation_request');
create policy of_this_secret on confirmation_request for select
  using (secret_hash = current_secret());
create policy is_finished on confirmation_request for update
  using (secret_hash = current_secret() and finished_at is null and revoked_at is null)
  with check (secret_hash = current_secret());

-- Whom the link's sessions are from, so that the provider knows who asks.
create policy of_this_confirmation on person for select
  using ((select current_secret() is not null) and exists (select from confirmation_request request
    where request.person_id = person.id and request.secret_hash = (select current_secret())));

create function is_open_by_link(request uuid) returns boolean language sql stable
  return exists (select from confirmation_request asked where asked.id = request
    and asked.secret_hash = current_secret() and asked.finished_at is null and asked.revoked_at is null);

alter table confirmation_session enable row level security, force row level security;

create policy maintenance on confirmation_session to attune_owner
  using (is_maintenance()) with check (is_maintenance());
-- Nobody asks about somebody else's session, nor by somebody else's link.
create policy of_this_person on confirmation_session
  using (person_id = current_person())
  with check (person_id = current_person()
    and exists (select from confirmation_request asked
      where asked.id = request_id and asked.person_id = current_person())
    and exists (select from portfolio_entry own where own.id = confirmation_session.entry_id
      and own.person_id = current_person() and own.section = 'rsc'));
call show_to_staff('confirmation_session');
create policy of_this_secret on confirmation_session for select
  using (is_open_by_link(request_id));

alter table confirmation_answer enable row level security, force row level security;

create policy maintenance on confirmation_answer to attune_owner
  using (is_maintenance()) with check (is_maintenance());
create policy of_this_person on confirmation_answer for select
  using (person_id = current_person());
call show_to_staff('confirmation_answer');
create policy answers on confirmation_answer for insert
  with check (is_open_by_link(request_id) and exists (select from confirmation_request asked
    where asked.id = request_id and asked.person_id = confirmation_answer.person_id));

alter table confirmation_draft enable row level security, force row level security;

create policy maintenance on confirmation_draft to attune_owner
  using (is_maintenance()) with check (is_maintenance());
create policy of_this_secret on confirmation_draft
  using (is_open_by_link(request_id)) with check (is_open_by_link(request_id));

grant select, insert, update (name, known_names, endorsements, version) on registered_provider to attune_app;
grant select, insert, delete on registered_provider_word to attune_app;
grant select, insert, update (vetted) on provider_vetting to attune_app;
grant select, insert on provider_question, provider_asker, provider_answer to attune_app;
grant select, insert, update (registered_provider_id) on provider_answered to attune_app;
grant select, insert on registered_provider_change to attune_app;
grant select, insert, update (registered_provider_id, linked_at), delete on provider_link to attune_app;
grant select, insert, update (email), delete on provider_contact to attune_app;
grant select, insert, update (secret_hash, email, sent_at, expires_at, times_sent, revoked_at, finished_at, outcome)
  on confirmation_request to attune_app;
grant select, insert on confirmation_session, confirmation_answer to attune_app;
grant select, insert, update (fields, kept_at), delete on confirmation_draft to attune_app;
