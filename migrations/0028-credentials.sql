-- Badges that associations sign, the keys that they sign with, and where each badge stands in the status lists.

-- The keys of an association, one of them in use. Those that were retired stay, for what they signed.
create table issuer_key (
  id uuid primary key,
  association_id uuid not null references association,
  number int not null check (number > 0),
  -- Ed25519, 32 bytes in base64url.
  public_key text not null unique check (public_key ~ '^[A-Za-z0-9_-]{43}$'),
  made_at timestamptz not null,
  -- Empty where it was made with the first badge, or on the command line.
  made_by uuid references person,
  retired_at timestamptz,
  retired_by uuid references person,
  unique (association_id, id),
  unique (association_id, number),
  check (retired_at is not null or retired_by is null)
);

create unique index issuer_key_in_use on issuer_key (association_id) where retired_at is null;
create index issuer_key_made_by on issuer_key (made_by);
create index issuer_key_retired_by on issuer_key (retired_by);

alter table issuer_key enable row level security, force row level security;

create policy maintenance on issuer_key to attune_owner using (is_maintenance()) with check (is_maintenance());
create policy of_this_association on issuer_key for select
  using (association_id = (select current_association()));
create policy is_made on issuer_key for insert
  with check (association_id = current_association() and retired_at is null
    and (made_by is null or made_by = current_person()));
create policy is_retired on issuer_key for update
  using (association_id = current_association() and retired_at is null)
  with check (association_id = current_association() and retired_at is not null
    and (retired_by is null or retired_by = current_person()));
-- Whose key it is, asked about one key at a time.
create policy is_asked on issuer_key for select to attune_owner using (true);

grant select, insert, update (retired_at, retired_by) on issuer_key to attune_app;

-- The private part, sealed by the installation's master key. In a table of its own, so that no list of keys carries
-- it, and gone as soon as the key is retired: what it signed is proved by the public part alone.
create table issuer_key_secret (
  key_id uuid primary key,
  association_id uuid not null,
  sealed text not null check (sealed ~ '^[a-z0-9-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+$'),
  foreign key (association_id, key_id) references issuer_key (association_id, id)
);

create index issuer_key_secret_of_association on issuer_key_secret (association_id, key_id);

alter table issuer_key_secret enable row level security, force row level security;

create policy maintenance on issuer_key_secret to attune_owner
  using (is_maintenance()) with check (is_maintenance());
create policy of_this_association on issuer_key_secret
  using (association_id = (select current_association())) with check (association_id = current_association());

grant select, insert, delete on issuer_key_secret to attune_app;

-- Places in the status lists, drawn once and never given to another badge. Lists come in pairs, one for what was
-- revoked and one for what is suspended, and a badge has the same place in both.
create table status_entry (
  association_id uuid not null references association,
  list int not null check (list > 0),
  place int not null check (place between 0 and 131071),
  primary key (association_id, list, place)
);

alter table status_entry enable row level security, force row level security;

create policy maintenance on status_entry to attune_owner using (is_maintenance()) with check (is_maintenance());
create policy of_this_association on status_entry
  using (association_id = (select current_association())) with check (association_id = current_association());

grant select, insert on status_entry to attune_app;

-- Draws a free place at random, so that nobody can tell from a place which badge it is, or when it was given. The
-- 17 bits come from a random uuid, which is as unpredictable as the server can make it; the primary key settles who
-- gets a place that two draw at once. A list in which twenty draws hit taken places is as good as full.
create function draw_status_entry(association uuid) returns status_entry language plpgsql as $$
declare
  drawn bytea;
  into_list int;
  entry status_entry;
begin
  select coalesce(max(list), 1) into into_list from status_entry where association_id = association;
  loop
    for attempt in 1..20 loop
      drawn := uuid_send(gen_random_uuid());
      insert into status_entry values (association, into_list,
          get_byte(drawn, 0) * 512 + get_byte(drawn, 1) * 2 + get_byte(drawn, 2) % 2)
        on conflict do nothing returning * into entry;
      if found then return entry; end if;
    end loop;
    into_list := into_list + 1;
  end loop;
end $$;

revoke all on function draw_status_entry(uuid) from public;
grant execute on function draw_status_entry(uuid) to attune_app;

-- A signed badge for an endorsement. What is signed never changes; a badge under a new name, or for a new period,
-- takes the place of the one before. With a new key the same facts are signed once more.
create table badge (
  id uuid primary key,
  association_id uuid not null references association,
  endorsement_id uuid not null,
  issued_at timestamptz not null,
  list int not null,
  place int not null,
  replaced_at timestamptz,
  replaced_by uuid references badge deferrable initially deferred,
  unique (association_id, id),
  unique (association_id, list, place),
  foreign key (association_id, endorsement_id) references endorsements (association_id, id),
  foreign key (association_id, list, place) references status_entry (association_id, list, place),
  check ((replaced_at is null) = (replaced_by is null))
);

create unique index badge_in_use on badge (endorsement_id) where replaced_at is null;
create index badge_of_endorsement on badge (association_id, endorsement_id);
create index badge_replaced_by on badge (replaced_by);
create index badge_of_list on badge (association_id, list) where replaced_at is not null;

alter table badge enable row level security, force row level security;

create policy maintenance on badge to attune_owner using (is_maintenance()) with check (is_maintenance());
-- Whoever has a badge's address may see it, so that it proves something: the address carries a random number.
create policy of_this_association on badge
  using (association_id = (select current_association())) with check (association_id = current_association());
create policy is_asked on badge for select to attune_owner using (true);

grant select, insert, update (replaced_at, replaced_by) on badge to attune_app;

-- What was signed, in both forms, with each key in turn. The last one is handed out.
create table badge_signature (
  badge_id uuid not null,
  key_id uuid not null,
  association_id uuid not null,
  signed_at timestamptz not null,
  -- The text as it was signed, kept as it stands.
  credential text not null check (credential <> ''),
  jwt text not null check (jwt <> ''),
  primary key (badge_id, key_id),
  foreign key (association_id, badge_id) references badge (association_id, id),
  foreign key (association_id, key_id) references issuer_key (association_id, id)
);

create index badge_signature_of_badge on badge_signature (association_id, badge_id);
create index badge_signature_of_key on badge_signature (association_id, key_id);

alter table badge_signature enable row level security, force row level security;

create policy maintenance on badge_signature to attune_owner
  using (is_maintenance()) with check (is_maintenance());
create policy of_this_association on badge_signature
  using (association_id = (select current_association())) with check (association_id = current_association());

grant select, insert on badge_signature to attune_app;

-- Which association a badge, or a key, belongs to: all that is known of them beforehand is what they are called.
create function find_association_of_badge(badge uuid) returns uuid
  language sql stable security definer set search_path = pg_catalog, public
  begin atomic
    select badge.association_id from badge where badge.id = find_association_of_badge.badge;
  end;

create function find_association_of_key(key text) returns uuid
  language sql stable security definer set search_path = pg_catalog, public
  begin atomic
    select issuer_key.association_id from issuer_key where issuer_key.public_key = key;
  end;

revoke all on function find_association_of_badge(uuid), find_association_of_key(text) from public;
grant execute on function find_association_of_badge(uuid), find_association_of_key(text) to attune_app;
