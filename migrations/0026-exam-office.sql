-- The exam office: its rules, windows with seats, who sits when and for how long, what was answered, and results.

-- The office that the scope's association runs, where it runs one.
create function hosted_exam_offices() returns setof uuid language sql stable
  begin atomic
    select office.id from exam_offices office where office.association_id = current_association();
  end;

-- Staff of the association that runs the office, and jobs in its name.
create function runs_exam_office(office uuid) returns boolean language sql stable
  return (current_person() is null or is_staff_here()) and office in (select hosted_exam_offices());

-- How the office examines, as one document that its schema checks on every reading. A change is a new version.
create table exam_rules (
  office_id uuid not null references exam_offices,
  version int not null check (version > 0),
  body jsonb not null check (jsonb_typeof(body) = 'object'),
  changed_by uuid references person,
  changed_at timestamptz not null,
  primary key (office_id, version)
);

alter table exam_rules enable row level security, force row level security;

create policy maintenance on exam_rules to attune_owner using (is_maintenance()) with check (is_maintenance());
-- By what rules people are examined is no secret.
create policy is_public on exam_rules for select using (true);
create policy office_changes on exam_rules for insert
  with check (changed_by = current_person() and runs_exam_office(office_id));

grant select, insert on exam_rules to attune_app;

-- When a part may be sat: at any moment of these days, by the clock of the association that runs the office.
create table exam_windows (
  id uuid primary key,
  office_id uuid not null references exam_offices,
  name text not null check (length(name) between 1 and 200),
  part text not null check (part in ('multiple-choice', 'essay')),
  -- Empty for every category.
  categories text[] not null default '{}',
  first_day date not null,
  last_day date not null,
  -- The last day on which a seat may be booked or given back.
  book_until date not null,
  seats int not null check (seats between 0 and 10000),
  version int not null default 1 check (version > 0),
  closed_at timestamptz,
  check (first_day <= last_day and book_until <= last_day)
);

create index exam_window_of_office on exam_windows (office_id, first_day, id);

alter table exam_windows enable row level security, force row level security;

create policy maintenance on exam_windows to attune_owner using (is_maintenance()) with check (is_maintenance());
create policy is_held on exam_windows for update to attune_owner using (true);
create policy is_public on exam_windows for select using (true);
create policy office_opens on exam_windows for insert with check (runs_exam_office(office_id));
create policy office_changes on exam_windows for update to attune_app
  using (runs_exam_office(office_id)) with check (runs_exam_office(office_id));

grant select, insert, update (name, first_day, last_day, book_until, seats, version, closed_at, categories)
  on exam_windows to attune_app;

-- What is sat in a window, by category.
create table exam_window_forms (
  window_id uuid not null references exam_windows,
  category text not null check (category <> ''),
  office_id uuid not null references exam_offices,
  form_id uuid not null references exam_forms,
  primary key (window_id, category)
);

create index exam_window_form_of on exam_window_forms (form_id);

alter table exam_window_forms enable row level security, force row level security;

create policy maintenance on exam_window_forms to attune_owner
  using (is_maintenance()) with check (is_maintenance());
create policy office_chooses on exam_window_forms
  using (runs_exam_office(office_id)) with check (runs_exam_office(office_id));

grant select, insert, update (form_id), delete on exam_window_forms to attune_app;

-- A seat that somebody booked, and what becomes of it.
create table exam_sittings (
  -- Given by the form, so that a double click books one.
  id uuid primary key,
  office_id uuid not null references exam_offices,
  association_id uuid not null references association,
  person_id uuid not null references person,
  application_id uuid not null references application,
  part text not null check (part in ('multiple-choice', 'essay')),
  category text not null check (category <> ''),
  window_id uuid not null references exam_windows,
  -- Drawn when it begins.
  form_id uuid references exam_forms,
  -- Random and says nothing: all that a marker sees of whose it is.
  script_code text not null unique check (script_code ~ '^[a-z0-9]{8,}$'),
  state text not null default 'booked' check (state in
    ('booked', 'sitting', 'handed-in', 'being-marked', 'to-adjudicate', 'released', 'cancelled', 'missed')),
  state_since timestamptz not null,
  -- The day that the candidate means to sit on, for the calendar.
  planned_on date not null,
  booked_at timestamptz not null,
  started_at timestamptz,
  -- Fixed when it begins, with the time that was granted.
  ends_at timestamptz,
  handed_in_at timestamptz,
  -- Empty until then; `time`: by itself, because time was up.
  handed_in_by text check (handed_in_by in ('candidate', 'time')),
  -- One question a page or all on one, and whether the clock is out of sight: the candidate's choice.
  layout text not null default 'one' check (layout in ('one', 'all')),
  hides_clock boolean not null default false,
  version int not null default 1 check (version > 0),
  check ((started_at is null) = (ends_at is null)),
  check ((started_at is null) = (form_id is null)),
  check ((handed_in_at is null) = (handed_in_by is null)),
  check ((started_at is null) = (state in ('booked', 'cancelled', 'missed'))),
  check ((handed_in_at is null) = (state in ('booked', 'sitting', 'cancelled', 'missed'))),
  check (ends_at > started_at)
);

