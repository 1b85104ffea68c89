-- Advisors, and who sees what belongs to an applicant.

create table advising (
  id uuid primary key default gen_random_uuid(),
  association_id uuid not null references association,
  advisor_id uuid not null references person,
  applicant_id uuid not null references person,
  since timestamptz not null,
  until timestamptz,
  assigned_by uuid not null references person,
  ended_by uuid references person,
  check (advisor_id <> applicant_id),
  check (until >= since),
  check ((until is null) = (ended_by is null))
);

create unique index advising_now on advising (association_id, applicant_id, advisor_id) where until is null;
create index advising_of_advisor on advising (advisor_id, association_id) where until is null;
create index advising_of_applicant on advising (applicant_id);

create function is_staff_here() returns boolean language sql stable
  return exists (select from association_role mine
    where mine.person_id = current_person() and mine.association_id = current_association()
      and mine.role in ('coordinator', 'administrator'));

create function is_advisor_here() returns boolean language sql stable
  return exists (select from association_role mine
    where mine.person_id = current_person() and mine.association_id = current_association()
      and mine.role = 'advisor');

alter table advising enable row level security, force row level security;

create policy maintenance on advising to attune_owner
  using (is_maintenance()) with check (is_maintenance());
create policy of_this_association on advising for select
  using (association_id = (select current_association()));
create policy of_this_person on advising for select
  using ((select current_person()) in (advisor_id, applicant_id));
create policy staff_assigns on advising for insert
  with check (association_id = current_association() and is_staff_here()
    and assigned_by = current_person() and until is null);
create policy staff_ends on advising for update
  using (association_id = current_association() and is_staff_here() and until is null)
  with check (association_id = current_association() and ended_by = current_person());

grant select, insert, update (until, ended_by) on advising to attune_app;

-- Coordinators and administrators see the portfolios of their association's applicants, an advisor
-- those whom he or she advises there. Reviewers see none until one is given to them.
create function sees_applicant(applicant uuid) returns boolean language sql stable
  return exists (select from association_role held
      where held.person_id = applicant and held.association_id = current_association() and held.role = 'applicant')
    and (current_person() is null or is_staff_here()
      or exists (select from advising
        join association_role mine on mine.person_id = advising.advisor_id
          and mine.association_id = advising.association_id and mine.role = 'advisor'
        where advising.applicant_id = applicant and advising.advisor_id = current_person()
          and advising.association_id = current_association() and advising.until is null));

-- Lets them see the rows of a table that belong to an applicant: what sees_applicant says, written out, so that
-- it is asked once a query and not once a row. A table may have a condition of its own.
create procedure show_to_staff(of_table regclass, own_condition text default 'true') language plpgsql as $$
begin
  execute format($policy$
    create policy of_an_applicant_here on %1$s for select using (
      %2$s
      and exists (select from association_role held where held.person_id = %1$s.person_id
        and held.association_id = (select current_association()) and held.role = 'applicant')
      and ((select current_person() is null or is_staff_here())
        or (select is_advisor_here()) and exists (select from advising
          where advising.applicant_id = %1$s.person_id and advising.advisor_id = (select current_person())
            and advising.association_id = (select current_association()) and advising.until is null)))
    $policy$, of_table, own_condition);
end $$;

revoke all on procedure show_to_staff(regclass, text) from public;
