-- The two roles that every statement of the program runs under. Roles belong to the whole cluster, so they may exist.
do $$
begin
  if not exists (select from pg_roles where rolname = 'mortise_app') then create role mortise_app nologin; end if;
  if not exists (select from pg_roles where rolname = 'mortise_system') then create role mortise_system nologin; end if;
exception when duplicate_object or unique_violation then null;
end $$;
grant mortise_app, mortise_system to current_user;
grant usage on schema public to mortise_app, mortise_system;

-- Ids sort by bytes on every backend, whatever the database's own collation.
create domain ident as text collate "C";

-- Puts a table with a tenant_id under forced row security. Every migration that makes such a table calls it.
create function mortise_protect(target regclass) returns void language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format('create policy tenant_rows on %s to mortise_app using (tenant_id = current_setting(''mortise.tenant'', true)) with check (tenant_id = current_setting(''mortise.tenant'', true))', target);
  execute format('create policy system_rows on %s to mortise_system using (true) with check (true)', target);
  execute format('grant select, insert, update, delete on %s to mortise_app, mortise_system', target);
end $$;

-- Refuses UPDATE and DELETE on a table of facts (`create trigger … execute function mortise_append_only()`).
create function mortise_append_only() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;

create table tenants (
  id ident primary key,
  slug text not null unique,
  name text not null,
  currency text not null,
  time_zone text not null default 'UTC',
  locale text not null default 'en',
  country text,
  prices_include_tax boolean not null default false,
  is_demo boolean not null default false,
  settings jsonb not null default '{}',
  version integer not null default 1,
  created_at timestamptz not null
);
alter table tenants enable row level security;
alter table tenants force row level security;
create policy own_row on tenants to mortise_app using (id = current_setting('mortise.tenant', true));
create policy system_rows on tenants to mortise_system using (true) with check (true);
grant select, update on tenants to mortise_app;
grant select, insert, update, delete on tenants to mortise_system;
