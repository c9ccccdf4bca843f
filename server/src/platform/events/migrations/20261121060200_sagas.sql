-- Where each saga stands: the row changes in the transaction of the step's own effect.
create table sagas (
  tenant_id ident not null references tenants (id),
  id ident not null,
  name text not null,
  key text not null,
  state jsonb not null,
  -- the step that is due: forwards while running, backwards while compensating
  step integer not null default 0,
  status text not null default 'running' check (status in ('running', 'compensating', 'done', 'compensated', 'stuck')),
  -- tries of the step that is due
  attempts integer not null default 0,
  due_at timestamptz not null,
  leased_until timestamptz,
  last_error text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, name, key)
);
create index sagas_due on sagas (due_at) where status in ('running', 'compensating');
select mortise_protect('sagas');
