-- Marking: scripts without a name, markers who do not see each other, seniors for gaps, and appeals of a mark.

create function is_marker_here() returns boolean language sql stable
  return exists (select from association_role mine
    where mine.person_id = current_person() and mine.association_id = current_association()
      and mine.role = 'marker');

-- What a marker takes on. Without a row: every category, four scripts a month, not a senior.
create table exam_markers (
  office_id uuid not null references exam_offices,
  person_id uuid not null references person,
  -- Empty for every category.
  categories text[] not null,
  most_a_month int not null check (most_a_month between 0 and 60),
  -- The last day of a pause; empty for none.
  paused_until date,
  -- Decides where two markers are too far apart.
  is_senior boolean not null,
  version int not null default 1 check (version > 0),
  changed_at timestamptz not null,
  changed_by uuid not null references person,
  primary key (office_id, person_id)
);

create index exam_marker_of_person on exam_markers (person_id);
create index exam_marker_changed_by on exam_markers (changed_by);

-- What a marker sees: a code, questions, masked answers and rubrics. Nothing here follows who wrote it or when.
create table exam_scripts (
  id uuid primary key,
  office_id uuid not null references exam_offices,
  -- Random: lists of scripts are in its order.
  code text not null unique check (code ~ '^[a-z0-9]{8,}$'),
  -- Calibration scripts are marked by everybody first and belong to nobody.
  kind text not null check (kind in ('sat', 'calibration')),
  category text not null check (category <> ''),
  body jsonb not null check (jsonb_typeof(body -> 'answers') = 'array'),
  -- A calibration script that is no longer asked for.
  is_retired boolean not null default false
);

create index exam_script_of_office on exam_scripts (office_id, kind, code);

-- Whose a script is, what stood in it before it was masked, and how its marking stands: for the office alone.
create table exam_markings (
  script_id uuid primary key references exam_scripts,
  office_id uuid not null references exam_offices,
  sitting_id uuid not null unique references exam_sittings,
  association_id uuid not null references association,
  person_id uuid not null references person,
  originals jsonb not null check (jsonb_typeof(originals) = 'array'),
  masked_by uuid not null references person,
  masked_at timestamptz not null,
  state text not null default 'being-marked' check (state in
    ('being-marked', 'to-adjudicate', 'settled', 'released')),
  state_since timestamptz not null,
  -- Counted up where a mark is appealed and a fresh marker is asked.
  round int not null default 1 check (round > 0),
  -- How far the markers are apart, where they were compared.
  gap numeric(8, 2),
  -- Who decided, the points by line, and the version of the rules; empty until then.
  settled jsonb check (jsonb_typeof(settled) = 'object'),
  -- What was released before an appeal.
  released jsonb check (jsonb_typeof(released) = 'object'),
  check ((state in ('settled', 'released')) = (settled is not null))
);

create index exam_marking_in_order on exam_markings (office_id, state, state_since, script_id);
create index exam_marking_of_person on exam_markings (person_id);
create index exam_marking_of_association on exam_markings (association_id);
create index exam_marking_masked_by on exam_markings (masked_by);

-- One marker's task with one script.
create table exam_marks (
  id uuid primary key,
  office_id uuid not null references exam_offices,
  script_id uuid not null references exam_scripts,
  marker_id uuid not null references person,
  round int not null check (round > 0),
  -- 0 for calibration, from 1 for those who mark apart, 9 for the senior who sees both.
  place int not null check (place between 0 and 9),
  state text not null default 'asked' check (state in ('asked', 'done', 'returned', 'taken-back')),
  asked_at timestamptz not null,
  -- Empty where a gap asked, or the marker began a calibration.
  asked_by uuid references person,
  done_at timestamptz,
  -- What a marker wrote who gave it back.
  reason text check (length(reason) between 1 and 1000),
  check ((state = 'done') = (done_at is not null)),
  check (reason is null or state = 'returned')
);

-- One marker to a place, and nobody twice to one script: a re-mark is by somebody fresh.
create unique index exam_mark_place on exam_marks (script_id, round, place)
  where place > 0 and state in ('asked', 'done');
