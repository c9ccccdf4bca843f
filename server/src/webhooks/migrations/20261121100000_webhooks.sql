-- Where a tenant wants its events sent.
create table webhook_endpoints (
  tenant_id ident not null references tenants (id),
  id ident not null,
  name text not null,
  description text,
  kind text not null check (kind in ('http', 'nats', 'amqp')),
  url text not null,
  state text not null check (state in ('enabled', 'paused', 'disabled')),
  -- why and since when it is not enabled
  state_reason text,
  state_since timestamptz not null,
  -- event types, each whole (`sales.order.placed`) or with a `*` at the end (`sales.*`)
  types text[] not null,
  -- CEL over the event; only events for which it is true are sent
  filter text,
  shape text not null check (shape in ('full', 'thin', 'template')),
  template text,
  -- the tenant's own customer whose endpoint it is; null for the tenant's own
  consumer text collate "C",
  -- sealed: {"headers": {…}, "auth": {…}, "tls": {…}}
  private text,
  -- what of it may be shown: header names, kind of sign-in, the certificate's subject
  shown jsonb not null,
  -- {"delaysS": […]}; null for the usual schedule
  retry jsonb,
  timeout_ms integer not null,
  rate_per_second integer,
  concurrency integer not null,
  is_ordered boolean not null,
  version integer not null default 1,
  deleted_at timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (tenant_id, id)
);
create index webhook_endpoints_consumer on webhook_endpoints (tenant_id, consumer, id) where consumer is not null;
select mortise_protect('webhook_endpoints');

-- What an endpoint's deliveries are signed with; old ones until their overlap ends.
create table webhook_secrets (
  tenant_id ident not null,
  id ident not null,
  endpoint_id ident not null,
  kind text not null check (kind in ('v1', 'v1a')),
  sealed text not null,
  -- v1a: what the receiver verifies with
  public_key text,
  created_at timestamptz not null,
  expires_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, endpoint_id) references webhook_endpoints (tenant_id, id)
);
create index webhook_secrets_endpoint on webhook_secrets (tenant_id, endpoint_id);
select mortise_protect('webhook_secrets');

-- Which endpoints get an event: looked up by the router for every event, so only of endpoints that take any, and with no two
-- patterns of one endpoint that fit the same type.
create table webhook_subscriptions (
  tenant_id ident not null,
  pattern text collate "C" not null,
  endpoint_id ident not null,
  primary key (tenant_id, pattern, endpoint_id)
);
select mortise_protect('webhook_subscriptions');

-- One lane per endpoint: its deliveries stand in the order of `pos`, and one process at a time works on it.
create table webhook_lanes (
  tenant_id ident not null,
  endpoint_id ident not null,
  -- place of the newest delivery; grows under the row's lock, so places are in commit order
  last_pos bigint not null default 0,
  -- up to here no delivery is left that was never tried
  drained_pos bigint not null default 0,
  -- when there is something to do; null when there is nothing
  next_due timestamptz,
  -- when the next delivery is to be repeated, as it was when a worker last gave the lane back
  repeat_at timestamptz,
  -- the worker that has it
  owner ident,
  -- the endpoint's version: a worker that knows another one reads it anew
  version integer not null default 1,
  -- paused or disabled
  is_held boolean not null default false,
  -- the breaker: tries that failed in a row, since when, how often it opened, and until when it is open
  failures integer not null default 0,
  failing_since timestamptz,
  opened integer not null default 0,
  blocked_until timestamptz,
  primary key (tenant_id, endpoint_id)
) with (fillfactor = 50);
create index webhook_lanes_due on webhook_lanes (next_due) where next_due is not null;
create index webhook_lanes_owner on webhook_lanes (owner) where owner is not null;
select mortise_protect('webhook_lanes');

