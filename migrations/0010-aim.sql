-- The Endorsement that a person works toward: what the first page shows. Empty where the person leaves it open.
alter table portfolio add column aim text check (aim <> '');
grant update (aim) on portfolio to attune_app;