create unique index exam_mark_once on exam_marks (script_id, marker_id);
create index exam_mark_of_marker on exam_marks (marker_id, office_id, state);
create index exam_mark_of_office on exam_marks (office_id, state, done_at);
create index exam_mark_asked_by on exam_marks (asked_by) where asked_by is not null;

-- What was given. It says nothing of who gave it, so that a senior can read it. Never changes.
create table exam_given_marks (
  mark_id uuid primary key references exam_marks,
  office_id uuid not null references exam_offices,
  script_id uuid not null references exam_scripts,
  round int not null,
  place int not null,
  -- Points by answer and line.
  marks jsonb not null check (jsonb_typeof(marks) = 'object'),
  -- By answer, for the candidate and for the office.
  comments jsonb not null check (jsonb_typeof(comments) = 'object'),
  given_at timestamptz not null
);

create index exam_given_mark_of_script on exam_given_marks (script_id, round, place);
create index exam_given_mark_of_office on exam_given_marks (office_id, given_at);

-- What is not handed in yet: nobody but its marker sees it.
create table exam_mark_drafts (
  mark_id uuid primary key references exam_marks,
  marker_id uuid not null references person,
  fields jsonb not null check (jsonb_typeof(fields) = 'object'),
  version int not null default 1 check (version > 0),
  saved_at timestamptz not null
);

create index exam_mark_draft_of_marker on exam_mark_drafts (marker_id);

-- What a calibration script is worth, which a marker reads after marking it.
create table exam_reference_marks (
  script_id uuid primary key references exam_scripts,
  office_id uuid not null references exam_offices,
  marks jsonb not null check (jsonb_typeof(marks) = 'object'),
  -- Why, in words.
  reasons text not null check (length(reasons) <= 5000),
  written_by uuid not null references person,
  written_at timestamptz not null
);

create index exam_reference_mark_of_office on exam_reference_marks (office_id);
create index exam_reference_mark_written_by on exam_reference_marks (written_by);

-- Somebody asks for another look at a released mark.
create table exam_mark_appeals (
  -- Given by the form, so that a double click asks once.
  id uuid primary key,
  office_id uuid not null references exam_offices,
  association_id uuid not null references association,
  person_id uuid not null references person,
  -- One appeal a sitting.
  sitting_id uuid not null unique references exam_sittings,
  words text not null check (length(words) between 1 and 5000),
  state text not null default 'asked' check (state in ('asked', 'declined', 're-marking', 'answered')),
  asked_at timestamptz not null,
  decided_by uuid references person,
  decided_at timestamptz,
  -- What the candidate is told.
  answer text check (length(answer) between 1 and 5000),
  check ((state = 'asked') = (decided_at is null)),
  check (state <> 'declined' or answer is not null)
);

create index exam_mark_appeal_in_order on exam_mark_appeals (office_id, state, asked_at, id);
create index exam_mark_appeal_of_person on exam_mark_appeals (person_id);
create index exam_mark_appeal_of_association on exam_mark_appeals (association_id);
create index exam_mark_appeal_decided_by on exam_mark_appeals (decided_by) where decided_by is not null;

-- These look marks up as the owner, who has policies of its own there: a policy that asked its own table would
-- ask without end.

-- Scripts that the asker marks or marked here, as long as the role is held.
create function marked_scripts() returns setof uuid language sql stable rows 50
  security definer set search_path = pg_catalog, public
  begin atomic
    select given.script_id from exam_marks given
      where given.marker_id = current_person() and given.state in ('asked', 'done') and is_marker_here();
  end;

-- Whether the asker decides here between the marks of others, in this round.
create function decides_between(script uuid, in_round int) returns boolean language sql stable
  security definer set search_path = pg_catalog, public
  return is_marker_here() and exists (select from exam_marks given where given.script_id = script
    and given.round >= in_round and given.place = 9 and given.state in ('asked', 'done')
    and given.marker_id = current_person());

create function has_marked(script uuid) returns boolean language sql stable
  security definer set search_path = pg_catalog, public
  return is_marker_here() and exists (select from exam_marks given where given.script_id = script
    and given.marker_id = current_person() and given.state = 'done');

