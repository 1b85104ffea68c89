-- Rules of sight ask at every table which roles the asker has, and who may look at a portfolio. Both are found once for
-- a transaction and told from a setting of it from then on (decision 0048). What is told is kept with whom and what it
-- is about, and let go of when something changes by which it was found.

--- The roles that the asker has in the association that is asked in.
create function roles_here() returns text[] language plpgsql stable as $$
declare
  whose text := current_setting('attune.person', true);
  place text := current_setting('attune.association', true);
  known text := current_setting('attune.roles_here', true);
  found text[];
begin
  if coalesce(whose, '') = '' or coalesce(place, '') = '' then
    return '{}';
  end if;
  if starts_with(known, whose || place) then
    return substr(known, length(whose || place) + 1)::text[];
  end if;
  select coalesce(array_agg(mine.role), '{}') into found from public.association_role mine
    where mine.person_id = whose::uuid and mine.association_id = place::uuid;
  perform set_config('attune.roles_here', whose || place || found::text, true);
  return found;
end $$;

create or replace function is_staff_here() returns boolean language sql stable
  return roles_here() && '{coordinator,administrator}'::text[];
create or replace function is_advisor_here() returns boolean language sql stable
  return 'advisor' = any (roles_here());
create or replace function is_reviewer_here() returns boolean language sql stable
  return 'reviewer' = any (roles_here());
create or replace function is_administrator_here() returns boolean language sql stable
  return 'administrator' = any (roles_here());
create or replace function is_marker_here() returns boolean language sql stable
  return 'marker' = any (roles_here());

--- Whether the portfolio of somebody else is open to the asker here: to staff and the own advisor of an applicant, and
--- to whoever reviews an application. Only a yes is kept.
create function opens_portfolio_of(applicant uuid) returns boolean language plpgsql stable as $$
declare
  whose text := coalesce(current_setting('attune.person', true), '');
  place text := coalesce(current_setting('attune.association', true), '');
begin
  if place = '' then
    return false;
  end if;
  if current_setting('attune.portfolio_here', true) = whose || place || applicant then
    return true;
  end if;
  if exists (select from public.association_role held
      where held.person_id = applicant and held.association_id = place::uuid and held.role = 'applicant')
    and (whose = '' or public.is_staff_here() or applicant in (select public.advised_people()))
    or applicant in (select public.reviewed_people())
  then
    perform set_config('attune.portfolio_here', whose || place || applicant, true);
    return true;
  end if;
  return false;
end $$;

create function forget_sight() returns trigger language plpgsql as $$
begin
  perform set_config('attune.roles_here', '', true), set_config('attune.portfolio_here', '', true);
  return null;
end $$;

create trigger forgets_sight after insert or update or delete on association_role
  for each statement execute function forget_sight();
create trigger forgets_sight after insert or update or delete on advising
  for each statement execute function forget_sight();
create trigger forgets_sight after insert or update or delete on review
  for each statement execute function forget_sight();

-- Tables of which everybody reads the rows of one portfolio at a time: the two rules of sight in one, which sets up less.
-- Where lists for staff go through the rows of many people, a question for each of them would cost more than it saves.
drop policy of_an_applicant_reviewed on portfolio_change;
drop policy of_an_applicant_reviewed on confirmation_request;
drop policy of_an_applicant_reviewed on confirmation_session;
drop policy of_an_applicant_reviewed on confirmation_answer;
drop policy of_an_applicant_reviewed on stored_file;

alter policy of_an_applicant_seen_here on portfolio_change using (opens_portfolio_of(person_id));
alter policy of_an_applicant_seen_here on confirmation_request using (opens_portfolio_of(person_id));
alter policy of_an_applicant_seen_here on confirmation_session using (opens_portfolio_of(person_id));
alter policy of_an_applicant_seen_here on confirmation_answer using (opens_portfolio_of(person_id));
alter policy of_an_applicant_seen_here on stored_file
  using (state = 'available' and opens_portfolio_of(person_id));
