-- Exam offices, their item bank, and the forms drawn from it.

-- An office runs the exam, for its own association or for a network. Which office serves whom is no secret.
create table exam_offices (
  id uuid primary key default gen_random_uuid(),
  -- The host, whose staff run it.
  association_id uuid not null unique references association,
  opened_by uuid references person,
  opened_at timestamptz not null default now()
);

-- The associations whose applicants sit their exam at an office; a host that examines its own is among them.
create table exam_office_members (
  -- Applicants of an association sit at one office.
  association_id uuid primary key references association,
  office_id uuid not null references exam_offices,
  joined_by uuid references person,
  joined_at timestamptz not null default now()
);

create index exam_office_members_of_office on exam_office_members (office_id);
create index exam_offices_opened_by on exam_offices (opened_by);
create index exam_office_members_joined_by on exam_office_members (joined_by);

alter table exam_offices enable row level security, force row level security;
alter table exam_office_members enable row level security, force row level security;

create function is_administrator_here() returns boolean language sql stable
  return exists (select from association_role mine where mine.person_id = current_person()
    and mine.association_id = current_association() and mine.role = 'administrator');

create policy maintenance on exam_offices to attune_owner using (is_maintenance()) with check (is_maintenance());
create policy everybody_knows on exam_offices for select using (true);
create policy administrator_opens on exam_offices for insert
  with check (association_id = current_association() and opened_by = current_person() and is_administrator_here());

create policy maintenance on exam_office_members to attune_owner
  using (is_maintenance()) with check (is_maintenance());
create policy everybody_knows on exam_office_members for select using (true);
-- An association joins an office itself: nobody else sends its applicants anywhere.
create policy administrator_joins on exam_office_members for insert
  with check (association_id = current_association() and joined_by = current_person() and is_administrator_here());
create policy administrator_leaves on exam_office_members for delete
  using (association_id = current_association() and is_administrator_here());

grant select, insert on exam_offices to attune_app;
grant select, insert, delete on exam_office_members to attune_app;

-- The office that the asker's association hosts, for its staff; null for everybody else.
create function hosted_exam_office() returns uuid language sql stable
  return (select run.id from exam_offices run
    where run.association_id = current_association() and is_staff_here());

-- An item of the bank. What it asks is in its versions; the latest one counts.
create table exam_items (
  id uuid primary key,
  office_id uuid not null references exam_offices,
  kind text not null check (kind in ('multiple-choice', 'extended-text')),
  -- What people and files call it.
  code text not null check (code ~ '^[A-Za-z_][A-Za-z0-9._-]{0,59}$'),
  version int not null default 1 check (version > 0),
  created_at timestamptz not null,
  retired_at timestamptz,
  retired_by uuid references person,
  retired_reason text check (btrim(retired_reason) <> ''),
  unique (office_id, id),
  check ((retired_at is null) = (retired_by is null) and (retired_at is null) = (retired_reason is null))
);

-- Codes differ by more than the case of their letters; the list is in their order too.
create unique index exam_items_code on exam_items (office_id, lower(code));
create index exam_items_retired_by on exam_items (retired_by);

