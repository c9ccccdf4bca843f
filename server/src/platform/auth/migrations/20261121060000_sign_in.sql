-- People, their sessions and the businesses they belong to: the tables of better-auth, by our names. They have no tenant
-- (a person may belong to several), so they are closed to mortise_app, which reaches them by the functions below only.
create table auth_users (
  id text primary key,
  name text not null,
  email text not null unique,
  email_verified boolean not null default false,
  image text,
  two_factor_enabled boolean default false,
  created_at timestamptz not null,
  updated_at timestamptz not null
);

create table auth_sessions (
  id text primary key,
  user_id text not null references auth_users (id) on delete cascade,
  token text not null unique,
  active_organization_id text,
  ip_address text,
  user_agent text,
  expires_at timestamptz not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index auth_sessions_user on auth_sessions (user_id);

create table auth_accounts (
  id text primary key,
  user_id text not null references auth_users (id) on delete cascade,
  account_id text not null,
  provider_id text not null,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index auth_accounts_user on auth_accounts (user_id);

create table auth_verifications (
  id text primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index auth_verifications_identifier on auth_verifications (identifier);

create table auth_two_factors (
  id text primary key,
  user_id text not null references auth_users (id) on delete cascade,
  secret text not null,
  backup_codes text not null,
  verified boolean default true,
  failed_verification_count integer default 0,
  locked_until timestamptz
);
create index auth_two_factors_user on auth_two_factors (user_id);
create index auth_two_factors_secret on auth_two_factors (secret);

create table auth_members (
  id text primary key,
  organization_id ident not null references tenants (id),
  user_id text not null references auth_users (id) on delete cascade,
  role text not null check (role in ('owner', 'admin', 'staff', 'viewer')),
  created_at timestamptz not null,
  unique (organization_id, user_id)
);
create index auth_members_user on auth_members (user_id);

create table auth_invitations (
  id text primary key,
  organization_id ident not null references tenants (id),
  email text not null,
  role text check (role in ('owner', 'admin', 'staff', 'viewer')),
  status text not null,
  inviter_id text not null references auth_users (id) on delete cascade,
  expires_at timestamptz not null,
  created_at timestamptz not null
);
create index auth_invitations_organization on auth_invitations (organization_id);
create index auth_invitations_email on auth_invitations (email);

-- An organisation of better-auth is a tenant, seen through this window.
create view auth_organizations as
  select id, name, slug, null::text as logo, null::text as metadata, currency, time_zone, locale, country, prices_include_tax, created_at
  from tenants;

-- The login role is a member of mortise_system, so sign-in works whoever ran the migrations.
grant select, insert, update, delete on auth_users, auth_sessions, auth_accounts, auth_verifications, auth_two_factors,
  auth_members, auth_invitations, auth_organizations to mortise_system;

-- The members of the transaction's own business.
create function tenant_members() returns table (id text, user_id text, name text, email text, role text, has_two_factor boolean, created_at timestamptz)
language sql stable security definer set search_path = public as $$
  select m.id, m.user_id, u.name, u.email, m.role, coalesce(u.two_factor_enabled, false), m.created_at
  from auth_members m join auth_users u on u.id = m.user_id
  where m.organization_id = current_setting('mortise.tenant', true)
$$;

-- Makes a person a member of the transaction's own business; false when they are one already.
create function tenant_member_add(member text, person text, new_role text, at timestamptz) returns boolean
language plpgsql security definer set search_path = public as $$
begin
  insert into auth_members (id, organization_id, user_id, role, created_at)
  values (member, current_setting('mortise.tenant', true), person, new_role, at)
  on conflict (organization_id, user_id) do nothing;
  return found;
end $$;

-- Gives a member another role, or (null) removes them. Holds the owners' rows first, so that two owners who leave at once
-- do not leave the business without one. Answers 'done', 'unknown' or 'last_owner'.
create function tenant_member_change(member text, new_role text) returns text
language plpgsql security definer set search_path = public as $$
declare
  business text := current_setting('mortise.tenant', true);
  owners text[];
begin
  select array_agg(o.id) into owners
  from (select m.id from auth_members m where m.organization_id = business and m.role = 'owner' order by m.id for update) o;
  if owners = array[member] and new_role is distinct from 'owner' then return 'last_owner'; end if;
  if new_role is null then
    delete from auth_members m where m.id = member and m.organization_id = business;
  else
    update auth_members m set role = new_role where m.id = member and m.organization_id = business;
  end if;
  return case when found then 'done' else 'unknown' end;
end $$;

-- The businesses that a person belongs to.
create function person_businesses(person text) returns table (id text, slug text, name text, role text)
language sql stable security definer set search_path = public as $$
  select t.id, t.slug, t.name, m.role
  from auth_members m join auth_organizations t on t.id = m.organization_id
  where m.user_id = person
  order by m.created_at, m.id
$$;

revoke execute on function tenant_members(), tenant_member_add(text, text, text, timestamptz), tenant_member_change(text, text), person_businesses(text) from public;
grant execute on function tenant_members(), tenant_member_add(text, text, text, timestamptz), tenant_member_change(text, text), person_businesses(text)
  to mortise_app, mortise_system;
