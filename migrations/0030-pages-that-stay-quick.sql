-- What every page asks, asked once; and rules of sight that cost nothing where they cannot apply.

-- Threads of which somebody still takes part in what is said: as the applicant, or by a role of today.
create view thread_taken_part with (security_invoker = true) as
  select thread_read.* from thread_read
  where thread_read.applicant_id = thread_read.person_id
    or exists (select from association_role mine where mine.person_id = thread_read.person_id
      and mine.association_id = thread_read.association_id and mine.role in ('coordinator', 'administrator'))
    or exists (select from advising join association_role mine on mine.person_id = advising.advisor_id
        and mine.association_id = advising.association_id and mine.role = 'advisor'
      where advising.advisor_id = thread_read.person_id and advising.applicant_id = thread_read.applicant_id
        and advising.association_id = thread_read.association_id and advising.until is null);

grant select on thread_taken_part to attune_app;

-- Whoever shows the secret of a session, with what every page asks about its visitor. The secret is the key: without
-- it there is nothing to read, and with it only what the session's person may see of himself or herself.
create function whose_session(secret text) returns jsonb
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  known jsonb;
begin
  perform set_config('attune.maintenance', 'on', true);
  known := (
    select jsonb_build_object(
      'session', jsonb_build_object('id', session.id, 'personId', session.person_id, 'assurance', session.assurance,
        'startedAt', session.started_at, 'provedAt', session.proved_at, 'seenAt', session.seen_at,
        'endedAt', session.ended_at, 'device', session.device, 'network', session.network),
      'person', jsonb_build_object('id', person.id, 'name', person.name, 'email', person.email,
        'isWelcomed', person.welcomed_at is not null),
      'roles', (select coalesce(jsonb_agg(jsonb_build_object('role', held.role, 'association',
          jsonb_build_object('id', association.id, 'shortId', association.short_id, 'name', association.name))
          order by association.short_id, held.role), '[]')
        from association_role held join association on association.id = held.association_id
        where held.person_id = person.id),
      'hasFactor', exists (select from passkey where passkey.person_id = person.id)
        or exists (select from totp_factor where totp_factor.person_id = person.id
          and totp_factor.confirmed_at is not null),
      'unread', (select jsonb_build_object('own', count(*) filter (where unread.applicant_id = unread.person_id),
          'ofOthers', count(*) filter (where unread.applicant_id <> unread.person_id))
        from thread_taken_part unread
        where unread.person_id = person.id and unread.first_unread is not null),
      'sitsIn', (select coalesce(jsonb_agg(sitting.association_id), '[]') from sitting
        where sitting.person_id = person.id and sitting.ended_at is null))
    from session join person on person.id = session.person_id
    where session.secret_hash = secret
  );
  perform set_config('attune.maintenance', 'off', true);
  return known;
end $$;

revoke all on function whose_session(text) from public;
grant execute on function whose_session(text) to attune_app;

-- Lists in their order.
create index application_moved on application (association_id, state_since desc);
create index application_under_way on application (association_id, opened_at, id)
  where state not in ('endorsed', 'withdrawn', 'expired');
create index application_submitted on application (association_id, submitted_at, id) where submitted_at is not null;

-- A link opens nothing where none was shown, and is not looked for then.
alter policy of_this_secret on confirmation_session
  using ((select current_secret() is not null) and is_open_by_link(request_id));

-- What a reviewer may read of others follows from the reviews that he or she has: told once for a query, and not
-- worked out for each of its rows.
create function recommended_rounds() returns table (application_id uuid, round int) language sql stable rows 20
  security definer set search_path = pg_catalog, public
  begin atomic
    select given.application_id, given.round from review given
      where given.reviewer_id = current_person() and given.association_id = current_association()
        and given.state = 'recommended' and is_reviewer_here();
  end;

-- Up to the last round in which the asker has a review to write.
create function rounds_to_review() returns table (application_id uuid, round int) language sql stable rows 20
  security definer set search_path = pg_catalog, public
  begin atomic
    select given.application_id, earlier.round from review given, generate_series(1, given.round) earlier (round)
      where given.reviewer_id = current_person() and given.state = 'assigned';
  end;

-- People whose applications the asker reviews or has reviewed here.
create function reviewed_people() returns setof uuid language plpgsql stable rows 20
  security definer set search_path = pg_catalog, public as $$
declare
  before text := current_setting('attune.maintenance', true);
begin
  if not is_reviewer_here() then
    return;
  end if;
  perform set_config('attune.maintenance', 'on', true);
  return query select application.person_id from application
    where application.association_id = current_association()
      and application.id in (select reviewed_applications())
      and (application.state not in ('endorsed', 'withdrawn', 'expired')
        or application.state_since > now() - interval '90 days');
  perform set_config('attune.maintenance', coalesce(before, ''), true);
end $$;

revoke all on function recommended_rounds(), rounds_to_review(), reviewed_people() from public;
grant execute on function recommended_rounds(), rounds_to_review(), reviewed_people() to attune_app;

alter policy of_a_colleague on review
  using ((application_id, round) in (select done.application_id, done.round from recommended_rounds() done));
alter policy of_a_colleague on review_version
  using ((application_id, round) in (select done.application_id, done.round from recommended_rounds() done));
alter policy of_a_colleague on review_remark
  using ((application_id, round) in (select done.application_id, done.round from recommended_rounds() done));
alter policy of_whoever_oversees on review_version
  using (association_id = (select current_association())
    and applicant_id is distinct from (select current_person())
    and (select current_person() is null or is_staff_here())
    and (application_id, round) not in (select due.application_id, due.round from rounds_to_review() due));
