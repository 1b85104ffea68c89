-- What was typed and not sent comes back on the page where its form stands, which may have another address than the form is sent to.
alter table form_draft add column stands_at text;

-- Every page asks who its visitor is, and learns with it where something was typed that was not sent.
create or replace function whose_session(secret text) returns jsonb
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
          jsonb_build_object('id', association.id, 'shortId', association.short_id, 'name', association.name,
          'timeZone', association.time_zone))
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
      'committees', (select coalesce(jsonb_agg(member.association_id), '[]') from committee_member member
        where member.person_id = person.id and member.until is null),
      'sitsIn', (select coalesce(jsonb_agg(sitting.association_id), '[]') from sitting
        where sitting.person_id = person.id and sitting.ended_at is null),
      'typedAt', (select coalesce(jsonb_agg(coalesce(draft.stands_at, draft.form_key)), '[]') from form_draft draft
        where draft.person_id = person.id))
    from session join person on person.id = session.person_id
    where session.secret_hash = secret
  );
  perform set_config('attune.maintenance', 'off', true);
  return known;
end $$;
