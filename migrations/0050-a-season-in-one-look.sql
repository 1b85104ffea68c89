-- How renewals stand on a day and why, for all that are asked about in one look; asking of each apart took longer than
-- everything else on the pages of figures. A reason: why somebody owes nothing, or was not renewed; and that somebody who
-- renewed let an Endorsement go. Else null. A plain select, so that its reader's conditions reach the indexes.
create function season_standing(today date)
    returns table (renewal_id uuid, association_id uuid, person_id uuid, period_from date, period_until date,
      attested_at timestamptz, bucket text, reason text)
language sql stable as $$
  select asked.id, asked.association_id, asked.person_id, asked.period_from, asked.period_until, asked.attested_at,
    stood.bucket,
    case stood.bucket
      when 'free' then case when asked.exempt is not null then 'first-period'
        when asked.state = 'excepted' then 'case'
        when ends.moved then 'moved'
        when ends.retired then 'retired'
        when ends.revoked then 'sanction'
        else 'before' end
      when 'renewed' then case when ends.let_go then 'let-go' end
      when 'lapsed' then case
        when ends.lapsed then case when asked.logged_at >= asked.opens_on then 'logged' else 'silent' end
        when ends.moved then 'moved'
        when ends.retired then 'retired'
        when ends.revoked or ends.suspended then 'sanction'
        else 'held' end
    end
  from renewals asked
    cross join lateral (select season_bucket(asked, today) as bucket) stood
    left join lateral (
      select bool_or(not line.is_kept) as let_go, bool_or(about.state = 'lapsed') as lapsed,
        bool_or(about.state = 'moved') as moved, bool_or(about.state = 'retired') as retired,
        bool_or(about.state = 'revoked') as revoked, bool_or(about.state = 'suspended') as suspended
      from renewal_lines line left join endorsements about on about.id = line.endorsement_id
      where line.association_id = asked.association_id and line.renewal_id = asked.id
        and stood.bucket in ('free', 'renewed', 'lapsed')) ends on true
$$;

create or replace function network_season(in_year integer, today date)
    returns table (part text, name text, title text, people integer, hours numeric)
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare
  before text := coalesce(current_setting('attune.maintenance', true), '');
begin
  if not is_staff_here() then return; end if;
  perform set_config('attune.maintenance', 'on', true);
  return query with season as materialized (
      select stood.renewal_id as id, stood.association_id, stood.person_id, stood.attested_at, stood.bucket, stood.reason
      from season_standing(today) stood
      where stood.period_until between make_date(in_year, 1, 1) and make_date(in_year, 12, 31)),
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

drop function season_reason(renewals, date);
