-- Whoever leaves Attune leaves the exam too, as a candidate and as a marker.
create function forget_exams() returns trigger
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  me uuid := new.id;
begin
  -- A mark that is not written yet waits for somebody else, and what was begun of it goes.
  delete from exam_mark_drafts where marker_id = me;
  update exam_marks set state = 'taken-back' where marker_id = me and state = 'asked';
  delete from exam_markers where person_id = me;

  -- What somebody needed in order to sit is nobody's to keep, nor are answers that were never handed in.
  delete from exam_accommodations where person_id = me;
  delete from exam_answers where sitting_id in (select id from exam_sittings
    where person_id = me and state in ('booked', 'sitting', 'cancelled', 'missed'));
  return null;
end $$;

revoke all on function forget_exams() from public;

-- At the end of an account its address is taken away, whatever else is forgotten then.
create trigger exams_forgotten after update of email on person
  for each row when (new.email like 'deleted-%@deleted.invalid') execute function forget_exams();
