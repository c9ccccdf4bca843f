-- Addresses that a business has made for systems without a connector.
create table inbound_sources (
  tenant_id ident not null references tenants (id),
  id ident not null,
  -- the {slug} of its address
  slug text not null,
  name text not null,
  -- how a caller proves who it is: a preset's name, or a scheme of its own
  verification jsonb not null,
  -- where the event's id is: {"header": …} or {"field": …}; null: the body's hash
  event_id jsonb,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (tenant_id, id)
);
create unique index inbound_sources_slug on inbound_sources (tenant_id, slug);
select mortise_protect('inbound_sources');

-- What callers prove themselves with; sealed by the vault.
create table inbound_secrets (
  tenant_id ident not null references tenants (id),
  id ident not null,
  slug text not null,
  -- a connection's or a source's id
  owner ident not null,
  use text not null check (use in ('signature', 'handshake')),
  sealed text not null,
  created_at timestamptz not null,
  -- null for the present one; old ones count until then
  live_until timestamptz,
  primary key (tenant_id, id)
);
create index inbound_secrets_slug on inbound_secrets (tenant_id, slug);
create index inbound_secrets_owner on inbound_secrets (tenant_id, owner);
select mortise_protect('inbound_secrets');

-- The same for vendors that give the installation's app one secret for all tenants. No tenant's transaction sees it.
create table inbound_app_secrets (
  id ident primary key,
  slug text not null,
  use text not null check (use in ('signature', 'handshake')),
  sealed text not null,
  created_at timestamptz not null,
  live_until timestamptz
);
create index inbound_app_secrets_slug on inbound_app_secrets (slug);
grant select, insert, update, delete on inbound_app_secrets to mortise_system;

-- Which connection a vendor's account belongs to: an address that all tenants share is routed by it.
create table inbound_accounts (
  tenant_id ident not null references tenants (id),
  slug text not null,
  account text not null,
  owner ident not null,
  primary key (tenant_id, slug, account, owner)
);
create index inbound_accounts_account on inbound_accounts (slug, account);
create index inbound_accounts_owner on inbound_accounts (tenant_id, owner);
select mortise_protect('inbound_accounts');

-- A body that several tenants have a part in, byte for byte. No tenant's transaction sees it.
create table inbound_shared_bodies (
  id ident primary key,
  body bytea not null,
  received_at timestamptz not null
);
create index inbound_shared_bodies_age on inbound_shared_bodies (received_at);
grant select, insert, delete on inbound_shared_bodies to mortise_system;

-- What came, once per event of the vendor: store of the body, memory of what was seen, and task at once.
create table inbound_messages (
  tenant_id ident not null,
  id ident not null,
  slug text not null,
  -- whose secret or account: a connection's or a source's id
  owner ident not null,
  account text not null,
  event_id text not null,
  method text not null,
  query text not null,
  headers jsonb not null,
  content_type text not null,
  body bytea not null,
  shared_body ident,
  received_at timestamptz not null,
  state text not null default 'open' check (state in ('open', 'done', 'dead')),
  attempts integer not null default 0,
  -- when it is tried next; while it is being worked on, when its lease ends
  due_at timestamptz not null,
  last_error text,
  done_at timestamptz,
  primary key (tenant_id, id)
);
create unique index inbound_messages_event on inbound_messages (tenant_id, slug, event_id, owner, account);
create index inbound_messages_due on inbound_messages (tenant_id, due_at) where state = 'open';
create index inbound_messages_dead on inbound_messages (tenant_id, id) where state = 'dead';
create index inbound_messages_age on inbound_messages (received_at);
select mortise_protect('inbound_messages');

-- How often what was answered, by day: also the refused ones, of which nothing else is kept.
create table inbound_counts (
  tenant_id ident not null,
  slug text not null,
  day date not null,
  outcome text not null,
  count bigint not null,
  primary key (tenant_id, slug, day, outcome)
);
select mortise_protect('inbound_counts');
