-- What registers say of the providers of one portfolio: told together to whoever may look at the portfolio, where the
-- rules of five tables, each of which looks into others, took longer to set up than everything they guard to read.
create function standings_of(applicant uuid)
returns table (entry_id uuid, short_id text, vets_for text, name text, endorsements jsonb, vetted jsonb)
language plpgsql stable rows 10 security definer set search_path = pg_catalog, public as $$
declare
  before text := coalesce(current_setting('attune.maintenance', true), '');
begin
  if applicant is distinct from current_person() and not opens_portfolio_of(applicant)
    and applicant not in (select decided_people())
  then
    return;
  end if;
  perform set_config('attune.maintenance', 'on', true);
  return query
    with pointer as (
      select link.entry_id, link.association_id, link.registered_provider_id
        from provider_link link where link.person_id = applicant
      union
      select asker.entry_id, asker.association_id, answered.registered_provider_id
        from provider_asker asker left join provider_answered answered using (question_id)
        where asker.person_id = applicant
    )
    select pointer.entry_id, association.short_id, coalesce(association.standards_of, association.short_id),
      registered.name, registered.endorsements, vetting.vetted
    from pointer
    join association on association.id = pointer.association_id
    left join registered_provider registered on registered.id = pointer.registered_provider_id
    left join provider_vetting vetting on vetting.registered_provider_id = registered.id
    order by pointer.entry_id, association.short_id, pointer.registered_provider_id;
  perform set_config('attune.maintenance', before, true);
end $$;

revoke all on function standings_of(uuid) from public;
grant execute on function standings_of(uuid) to attune_app;

-- Functions of the owner see these tables as maintenance alone, and set up no rule besides.
alter policy of_a_portfolio_seen on provider_answered to attune_app;
alter policy of_this_association on provider_answered to attune_app;
alter policy asks on provider_asker to attune_app;
alter policy of_an_applicant_decided on provider_asker to attune_app;
alter policy of_an_applicant_reviewed on provider_asker to attune_app;
alter policy of_an_applicant_seen_here on provider_asker to attune_app;
alter policy of_this_person on provider_asker to attune_app;
alter policy of_an_applicant_decided on provider_link to attune_app;
alter policy of_an_applicant_reviewed on provider_link to attune_app;
alter policy of_an_applicant_seen_here on provider_link to attune_app;
alter policy of_this_person on provider_link to attune_app;
alter policy of_a_portfolio_seen on provider_vetting to attune_app;
alter policy of_this_register on provider_vetting to attune_app;
alter policy is_added on registered_provider to attune_app;
alter policy is_changed on registered_provider to attune_app;
alter policy of_whoever_is_known on registered_provider to attune_app;
