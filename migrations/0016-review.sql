-- Reviewers and reviews. Nobody reads another's review before the own one is in, a reviewer who recused sees
-- nothing any more, and an applicant never learns who reviews, whatever roles he or she holds beside.

create function is_reviewer_here() returns boolean language sql stable
  return exists (select from association_role mine
    where mine.person_id = current_person() and mine.association_id = current_association()
      and mine.role = 'reviewer');

-- What a reviewer takes on. Without a row: every category, English, three reviews at a time.
create table reviewer_profile (
  association_id uuid not null references association,
  person_id uuid not null references person,
  -- Empty for every category.
  categories text[] not null,
  languages text[] not null check (cardinality(languages) > 0),
  most_open int not null check (most_open between 0 and 20),
  version int not null default 1 check (version > 0),
  changed_at timestamptz not null,
  changed_by uuid not null references person,
  primary key (association_id, person_id)
);

create table reviewer_pause (
  -- Given by the form, so that a double click adds one.
  id uuid primary key,
  association_id uuid not null references association,
  person_id uuid not null references person,
  from_on date not null,
  to_on date not null,
  added_at timestamptz not null,
  check (to_on >= from_on)
);

create index reviewer_pause_of_person on reviewer_pause (association_id, person_id, to_on);

-- Whom a reviewer never reviews.
create table reviewer_exclusion (
  id uuid primary key,
  association_id uuid not null references association,
  person_id uuid not null references person,
  name text not null check (name <> '' and length(name) <= 200),
  email text check (email ~ '^[^@[:space:]]+@[^@[:space:]]+$'),
  added_at timestamptz not null
);

create index reviewer_exclusion_of_person on reviewer_exclusion (association_id, person_id);

create table review (
  -- Given by the form, so that a double click assigns once.
  id uuid primary key,
  association_id uuid not null references association,
  application_id uuid not null references application,
  -- The submission that is reviewed.
  round int not null check (round > 0),
  applicant_id uuid not null references person,
  reviewer_id uuid not null references person,
  -- 1 and 2 for those that are asked for, 3 for the one that settles a difference.
  place int not null check (place between 1 and 3),
  state text not null default 'assigned' check (state in ('assigned', 'recused', 'recommended')),
  assigned_at timestamptz not null,
  assigned_by uuid not null references person,
  -- Why somebody with a possible conflict was asked all the same.
  conflict_reason text check (length(conflict_reason) between 1 and 1000),
  due_on date not null,
  -- When the reviewer said that there is no conflict of interest.
  accepted_at timestamptz,
  recused_at timestamptz,
  recused_by uuid references person,
  recusal_kinds text[],
  recusal_reason text check (length(recusal_reason) <= 1000),
  recommended_at timestamptz,
  foreign key (application_id, round) references submission (application_id, number),
  check (reviewer_id <> applicant_id),
  check ((state = 'recused') = (recused_at is not null)),
  check ((recused_at is null) = (recused_by is null)),
  check ((state = 'recommended') = (recommended_at is not null)),
  check (recommended_at is null or accepted_at is not null)
);

-- Two coordinators who assign at once assign one reviewer to one place, and nobody twice to one submission.
create unique index review_place on review (application_id, round, place) where state <> 'recused';
create unique index review_once on review (application_id, round, reviewer_id);
create index review_of_reviewer on review (reviewer_id, association_id, state);
create index review_due on review (association_id, due_on) where state = 'assigned';

-- What was submitted, every version of it. Never changes.
create table review_version (
  review_id uuid not null references review,
  number int not null check (number > 0),
  association_id uuid not null references association,
  application_id uuid not null references application,
  round int not null,
  applicant_id uuid not null references person,
  reviewer_id uuid not null references person,
  at timestamptz not null,
  -- Why it was changed; the first version has none.
  reason text check (length(reason) between 1 and 1000),
  body jsonb not null check (jsonb_typeof(body) = 'object'),
  primary key (review_id, number),
  check ((number = 1) = (reason is null))
);

create index review_version_of_application on review_version (application_id, round);

-- What is not submitted yet: nobody but its reviewer sees it.
create table review_draft (
  review_id uuid primary key references review,
  reviewer_id uuid not null references person,
  fields jsonb not null check (jsonb_typeof(fields) = 'object'),
  version int not null default 1 check (version > 0),
  saved_at timestamptz not null
);

-- What reviewers and staff say to each other about differences.
create table review_remark (
  id uuid primary key,
  association_id uuid not null references association,
  application_id uuid not null references application,
  round int not null,
  applicant_id uuid not null references person,
  author_id uuid not null references person,
  text text not null check (length(text) between 1 and 5000),
  written_at timestamptz not null
);

create index review_remark_of_application on review_remark (application_id, round, written_at);

-- These three look reviews up as the owner, who has policies of its own there: a policy that asked its own
-- table would ask without end.

