-- Rules of sight of the exam office and of the register of providers ask what 0051-where-one-oversees made one question:
-- which association it is whose staff asks, or in whose name the system does. Who sees what stays as it was (record 0054).

create or replace function keeps_register() returns boolean language sql stable
  return overseen_association() is not null;

alter policy of_this_association on provider_question using (association_id = (select overseen_association()));
alter policy of_this_association on provider_answer using (association_id = (select overseen_association()));
alter policy of_this_association on provider_answered using (association_id = (select overseen_association()));

-- An association runs one office at most, so its id is a value that is found once, and not a list made for each table.
do $$
declare
  office text := 'office_id = (select office.id from exam_offices office
    where office.association_id = overseen_association())';
  not_the_own text := 'person_id is distinct from (select current_person())';
  not_marked text := '(not (select is_marker_here()) or script_id not in (select marked_scripts()))';
begin
  execute format('alter policy of_the_office on exam_results using (%s)', office);
  execute format('alter policy of_the_office on exam_sittings using (%s and %s)', office, not_the_own);
  execute format('alter policy of_the_office on exam_accommodations using (%s and %s)', office, not_the_own);
  execute format('alter policy of_the_office on exam_mark_appeals using (%s and %s)', office, not_the_own);
  execute format('alter policy of_the_office on exam_markers using (%s)', office);
  execute format('alter policy of_the_office on exam_scripts using (%s)', office);
  execute format('alter policy of_the_office on exam_marks using (%s and %s)', office, not_marked);
  execute format('alter policy of_the_office on exam_markings using (%s and %s and %s)', office, not_the_own,
    not_marked);
  execute format('alter policy of_the_office on exam_reference_marks using (%s and not (select is_marker_here()))',
    office);
  execute format('alter policy of_the_office on exam_scores using (%s and not exists (select from exam_sittings own
    where own.id = sitting_id and own.person_id = (select current_person())))', office);
end $$;
