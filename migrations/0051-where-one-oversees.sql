-- Rules of sight for staff ask three things of a row: whether it is of the association that is asked in, whether anybody
-- asks at all, and whether that is staff. The server sets up each of them for every table of a statement, which the work
-- list names some fifty times; so the three become one (decision 0051). Who sees what stays as it was.

--- The association that is asked in, where staff asks or the system does for nobody; else none.
create function overseen_association() returns uuid language sql stable
  return case when current_person() is null or is_staff_here() then current_association() end;

do $$
declare
  target text;
begin
  foreach target in array array['appeal', 'application', 'committee_member', 'confirmed_membership',
    'decision_background', 'declined_claim', 'endorsements', 'in_hand_tally', 'letter', 'review_tally', 'audit_entries',
    'audits', 'exam_results', 'life_cases', 'reinstatements', 'renewals', 'reviewer_exclusion', 'reviewer_pause',
    'reviewer_profile']
  loop
    execute format('alter policy of_staff_here on %I using (association_id = (select overseen_association()))', target);
  end loop;
end $$;

--- The association that is asked in, where somebody of its committee asks.
create function committee_association() returns uuid language sql stable
  return case when is_on_committee_here() then current_association() end;

-- What somebody has applied for, another rule lets that person see.
alter policy by_the_committee on application
  using (association_id = (select committee_association()) and submitted_at is not null);

alter policy of_whoever_oversees on review using (association_id = (select overseen_association())
  and applicant_id is distinct from (select current_person()));
alter policy of_the_committee on review using (association_id = (select committee_association())
  and applicant_id is distinct from (select current_person())
  and (application_id, round) not in (select due.application_id, due.round from rounds_to_review() due));
alter policy of_whoever_oversees on review_remark using (association_id = (select overseen_association())
  and applicant_id is distinct from (select current_person())
  and (application_id, round) not in (select due.application_id, due.round from rounds_to_review() due));
alter policy of_whoever_oversees on review_version using (association_id = (select overseen_association())
  and applicant_id is distinct from (select current_person())
  and (application_id, round) not in (select due.application_id, due.round from rounds_to_review() due));

-- References that are about somebody, that person sees by another rule.
alter policy of_staff_here on reference using (association_id = (select overseen_association())
  or association_id = (select current_association()) and application_id in (select reviewed_applications()));
alter policy of_whoever_works_here on rater_standing using (association_id = (select overseen_association())
  or association_id = (select current_association()) and rater_email in (select reviewed_raters()));

alter policy of_the_office on exam_results using ((select overseen_association()) is not null
  and office_id in (select hosted_exam_offices()));
alter policy of_staff_here on exam_sittings using (association_id = (select overseen_association())
  and person_id is distinct from (select current_person()));
alter policy of_the_office on exam_sittings using ((select overseen_association()) is not null
  and office_id in (select hosted_exam_offices()) and person_id is distinct from (select current_person()));