-- Applications that the asker reviews or has reviewed here.
create function reviewed_applications() returns setof uuid language sql stable rows 20
  security definer set search_path = pg_catalog, public
  begin atomic
    select given.application_id from review given
      where given.reviewer_id = current_person() and given.association_id = current_association()
        and given.state <> 'recused' and is_reviewer_here();
  end;

create function has_recommended(application uuid, in_round int) returns boolean language sql stable
  security definer set search_path = pg_catalog, public
  return is_reviewer_here() and exists (select from review given
    where given.application_id = application and given.round = in_round
      and given.reviewer_id = current_person() and given.association_id = current_association()
      and given.state = 'recommended');

create function has_to_review(application uuid) returns boolean language sql stable
  security definer set search_path = pg_catalog, public
  return exists (select from review given where given.application_id = application
    and given.reviewer_id = current_person() and given.state = 'assigned');

-- Staff and jobs, but nobody about the own application.
create function oversees(of_association uuid, applicant uuid) returns boolean language sql stable
  return of_association = current_association()
    and (current_person() is null or applicant <> current_person() and is_staff_here());

alter table reviewer_profile enable row level security, force row level security;

create policy maintenance on reviewer_profile to attune_owner
  using (is_maintenance()) with check (is_maintenance());
create policy of_this_reviewer on reviewer_profile
  using (association_id = (select current_association()) and person_id = (select current_person()))
  with check (association_id = current_association() and changed_by = current_person()
    and person_id = current_person() and is_reviewer_here());
create policy of_staff_here on reviewer_profile
  using (association_id = (select current_association())
    and (select current_person() is null or is_staff_here()))
  with check (association_id = current_association() and changed_by = current_person() and is_staff_here());

alter table reviewer_pause enable row level security, force row level security;

create policy maintenance on reviewer_pause to attune_owner
  using (is_maintenance()) with check (is_maintenance());
create policy of_this_reviewer on reviewer_pause
  using (association_id = (select current_association()) and person_id = (select current_person()))
  with check (association_id = current_association() and person_id = current_person() and is_reviewer_here());
create policy of_staff_here on reviewer_pause
  using (association_id = (select current_association())
    and (select current_person() is null or is_staff_here()))
  with check (association_id = current_association() and is_staff_here());

alter table reviewer_exclusion enable row level security, force row level security;

create policy maintenance on reviewer_exclusion to attune_owner
  using (is_maintenance()) with check (is_maintenance());
create policy of_this_reviewer on reviewer_exclusion
  using (association_id = (select current_association()) and person_id = (select current_person()))
  with check (association_id = current_association() and person_id = current_person() and is_reviewer_here());
create policy of_staff_here on reviewer_exclusion
  using (association_id = (select current_association())
    and (select current_person() is null or is_staff_here()))
  with check (association_id = current_association() and is_staff_here());

alter table review enable row level security, force row level security;

create policy maintenance on review to attune_owner
  using (is_maintenance()) with check (is_maintenance());
create policy is_looked_up on review for select to attune_owner using (reviewer_id = current_person());
create policy of_this_reviewer on review for select to attune_app
  using (reviewer_id = (select current_person()));
create policy of_whoever_oversees on review for select to attune_app
  using (association_id = (select current_association())
    and (select current_person() is null or is_staff_here())
    and applicant_id is distinct from (select current_person()));
create policy of_a_colleague on review for select to attune_app
  using (has_recommended(application_id, round));
create policy is_assigned on review for insert to attune_app
  with check (oversees(association_id, applicant_id) and assigned_by = current_person() and state = 'assigned'
    and exists (select from application given where given.id = application_id
      and given.person_id = applicant_id and given.association_id = review.association_id)
    and exists (select from association_role held where held.person_id = reviewer_id
      and held.association_id = review.association_id and held.role = 'reviewer'));
create policy reviewer_moves on review for update to attune_app
  using (reviewer_id = current_person() and state = 'assigned')
  with check (reviewer_id = current_person() and (recused_by is null or recused_by = current_person()));
create policy staff_takes_back on review for update to attune_app
  using (oversees(association_id, applicant_id) and state = 'assigned')
  with check (oversees(association_id, applicant_id) and state in ('assigned', 'recused')
    and (recused_by is null or recused_by = current_person()));

alter table review_version enable row level security, force row level security;

create policy maintenance on review_version to attune_owner
  using (is_maintenance()) with check (is_maintenance());
create policy of_this_reviewer on review_version for select
  using (reviewer_id = (select current_person()));
create policy of_a_colleague on review_version for select
  using (has_recommended(application_id, round));
-- Staff who review too read the others' after their own.
create policy of_whoever_oversees on review_version for select
  using (oversees(association_id, applicant_id) and not has_to_review(application_id));
create policy is_submitted on review_version for insert
  with check (reviewer_id = current_person() and exists (select from review own
    where own.id = review_id and own.reviewer_id = current_person() and own.state = 'recommended'
      and own.association_id = review_version.association_id and own.application_id = review_version.application_id
      and own.round = review_version.round and own.applicant_id = review_version.applicant_id));

