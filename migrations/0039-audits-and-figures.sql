-- Audits that go on by themselves: what waits for staff stands on their list of work, and the clock tells, reminds
-- and says who has not answered.

alter table audit_entries
  -- What staff have to look at, since when: evidence, a gap that the person mended, or an answer that did not come.
  add waits_for text check (waits_for in ('evidence', 'mended', 'overdue')),
  add waits_since timestamptz,
  -- The next day on which the system has something to do about it.
  add looks_on date,
  add constraint audit_entry_waits check ((waits_for is null) = (waits_since is null));

create index audit_entry_waiting on audit_entries (association_id, waits_for, waits_since, renewal_id)
  where waits_for is not null;
create index audit_entry_to_look_at on audit_entries (looks_on, renewal_id) where looks_on is not null;

grant update (waits_for, waits_since, looks_on) on audit_entries to attune_app;

-- Entries about which the system has something to do, while it is day where the association is. Nothing but ids
-- leaves; runs as the owner, who sees only what waits.
create policy waits on audit_entries for select to attune_owner using (looks_on is not null);

create function list_due_audits(at timestamptz, at_most integer)
    returns table (renewal_id uuid, association_id uuid)
  language sql stable security definer set search_path = pg_catalog, public
  begin atomic
    with here as (
      select association.id, (at at time zone association.time_zone)::date as today from association
      where extract(hour from at at time zone association.time_zone) between 7 and 20)
    select audit_entries.renewal_id, audit_entries.association_id from here
      join audit_entries on audit_entries.association_id = here.id
      where audit_entries.looks_on <= here.today
      order by audit_entries.looks_on, audit_entries.renewal_id limit at_most;
  end;

revoke all on function list_due_audits(timestamptz, integer) from public;
grant execute on function list_due_audits(timestamptz, integer) to attune_app;

-- What was under audit when this came: the clock looks at it once, and finds what is due.
select set_config('attune.maintenance', 'on', true);
update audit_entries set looks_on = coalesce(audits.drawn_on, audits.announced_on)
  from audits, renewals
  where audits.id = audit_entries.audit_id and renewals.id = audit_entries.renewal_id and audit_entries.is_drawn
    and renewals.state in ('attested', 'passed', 'drawn', 'evidence-asked', 'gaps')
    and (audit_entries.opened_at is null or renewals.state in ('drawn', 'evidence-asked', 'gaps'));
select set_config('attune.maintenance', 'off', true);

-- Nobody is reminded of an audit after leaving.
create function forget_due_audits() returns trigger
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  before text := coalesce(current_setting('attune.maintenance', true), '');
begin
  perform set_config('attune.maintenance', 'on', true);
  update audit_entries set looks_on = null, waits_for = null, waits_since = null
    where person_id = new.id and (looks_on is not null or waits_for is not null);
  delete from reminder_stop where subject_kind = 'audit'
    and subject_id in (select renewal_id from audit_entries where person_id = new.id);
  perform set_config('attune.maintenance', before, true);
  return null;
end $$;

create trigger due_audits_forgotten after update of email on person
  for each row when (new.email like 'deleted-%@deleted.invalid') execute function forget_due_audits();

-- Other hours of the same period, which the person offers for what cannot be shown: how they count, as it was worked
-- out when they were offered. Empty for the hours that were handed in.
alter table audit_lines add offered jsonb check (jsonb_typeof(offered) = 'array');

-- Figures of a season, of one association and of all together.

-- How a renewal stands for those who run the season (domain: the stage of a renewal, with those who logged something
-- apart from those who are silent).
create function season_bucket(asked renewals, today date) returns text language sql stable
  return case
    when asked.state = 'passed' then 'renewed'
    when asked.state = 'excepted' then 'free'
    when asked.state <> 'open' then 'handed-in'
    when asked.due_on is null then 'free'
    when asked.lapsed_on is not null or asked.lapses_on <= today then 'lapsed'
    when asked.due_on < today then 'grace'
    when asked.logged_at >= case when asked.opens_on > today then asked.period_from else asked.opens_on end
      then 'on-the-way'
    else 'silent' end;

