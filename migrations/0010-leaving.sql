-- A person leaves. The app role may not delete what is otherwise kept for good, so this function does it, for the
-- person who asks and nobody else. What others rely on stays and points to a person without a name; mail that
-- still waits for whoever left is not sent.
-- A table that refers to people must be looked at here: a test of the store knows them all.

create function delete_account(keeps_name boolean) returns void
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  me uuid := current_person();
  address text;
begin
  if me is null then
    raise exception 'nobody asks to leave' using errcode = '42501';
  end if;
  perform set_config('attune.maintenance', 'on', true);
  select lower(email) into address from person where id = me for update;

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

  update person set email = 'deleted-' || me || '@deleted.invalid',
    name = case when keeps_name then name else 'Deleted account' end where id = me;
  perform set_config('attune.maintenance', 'off', true);
end $$;

revoke all on function delete_account from public;
grant execute on function delete_account to attune_app;

-- Answers about providers and comments on portfolios of others, across all associations: only how many.
create function count_words_to_others() returns int
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  me uuid := current_person();
  answers int;
  comments int;
begin
  perform set_config('attune.maintenance', 'on', true);
  select count(*) into answers from provider_answer where answered_by = me;
  select count(*) into comments from comment join comment_thread thread on thread.id = thread_id
    where author_id = me and thread.person_id <> me;
  perform set_config('attune.maintenance', 'off', true);
  return answers + comments;
end $$;

revoke all on function count_words_to_others from public;
grant execute on function count_words_to_others to attune_app;