-- Nobody has two seats for one part of one application.
create unique index exam_sitting_open on exam_sittings (application_id, part)
  where state in ('booked', 'sitting', 'handed-in', 'being-marked', 'to-adjudicate');
create index exam_sitting_of_person on exam_sittings (person_id, booked_at);
create index exam_sitting_of_office on exam_sittings (office_id, state, planned_on, id);
create index exam_sitting_of_association on exam_sittings (association_id, planned_on, id);
create index exam_sitting_in_window on exam_sittings (window_id, state);
create index exam_sitting_of_form on exam_sittings (form_id) where form_id is not null;
create index exam_sitting_running on exam_sittings (ends_at) where state = 'sitting';

alter table exam_sittings enable row level security, force row level security;

create policy maintenance on exam_sittings to attune_owner using (is_maintenance()) with check (is_maintenance());
create policy is_counted on exam_sittings for select to attune_owner using (true);
create policy of_this_person on exam_sittings for select to attune_app using (person_id = (select current_person()));
create policy this_person_books on exam_sittings for insert to attune_app
  with check (person_id = current_person() and state = 'booked' and exists (select from application own
    where own.id = application_id and own.person_id = current_person() and own.state = 'approved-for-exam'
      and own.association_id = exam_sittings.association_id));
create policy this_person_moves on exam_sittings for update to attune_app
  using (person_id = current_person() and state in ('booked', 'sitting'))
  with check (person_id = current_person() and state in ('booked', 'sitting', 'handed-in', 'cancelled'));
-- The office itself, of all who sit with it; nobody handles a sitting of his or her own.
create policy of_the_office on exam_sittings for select to attune_app
  using (office_id in (select hosted_exam_offices()) and person_id is distinct from (select current_person())
    and ((select current_person()) is null or (select is_staff_here())));
create policy office_moves on exam_sittings for update to attune_app
  using (runs_exam_office(office_id) and person_id is distinct from current_person())
  with check (runs_exam_office(office_id));
-- An association of those that it approved.
create policy of_staff_here on exam_sittings for select to attune_app
  using (association_id = (select current_association()) and person_id is distinct from (select current_person())
    and ((select current_person()) is null or (select is_staff_here())));

grant select, insert, update (window_id, form_id, state, state_since, planned_on, started_at, ends_at, handed_in_at,
  handed_in_by, layout, hides_clock, version) on exam_sittings to attune_app;

-- Holds a window until the transaction ends and tells how many of its seats are free, so that no two take the last.
create function hold_exam_window(held uuid) returns int
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  in_all int;
begin
  select seats into in_all from exam_windows where id = held and closed_at is null for update;
  return in_all - (select count(*) from exam_sittings
    where window_id = held and state not in ('cancelled', 'missed'));
end $$;

-- How many seats are free, which anybody may know, and not whose the others are.
create function count_free_seats(of_windows uuid[]) returns table (window_id uuid, free int)
language sql stable security definer set search_path = pg_catalog, public
  begin atomic
    select counted.id, greatest(0, counted.seats - count(taken.id))::int
      from exam_windows counted left join exam_sittings taken
        on taken.window_id = counted.id and taken.state not in ('cancelled', 'missed')
      where counted.id = any (of_windows)
      group by counted.id;
  end;

-- What was answered, a row a question. `seq` counts up with every change in the browser, so that a packet that was
-- long on its way never replaces a newer one.
create table exam_answers (
  sitting_id uuid not null references exam_sittings,
  item_id uuid not null,
  -- Null where nothing is answered and the question is only flagged.
  answer jsonb,
  is_flagged boolean not null default false,
  seq int not null check (seq > 0),
  saved_at timestamptz not null,
  primary key (sitting_id, item_id),
  check (length(answer::text) <= 100000)
);

alter table exam_answers enable row level security, force row level security;

create policy maintenance on exam_answers to attune_owner using (is_maintenance()) with check (is_maintenance());
create policy of_this_person on exam_answers for select to attune_app
  using (exists (select from exam_sittings own where own.id = sitting_id and own.person_id = (select current_person())));
-- After it was handed in nothing is written any more.
create policy this_person_answers on exam_answers for insert to attune_app
  with check (exists (select from exam_sittings own where own.id = sitting_id
    and own.person_id = current_person() and own.state = 'sitting'));
