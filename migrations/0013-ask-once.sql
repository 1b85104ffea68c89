-- What a policy asks about the one who asks does not depend on the row. In a select of its own it is asked
-- once a query; a function that looks at tables would be called for each row. With twenty thousand applicants
-- in an association their list takes a fifth of the time.

create function is_advisor_here() returns boolean language sql stable
  return exists (select from association_role mine
    where mine.person_id = current_person() and mine.association_id = current_association()
      and mine.role = 'advisor');

-- Wherever a policy is nothing but sees_applicant(person_id), the same is written out.
do $$
declare
  policy record;
begin
  for policy in select tablename, policyname from pg_policies
    where schemaname = 'public' and qual = 'sees_applicant(person_id)'
  loop
    execute format($policy$
      alter policy %2$I on %1$I using (
        exists (select from association_role held where held.person_id = %1$I.person_id
          and held.association_id = (select current_association()) and held.role = 'applicant')
        and ((select current_person() is null or is_staff_here())
          or (select is_advisor_here()) and exists (select from advising
            where advising.applicant_id = %1$I.person_id and advising.advisor_id = (select current_person())
              and advising.association_id = (select current_association()) and advising.until is null)))
      $policy$, policy.tablename, policy.policyname);
  end loop;
end $$;

alter policy of_this_person on portfolio using (person_id = (select current_person()));
alter policy of_this_person on portfolio_entry using (person_id = (select current_person()));
alter policy of_this_person on portfolio_change using (person_id = (select current_person()));

alter policy of_this_association on association_role using (association_id = (select current_association()));
alter policy of_this_person on association_role using (person_id = (select current_person()));
alter policy of_this_person on person using (id = (select current_person()));
alter policy of_this_email on person using (lower(email) = (select current_email()));
alter policy in_this_association on person using (exists (select from association_role held
  where held.person_id = person.id and held.association_id = (select current_association())));
alter policy of_this_confirmation on person using ((select current_secret() is not null)
  and exists (select from confirmation_request request
    where request.person_id = person.id and request.secret_hash = (select current_secret())));

alter policy of_this_association on advising using (association_id = (select current_association()));
alter policy of_this_person on advising using ((select current_person()) in (advisor_id, applicant_id));

alter policy of_this_person on comment_thread using (person_id = (select current_person()));
alter policy of_an_applicant_here on comment_thread
  using (association_id = (select current_association())
    and exists (select from association_role held where held.person_id = comment_thread.person_id
      and held.association_id = (select current_association()) and held.role = 'applicant')
    and ((select current_person() is null or is_staff_here())
      or (select is_advisor_here()) and exists (select from advising
        where advising.applicant_id = comment_thread.person_id and advising.advisor_id = (select current_person())
          and advising.association_id = (select current_association()) and advising.until is null)));

-- Whether the reader of a mark still takes part is asked by the queries that count, for all rows together.
alter policy of_this_person on thread_read
  using (person_id = (select current_person())) with check (person_id = current_person());
alter policy of_this_association on thread_read using (association_id = (select current_association()));

drop function takes_part(uuid, uuid);
