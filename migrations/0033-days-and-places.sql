-- Days on which an association rests move every day that somebody has to answer by, not only those of the calendar.
-- What is kept is the day that was told; a rest that was set afterward moves it where it is read, and taking the
-- rest back moves nothing for good. The functions run as the owner, so that a rater's link reads the same day.
create policy moves_days on holiday for select to attune_owner using (coordinator_id is null and ended_at is null);

create function day_after_rests(of_association uuid, planned date) returns date
  language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare
  day date := planned;
  rest_ends date;
begin
  loop
    select max(to_day) into rest_ends from holiday
      where association_id = of_association and coordinator_id is null and ended_at is null
        and from_day <= day and to_day >= day;
    if rest_ends is null then
      return day;
    end if;
    day := rest_ends + 1;
  end loop;
end $$;

-- The earliest day that is not over on a day: those before a row of rests that reaches up to it still count.
create function first_day_not_over(of_association uuid, today date) returns date
  language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare
  day date := today;
  rest_begins date;
begin
  loop
    select min(from_day) into rest_begins from holiday
      where association_id = of_association and coordinator_id is null and ended_at is null
        and from_day < day and to_day >= day - 1;
    if rest_begins is null then
      return day;
    end if;
    day := rest_begins;
  end loop;
end $$;

create or replace function list_references_to_remind(at timestamptz, at_most integer)
  returns table (reference_id uuid, association_id uuid)
  language sql stable security definer set search_path = pg_catalog, public
  begin atomic
    select asked.id, asked.association_id from reference asked
      join (select id, (at at time zone time_zone)::date as today,
          extract(hour from at at time zone time_zone) as hour,
          first_day_not_over(id, (at at time zone time_zone)::date) as not_over
        from association) as place on place.id = asked.association_id
      where asked.state in ('requested', 'opened') and asked.reminders_stopped_at is null
        and asked.due_on >= place.not_over
        and (asked.looked_on is null or asked.looked_on < place.today)
        and place.hour between 7 and 20
      order by asked.due_on, asked.id limit at_most;
  end;

create or replace function list_references_to_expire(at timestamptz, at_most integer)
  returns table (reference_id uuid, association_id uuid)
  language sql stable security definer set search_path = pg_catalog, public
  begin atomic
    select asked.id, asked.association_id from reference asked
      join (select id, first_day_not_over(id, (at at time zone time_zone)::date) as not_over
        from association) as place on place.id = asked.association_id
      where asked.state in ('requested', 'delivery-failed', 'opened')
        and (asked.due_on < place.not_over
          or exists (select from application ended where ended.id = asked.application_id
            and ended.state in ('endorsed', 'withdrawn', 'expired')))
      order by asked.due_on, asked.id limit at_most;
  end;

revoke all on function day_after_rests(uuid, date) from public;
revoke all on function first_day_not_over(uuid, date) from public;
grant execute on function day_after_rests(uuid, date) to attune_app;
grant execute on function first_day_not_over(uuid, date) to attune_app;
