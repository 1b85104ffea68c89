-- What the workbench needs to be quick, and what it keeps: numbers of applications, words to search by, sittings,
-- saved searches, what was set aside, and what was done for many at once.

-- An application's number in its association, to be said on the phone. Counted for each association alone, so that
-- none learns how many another one has.
create table application_counter (
  association_id uuid primary key references association,
  last_number int not null check (last_number > 0)
);

alter table application_counter enable row level security, force row level security;

create policy maintenance on application_counter to attune_owner
  using (is_maintenance()) with check (is_maintenance());
create policy is_counted on application_counter to attune_owner
  using (association_id = current_association()) with check (association_id = current_association());

alter table application add column number int check (number > 0);
update application set number = counted.number
  from (select id, row_number() over (partition by association_id order by opened_at, id) as number from application) counted
  where counted.id = application.id;
insert into application_counter select association_id, max(number) from application group by association_id;
alter table application alter column number set not null;
create unique index application_number on application (association_id, number);

create function number_application() returns trigger
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  insert into application_counter as counter values (new.association_id, 1)
    on conflict (association_id) do update set last_number = counter.last_number + 1
    returning last_number into new.number;
  return new;
end $$;

create trigger application_numbered before insert on application
  for each row when (new.number is null) execute function number_application();

-- Since when an answer to what was asked waits to be read; kept through a hold.
alter table application add column answered_at timestamptz;

create function note_answer() returns trigger language plpgsql as $$
begin
  new.answered_at := case
    when old.state = 'more-asked' and new.state = 'in-review' then new.state_since
    when new.state in ('in-review', 'on-hold') then old.answered_at
  end;
  return new;
end $$;

create trigger application_answered before update of state on application
  for each row when (old.state <> new.state) execute function note_answer();

grant update (answered_at) on application to attune_app;

-- One index for each kind of work that waits, and for each order of the list.
create index application_open_waiting on application (association_id, state_since, id)
  where state not in ('endorsed', 'withdrawn', 'expired');
create index application_of_standard on application (association_id, standard, state_since, id);
create index application_registering on application (association_id, opened_at, id) where registration = 'asked';
create index application_answered on application (association_id, answered_at, id) where answered_at is not null;
create index mail_refused on mail (association_id, created_at, id) where state in ('refused', 'gave-up');
create index provider_question_opened on provider_question (association_id, opened_at, id);

-- The words of applicants' names and addresses. A search by the beginnings of words reads an index; LIKE and
-- trigrams cannot use one below row-level security, because their operators are not marked as leakproof.
create function search_words(given text) returns text[] language sql immutable
  return array(select distinct word from regexp_split_to_table(translate(regexp_replace(
    normalize(lower(given collate "und-x-icu"), NFKD), '[\u0300-\u036f''’‘`]', '', 'g'), 'øłđ', 'old'),
    '[^[:alnum:]]+') as word where word <> '');

create table applicant_word (
  association_id uuid not null references association,
  person_id uuid not null references person,
  word text collate "C" not null check (word <> ''),
  primary key (association_id, word, person_id)
);

create index applicant_word_of_person on applicant_word (person_id, association_id, word);

insert into applicant_word
  select held.association_id, held.person_id, unnest(search_words(person.name || ' ' || person.email))
  from association_role held join person on person.id = held.person_id where held.role = 'applicant';

alter table applicant_word enable row level security, force row level security;

create policy maintenance on applicant_word to attune_owner
  using (is_maintenance()) with check (is_maintenance());
create policy is_kept on applicant_word to attune_owner using (true) with check (true);
create policy of_this_association on applicant_word for select
  using (association_id = (select current_association()) and (select is_staff_here() or is_advisor_here()));

grant select on applicant_word to attune_app;

create function keep_words() returns trigger
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if tg_table_name = 'person' then
    delete from applicant_word where person_id = new.id;
    insert into applicant_word
      select held.association_id, new.id, unnest(search_words(new.name || ' ' || new.email))
      from association_role held where held.person_id = new.id and held.role = 'applicant';
  elsif tg_op = 'DELETE' then
    delete from applicant_word where person_id = old.person_id and association_id = old.association_id;
  else
    insert into applicant_word
      select new.association_id, new.person_id, unnest(search_words(person.name || ' ' || person.email))
      from person where person.id = new.person_id
      on conflict do nothing;
  end if;
  return null;
end $$;

create trigger applicant_words_begin after insert on association_role
  for each row when (new.role = 'applicant') execute function keep_words();
create trigger applicant_words_end after delete on association_role
  for each row when (old.role = 'applicant') execute function keep_words();
create trigger applicant_words_change after update of name, email on person
  for each row when (old.name <> new.name or old.email <> new.email) execute function keep_words();

-- Work of one kind that fits into the minutes somebody has, one piece after the other.
create table sitting (
  -- Given by the form, so that a double click begins one.
  id uuid primary key,
  association_id uuid not null references association,
  person_id uuid not null references person,
  kind text not null check (kind ~ '^[a-z]+(-[a-z]+)*$'),
  minutes int not null check (minutes between 1 and 480),
  started_at timestamptz not null,
  ended_at timestamptz check (ended_at >= started_at)
);

