-- Rules of sight for staff ask three things of a row: whether it is of the association that is asked in, whether anybody
-- asks at all, and whether that is staff. The server sets up each of them for every table of a statement, which the work
-- list names some fifty times; so the three become one (decision 0051). Who sees what stays as it was.

--- The association that is asked in, where staff asks or the system does for nobody; else none. Found once for a
--- transaction, like the roles of the asker that it follows from (0045-sight-asked-once), and told from a setting of it
--- with whom and where it is about. The setting is read by the statement itself; only who asks first calls the function.
create function find_overseen() returns uuid language plpgsql stable as $$
declare
  found uuid := case when public.current_person() is null or public.is_staff_here()
    then public.current_association() end;
begin
  perform set_config('attune.overseen', coalesce(found::text, ''), true),
    set_config('attune.overseen_for', public.asked_by_whom_and_where(), true);
  return found;
end $$;

--- Whom and where the scope is about.
create function asked_by_whom_and_where() returns text language sql stable
  return coalesce(current_setting('attune.person', true), '') || ' in '
    || coalesce(current_setting('attune.association', true), '');

create function overseen_association() returns uuid language sql stable
  return case when current_setting('attune.overseen_for', true) = asked_by_whom_and_where()
    then nullif(current_setting('attune.overseen', true), '')::uuid else find_overseen() end;

create or replace function forget_sight() returns trigger language plpgsql as $$
begin
  perform set_config('attune.roles_here', '', true), set_config('attune.portfolio_here', '', true),
    set_config('attune.overseen_for', '', true);
  return null;
end $$;

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

-- Portfolios of applicants here, as in 0038-plans-that-stay-small, and people as in 0042-less-to-set-up.
do $$
declare
  target text;
begin
  foreach target in array array['portfolio', 'portfolio_entry', 'provider_asker', 'provider_link', 'comment_thread']
  loop
    execute format($policy$alter policy %2$s on %1$I using (%3$s exists (select from association_role held
        where held.person_id = %1$I.person_id and held.association_id = (select current_association())
          and held.role = 'applicant')
      and ((select overseen_association()) is not null or person_id in (select advised_people())))$policy$,
      target, case target when 'comment_thread' then 'of_an_applicant_here' else 'of_an_applicant_seen_here' end,
      case target when 'comment_thread' then 'association_id = (select current_association()) and' end);
  end loop;
end $$;
alter policy of_an_application_here on person using ((select overseen_association()) is not null
  and has_open_application(person.id, (select current_association())));