-- What is kept of the asker as a marker: nobody makes a senior of oneself.
create function is_senior_marker(office uuid) returns boolean language sql stable
  security definer set search_path = pg_catalog, public
  return coalesce((select kept.is_senior from exam_markers kept
    where kept.office_id = office and kept.person_id = current_person()), false);

-- Holds the marking of a script until the transaction ends, so that of two marks at once the second sees the first.
create function hold_marking(held uuid) returns void
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  perform from exam_markings where script_id = held for update;
end $$;

alter table exam_markers enable row level security, force row level security;

create policy maintenance on exam_markers to attune_owner using (is_maintenance()) with check (is_maintenance());
create policy is_looked_up on exam_markers for select to attune_owner using (person_id = current_person());
create policy of_this_marker on exam_markers for select to attune_app
  using (person_id = (select current_person()) and (select is_marker_here()));
create policy of_the_office on exam_markers for select to attune_app using (runs_exam_office(office_id));
create policy is_kept on exam_markers for insert to attune_app
  with check (changed_by = current_person() and office_id in (select hosted_exam_offices())
    and (is_staff_here() or person_id = current_person() and is_marker_here() and not is_senior));
create policy this_marker_changes on exam_markers for update to attune_app
  using (person_id = current_person() and is_marker_here())
  with check (person_id = current_person() and changed_by = current_person()
    and (is_staff_here() or is_senior = is_senior_marker(office_id)));
create policy office_changes on exam_markers for update to attune_app
  using (runs_exam_office(office_id)) with check (runs_exam_office(office_id) and changed_by = current_person());

alter table exam_scripts enable row level security, force row level security;

create policy maintenance on exam_scripts to attune_owner using (is_maintenance()) with check (is_maintenance());
create policy of_its_marker on exam_scripts for select to attune_app
  using (id in (select marked_scripts())
    or kind = 'calibration' and (select is_marker_here()) and office_id in (select hosted_exam_offices()));
create policy of_the_office on exam_scripts for select to attune_app using (runs_exam_office(office_id));
create policy office_makes on exam_scripts for insert to attune_app with check (runs_exam_office(office_id));
create policy office_masks_again on exam_scripts for update to attune_app
  using (runs_exam_office(office_id)) with check (runs_exam_office(office_id));

alter table exam_markings enable row level security, force row level security;

create policy maintenance on exam_markings to attune_owner using (is_maintenance()) with check (is_maintenance());
create policy is_held on exam_markings for update to attune_owner using (true);
create policy is_looked_up on exam_markings for select to attune_owner using (true);
-- Staff who mark a script do not see whose it is, and nobody sees to the marking of the own one.
create policy of_the_office on exam_markings for select to attune_app
  using (office_id in (select hosted_exam_offices()) and ((select current_person() is null) or (select is_staff_here())
    and person_id is distinct from (select current_person()) and script_id not in (select marked_scripts())));
create policy office_makes on exam_markings for insert to attune_app
  with check (runs_exam_office(office_id) and masked_by = current_person() and person_id <> current_person()
    and exists (select from exam_sittings sat where sat.id = sitting_id and sat.person_id = exam_markings.person_id
      and sat.office_id = exam_markings.office_id and sat.association_id = exam_markings.association_id
      and sat.part = 'essay' and sat.handed_in_at is not null));
create policy office_moves on exam_markings for update to attune_app
  using (runs_exam_office(office_id) and person_id is distinct from current_person())
  with check (runs_exam_office(office_id));

-- Who may be asked: a marker of the host who neither wrote nor masked it.
create function may_mark(script uuid, marker uuid) returns boolean language sql stable
  security definer set search_path = pg_catalog, public
  return exists (select from exam_scripts given
      join exam_offices office on office.id = given.office_id and office.association_id = current_association()
      where given.id = script)
    and not exists (select from exam_markings marking where marking.script_id = script
      and (marking.person_id = marker or marking.masked_by = marker));
create policy is_looked_up on exam_scripts for select to attune_owner using (true);

alter table exam_marks enable row level security, force row level security;