-- Versions are added and never change, so that a form always says what was asked.
create table exam_item_versions (
  item_id uuid not null,
  version int not null check (version > 0),
  office_id uuid not null,
  area text not null check (area ~ '^[a-z][a-z0-9-]*$'),
  side text not null check (side in ('infant', 'early-childhood', 'both')),
  language text not null check (language ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'),
  -- All of it but the key of a multiple-choice item.
  body jsonb not null check (jsonb_typeof(body) = 'object'),
  made_by uuid references person,
  made_at timestamptz not null,
  source text not null check (source in ('written', 'imported')),
  primary key (item_id, version),
  foreign key (office_id, item_id) references exam_items (office_id, id)
);

create index exam_item_versions_of_office on exam_item_versions (office_id, area);
create index exam_item_versions_made_by on exam_item_versions (made_by);

-- The right answers, apart from all that is ever shown.
create table exam_item_keys (
  item_id uuid not null,
  version int not null,
  office_id uuid not null references exam_offices,
  key text not null check (key <> ''),
  primary key (item_id, version),
  foreign key (item_id, version) references exam_item_versions (item_id, version)
);

create index exam_item_keys_of_office on exam_item_keys (office_id);

alter table exam_items enable row level security, force row level security;
alter table exam_item_versions enable row level security, force row level security;
alter table exam_item_keys enable row level security, force row level security;

create policy maintenance on exam_items to attune_owner using (is_maintenance()) with check (is_maintenance());
create policy of_staff_here on exam_items for select using (office_id = (select hosted_exam_office()));
create policy staff_adds on exam_items for insert
  with check (office_id = (select hosted_exam_office()) and retired_at is null);
create policy staff_changes on exam_items for update
  using (office_id = (select hosted_exam_office())) with check (office_id = (select hosted_exam_office()));

create policy maintenance on exam_item_versions to attune_owner
  using (is_maintenance()) with check (is_maintenance());
create policy of_staff_here on exam_item_versions for select using (office_id = (select hosted_exam_office()));
create policy staff_adds on exam_item_versions for insert
  with check (office_id = (select hosted_exam_office()) and made_by = current_person());

create policy maintenance on exam_item_keys to attune_owner using (is_maintenance()) with check (is_maintenance());
create policy of_staff_here on exam_item_keys for select using (office_id = (select hosted_exam_office()));
create policy staff_adds on exam_item_keys for insert with check (office_id = (select hosted_exam_office()));

grant select, insert, update (version, retired_at, retired_by, retired_reason) on exam_items to attune_app;
grant select, insert on exam_item_versions, exam_item_keys to attune_app;

-- A form as it is sat: frozen when it is drawn. Candidates of a sitting and markers read it by policies of theirs.
create table exam_forms (
  id uuid primary key,
  office_id uuid not null references exam_offices,
  part text not null check (part in ('multiple-choice', 'essay')),
  category text not null check (category ~ '^[a-z][a-z0-9-]*$'),
  name text not null check (btrim(name) <> '' and length(name) <= 120),
  language text not null,
  -- The items in their order, with nothing that gives an answer away.
  body jsonb not null check (jsonb_typeof(body -> 'items') = 'array'),
  -- How many of each area were asked for, and the seed that drew them: the same again draws the same.
  blueprint jsonb not null check (jsonb_typeof(blueprint) = 'array'),
  seed text not null check (seed <> ''),
  drawn_by uuid references person,
  drawn_at timestamptz not null,
  -- Set once it is not to be used any more; what was sat stays.
  withdrawn_at timestamptz,
  withdrawn_by uuid references person,
  withdrawn_reason text check (btrim(withdrawn_reason) <> ''),
  unique (office_id, id),
  check ((withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null) = (withdrawn_reason is null))
);

create index exam_forms_in_order on exam_forms (office_id, drawn_at desc, id);
create index exam_forms_drawn_by on exam_forms (drawn_by);
create index exam_forms_withdrawn_by on exam_forms (withdrawn_by);

-- Which version of which item a form uses.
create table exam_form_items (
  form_id uuid not null,
  item_id uuid not null,
  version int not null,
  position int not null check (position > 0),
  office_id uuid not null,
  primary key (form_id, item_id),
  unique (form_id, position),
  foreign key (office_id, form_id) references exam_forms (office_id, id),
  foreign key (item_id, version) references exam_item_versions (item_id, version)
);

create index exam_form_items_of_item on exam_form_items (item_id, version);
create index exam_form_items_of_office on exam_form_items (office_id, form_id);

-- The letters that are right on a form, and which choice of the item stands behind each letter.
create table exam_form_keys (
  form_id uuid not null,
  item_id uuid not null,
  office_id uuid not null references exam_offices,
  key text not null check (key <> ''),
  choices jsonb not null check (jsonb_typeof(choices) = 'array'),
  primary key (form_id, item_id),
  foreign key (form_id, item_id) references exam_form_items (form_id, item_id)
);

-- What a marker goes by: guidance and the levels of the rubric.
create table exam_form_rubrics (
  form_id uuid not null,
  item_id uuid not null,
  office_id uuid not null references exam_offices,
  guidance text not null,
  rubric jsonb not null check (jsonb_typeof(rubric) = 'array'),
  primary key (form_id, item_id),
  foreign key (form_id, item_id) references exam_form_items (form_id, item_id)
);

create index exam_form_keys_of_office on exam_form_keys (office_id);
create index exam_form_rubrics_of_office on exam_form_rubrics (office_id);

alter table exam_forms enable row level security, force row level security;
alter table exam_form_items enable row level security, force row level security;
alter table exam_form_keys enable row level security, force row level security;
alter table exam_form_rubrics enable row level security, force row level security;

-- The form that is being scored, said by scoring and by nothing else, for as long as it reads the keys.
create function current_scoring() returns uuid language sql stable
  return nullif(current_setting('attune.scoring', true), '')::uuid;

create policy maintenance on exam_forms to attune_owner using (is_maintenance()) with check (is_maintenance());
create policy of_staff_here on exam_forms for select using (office_id = (select hosted_exam_office()));
create policy staff_draws on exam_forms for insert
  with check (office_id = (select hosted_exam_office()) and drawn_by = current_person() and withdrawn_at is null);
create policy staff_withdraws on exam_forms for update
  using (office_id = (select hosted_exam_office()) and withdrawn_at is null)
  with check (withdrawn_by = current_person());

create policy maintenance on exam_form_items to attune_owner using (is_maintenance()) with check (is_maintenance());
create policy of_staff_here on exam_form_items for select using (office_id = (select hosted_exam_office()));
create policy staff_draws on exam_form_items for insert with check (office_id = (select hosted_exam_office()));

create policy maintenance on exam_form_keys to attune_owner using (is_maintenance()) with check (is_maintenance());
create policy of_scoring on exam_form_keys for select using (form_id = (select current_scoring()));
create policy staff_draws on exam_form_keys for insert with check (office_id = (select hosted_exam_office()));

create policy maintenance on exam_form_rubrics to attune_owner
  using (is_maintenance()) with check (is_maintenance());
create policy of_staff_here on exam_form_rubrics for select using (office_id = (select hosted_exam_office()));
create policy staff_draws on exam_form_rubrics for insert with check (office_id = (select hosted_exam_office()));

grant select, insert, update (withdrawn_at, withdrawn_by, withdrawn_reason) on exam_forms to attune_app;
grant select, insert on exam_form_items, exam_form_keys, exam_form_rubrics to attune_app;
