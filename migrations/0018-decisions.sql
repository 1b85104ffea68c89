-- Letters in an association's words, decisions, and appeals.

-- An association's own words for a letter, or for how it signs. Words are never changed but followed by others;
-- a version without a body goes back to the words that come along.
create table letter_template (
  association_id uuid not null references association,
  kind text not null check (kind ~ '^[a-z]+(-[a-z]+)*$'),
  version int not null check (version > 0),
  subject text,
  body text,
  changed_by uuid not null references person,
  changed_at timestamptz not null,
  primary key (association_id, kind, version),
  check ((subject is null) = (body is null))
);

alter table letter_template enable row level security, force row level security;

create policy maintenance on letter_template to attune_owner
  using (is_maintenance()) with check (is_maintenance());
-- Whoever acts for an association, an applicant who submits among them, sends its letters.
create policy of_this_association on letter_template for select
  using (association_id = (select current_association()));
create policy administrator_words on letter_template for insert
  with check (association_id = current_association() and changed_by = current_person()
    and exists (select from association_role mine where mine.person_id = current_person()
      and mine.association_id = current_association() and mine.role = 'administrator'));

grant select, insert on letter_template to attune_app;

-- Letters exactly as they were sent. The applicant reads his or her own, staff those of the association.
create table letter (
  id uuid primary key,
  association_id uuid not null references association,
  application_id uuid not null references application,
  person_id uuid not null references person,
  kind text not null check (kind ~ '^[a-z]+(-[a-z]+)*$'),
  subject text not null check (subject <> ''),
  paragraphs jsonb not null check (jsonb_typeof(paragraphs) = 'array'),
  sent_at timestamptz not null
);

create index letter_of_application on letter (application_id, sent_at);
create index letter_of_person on letter (person_id);

alter table letter enable row level security, force row level security;

create policy maintenance on letter to attune_owner using (is_maintenance()) with check (is_maintenance());
create policy of_this_person on letter for select using (person_id = (select current_person()));
create policy of_staff_here on letter for select
  using (association_id = (select current_association())
    and (select current_person() is null or is_staff_here()));
create policy is_sent on letter for insert
  with check (association_id = current_association() and exists (select from application about
    where about.id = application_id and about.person_id = letter.person_id
      and about.association_id = letter.association_id));

grant select, insert on letter to attune_app;

-- Who may vote where a committee decides. Membership ends and is never deleted.
create table committee_member (
  id uuid primary key default gen_random_uuid(),
  association_id uuid not null references association,
  person_id uuid not null references person,
  since timestamptz not null,
  until timestamptz,
  appointed_by uuid not null references person,
  ended_by uuid references person,
  check ((until is null) = (ended_by is null))
);

create unique index committee_member_now on committee_member (association_id, person_id) where until is null;

alter table committee_member enable row level security, force row level security;

create policy maintenance on committee_member to attune_owner
  using (is_maintenance()) with check (is_maintenance());
create policy of_this_person on committee_member for select using (person_id = (select current_person()));
create policy of_staff_here on committee_member for select
  using (association_id = (select current_association()) and is_staff_here());
create policy administrator_appoints on committee_member for insert
  with check (association_id = current_association() and appointed_by = current_person() and until is null
    and exists (select from association_role mine where mine.person_id = current_person()
      and mine.association_id = current_association() and mine.role = 'administrator')
    and exists (select from association_role held where held.person_id = committee_member.person_id
      and held.association_id = committee_member.association_id
      and held.role in ('reviewer', 'coordinator', 'administrator')));
create policy administrator_ends on committee_member for update
  using (association_id = current_association() and until is null
    and exists (select from association_role mine where mine.person_id = current_person()
      and mine.association_id = current_association() and mine.role = 'administrator'))
  with check (ended_by = current_person());

grant select, insert, update (until, ended_by) on committee_member to attune_app;

-- Membership counts only while a role is held that may have it.
create function is_on_committee_here() returns boolean language sql stable
  return exists (select from committee_member mine
    join association_role held on held.person_id = mine.person_id
      and held.association_id = mine.association_id and held.role in ('reviewer', 'coordinator', 'administrator')
    where mine.person_id = current_person() and mine.association_id = current_association()
      and mine.until is null);

-- A committee sees what it decides about, once it was submitted, and never a matter of its own.
create policy of_the_committee on application for select
  using (association_id = (select current_association()) and submitted_at is not null
    and person_id is distinct from (select current_person()) and (select is_on_committee_here()));

