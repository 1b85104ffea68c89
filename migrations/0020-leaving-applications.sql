-- A person leaves who applied, reviewed, sat on a committee or ran an association. What was decided stays to be
-- explained; what somebody typed and nobody decided about goes.

-- What stays of an application when its person leaves: `decision`, what was decided and what explains it; `row`,
-- that there was one, because it was handed in or its registration was answered; `nothing` of a mere draft.
create function what_stays_of(application uuid) returns text language sql stable
  return (select case
    when own.state in ('approved-for-exam', 'endorsed', 'deferred') or own.registration = 'declined'
      or exists (select from decision where decision.application_id = own.id) then 'decision'
    when own.submitted_at is not null or own.registration = 'accepted' then 'row'
    else 'nothing' end
    from application own where own.id = what_stays_of.application);

-- What the person owes others is given back, and habits go. Texts about others stay, without the name: reviews,
-- remarks, votes, decisions, findings about raters and memberships, and what was set for an association.
create function forget_duties(me uuid) returns void
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

  delete from sitting where person_id = me;
  delete from saved_search where person_id = me;
  delete from holiday where coordinator_id = me;
  -- Their words leave with the role.
  delete from applicant_word where person_id = me;
end $$;

-- Of what was decided stay the decision with its letters and reasons, the findings by requirement, and what
-- reviewers and raters wrote, on which it rests. What was frozen of the portfolio goes as the portfolio does, and
-- with it the entries that a finding names one by one.
create function forget_applications(me uuid) returns void
language plpgsql set search_path = pg_catalog, public as $$
declare
  own record;
  mere uuid[] := '{}';
  wordless uuid[] := '{}';
  asked uuid[];
begin
  for own in select id, association_id, state, what_stays_of(id) as stays from application where person_id = me
      order by association_id, id for update loop
    if own.stays <> 'nothing' and own.state not in ('endorsed', 'withdrawn', 'expired') then
      raise exception 'an application is under way' using errcode = '55000';
    end if;
    if own.stays = 'nothing' then mere := mere || own.id; end if;
    if own.stays <> 'decision' then wordless := wordless || own.id; end if;
    perform set_config('attune.association', own.association_id::text, true);
    perform append_record(now(), 'applicant-left', me, own.id, false, json_build_object('stays', own.stays)::text);
  end loop;

  -- Links to raters open nothing from now on. Only what was answered and decided upon stays.
  asked := array(select id from reference where person_id = me
    and (application_id = any (wordless) or state not in ('submitted', 'void')));
  delete from reference_key where person_id = me;
  delete from reference_reminder where reference_id = any (asked);
  delete from reference_draft where reference_id in (select id from reference where person_id = me);
  delete from reference_rating where reference_id = any (asked);
  delete from reference where id = any (asked);
  update reference set code_hash = null, code_sealed = null where person_id = me;
  delete from mail_text where mail_id in (select id from mail where link_id = any (asked::text[]));
  delete from mail where link_id = any (asked::text[]);
  delete from reminder_stop where subject_id = any (asked || array(select id from application where person_id = me));
  delete from reminder_sent where subject_id = any (asked || mere);

  delete from application_request where application_id = any (wordless);
  delete from text_signature where application_id = any (wordless);
  delete from exception_end where exception_id in
    (select id from requirement_exception where application_id = any (wordless));
  delete from requirement_exception where application_id = any (wordless);
  delete from letter where application_id = any (wordless);
  delete from committee_vote where application_id = any (wordless);
  delete from review_version where application_id = any (wordless);
  delete from review_remark where application_id = any (wordless);
  delete from review_draft where review_id in (select id from review where applicant_id = me);
  update review set conflict_reason = null, recusal_reason = null where application_id = any (wordless);
  delete from confirmed_membership where person_id = me;
  update appeal set state = 'withdrawn', state_since = now() where person_id = me and state in ('asked', 'acknowledged');

  update submission set portfolio = '{"format": "attune-portfolio/1"}', evaluation = without_entries(evaluation)
    where person_id = me;
  update decision_background background set evaluation = without_entries(evaluation)
    from decision taken where taken.person_id = me
      and taken.application_id = background.application_id and taken.number = background.number;

  update registration_answer set reason = '' where application_id = any (wordless);
  delete from application_look where application_id in (select id from application where person_id = me);
  delete from bulk_outcome where application_id = any (mere);
  delete from work_set_aside where subject_id = any (mere);
  delete from application where id = any (mere);
end $$;

-- Findings by requirement, without the entries that are counted in them.
create function without_entries(evaluation jsonb) returns jsonb language sql immutable
  return jsonb_set(evaluation, '{findings}', coalesce((select jsonb_agg(finding
      || '{"counted": [], "notCounted": []}' order by place)
    from jsonb_array_elements(evaluation -> 'findings') with ordinality as listed (finding, place)), '[]'));

