-- Lists that are read a page at a time, in the order in which they are read.

create index mail_of_association_in_order on mail (association_id, created_at desc, id);
drop index mail_of_association;
create index mail_in_order on mail (created_at desc, id);

-- What waits for staff: references whose mail did not arrive, and memberships that people wrote, oldest first.
create index reference_undelivered on reference (association_id, state_since, id) where state = 'delivery-failed';
create index portfolio_entry_claims on portfolio_entry (created_at, id)
  where section = 'memberships' and removed_at is null;

-- Whoever has an application under way stays an applicant of the association, and its staff see whose it is: also
-- where the person has left Attune, until somebody closes the application.
create function has_open_application(applicant uuid, of_association uuid) returns boolean language sql stable
  return exists (select from application where application.person_id = applicant
    and application.association_id = of_association and application.state not in ('endorsed', 'withdrawn', 'expired'));

create policy of_an_application_here on person for select
  using ((select current_association() is not null and (current_person() is null or is_staff_here()))
    and has_open_application(person.id, (select current_association())));

create function keep_applicant() returns trigger
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if is_maintenance() then
    return old;
  end if;
  perform set_config('attune.maintenance', 'on', true);
  if has_open_application(old.person_id, old.association_id) then
    raise exception 'An applicant with an application under way stays one.' using errcode = 'restrict_violation';
  end if;
  perform set_config('attune.maintenance', 'off', true);
  return old;
end $$;

create trigger applicant_stays before delete on association_role
  for each row when (old.role = 'applicant') execute function keep_applicant();
