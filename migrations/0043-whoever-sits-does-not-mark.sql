-- Whoever sits an office's exam finds its marking closed, so nobody is proposed who does.

-- Whether somebody sits, or is about to sit, what an office examines in. Row-level security stays the asker's.
create function sits_exam(office uuid, candidate uuid) returns boolean language sql stable
  return exists (select from application asked
      join exam_office_members member on member.association_id = asked.association_id
      where member.office_id = office and asked.person_id = candidate and asked.state = 'approved-for-exam')
    or exists (select from exam_sittings sat where sat.office_id = office and sat.person_id = candidate
      and sat.state in ('booked', 'sitting', 'handed-in', 'being-marked', 'to-adjudicate'));

create or replace function sits_exam_of(office uuid) returns boolean language sql stable
  return sits_exam(office, current_person());

-- Markers who may not be asked: who advises, reviews or reviewed, supervised or gave a reference to the candidate, and
-- who sits an exam of the office as well. Only that they are unfit is told, not why.
create or replace function list_unfit_markers(script uuid) returns setof uuid
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  marking exam_markings;
  before text := current_setting('attune.maintenance', true);
begin
  select * into marking from exam_markings where script_id = script;
  if marking.script_id is null or not coalesce(runs_exam_office(marking.office_id), false) then
    return;
  end if;
  perform set_config('attune.maintenance', 'on', true);
  return query
    select marking.person_id
    union select marking.masked_by
    union select held.person_id from exam_offices office
      join association_role held on held.association_id = office.association_id and held.role = 'marker'
      where office.id = marking.office_id and sits_exam(office.id, held.person_id)
    union select advising.advisor_id from advising where advising.applicant_id = marking.person_id
    union select given.reviewer_id from review given where given.applicant_id = marking.person_id
    union select rater.id from reference asked join person rater on lower(rater.email) = lower(asked.rater_email)
      where asked.person_id = marking.person_id
    union select supervisor.id from portfolio_entry entry
      join provider_contact contact on contact.entry_id = entry.id
      join person supervisor on lower(supervisor.email) = lower(contact.email)
      where entry.person_id = marking.person_id and entry.section = 'providers';
  perform set_config('attune.maintenance', coalesce(before, 'off'), true);
end $$;
