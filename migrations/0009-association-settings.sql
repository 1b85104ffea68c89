-- Whose standards an association uses, by the short id of their publisher; empty for its own.
alter table association add column standards_of text check (standards_of ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