-- Why somebody owes nothing, or was not renewed; and that somebody who renewed let an Endorsement go. Else null.
create function season_reason(asked renewals, today date) returns text language sql stable
  return case season_bucket(asked, today)
    when 'free' then case when asked.exempt is null then 'case' else 'first-period' end
    when 'renewed' then (select 'let-go' from renewal_lines line where line.association_id = asked.association_id
      and line.renewal_id = asked.id and not line.is_kept limit 1)
    when 'lapsed' then (select case
        when bool_or(about.state = 'lapsed')
          then case when asked.logged_at >= asked.opens_on then 'logged' else 'silent' end
        when bool_or(about.state = 'moved') then 'moved'
        when bool_or(about.state = 'retired') then 'retired'
        when bool_or(about.state in ('suspended', 'revoked')) then 'sanction'
        else 'held' end
      from renewal_lines line join endorsements about on about.id = line.endorsement_id
      where line.association_id = asked.association_id and line.renewal_id = asked.id) end;

create index renewal_of_year on renewals (period_until);

-- What all associations together came to, for staff of any of them: periods that end in a year. Nobody can be found
-- in it, and no other association: figures are given to the nearest five and hours to the nearest ten, a topic only
-- where ten people have it, and nothing at all for fewer than three associations.
create function network_season(in_year integer, today date)
    returns table (part text, name text, title text, people integer, hours numeric)
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare
  before text := coalesce(current_setting('attune.maintenance', true), '');
begin
  if not is_staff_here() then return; end if;
  perform set_config('attune.maintenance', 'on', true);
  return query with season as materialized (
      select renewals.id, renewals.association_id, renewals.person_id, renewals.attested_at,
        season_bucket(renewals, today) as bucket, season_reason(renewals, today) as reason
      from renewals where renewals.period_until between make_date(in_year, 1, 1) and make_date(in_year, 12, 31)),
    network as (select count(distinct season.association_id)::int as places from season),
    topics as (
      select finding ->> 'requirement' as requirement, min(finding ->> 'title') as title,
        max((finding ->> 'have')::numeric) as hours
      from season join renewal_lines line on line.association_id = season.association_id
        and line.renewal_id = season.id, jsonb_array_elements(line.findings) finding
      where season.attested_at is not null and finding ->> 'unit' = 'hours'
      group by season.association_id, season.person_id, finding ->> 'requirement'),
    figures as (
      select 'places' as part, '' as name, '' as title, places as people, 0::numeric as hours from network
      union all select 'bucket', bucket, '', (round(count(*) / 5.0) * 5)::int, 0 from season group by bucket
      union all select 'reason', reason, '', (round(count(*) / 5.0) * 5)::int, 0 from season
        where reason is not null group by reason
      union all select 'topic', topics.requirement, min(topics.title), (round(count(*) / 5.0) * 5)::int,
          round(sum(topics.hours) / 10) * 10
        from topics group by topics.requirement having count(*) >= 10)
    select figures.* from figures, network where network.places >= 3;
  perform set_config('attune.maintenance', before, true);
end $$;

revoke all on function network_season(integer, date) from public;
grant execute on function network_season(integer, date) to attune_app;

-- A time away that staff enter for somebody who telephones: by whom stands with it, and its person is told.
alter table life_cases add entered_by uuid references person check (entered_by is distinct from person_id);

create index life_case_entered on life_cases (entered_by) where entered_by is not null;

create policy staff_enters on life_cases for insert
  with check (association_id = current_association() and is_staff_here() and state = 'asked'
    and entered_by = current_person() and person_id is distinct from current_person()
    and exists (select from endorsements held where held.person_id = life_cases.person_id
      and held.association_id = life_cases.association_id and held.state in ('emerging', 'active')));
create policy is_passed_on on life_case_words for insert
  with check (association_id = current_association() and is_staff_here()
    and exists (select from life_cases entered where entered.id = case_id
      and entered.association_id = life_case_words.association_id
      and entered.person_id = life_case_words.person_id and entered.entered_by = current_person()));
