-- Rounds of review: an application that was deferred is reviewed anew, after it was submitted again or an appeal was
-- upheld; an answer to what reviewers asked stays in the round. A round is no longer the number of a submission.

alter table application add column round int not null default 1 check (round > 0);
alter table submission add column round int not null default 1 check (round > 0);

-- Until now each submission began a round of its own.
update submission set round = number;
update application set round = latest.number
  from (select application_id, max(number) as number from submission group by application_id) latest
  where latest.application_id = application.id;

grant update (round) on application to attune_app;

alter table review drop constraint review_application_id_round_fkey;

-- Memberships that only the applicant named when this was submitted, by id: whoever evaluates it anew has to know.
alter table submission add column unconfirmed jsonb not null default '[]' check (jsonb_typeof(unconfirmed) = 'array');
update submission set unconfirmed = named.ids
  from (select submission.application_id, submission.number, jsonb_agg(membership -> 'id') as ids
    from submission cross join jsonb_array_elements(coalesce(submission.portfolio -> 'memberships', '[]')) membership
    where exists (select from portfolio_entry entry where entry.id::text = membership ->> 'id')
    group by submission.application_id, submission.number) named
  where named.application_id = submission.application_id and named.number = submission.number;

-- Staff and members of a committee who review too read no review before their own is in: none of its round, and none
-- of a former one. What was left open in a former round holds nobody up.
create function has_to_review(application uuid, in_round int) returns boolean language sql stable
  security definer set search_path = pg_catalog, public
  return exists (select from review given where given.application_id = application
    and given.reviewer_id = current_person() and given.state = 'assigned' and given.round >= in_round);

revoke all on function has_to_review(uuid, int) from public;
grant execute on function has_to_review(uuid, int) to attune_app;

alter policy of_whoever_oversees on review_version
  using (oversees(association_id, applicant_id) and not has_to_review(application_id, round));
alter policy of_whoever_oversees on review_remark
  using (oversees(association_id, applicant_id) and not has_to_review(application_id, round));
alter policy is_written on review_remark
  with check (author_id = current_person() and applicant_id <> current_person()
    and (has_recommended(application_id, round)
      or oversees(association_id, applicant_id) and not has_to_review(application_id, round)));
alter policy of_the_committee on review
  using (association_id = (select current_association())
    and applicant_id is distinct from (select current_person())
    and (select is_on_committee_here()) and not has_to_review(application_id, round));
alter policy of_the_committee on review_version
  using (association_id = (select current_association())
    and applicant_id is distinct from (select current_person())
    and (select is_on_committee_here()) and not has_to_review(application_id, round));

drop function has_to_review(uuid);

-- Whether an association lets reviewers read what raters wrote; it does where it has said nothing.
create function shows_references(association uuid) returns boolean language sql stable
  return coalesce((select (policy.body -> 'review' ->> 'seesReferences')::boolean from association_policy policy
    where policy.association_id = association order by policy.version desc limit 1), true);

-- What a rater wrote is for staff, and for those who review this very application, where the association lets them.
alter policy of_readers_here on reference_rating
  using (association_id = (select current_association()) and person_id is distinct from (select current_person())
    and ((select is_staff_here()) or (select shows_references(current_association()))
      and reference_id in (select asked.id from reference asked
        where asked.application_id in (select reviewed_applications()))));

-- What is known of a rater is for staff, and for those who review an application that the rater was asked for.
alter policy of_whoever_works_here on rater_standing
  using (association_id = (select current_association())
    and ((select current_person() is null or is_staff_here())
      or rater_email in (select asked.rater_email from reference asked
        where asked.association_id = (select current_association())
          and asked.application_id in (select reviewed_applications()))));

drop function reads_references_here();