-- It reads the reviews too, whoever still has to write one excepted.
create policy of_the_committee on review for select to attune_app
  using (association_id = (select current_association())
    and applicant_id is distinct from (select current_person())
    and (select is_on_committee_here()) and not has_to_review(application_id));
create policy of_the_committee on review_version for select
  using (association_id = (select current_association())
    and applicant_id is distinct from (select current_person())
    and (select is_on_committee_here()) and not has_to_review(application_id));

-- What was decided. Never changes: a correction is another decision that names the one before.
create table decision (
  application_id uuid not null references application,
  number int not null check (number > 0),
  association_id uuid not null references association,
  person_id uuid not null references person,
  submission_number int,
  standard text not null,
  edition text not null,
  outcome text not null check (outcome in ('approved-for-exam', 'endorsed', 'emerging', 'deferred')),
  -- Each with a code, the requirement where it is about one, and words that the applicant may read.
  reasons jsonb not null check (jsonb_typeof(reasons) = 'array'),
  to_do jsonb not null check (jsonb_typeof(to_do) = 'array'),
  decided_at timestamptz not null,
  -- The last day of an appeal; only a deferral has one.
  appeal_until date,
  letter_id uuid not null references letter,
  -- The earlier decision that this one corrects.
  corrects int,
  primary key (application_id, number),
  foreign key (application_id, submission_number) references submission (application_id, number),
  foreign key (application_id, corrects) references decision (application_id, number),
  check (corrects < number),
  check ((outcome = 'deferred') = (appeal_until is not null)),
  check (outcome <> 'deferred' or jsonb_array_length(to_do) > 0)
);

create index decision_of_person on decision (person_id);

alter table decision enable row level security, force row level security;

create policy maintenance on decision to attune_owner using (is_maintenance()) with check (is_maintenance());
create policy of_this_person on decision for select using (person_id = (select current_person()));
create policy of_staff_here on decision for select
  using (association_id = (select current_association())
    and (select current_person() is null or is_staff_here() or is_on_committee_here()));
create policy staff_decides on decision for insert
  with check (association_id = current_association() and person_id <> current_person() and is_staff_here()
    and exists (select from application about where about.id = application_id
      and about.person_id = decision.person_id and about.association_id = decision.association_id));

grant select, insert on decision to attune_app;

-- How a decision came about, which is not the applicant's to know.
create table decision_background (
  application_id uuid not null,
  number int not null,
  association_id uuid not null references association,
  decided_by uuid not null references person,
  by text not null check (by in ('coordinator', 'committee')),
  -- The findings as they stood, and the state of the portfolio that they are about.
  evaluation jsonb not null check (jsonb_typeof(evaluation) = 'object'),
  revision bigint not null,
  review_complete boolean not null,
  -- Why it was decided before the review was complete.
  early_because text check (early_because <> ''),
  primary key (application_id, number),
  foreign key (application_id, number) references decision (application_id, number),
  check (review_complete or early_because is not null)
);

alter table decision_background enable row level security, force row level security;

create policy maintenance on decision_background to attune_owner
  using (is_maintenance()) with check (is_maintenance());
create policy of_staff_here on decision_background for select
  using (association_id = (select current_association())
    and (select current_person() is null or is_staff_here()));
create policy staff_decides on decision_background for insert
  with check (association_id = current_association() and decided_by = current_person() and is_staff_here()
    and exists (select from decision about where about.application_id = decision_background.application_id
      and about.number = decision_background.number and about.person_id <> current_person()));

grant select, insert on decision_background to attune_app;

-- Votes of a committee about the decision that comes next. A member who thinks again votes again: the latest counts.
create table committee_vote (
  application_id uuid not null references application,
  decision_number int not null check (decision_number > 0),
  member_id uuid not null references person,
  number int not null check (number > 0),
  association_id uuid not null references association,
  -- `conflict`: does not vote, because he or she has too much to do with the applicant.
  vote text not null check (vote in ('approved-for-exam', 'endorsed', 'emerging', 'deferred', 'conflict')),
  -- For the committee and staff only.
  words text not null check (length(words) <= 5000),
  at timestamptz not null,
  primary key (application_id, decision_number, member_id, number)
);

alter table committee_vote enable row level security, force row level security;

