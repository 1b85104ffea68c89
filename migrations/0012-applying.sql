-- What an applicant does with an application.

-- What staff asked of the applicant together with a step: what is missing where an application was returned, what
-- more is asked in the review, what to do where it was deferred. The applicant never learns who wrote it.
create table application_request (
  application_id uuid not null references application,
  number int not null check (number > 0),
  association_id uuid not null references association,
  person_id uuid not null references person,
  step text not null check (step in ('return', 'ask-more', 'defer')),
  text text not null,
  -- One line for each thing to mend, with the requirement that it is about where it is about one.
  items jsonb not null default '[]' check (jsonb_typeof(items) = 'array'),
  asked_by uuid not null references person,
  asked_at timestamptz not null,
  -- What the applicant said when handing it in again. Answered once.
  answer text,
  answered_at timestamptz,
  primary key (application_id, number),
  check (answer is null or answered_at is not null)
);

create index application_request_of_person on application_request (person_id);

alter table application_request enable row level security, force row level security;

create policy maintenance on application_request to attune_owner
  using (is_maintenance()) with check (is_maintenance());
create policy of_an_application_seen on application_request for select
  using (exists (select from application seen where seen.id = application_request.application_id));
create policy staff_asks on application_request for insert
  with check (association_id = (select current_association()) and asked_by = current_person()
    and is_staff_here() and answered_at is null
    and exists (select from application asked where asked.id = application_id
      and asked.association_id = application_request.association_id
      and asked.person_id = application_request.person_id and asked.person_id <> current_person()));
create policy applicant_answers on application_request for update
  using (person_id = current_person() and answered_at is null) with check (person_id = current_person());

grant select, insert, update (answer, answered_at) on application_request to attune_app;
