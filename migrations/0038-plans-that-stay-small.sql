-- A plan holds every branch of every policy, and is set up anew at each question, whether a branch is reached or not.
-- What only few askers come to stands in functions: they are run under the same policies as before (by the rights of
-- whoever asks, not of their owner), once for a question, and only where nothing else has settled it.

-- Whose confirmation somebody gives by a link.
create function people_of_this_confirmation() returns setof uuid language plpgsql stable rows 1 as $$
begin
  if current_secret() is null then
    return;
  end if;
  return query select request.person_id from confirmation_request request
    where request.secret_hash = current_secret();
end $$;

-- Whose reference somebody gives by a link, and which.
create function references_of_this_link() returns setof uuid language plpgsql stable rows 1 as $$
begin
  if current_secret() is null then
    return;
  end if;
  return query select key.reference_id from reference_key key where key.secret_hash = current_secret();
end $$;

create function people_of_this_reference() returns setof uuid language plpgsql stable rows 1 as $$
begin
  if current_secret() is null then
    return;
  end if;
  return query select asked.person_id from reference asked
    join reference_key key on key.reference_id = asked.id
    where key.secret_hash = current_secret();
end $$;

create function applications_of_this_reference() returns setof uuid language plpgsql stable rows 1 as $$
begin
  if current_secret() is null then
    return;
  end if;
  return query select asked.application_id from reference asked
    join reference_key key on key.reference_id = asked.id
    where key.secret_hash = current_secret();
end $$;

-- Whom an advisor advises in the association in question.
create function advised_people() returns setof uuid language plpgsql stable rows 20 as $$
begin
  if not is_advisor_here() then
    return;
  end if;
  return query select advising.applicant_id from advising
    where advising.advisor_id = current_person() and advising.association_id = current_association()
      and advising.until is null;
end $$;

-- What somebody asked about a provider.
create function questions_of_this_person() returns setof uuid language plpgsql stable rows 5 as $$
begin
  if current_person() is null then
    return;
  end if;
  return query select asker.question_id from provider_asker asker where asker.person_id = current_person();
end $$;

-- Whom somebody asked for a reference, and who was asked about those whom he or she reviews here.
create function raters_of_this_person() returns table (association_id uuid, rater_email text)
language plpgsql stable rows 5 as $$
begin
  if current_person() is null then
    return;
  end if;
  return query select asked.association_id, asked.rater_email from reference asked
    where asked.person_id = current_person();
end $$;

create function reviewed_raters() returns setof text language plpgsql stable rows 5 as $$
begin
  if not is_reviewer_here() then
    return;
  end if;
  return query select asked.rater_email from reference asked
    where asked.association_id = current_association() and asked.application_id in (select reviewed_applications());
end $$;

revoke all on function people_of_this_confirmation(), references_of_this_link(), people_of_this_reference(),
  applications_of_this_reference(), advised_people(), questions_of_this_person(), raters_of_this_person(),
  reviewed_raters() from public;
grant execute on function people_of_this_confirmation(), references_of_this_link(), people_of_this_reference(),
  applications_of_this_reference(), advised_people(), questions_of_this_person(), raters_of_this_person(),
  reviewed_raters() to attune_app, attune_owner;

alter policy of_this_confirmation on person using (id in (select people_of_this_confirmation()));
alter policy of_this_reference on person using (id in (select people_of_this_reference()));
alter policy of_this_reference on application using (id in (select applications_of_this_reference()));
alter policy of_this_link on reference using (id in (select references_of_this_link()));
alter policy of_whoever_asked on provider_question using (id in (select questions_of_this_person()));
alter policy of_whoever_asked on provider_answer using (question_id in (select questions_of_this_person()));
alter policy of_this_association on provider_answered
  using (association_id = (select current_association()) and (select keeps_register()));
alter policy of_whoever_asked on rater_standing
  using ((association_id, rater_email) in (select own.association_id, own.rater_email from raters_of_this_person() own));
alter policy of_whoever_works_here on rater_standing
  using (association_id = (select current_association())
    and ((select current_person() is null or is_staff_here()) or rater_email in (select reviewed_raters())));

-- Staff and advisors read what belongs to an applicant of their association.
do $$
declare
  of_whom text := $policy$exists (select from association_role held where held.person_id = %1$I.person_id
      and held.association_id = (select current_association()) and held.role = 'applicant')
    and ((select current_person() is null or is_staff_here()) or person_id in (select advised_people()))$policy$;
  target text;
begin
  foreach target in array array['portfolio', 'portfolio_entry', 'portfolio_change', 'provider_asker', 'provider_link',
    'confirmation_request', 'confirmation_session', 'confirmation_answer']
  loop
    execute format('alter policy of_an_applicant_here on %1$I using (' || of_whom || ')', target);
  end loop;
  execute format($policy$alter policy of_an_applicant_here on stored_file using (state = 'available' and $policy$
    || of_whom || ')', 'stored_file');
  execute format($policy$alter policy of_an_applicant_here on comment_thread
    using (association_id = (select current_association()) and $policy$ || of_whom || ')', 'comment_thread');
end $$;

-- Looked up for each person that a list shows. Without the offset the server takes a list of twenty for one of all, and
-- first gathers everybody of the association.
alter policy in_this_association on person using (exists (select from association_role held
  where held.person_id = person.id and held.association_id = (select current_association()) offset 0));

-- Asked once for a query, which tells the server too that it may be true of all rows: the newest are then read in their
-- order, and not everything first.
alter policy open_mailbox on mail using ((select is_mailbox_open()));