create policy this_person_changes on exam_answers for update to attune_app
  using (exists (select from exam_sittings own where own.id = sitting_id
    and own.person_id = current_person() and own.state = 'sitting'));
create policy of_the_office on exam_answers for select to attune_app
  using (exists (select from exam_sittings sat where sat.id = sitting_id
    and sat.office_id in (select hosted_exam_offices()) and sat.person_id is distinct from (select current_person())
    and ((select current_person()) is null or (select is_staff_here()))));

grant select, insert, update (answer, is_flagged, seq, saved_at) on exam_answers to attune_app;

-- What multiple choice came to, from the moment it was handed in: the office's to know until it releases.
create table exam_scores (
  sitting_id uuid primary key references exam_sittings,
  office_id uuid not null references exam_offices,
  items int not null check (items > 0),
  correct int not null check (correct between 0 and items),
  -- By area: how many items, and how many of them correct.
  areas jsonb not null check (jsonb_typeof(areas) = 'array'),
  -- By item: what was given and whether it is correct, for the figures.
  marks jsonb not null check (jsonb_typeof(marks) = 'array'),
  rules_version int not null,
  scored_at timestamptz not null
);

create index exam_score_of_office on exam_scores (office_id);

alter table exam_scores enable row level security, force row level security;

create policy maintenance on exam_scores to attune_owner using (is_maintenance()) with check (is_maintenance());
create policy of_the_office on exam_scores for select to attune_app
  using (office_id in (select hosted_exam_offices())
    and ((select current_person()) is null or (select is_staff_here()))
    and not exists (select from exam_sittings own
      where own.id = sitting_id and own.person_id = (select current_person())));
create policy office_scores on exam_scores for insert to attune_app with check (runs_exam_office(office_id));

grant select, insert on exam_scores to attune_app;

-- What a candidate asked for, and what the office granted.
create table exam_accommodations (
  id uuid primary key,
  office_id uuid not null references exam_offices,
  association_id uuid not null references association,
  person_id uuid not null references person,
  application_id uuid not null references application,
  kind text not null check (kind in ('extra-time', 'reader', 'other')),
  words text not null check (length(words) between 1 and 2000),
  state text not null default 'asked' check (state in ('asked', 'granted', 'declined', 'withdrawn')),
  asked_at timestamptz not null,
  -- The day before which it has to be decided: of the booking that it is for, where there is one.
  asked_for date,
  -- One of the two where time was granted.
  time_factor numeric(4, 2) check (time_factor > 1 and time_factor <= 4),
  time_minutes int check (time_minutes between 1 and 600),
  -- What the candidate is told.
  answer text check (length(answer) between 1 and 2000),
  decided_by uuid references person,
  decided_at timestamptz,
  check ((state in ('granted', 'declined')) = (decided_at is not null)),
  check ((decided_at is null) = (answer is null) and (decided_at is null) = (decided_by is null)),
  check (state = 'granted' or (time_factor is null and time_minutes is null)),
  check (time_factor is null or time_minutes is null)
);

create unique index exam_accommodation_open on exam_accommodations (application_id, kind) where state = 'asked';
create index exam_accommodation_of_person on exam_accommodations (person_id, asked_at);
create index exam_accommodation_of_application on exam_accommodations (application_id);
create index exam_accommodation_asked on exam_accommodations (office_id, state, asked_at, id);

alter table exam_accommodations enable row level security, force row level security;

create policy maintenance on exam_accommodations to attune_owner
  using (is_maintenance()) with check (is_maintenance());
create policy of_this_person on exam_accommodations for select using (person_id = (select current_person()));
create policy this_person_asks on exam_accommodations for insert
  with check (person_id = current_person() and state = 'asked' and exists (select from application own
    where own.id = application_id and own.person_id = current_person()
      and own.association_id = exam_accommodations.association_id));
create policy this_person_withdraws on exam_accommodations for update
  using (person_id = current_person() and state = 'asked')
  with check (person_id = current_person() and state = 'withdrawn');
-- The office alone: what somebody needs is nobody else's to know.
create policy of_the_office on exam_accommodations for select
  using (office_id in (select hosted_exam_offices()) and person_id is distinct from (select current_person())
    and ((select current_person()) is null or (select is_staff_here())));
create policy office_decides on exam_accommodations for update
  using (runs_exam_office(office_id) and person_id <> current_person() and state = 'asked')
  with check (runs_exam_office(office_id) and decided_by = current_person() and state in ('granted', 'declined'));

grant select, insert, update (state, time_factor, time_minutes, answer, decided_by, decided_at)
  on exam_accommodations to attune_app;