-- Deliveries that are not finished. A row is written once and deleted once where the first attempt succeeds.
create table webhook_queue (
  tenant_id ident not null,
  endpoint_id ident not null,
  pos bigint not null,
  -- the delivery's id, made of the event's and the endpoint's: the same pair has the same id for ever
  id ident not null,
  event_id ident not null,
  attempts smallint not null default 0,
  -- attempts that don't count against the endpoint's retry policy: they were made before it was replayed
  attempts_before smallint not null default 0,
  -- when it is tried again; null while it was never tried
  due_at timestamptz,
  created_at timestamptz not null,
  -- what was sent before and is sent again: the whole event, the thin one, or a body of its own in webhook_bodies; null before the
  -- first attempt
  shape text check (shape in ('full', 'thin', 'own')),
  primary key (tenant_id, endpoint_id, pos)
);
create unique index webhook_queue_id on webhook_queue (tenant_id, id);
create index webhook_queue_due on webhook_queue (tenant_id, endpoint_id, due_at) where due_at is not null;
select mortise_protect('webhook_queue');

-- Bodies that don't follow from the event alone: of a test or a dispatch, or made by a template. The others are made anew from the
-- event, which never changes, by webhook_body.
create table webhook_bodies (
  tenant_id ident not null,
  delivery_id ident not null,
  event_id ident not null,
  type text not null,
  subject text not null,
  content_type text not null,
  body text not null,
  created_at timestamptz not null,
  primary key (tenant_id, delivery_id)
);
select mortise_protect('webhook_bodies');

-- Every attempt that was made.
create table webhook_attempts (
  tenant_id ident not null,
  delivery_id ident not null,
  number smallint not null,
  endpoint_id ident not null,
  event_id ident not null,
  sent_at timestamptz not null,
  -- the newest attempt of its delivery
  is_last boolean not null,
  -- of the delivery, after this attempt
  state text not null check (state in ('delivered', 'waiting', 'exhausted')),
  next_at timestamptz,
  status smallint,
  error_class text,
  error_text text,
  connect_ms real,
  first_byte_ms real,
  total_ms real not null,
  shape text not null check (shape in ('full', 'thin', 'own')),
  request_headers text not null,
  response_headers text,
  response_body text,
  is_truncated boolean not null,
  primary key (tenant_id, delivery_id, number)
);
create index webhook_attempts_time on webhook_attempts (tenant_id, sent_at, delivery_id);
create index webhook_attempts_endpoint on webhook_attempts (tenant_id, endpoint_id, sent_at, delivery_id);
create index webhook_attempts_unfinished on webhook_attempts (tenant_id, sent_at, delivery_id) where is_last and state <> 'delivered';
select mortise_protect('webhook_attempts');

-- Processes that deliver. A lane whose owner is not alive here is free.
create table webhook_workers (
  id ident primary key,
  alive_until timestamptz not null,
  host text not null,
  pid integer not null,
  began text not null
);
grant select, insert, update, delete on webhook_workers to mortise_system;

-- A delivery's id; both halves sort and read like any other id.
create function webhook_delivery_id(event_id text, endpoint_id text) returns text language sql immutable as $$
  select 'dlv_' || substr(event_id, 5, 13) || substr(md5(event_id || endpoint_id), 1, 13)
$$;

-- The whole event as it is sent (CloudEvents 1.0, JSON). Receivers verify these bytes and attempts repeat them: never change this
-- function, make another one.
create function webhook_body(id text, tenant_id text, type text, version integer, subject text, occurred_at timestamptz, data jsonb, personal jsonb)
returns text language sql stable as $$
  select '{"specversion":"1.0","id":"' || id || '","source":"/tenants/' || tenant_id || '","type":"' || type || '","subject":'
    || to_json(subject)::text || ',"time":"' || to_char(occurred_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
    || '","datacontenttype":"application/json","dataversion":"' || version::text || '","data":'
    || (case when personal is null then data else data || coalesce(personal -> 'data', '{}'::jsonb) end)::text || '}'
$$;
