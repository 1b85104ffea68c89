-- A rater is to be looked up where the standard asks for an endorsed one and the rater says to be one. Those who say that
-- they are not, or nothing, never were work, and are not marked as such any more: the mark alone tells that there is some.
select set_config('attune.maintenance', 'on', true);
update reference set awaits_lookup = false from reference_rating rating
  where rating.reference_id = reference.id and reference.awaits_lookup
    and rating.body -> 'endorsed' ->> 'category' is null;
select set_config('attune.maintenance', 'off', true);
