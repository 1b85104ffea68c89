-- What waits for an exam office stands in the list of everything that waits, oldest first: each kind is read from an index
-- in that order.

create index exam_essay_to_mask on exam_sittings (office_id, handed_in_at, id)
  where part = 'essay' and state = 'handed-in';
create index exam_marking_to_see_to on exam_markings (office_id, state_since, script_id)
  where state in ('being-marked', 'settled');
create index exam_accommodation_to_answer on exam_accommodations (office_id, asked_at, id) where state = 'asked';
