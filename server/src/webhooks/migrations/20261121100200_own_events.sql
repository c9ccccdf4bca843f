-- Kinds of events that a tenant publishes itself.
create table own_event_types (
  tenant_id ident not null references tenants (id),
  type text collate "C" not null,
  version integer not null,
  summary text not null,
  schema jsonb not null,
  sample jsonb not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (tenant_id, type)
);
select mortise_protect('own_event_types');

-- Events published under a key of the tenant's own: the same key is the same event.
create table own_event_keys (
  tenant_id ident not null references tenants (id),
  key text collate "C" not null,
  event_id ident not null,
  print text not null,
  primary key (tenant_id, key)
);
select mortise_protect('own_event_keys');
