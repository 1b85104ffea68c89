-- Essays are to be marked by a day, which the rules of the office say when somebody is asked. Empty for calibrations.
alter table exam_marks add column due_on date check (place > 0 or due_on is null);

select set_config('attune.maintenance', 'on', true);
update exam_marks set due_on = (asked_at at time zone 'UTC')::date + 21 where place > 0;
select set_config('attune.maintenance', 'off', true);

create index exam_mark_due on exam_marks (office_id, due_on, id) where state = 'asked' and place > 0;

-- Whether the asker sits, or is about to sit, what an office examines in.
create function sits_exam_of(office uuid) returns boolean language sql stable
  return exists (select from application asked
      join exam_office_members member on member.association_id = asked.association_id
      where member.office_id = office and asked.person_id = current_person() and asked.state = 'approved-for-exam')
    or exists (select from exam_sittings sat where sat.office_id = office and sat.person_id = current_person()
      and sat.state in ('booked', 'sitting', 'handed-in', 'being-marked', 'to-adjudicate'));

-- The bank, its keys and its forms are open to staff of the host who do not sit there themselves.
create or replace function hosted_exam_office() returns uuid language sql stable
  return (select run.id from exam_offices run
    where run.association_id = current_association() and is_staff_here() and not sits_exam_of(run.id));
