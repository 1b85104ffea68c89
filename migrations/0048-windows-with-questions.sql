-- Windows in which something is chosen for a category to be taken: without it nobody could begin, so nobody books there.
-- Anybody may know that, and not what was chosen.
create function windows_with_questions(of_windows uuid[], in_category text) returns setof uuid
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  before text := current_setting('attune.maintenance', true);
begin
  perform set_config('attune.maintenance', 'on', true);
  return query select chosen.window_id from exam_window_forms chosen
    where chosen.window_id = any (of_windows) and chosen.category = in_category;
  perform set_config('attune.maintenance', coalesce(before, 'off'), true);
end $$;

revoke all on function windows_with_questions from public;
grant execute on function windows_with_questions to attune_app;