-- What was released. Never changes: a corrected one names the one that it takes the place of.
create table exam_results (
  id uuid primary key,
  -- Null where the result came from elsewhere.
  sitting_id uuid references exam_sittings,
  office_id uuid not null references exam_offices,
  association_id uuid not null references association,
  person_id uuid not null references person,
  application_id uuid references application,
  category text not null check (category <> ''),
  part text not null check (part in ('multiple-choice', 'essay')),
  -- The share of what could be had, from 0 to 1.
  score numeric(5, 4) check (score between 0 and 1),
  passed boolean not null,
  sat_on date not null,
  released_at timestamptz not null,
  released_by uuid references person,
  source text not null check (source in ('attune', 'imported')),
  -- By area, and words that the candidate may read.
  feedback jsonb not null default '{}' check (jsonb_typeof(feedback) = 'object'),
  replaces uuid unique references exam_results,
  check ((source = 'attune') = (sitting_id is not null))
);

create unique index exam_result_first on exam_results (sitting_id) where sitting_id is not null and replaces is null;
create unique index exam_result_imported on exam_results (person_id, association_id, category, part, sat_on)
  where source = 'imported' and replaces is null;
create index exam_result_of_person on exam_results (person_id, association_id, category);
create index exam_result_of_sitting on exam_results (sitting_id) where sitting_id is not null;
create index exam_result_of_office on exam_results (office_id, released_at desc, id);
create index exam_result_of_application on exam_results (application_id) where application_id is not null;

alter table exam_results enable row level security, force row level security;

create policy maintenance on exam_results to attune_owner using (is_maintenance()) with check (is_maintenance());
create policy of_this_person on exam_results for select using (person_id = (select current_person()));
create policy of_the_office on exam_results for select
  using (office_id in (select hosted_exam_offices())
    and ((select current_person()) is null or (select is_staff_here())));
create policy of_staff_here on exam_results for select
  using (association_id = (select current_association())
    and ((select current_person()) is null or (select is_staff_here())));
create policy office_releases on exam_results for insert
  with check (runs_exam_office(office_id) and person_id is distinct from current_person()
    and released_by is not distinct from current_person());

grant select, insert on exam_results to attune_app;

-- Whom an office examines: those approved for the exam, and those who have sat. The office knows them all, and an
-- association that takes part its own.
create function list_exam_candidates(of_office uuid)
  returns table (application_id uuid, association_id uuid, person_id uuid, name text, email text, standard text,
    edition text, state text, state_since timestamptz)
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  runs boolean;
begin
  if current_association() is null or not (current_person() is null or is_staff_here()) then
    return;
  end if;
  runs := of_office in (select hosted_exam_offices());
  perform set_config('attune.maintenance', 'on', true);
  return query
    select asked.id, asked.association_id, asked.person_id, candidate.name, candidate.email, asked.standard,
        asked.edition, asked.state, asked.state_since
      from application asked join person candidate on candidate.id = asked.person_id
      where asked.association_id in (select member.association_id from exam_office_members member
          where member.office_id = of_office)
        and (runs or asked.association_id = current_association())
        and asked.person_id is distinct from current_person()
        and (asked.state = 'approved-for-exam'
          or exists (select from exam_sittings sat where sat.application_id = asked.id));
  perform set_config('attune.maintenance', 'off', true);
end $$;

-- Sittings whose time was up before a moment, and bookings whose window is over by the clock of their office: by
-- nothing but ids, for the job that ends them.
create function list_due_sittings(ended_before timestamptz, at timestamptz)
  returns table (id uuid, host_id uuid)
language sql stable security definer set search_path = pg_catalog, public
  begin atomic
    select due.id, office.association_id from exam_sittings due
      join exam_offices office on office.id = due.office_id
      where due.state = 'sitting' and due.ends_at <= ended_before
    union all
    select due.id, office.association_id from exam_sittings due
      join exam_offices office on office.id = due.office_id
      join association host on host.id = office.association_id
      join exam_windows sat_in on sat_in.id = due.window_id
      where due.state = 'booked' and sat_in.last_day < (at at time zone host.time_zone)::date
    limit 2000;
  end;

revoke all on function hold_exam_window, count_free_seats, list_exam_candidates, list_due_sittings from public;
grant execute on function hold_exam_window, count_free_seats, list_exam_candidates, list_due_sittings
  to attune_app;

-- Whoever has a seat is given the form of the window on beginning.
create policy of_its_candidate on exam_window_forms for select
  using (exists (select from exam_sittings own where own.window_id = exam_window_forms.window_id
    and own.person_id = (select current_person()) and own.state in ('booked', 'sitting')));

-- A candidate reads the questions while sitting, and no longer.
create policy of_its_candidate on exam_forms for select
  using (exists (select from exam_sittings own where own.form_id = exam_forms.id
    and own.person_id = (select current_person()) and own.state = 'sitting'));
create policy of_office_jobs on exam_forms for select
  using ((select current_person()) is null and office_id in (select hosted_exam_offices()));