revoke all on function forget_duties, forget_applications from public;

-- As in 0010-leaving, with the two above and mail that names whoever left.
create or replace function delete_account(keeps_name boolean) returns void
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  me uuid := current_person();
  address text;
  called text;
begin
  if me is null then
    raise exception 'nobody asks to leave' using errcode = '42501';
  end if;
  perform set_config('attune.maintenance', 'on', true);
  select lower(email), lower(name) into address, called from person where id = me for update;

  perform forget_duties(me);
  perform forget_applications(me);

  -- Questions about providers stay with the association that answers them, without whoever asked.
  -- Mails that asked for confirmation name the person, and their links open nothing from now on.
  delete from mail_text where mail_id in (select mail.id from mail
    join confirmation_request asked on mail.link_id = asked.id::text where asked.person_id = me);
  delete from mail where link_id in (select id::text from confirmation_request where person_id = me);
  delete from confirmation_draft where request_id in (select id from confirmation_request where person_id = me);
  delete from confirmation_answer where person_id = me;
  delete from confirmation_session where person_id = me;
  delete from confirmation_request where person_id = me;
  delete from provider_contact where person_id = me;
  delete from provider_link where person_id = me;
  delete from provider_asker where person_id = me;

  -- What was said about this portfolio goes with it; what this person said about others stays, without the name.
  delete from thread_read where person_id = me or applicant_id = me;
  delete from comment where thread_id in (select id from comment_thread where person_id = me);
  delete from comment_thread where person_id = me;
  delete from comment_digest where person_id = me;
  delete from comment_digest_stop where person_id = me;
  update comment set author_name = 'Deleted account' where author_id = me and not keeps_name;
  delete from advising where applicant_id = me;
  update advising set until = greatest(now(), since), ended_by = me where advisor_id = me and until is null;

  delete from stored_file where person_id = me;
  delete from form_draft where person_id = me;
  delete from portfolio_change where person_id = me;
  delete from portfolio_entry where person_id = me;
  delete from portfolio where person_id = me;
  delete from association_role where person_id = me;

  delete from passkey_challenge where session_id in (select id from session where person_id = me);
  delete from session where person_id = me;
  delete from passkey where person_id = me;
  delete from totp_factor where person_id = me;
  delete from recovery_code where person_id = me;
  delete from email_change where person_id = me;
  delete from sign_in_request where lower(email) = address;
  update invitation set email = 'deleted@deleted.invalid' where accepted_by = me or lower(email) = address;

  delete from mail_text where mail_id in
    (select id from mail where person_id = me or lower(recipient) = address);
  update mail set recipient = 'deleted@deleted.invalid', server_words = null,
      state = case when state = 'queued' then 'gave-up' else state end
    where person_id = me or lower(recipient) = address;

  -- Mail to others that names whoever left, such as that an application was handed in.
  if not keeps_name then
    delete from mail_text where mail_id in (select id from mail where asked_by_id = me)
      and (position(called in lower(plain)) > 0 or position(called in lower(html)) > 0);
    update mail set subject = 'About a deleted account',
        state = case when state = 'queued' then 'gave-up' else state end
      where (asked_by_id = me or person_id = me) and position(called in lower(subject)) > 0;
  end if;

  update person set email = 'deleted-' || me || '@deleted.invalid',
    name = case when keeps_name then name else 'Deleted account' end where id = me;
  perform set_config('attune.maintenance', 'off', true);
end $$;

-- Whoever sees an application sees whose it is, also where the person holds no role any more. Named so that it is
-- asked after the role, which holds for nearly everybody.
create policy of_an_application_seen on person for select
  using (exists (select from application seen where seen.person_id = person.id
    and seen.association_id = (select current_association())));

-- Answers about providers, comments on portfolios of others, and reviews, remarks, votes and decisions about their
-- applications, across all associations: only how many.
create or replace function count_words_to_others() returns int
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  me uuid := current_person();
  answers int;
  comments int;
  judged int;
begin
  perform set_config('attune.maintenance', 'on', true);
  select count(*) into answers from provider_answer where answered_by = me;
  select count(*) into comments from comment join comment_thread thread on thread.id = thread_id
    where author_id = me and thread.person_id <> me;
  select (select count(*) from review_version where reviewer_id = me)
      + (select count(*) from review_remark where author_id = me)
      + (select count(*) from committee_vote where member_id = me)
      + (select count(*) from decision_background where decided_by = me) into judged;
  perform set_config('attune.maintenance', 'off', true);
  return answers + comments + judged;
end $$;
