-- Essays are to be marked by a day, which the rules of the office say when somebody is asked. Empty for calibrations.
alter table exam_marks add column due_on date check (place > 0 or due_on is null);

select set_config('attune.maintenance', 'on', true);
update exam_marks set due_on = (asked_at at time zone 'UTC')::date + 21 where place > 0;
select set_config('attune.maintenance', 'off', true);

create index exam_mark_due on exam_marks (office_id, due_on, id) where state = 'asked' and place > 0;