create policy maintenance on exam_marks to attune_owner using (is_maintenance()) with check (is_maintenance());
create policy is_looked_up on exam_marks for select to attune_owner using (marker_id = current_person());
create policy of_this_marker on exam_marks for select to attune_app
  using (marker_id = (select current_person()) and (select is_marker_here()));
create policy of_the_office on exam_marks for select to attune_app
  using (office_id in (select hosted_exam_offices()) and ((select current_person() is null) or (select is_staff_here())
    and script_id not in (select marked_scripts())));
create policy office_asks on exam_marks for insert to attune_app
  with check (runs_exam_office(office_id) and asked_by is not distinct from current_person() and state = 'asked'
    and may_mark(script_id, marker_id) and exists (select from association_role held
      where held.person_id = marker_id and held.association_id = current_association() and held.role = 'marker'));
create policy marker_calibrates on exam_marks for insert to attune_app
  with check (marker_id = current_person() and is_marker_here() and place = 0 and state = 'asked'
    and asked_by is null and exists (select from exam_scripts given where given.id = script_id
      and given.kind = 'calibration' and given.office_id = exam_marks.office_id));
create policy marker_moves on exam_marks for update to attune_app
  using (marker_id = current_person() and state = 'asked' and is_marker_here())
  with check (marker_id = current_person() and state in ('asked', 'done', 'returned'));
create policy office_takes_back on exam_marks for update to attune_app
  using (runs_exam_office(office_id) and state = 'asked')
  with check (runs_exam_office(office_id) and state in ('asked', 'taken-back'));

alter table exam_given_marks enable row level security, force row level security;

create policy maintenance on exam_given_marks to attune_owner using (is_maintenance()) with check (is_maintenance());
create policy of_this_marker on exam_given_marks for select to attune_app
  using (exists (select from exam_marks own where own.id = mark_id and own.marker_id = (select current_person())));
create policy of_its_senior on exam_given_marks for select to attune_app using (decides_between(script_id, round));
-- Staff read marks once they are compared; jobs compare them.
create policy of_the_office on exam_given_marks for select to attune_app
  using (office_id in (select hosted_exam_offices()) and ((select current_person() is null) or (select is_staff_here())
    and (place = 0 and (has_marked(script_id) or not is_marker_here()) or exists (select from exam_markings marking where marking.script_id = exam_given_marks.script_id
      and (marking.state <> 'being-marked' or marking.round > exam_given_marks.round)))));
create policy is_given on exam_given_marks for insert to attune_app
  with check (exists (select from exam_marks own where own.id = mark_id and own.marker_id = current_person()
    and own.state = 'done' and own.script_id = exam_given_marks.script_id and own.round = exam_given_marks.round
    and own.place = exam_given_marks.place and own.office_id = exam_given_marks.office_id));

alter table exam_mark_drafts enable row level security, force row level security;

create policy maintenance on exam_mark_drafts to attune_owner using (is_maintenance()) with check (is_maintenance());
create policy of_this_marker on exam_mark_drafts to attune_app
  using (marker_id = current_person())
  with check (marker_id = current_person() and exists (select from exam_marks own
    where own.id = mark_id and own.marker_id = current_person()));

alter table exam_reference_marks enable row level security, force row level security;

create policy maintenance on exam_reference_marks to attune_owner
  using (is_maintenance()) with check (is_maintenance());
create policy of_whoever_calibrated on exam_reference_marks for select to attune_app using (has_marked(script_id));
create policy of_the_office on exam_reference_marks for select to attune_app
  using (runs_exam_office(office_id) and not (select is_marker_here()));
create policy office_writes on exam_reference_marks for insert to attune_app
  with check (runs_exam_office(office_id) and written_by = current_person());

alter table exam_mark_appeals enable row level security, force row level security;

create policy maintenance on exam_mark_appeals to attune_owner using (is_maintenance()) with check (is_maintenance());
create policy of_this_person on exam_mark_appeals for select to attune_app
  using (person_id = (select current_person()));
create policy of_the_office on exam_mark_appeals for select to attune_app
  using (office_id in (select hosted_exam_offices()) and ((select current_person() is null) or (select is_staff_here())
    and person_id <> (select current_person())));