create policy maintenance on committee_vote to attune_owner
  using (is_maintenance()) with check (is_maintenance());
create policy of_the_committee on committee_vote for select
  using (association_id = (select current_association())
    and ((select is_staff_here()) or (select is_on_committee_here()))
    and not exists (select from application own
      where own.id = application_id and own.person_id = (select current_person())));
create policy member_votes on committee_vote for insert
  with check (association_id = current_association() and member_id = current_person()
    and is_on_committee_here()
    and exists (select from application about where about.id = application_id
      and about.association_id = committee_vote.association_id and about.person_id <> current_person()));

grant select, insert on committee_vote to attune_app;

-- An appeal against a deferral: a case of its own.
create table appeal (
  id uuid primary key,
  application_id uuid not null,
  decision_number int not null,
  association_id uuid not null references association,
  person_id uuid not null references person,
  grounds text not null check (grounds <> '' and length(grounds) <= 10000),
  state text not null default 'asked' check (state in ('asked', 'acknowledged', 'upheld', 'not-upheld', 'withdrawn')),
  asked_at timestamptz not null,
  state_since timestamptz not null,
  -- What the applicant is told, from the decision of the appeal on.
  reasons jsonb not null default '[]' check (jsonb_typeof(reasons) = 'array'),
  letter_id uuid references letter,
  -- Whether others have to review than those before.
  fresh_reviewers boolean not null default false,
  foreign key (application_id, decision_number) references decision (application_id, number),
  check ((state in ('upheld', 'not-upheld')) = (letter_id is not null)),
  check (fresh_reviewers = (state = 'upheld'))
);

create unique index appeal_of_decision on appeal (application_id, decision_number) where state <> 'withdrawn';
create index appeal_of_person on appeal (person_id);
create index appeal_open on appeal (association_id, asked_at) where state in ('asked', 'acknowledged');

alter table appeal enable row level security, force row level security;

create policy maintenance on appeal to attune_owner using (is_maintenance()) with check (is_maintenance());
create policy of_this_person on appeal for select using (person_id = (select current_person()));
create policy of_staff_here on appeal for select
  using (association_id = (select current_association())
    and (select current_person() is null or is_staff_here()));
create policy this_person_appeals on appeal for insert
  with check (person_id = current_person() and association_id = current_association() and state = 'asked'
    and exists (select from decision own where own.application_id = appeal.application_id
      and own.number = appeal.decision_number and own.person_id = current_person()
      and own.association_id = appeal.association_id and own.outcome = 'deferred'));
create policy this_person_withdraws on appeal for update
  using (person_id = current_person() and state in ('asked', 'acknowledged'))
  with check (person_id = current_person() and state = 'withdrawn');

-- Whoever took the decision or voted on it looks at no appeal against it.
create function took_part_in(application uuid, decision int) returns boolean language sql stable
  return exists (select from decision_background taken where taken.application_id = application
      and taken.number = decision and taken.decided_by = current_person())
    or exists (select from committee_vote given where given.application_id = application
      and given.decision_number = decision and given.member_id = current_person() and given.vote <> 'conflict');

create policy others_handle on appeal for update
  using (association_id = current_association() and person_id <> current_person() and is_staff_here()
    and state in ('asked', 'acknowledged') and not took_part_in(application_id, decision_number))
  with check (association_id = current_association() and person_id <> current_person() and is_staff_here()
    and state in ('acknowledged', 'upheld', 'not-upheld') and not took_part_in(application_id, decision_number));

grant select, insert, update (state, state_since, reasons, letter_id, fresh_reviewers) on appeal to attune_app;

-- Who handled an appeal, which is not the applicant's to know.
create table appeal_step (
  appeal_id uuid not null references appeal,
  state text not null,
  association_id uuid not null references association,
  by_person_id uuid not null references person,
  at timestamptz not null,
  primary key (appeal_id, state)
);

alter table appeal_step enable row level security, force row level security;

create policy maintenance on appeal_step to attune_owner using (is_maintenance()) with check (is_maintenance());
create policy of_staff_here on appeal_step for select
  using (association_id = (select current_association()) and (select is_staff_here())
    and not exists (select from appeal own where own.id = appeal_id and own.person_id = (select current_person())));
create policy staff_handles on appeal_step for insert
  with check (association_id = current_association() and by_person_id = current_person() and is_staff_here());

grant select, insert on appeal_step to attune_app;
