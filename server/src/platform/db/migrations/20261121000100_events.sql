-- Every fact that happened: outbox, audit trail and payload store in one table. Never updated, never deleted from by the
-- program; where it goes next is kept in other tables.
create table events (
  id ident primary key,
  tenant_id ident not null references tenants (id),
  type text not null,
  version integer not null,
  subject text not null,
  data jsonb not null,
  -- what changed: {"before": {…}, "after": {…}}
  change jsonb,
  actor jsonb not null,
  request_id text,
  ip text,
  occurred_at timestamptz not null,
  -- place in commit order: a reader that stays below the snapshot horizon never misses a late commit
  xid xid8 not null default pg_current_xact_id(),
  ord bigint generated always as identity
);
create index events_order on events (xid, ord);
create index events_subject on events (tenant_id, subject, ord);
create trigger events_append_only before update or delete on events for each row execute function mortise_append_only();
select mortise_protect('events');

-- Personal fields of events, kept apart so that erasing a person deletes rows here and leaves the facts.
create table personal_data (
  tenant_id ident not null references tenants (id),
  holder ident not null,
  record_id ident not null,
  fields jsonb not null,
  primary key (tenant_id, record_id)
);
create index personal_data_holder on personal_data (tenant_id, holder);
select mortise_protect('personal_data');

-- The router's numbering: each event's place in its tenant, without gaps, in commit order.
create table event_log (
  tenant_id ident not null,
  seq bigint not null,
  event_id ident not null unique,
  primary key (tenant_id, seq)
);
select mortise_protect('event_log');

create table event_counters (
  tenant_id ident primary key,
  last_seq bigint not null
);
select mortise_protect('event_counters');

create table event_router (
  only_row boolean primary key default true check (only_row),
  last_xid xid8 not null,
  last_ord bigint not null
);
insert into event_router (last_xid, last_ord) values ('0', 0);
grant select, update on event_router to mortise_system;

-- Reactions still to be run after the commit, and those that gave up.
create table flow_tasks (
  event_id ident not null,
  flow text not null,
  tenant_id ident not null,
  due_at timestamptz not null,
  leased_until timestamptz,
  attempts integer not null default 0,
  state text not null default 'open' check (state in ('open', 'dead')),
  last_error text,
  primary key (event_id, flow)
);
create index flow_tasks_due on flow_tasks (due_at) where state = 'open';
select mortise_protect('flow_tasks');

-- Written in the transaction of the effect, so that a reaction that runs twice has its effect once.
create table flow_receipts (
  event_id ident not null,
  flow text not null,
  tenant_id ident not null,
  done_at timestamptz not null,
  primary key (event_id, flow)
);
select mortise_protect('flow_receipts');

-- Answers already given, by the caller's Idempotency-Key.
create table idempotency_keys (
  tenant_id ident not null,
  key text not null,
  request_hash text not null,
  status integer,
  body jsonb,
  created_at timestamptz not null,
  primary key (tenant_id, key)
);
select mortise_protect('idempotency_keys');
create index idempotency_keys_age on idempotency_keys (created_at);
