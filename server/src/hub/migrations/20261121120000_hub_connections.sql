-- A business's logins at outside systems. Several connections may share one login (several organisations under one consent).
create table hub_credentials (
  tenant_id ident not null references tenants (id),
  id ident not null,
  connector text not null,
  -- JWE of the tokens or keys; null once they are erased
  sealed text,
  -- grows with each refresh: a worker that holds an older one takes over the newer
  version integer not null default 1,
  -- when the access token ends; null: never
  ends_at timestamptz,
  -- who refreshes just now, and until when the others wait for it
  lease_owner text,
  lease_until timestamptz,
  primary key (tenant_id, id)
);
select mortise_protect('hub_credentials');

create table hub_connections (
  tenant_id ident not null references tenants (id),
  id ident not null,
  connector text not null,
  state text not null check (state in ('disconnected', 'connecting', 'connected', 'expired', 'error', 'paused')),
  -- why, in words; since when
  reason text,
  since timestamptz not null,
  is_sandbox boolean not null default false,
  credential_id ident,
  -- the account there; null until it is known
  account_id text collate "C",
  account jsonb,
  inputs jsonb not null default '{}',
  settings jsonb not null default '{}',
  -- work that a person asked for and that calls the vendor: exchange a code, test, disconnect
  errand jsonb,
  tested_at timestamptz,
  test_error text,
  synced_at timestamptz,
  connected_at timestamptz,
  connected_by text,
  -- when a worker looks here next; null: nothing to do
  due_at timestamptz,
  -- the worker that has the lane, and until when
  lane_owner text,
  lane_until timestamptz,
  -- failures in a row, and until when nothing is called after too many (or after a daily quota)
  failures integer not null default 0,
  open_until timestamptz,
  version integer not null default 1,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, credential_id) references hub_credentials (tenant_id, id)
);
create index hub_connections_of on hub_connections (tenant_id, connector, id);
create index hub_connections_due on hub_connections (due_at) where due_at is not null;
create index hub_connections_account on hub_connections (connector, account_id) where account_id is not null;
create unique index hub_connections_once on hub_connections (tenant_id, connector, account_id, is_sandbox)
  where account_id is not null and state <> 'disconnected';
select mortise_protect('hub_connections');

-- A consent that was begun and has not come back: used once, by the person who began it.
create table hub_oauth_states (
  tenant_id ident not null references tenants (id),
  state_hash text collate "C" not null,
  connection_id ident not null,
  actor_id text not null,
  -- PKCE verifier and redirect address
  sealed text not null,
  ends_at timestamptz not null,
  primary key (tenant_id, state_hash)
);
select mortise_protect('hub_oauth_states');

-- A vendor app of a business's own, instead of the deployment's.
create table hub_apps (
  tenant_id ident not null references tenants (id),
  connector text not null,
  sealed text not null,
  updated_at timestamptz not null,
  primary key (tenant_id, connector)
);
select mortise_protect('hub_apps');

-- What has been used of a vendor's allowance, shared by all workers.
create table hub_budgets (
  tenant_id ident not null references tenants (id),
  connection_id ident not null,
  name text not null,
  -- calls per step of time, newest last: [[step, count], …]
  marks jsonb not null default '[]',
  primary key (tenant_id, connection_id, name)
);
select mortise_protect('hub_budgets');
