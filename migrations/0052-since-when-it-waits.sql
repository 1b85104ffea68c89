-- Lists of what waits are read oldest first, each kind from an index in the order in which its work came about.

create index exam_essay_to_mask on exam_sittings (office_id, handed_in_at, id)
  where part = 'essay' and state = 'handed-in';
create index exam_marking_to_see_to on exam_markings (office_id, state_since, script_id)
  where state in ('being-marked', 'settled');
create index exam_accommodation_to_answer on exam_accommodations (office_id, asked_at, id) where state = 'asked';

-- A decision, and a difference to settle, have waited since the last review came in (or the application came back), not
-- since the reviews began.
alter table review_tally add column reviewed_at timestamptz;
drop index review_tally_done;
create index review_tally_done on review_tally (association_id, reviewed_at, application_id)
  where open = 0 and finished > 0;

create or replace function tally_reviews(of_application uuid) returns void
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  before text := current_setting('attune.maintenance', true);
begin
  perform set_config('attune.maintenance', 'on', true);
  -- Whoever changes the same application at the same moment counts after the other has finished.
  perform pg_advisory_xact_lock(hashtextextended('reviews of ' || of_application, 0));
  delete from review_tally where application_id = of_application;
  insert into review_tally
    select application.id, application.association_id, application.person_id, application.standard,
      application.state_since,
      -- The latest answer itself: that of the application is let go of once staff have read it, and what was answered
      -- is not asked again then.
      (select max(request.answered_at) from application_request request
        where request.application_id = application.id and request.step = 'ask-more'),
      application.round,
      count(given.id) filter (where given.place < 3), count(given.id) filter (where given.place = 3),
      count(given.id) filter (where given.state = 'assigned'),
      count(given.id) filter (where given.state = 'recommended'),
      coalesce(bool_or(given.place = 1 and given.state = 'recommended'), false),
      count(distinct latest.recommendation), count(*) filter (where latest.recommendation = 'ask'),
      max(latest.at) filter (where latest.recommendation = 'ask'),
      greatest(application.state_since, max(latest.at))
    from application
      left join review given on given.application_id = application.id and given.round = application.round
        and given.state <> 'recused'
      left join lateral (select version.body ->> 'recommendation' as recommendation, version.at
        from review_version version where version.review_id = given.id
        order by version.number desc limit 1) latest on true
    where application.id = of_application and application.state = 'in-review'
      and exists (select from submission where submission.application_id = application.id)
    group by application.id;
  perform set_config('attune.maintenance', coalesce(before, ''), true);
end $$;

select set_config('attune.maintenance', 'on', true);
select tally_reviews(id) from application where state = 'in-review';
select set_config('attune.maintenance', 'off', true);