alter table review_draft enable row level security, force row level security;

create policy maintenance on review_draft to attune_owner
  using (is_maintenance()) with check (is_maintenance());
create policy of_this_reviewer on review_draft
  using (reviewer_id = current_person())
  with check (reviewer_id = current_person() and exists (select from review own
    where own.id = review_id and own.reviewer_id = current_person()));

alter table review_remark enable row level security, force row level security;

create policy maintenance on review_remark to attune_owner
  using (is_maintenance()) with check (is_maintenance());
create policy of_a_colleague on review_remark for select
  using (has_recommended(application_id, round));
create policy of_whoever_oversees on review_remark for select
  using (oversees(association_id, applicant_id) and not has_to_review(application_id));
create policy is_written on review_remark for insert
  with check (author_id = current_person() and applicant_id <> current_person()
    and (has_recommended(application_id, round)
      or oversees(association_id, applicant_id) and not has_to_review(application_id)));

grant select, insert, update (categories, languages, most_open, version, changed_at, changed_by)
  on reviewer_profile to attune_app;
grant select, insert, delete on reviewer_pause, reviewer_exclusion to attune_app;
grant select, insert,
  update (state, accepted_at, recused_at, recused_by, recusal_kinds, recusal_reason, recommended_at)
  on review to attune_app;
grant select, insert on review_version, review_remark to attune_app;
grant select, insert, update (fields, version, saved_at), delete on review_draft to attune_app;

-- Whoever reviews sees the application, and the portfolio, until some time after the application has ended.
create policy of_its_reviewer on application for select to attune_app
  using (association_id = (select current_association()) and id in (select reviewed_applications())
    and (state not in ('endorsed', 'withdrawn', 'expired') or state_since > now() - interval '90 days'));

-- Lets reviewers see the rows of a table that belong to those whom they review; as show_to_staff does for staff.
create procedure show_to_reviewers(of_table regclass, own_condition text default 'true') language plpgsql as $$
begin
  execute format($policy$
    create policy of_an_applicant_reviewed on %1$s for select to attune_app using (
      %2$s and (select is_reviewer_here()) and %1$s.person_id in (select given.person_id from application given
        where given.association_id = (select current_association())
          and given.id in (select reviewed_applications())))
    $policy$, of_table, own_condition);
end $$;

revoke all on procedure show_to_reviewers(regclass, text) from public;

call show_to_reviewers('portfolio');
call show_to_reviewers('portfolio_entry');
call show_to_reviewers('portfolio_change');
call show_to_reviewers('stored_file', $$state = 'available'$$);
call show_to_reviewers('provider_asker');
call show_to_reviewers('provider_link');
call show_to_reviewers('confirmation_request');
call show_to_reviewers('confirmation_session');
call show_to_reviewers('confirmation_answer');

-- References of an application are for its reviewers, and for no others who review here.
alter policy of_staff_here on reference
  using (association_id = (select current_association()) and person_id is distinct from (select current_person())
    and ((select current_person() is null or is_staff_here()) or application_id in (select reviewed_applications())));
alter policy of_readers_here on reference_rating
  using (association_id = (select current_association()) and person_id is distinct from (select current_person())
    and ((select is_staff_here()) or reference_id in (select asked.id from reference asked
      where asked.application_id in (select reviewed_applications()))));

-- What may tell of a conflict of interest between people of an association: where they worked, and who gave
-- them reflective supervision. For those who assign; what comes of it is shown, and these facts are not.
create function list_conflict_facts(people uuid[])
  returns table (person_id uuid, kind text, name text, email text)
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  known uuid[] := array(select held.person_id from association_role held
    where held.association_id = current_association() and held.role in ('applicant', 'reviewer')
      and held.person_id = any (people));
begin
  if current_association() is null or not (current_person() is null or is_staff_here()) then
    return;
  end if;
  perform set_config('attune.maintenance', 'on', true);
  return query
    select entry.person_id, 'employer', entry.body ->> 'employer', null from portfolio_entry entry
      where entry.person_id = any (known) and entry.section = 'work' and entry.removed_at is null
        and entry.body ->> 'employer' <> ''
    union
    select entry.person_id, 'provider', coalesce(entry.body ->> 'name', ''), contact.email
      from portfolio_entry entry left join provider_contact contact on contact.entry_id = entry.id
      where entry.person_id = any (known) and entry.section = 'providers' and entry.removed_at is null
    union
    select link.person_id, 'provider', registered.name, null from provider_link link
      join registered_provider registered on registered.id = link.registered_provider_id
      where link.person_id = any (known);
  perform set_config('attune.maintenance', 'off', true);
end $$;

revoke all on function reviewed_applications, has_recommended, has_to_review, list_conflict_facts from public;
grant execute on function reviewed_applications, has_recommended, has_to_review, list_conflict_facts to attune_app;