create unique index sitting_open on sitting (person_id, association_id) where ended_at is null;

create table sitting_piece (
  sitting_id uuid not null references sitting on delete cascade,
  position int not null check (position > 0),
  subject_id uuid not null,
  state text not null default 'ahead' check (state in ('ahead', 'done', 'passed')),
  primary key (sitting_id, position),
  unique (sitting_id, subject_id)
);

alter table sitting enable row level security, force row level security;

create policy maintenance on sitting to attune_owner
  using (is_maintenance()) with check (is_maintenance());
create policy of_whoever_sits on sitting
  using (person_id = (select current_person()) and association_id = (select current_association()))
  with check (person_id = current_person() and association_id = current_association());
create policy is_forgotten on sitting to attune_owner using (true);

alter table sitting_piece enable row level security, force row level security;

create policy maintenance on sitting_piece to attune_owner
  using (is_maintenance()) with check (is_maintenance());
create policy of_a_sitting_seen on sitting_piece
  using (exists (select from sitting where sitting.id = sitting_id))
  with check (exists (select from sitting where sitting.id = sitting_id));

grant select, insert, update (ended_at) on sitting to attune_app;
grant select, insert, update (state) on sitting_piece to attune_app;

-- A way of looking at a list that somebody uses again and again.
create table saved_search (
  id uuid primary key,
  association_id uuid not null references association,
  person_id uuid not null references person,
  name text not null check (name <> '' and length(name) <= 60),
  -- As the address of the list says it.
  find jsonb not null check (jsonb_typeof(find) = 'object'),
  saved_at timestamptz not null,
  unique (person_id, association_id, name)
);

alter table saved_search enable row level security, force row level security;

create policy maintenance on saved_search to attune_owner
  using (is_maintenance()) with check (is_maintenance());
create policy of_whoever_saved on saved_search
  using (person_id = (select current_person()) and association_id = (select current_association()))
  with check (person_id = current_person() and association_id = current_association());
create policy is_forgotten on saved_search to attune_owner using (true);

grant select, insert, delete on saved_search to attune_app;

-- Whoever has nothing more to do in an association leaves behind no habits of working there.
create function forget_habits() returns trigger
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if not exists (select from association_role held where held.person_id = old.person_id
      and held.association_id = old.association_id and held.role in ('coordinator', 'administrator', 'advisor')) then
    delete from sitting where person_id = old.person_id and association_id = old.association_id;
    delete from saved_search where person_id = old.person_id and association_id = old.association_id;
  end if;
  return null;
end $$;

create trigger staff_left after delete on association_role
  for each row when (old.role in ('coordinator', 'administrator', 'advisor')) execute function forget_habits();

-- Work that somebody looked at and left as it is, such as a mail to an address that is no more.
create table work_set_aside (
  association_id uuid not null references association,
  kind text not null check (kind ~ '^[a-z]+(-[a-z]+)*$'),
  subject_id uuid not null,
  set_aside_by uuid not null references person,
  set_aside_at timestamptz not null,
  primary key (association_id, kind, subject_id)
);

alter table work_set_aside enable row level security, force row level security;

create policy maintenance on work_set_aside to attune_owner
  using (is_maintenance()) with check (is_maintenance());
create policy of_staff_here on work_set_aside
  using (association_id = (select current_association()) and (select is_staff_here()))
  with check (association_id = current_association() and is_staff_here() and set_aside_by = current_person());

grant select, insert, update (set_aside_by, set_aside_at) on work_set_aside to attune_app;

-- What was done for many applications at once, and how each of them fared.
create table bulk_run (
  -- Given by the form, so that a double click does it once.
  id uuid primary key,
  association_id uuid not null references association,
  person_id uuid not null references person,
  action text not null check (action ~ '^[a-z]+(-[a-z]+)*$'),
  started_at timestamptz not null
);

create table bulk_outcome (
  run_id uuid not null references bulk_run,
  application_id uuid not null references application,
  outcome text not null check (outcome ~ '^[a-z]+(-[a-z]+)*$'),
  primary key (run_id, application_id)
);

alter table bulk_run enable row level security, force row level security;

create policy maintenance on bulk_run to attune_owner
  using (is_maintenance()) with check (is_maintenance());
create policy of_staff_here on bulk_run
  using (association_id = (select current_association()) and (select is_staff_here()))
  with check (association_id = current_association() and is_staff_here() and person_id = current_person());

alter table bulk_outcome enable row level security, force row level security;

create policy maintenance on bulk_outcome to attune_owner
  using (is_maintenance()) with check (is_maintenance());
create policy of_a_run_seen on bulk_outcome
  using (exists (select from bulk_run where bulk_run.id = run_id))
  with check (exists (select from bulk_run where bulk_run.id = run_id));

grant select, insert on bulk_run, bulk_outcome to attune_app;
