-- Whoever leaves Attune leaves the exam too: as in 0020-leaving-applications, with what a marker and a candidate had.

create or replace function forget_duties(me uuid) returns void
language plpgsql set search_path = pg_catalog, public as $$
declare
  given record;
begin
  -- A review that is not written yet waits for somebody else from now on, and the record says so.
  for given in select * from review where reviewer_id = me and state = 'assigned' order by association_id, id for update loop
    update review set state = 'recused', recused_at = now(), recused_by = me, recusal_kinds = '{}' where id = given.id;
    perform set_config('attune.association', given.association_id::text, true);
    perform append_record(now(), 'review-recused', given.applicant_id, given.application_id, false,
      json_build_object('review', given.id, 'conflicts', '[]'::json, 'by', 'reviewer')::text);
  end loop;
  delete from review_draft where reviewer_id = me;
  delete from reviewer_profile where person_id = me;
  delete from reviewer_pause where person_id = me;
  delete from reviewer_exclusion where person_id = me;
  update committee_member set until = greatest(now(), since), ended_by = me where person_id = me and until is null;

  -- A mark that is not written yet waits for somebody else, and what was begun of it goes.
  delete from exam_mark_drafts where marker_id = me;
  update exam_marks set state = 'taken-back' where marker_id = me and state = 'asked';
  delete from exam_markers where person_id = me;

  -- What somebody needed in order to sit is nobody's to keep, nor are answers that were never handed in.
  delete from exam_accommodations where person_id = me;
  delete from exam_answers where sitting_id in (select id from exam_sittings
    where person_id = me and state in ('booked', 'sitting', 'cancelled', 'missed'));

  delete from sitting where person_id = me;
  delete from saved_search where person_id = me;
  delete from holiday where coordinator_id = me;
  -- Their words leave with the role.
  delete from applicant_word where person_id = me;
end $$;