create policy this_person_asks on exam_mark_appeals for insert to attune_app
  with check (person_id = current_person() and state = 'asked' and exists (select from exam_sittings own
    where own.id = sitting_id and own.person_id = current_person() and own.part = 'essay' and own.state = 'released'
      and own.office_id = exam_mark_appeals.office_id and own.association_id = exam_mark_appeals.association_id));
create policy office_answers on exam_mark_appeals for update to attune_app
  using (runs_exam_office(office_id) and person_id is distinct from current_person())
  with check (runs_exam_office(office_id));

grant select, insert, update (categories, most_a_month, paused_until, is_senior, version, changed_at, changed_by)
  on exam_markers to attune_app;
grant select, insert, update (body, is_retired) on exam_scripts to attune_app;
grant select, insert,
  update (originals, masked_by, masked_at, state, state_since, round, gap, settled, released)
  on exam_markings to attune_app;
grant select, insert, update (state, done_at, reason) on exam_marks to attune_app;
grant select, insert on exam_given_marks, exam_reference_marks to attune_app;
grant select, insert, update (fields, version, saved_at), delete on exam_mark_drafts to attune_app;
grant select, insert, update (state, decided_by, decided_at, answer) on exam_mark_appeals to attune_app;

-- What may tell who wrote an essay: of the candidate, of employers, of those who supervised or gave a reference, and
-- of the association. For the staff who mask, and for them alone.
create function list_traces_of(sitting uuid) returns table (kind text, words text)
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  sat exam_sittings;
begin
  select * into sat from exam_sittings where id = sitting;
  if sat.id is null or not coalesce(runs_exam_office(sat.office_id), false)
    or sat.person_id = current_person() then
    return;
  end if;
  perform set_config('attune.maintenance', 'on', true);
  return query
    select 'name', candidate.name from person candidate where candidate.id = sat.person_id
    union select 'name', split_part(candidate.email, '@', 1) from person candidate where candidate.id = sat.person_id
    union select 'email', candidate.email from person candidate where candidate.id = sat.person_id
    union select 'employer', entry.body ->> 'employer' from portfolio_entry entry
      where entry.person_id = sat.person_id and entry.section = 'work' and entry.body ->> 'employer' <> ''
    union select 'employer', entry.body ->> 'institution' from portfolio_entry entry
      where entry.person_id = sat.person_id and entry.section = 'education' and entry.body ->> 'institution' <> ''
    union select 'provider', entry.body ->> 'name' from portfolio_entry entry
      where entry.person_id = sat.person_id and entry.section = 'providers' and entry.body ->> 'name' <> ''
    union select 'provider', asked.rater_name from reference asked where asked.application_id = sat.application_id
    union select 'place', known.name from association known where known.id = sat.association_id;
  perform set_config('attune.maintenance', 'off', true);
end $$;

-- Markers who have to do with a candidate: who advises, reviews or reviewed, supervised or gave a reference. Only
-- that they are unfit is told, not why.
create function list_unfit_markers(script uuid) returns setof uuid
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  marking exam_markings;
begin
  select * into marking from exam_markings where script_id = script;
  if marking.script_id is null or not coalesce(runs_exam_office(marking.office_id), false) then
    return;
  end if;
  perform set_config('attune.maintenance', 'on', true);
  return query
    select marking.person_id
    union select marking.masked_by
    union select advising.advisor_id from advising where advising.applicant_id = marking.person_id
    union select given.reviewer_id from review given where given.applicant_id = marking.person_id
    union select rater.id from reference asked join person rater on lower(rater.email) = lower(asked.rater_email)
      where asked.person_id = marking.person_id
    union select supervisor.id from portfolio_entry entry
      join provider_contact contact on contact.entry_id = entry.id
      join person supervisor on lower(supervisor.email) = lower(contact.email)
      where entry.person_id = marking.person_id and entry.section = 'providers';
  perform set_config('attune.maintenance', 'off', true);
end $$;

revoke all on function marked_scripts, decides_between, has_marked, is_senior_marker, hold_marking, may_mark,
  list_traces_of, list_unfit_markers from public;
grant execute on function marked_scripts, decides_between, has_marked, is_senior_marker, hold_marking, may_mark,
  list_traces_of, list_unfit_markers to attune_app;
