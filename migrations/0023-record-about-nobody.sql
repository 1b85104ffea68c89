-- An entry about nobody, such as a changed policy, is read by jobs and by whoever verifies the record too: with
-- neither a subject nor a reader "distinct from" was false, and the chain seemed to have gaps.

alter policy of_staff_here on record_entry
  using (association_id = (select current_association())
    and ((select current_person()) is null
      or (select is_staff_here()) and subject_id is distinct from (select current_person())));
