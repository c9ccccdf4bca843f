-- Things that a connector does at the vendor and that are no records: written down before the call, with one idempotency key for every try.
create table hub_actions (
  tenant_id ident not null references tenants (id),
  id ident not null,
  connection_id ident not null,
  action text not null,
  -- the asker's own name for it: asked again under the same name it is the same one
  key text not null,
  -- null once it has ended
  input jsonb,
  state text not null default 'waiting' check (state in ('waiting', 'done', 'failed')),
  attempts integer not null default 0,
  due_at timestamptz not null,
  result jsonb,
  request jsonb,
  response jsonb,
  duration_ms integer,
  error_class text,
  error text,
  asked_by text not null,
  asked_at timestamptz not null,
  ended_at timestamptz,
  primary key (tenant_id, id)
);
create unique index hub_actions_once on hub_actions (tenant_id, connection_id, action, key);
create index hub_actions_due on hub_actions (tenant_id, connection_id, due_at) where state = 'waiting';
create index hub_actions_of on hub_actions (tenant_id, connection_id, id);
select mortise_protect('hub_actions');

-- What a vendor was asked to tell us of by itself, per connection.
create table hub_subscriptions (
  tenant_id ident not null references tenants (id),
  connection_id ident not null,
  -- the address that the vendor calls
  address text not null,
  -- the vendor's names of what was made there
  ids jsonb not null default '[]',
  -- the secret that it signs with; the same at every try
  sealed text not null,
  made_at timestamptz,
  ends_at timestamptz,
  -- when it is made, renewed or looked after next; null: nothing to do
  due_at timestamptz,
  attempts integer not null default 0,
  error text,
  primary key (tenant_id, connection_id)
);
select mortise_protect('hub_subscriptions');