alter policy of_whoever_oversees on review_remark
  using (association_id = (select current_association())
    and applicant_id is distinct from (select current_person())
    and (select current_person() is null or is_staff_here())
    and (application_id, round) not in (select due.application_id, due.round from rounds_to_review() due));
alter policy of_the_committee on review
  using (association_id = (select current_association())
    and applicant_id is distinct from (select current_person()) and (select is_on_committee_here())
    and (application_id, round) not in (select due.application_id, due.round from rounds_to_review() due));
alter policy of_the_committee on review_version
  using (association_id = (select current_association())
    and applicant_id is distinct from (select current_person()) and (select is_on_committee_here())
    and (application_id, round) not in (select due.application_id, due.round from rounds_to_review() due));

alter policy of_an_applicant_reviewed on portfolio using (person_id in (select reviewed_people()));
alter policy of_an_applicant_reviewed on portfolio_entry using (person_id in (select reviewed_people()));
alter policy of_an_applicant_reviewed on portfolio_change using (person_id in (select reviewed_people()));
alter policy of_an_applicant_reviewed on stored_file
  using (state = 'available' and person_id in (select reviewed_people()));
alter policy of_an_applicant_reviewed on provider_asker using (person_id in (select reviewed_people()));
alter policy of_an_applicant_reviewed on provider_link using (person_id in (select reviewed_people()));
alter policy of_an_applicant_reviewed on confirmation_request using (person_id in (select reviewed_people()));
alter policy of_an_applicant_reviewed on confirmation_session using (person_id in (select reviewed_people()));
alter policy of_an_applicant_reviewed on confirmation_answer using (person_id in (select reviewed_people()));

-- A question that has one answer for a whole query is asked once.
alter policy of_staff_here on confirmed_membership
  using (association_id = (select current_association()) and (select current_person() is null or is_staff_here()));
alter policy of_staff_here on committee_member
  using (association_id = (select current_association()) and (select is_staff_here()));
alter policy of_this_association on provider_answer
  using (association_id = (select current_association()) and (select keeps_register()));
alter policy of_this_association on provider_question
  using (association_id = (select current_association()) and (select keeps_register()));

-- How far the reviews of every application in review are, for the list of what waits: kept by what changes it, so
-- that the list reads the oldest and no others.
create table review_tally (
  application_id uuid primary key references application on delete cascade,
  association_id uuid not null references association,
  person_id uuid not null references person,
  standard text not null,
  -- Since when it is in review.
  since timestamptz not null,
  answered_at timestamptz,
  round int not null,
  -- Reviews of the round that were not given back: of the first two, those that settle a difference, to be written, in.
  pair int not null,
  thirds int not null,
  open int not null,
  finished int not null,
  has_first boolean not null,
  -- How many different recommendations there are, how many ask something first, and the latest of these.
  opinions int not null,
  asking int not null,
  asked_at timestamptz
);

create index review_tally_lacking on review_tally (association_id, since, application_id) where pair < 2;
create index review_tally_asked on review_tally (association_id, since, application_id) where asked_at is not null;
create index review_tally_done on review_tally (association_id, since, application_id) where open = 0 and finished > 0;
create index review_tally_person on review_tally (person_id);

alter table review_tally enable row level security, force row level security;

create policy maintenance on review_tally to attune_owner
  using (is_maintenance()) with check (is_maintenance());
create policy of_staff_here on review_tally for select
  using (association_id = (select current_association()) and (select is_staff_here()));

grant select on review_tally to attune_app;

create function tally_reviews(of_application uuid) returns void
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
      application.state_since, application.answered_at, application.round,
      count(given.id) filter (where given.place < 3), count(given.id) filter (where given.place = 3),
      count(given.id) filter (where given.state = 'assigned'),
      count(given.id) filter (where given.state = 'recommended'),
      coalesce(bool_or(given.place = 1 and given.state = 'recommended'), false),
      count(distinct latest.recommendation), count(*) filter (where latest.recommendation = 'ask'),
      max(latest.at) filter (where latest.recommendation = 'ask')
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

revoke all on function tally_reviews(uuid) from public;

create function tally_changed() returns trigger
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if tg_table_name = 'application' then
    perform tally_reviews(new.id);
  else
    perform tally_reviews(new.application_id);
  end if;
  return null;
end $$;

-- At the end of the transaction, when all that it changes is there.
create constraint trigger tallied after insert on application deferrable initially deferred
  for each row when (new.state = 'in-review') execute function tally_changed();
create constraint trigger tallied_anew after update on application deferrable initially deferred
  for each row when (old.state = 'in-review' or new.state = 'in-review') execute function tally_changed();
create constraint trigger tallied after insert on submission deferrable initially deferred
  for each row execute function tally_changed();
create constraint trigger tallied after insert or update on review deferrable initially deferred
  for each row execute function tally_changed();
create constraint trigger tallied after insert on review_version deferrable initially deferred
  for each row execute function tally_changed();

select set_config('attune.maintenance', 'on', true);
select tally_reviews(id) from application where state = 'in-review';
select set_config('attune.maintenance', 'off', true);

-- Almost everybody whom staff see belongs here; only for the others an application is looked for.
alter policy of_an_application_here on person
  using ((select current_association() is not null and (current_person() is null or is_staff_here()))
    and not exists (select from association_role held
      where held.person_id = person.id and held.association_id = (select current_association()))
    and has_open_application(person.id, (select current_association())));
