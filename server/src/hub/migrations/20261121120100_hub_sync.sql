-- What the hub knows of a thing, whatever it is called elsewhere; connections are linked to it, and so is the domain's own record.
create table hub_records (
  tenant_id ident not null references tenants (id),
  id ident not null,
  kind text not null,
  data jsonb not null,
  -- what could make it the same as a record elsewhere
  keys text[] not null default '{}',
  version integer not null default 1,
  -- when any field last changed, and per field: when, by whom, by which rule
  changed_at timestamptz not null,
  whence jsonb not null default '{}',
  deleted_at timestamptz,
  -- the domain's record; what it and the hub last agreed on; whether it still has to be told
  domain_id text collate "C",
  domain_data jsonb,
  domain_state text not null default 'clean' check (domain_state in ('clean', 'dirty', 'refused')),
  domain_error text,
  primary key (tenant_id, id)
);
create index hub_records_keys on hub_records using gin (keys);
create unique index hub_records_domain on hub_records (tenant_id, kind, domain_id) where domain_id is not null;
create index hub_records_dirty on hub_records (tenant_id, id) where domain_state = 'dirty';
create index hub_records_kind on hub_records (tenant_id, kind, id);
select mortise_protect('hub_records');

-- Our record and theirs, and what both last agreed on. One to one within a resource of a connection.
create table hub_links (
  tenant_id ident not null references tenants (id),
  connection_id ident not null,
  resource text not null,
  external_id text collate "C" not null,
  record_id ident not null,
  -- hash of their record as it was last seen: equal means nothing to do
  raw_hash text not null,
  raw text not null,
  -- our fields and theirs (read as ours) at the last agreement; theirs null: equal to ours
  ours jsonb not null,
  theirs jsonb,
  record_version integer not null,
  -- when they say it last changed
  remote_at timestamptz,
  state text not null default 'linked' check (state in ('linked', 'gone')),
  updated_at timestamptz not null,
  primary key (tenant_id, connection_id, resource, external_id)
);
create unique index hub_links_record on hub_links (tenant_id, connection_id, resource, record_id);
create index hub_links_of_record on hub_links (tenant_id, record_id);
select mortise_protect('hub_links');

-- Where the reading of a resource stands.
create table hub_cursors (
  tenant_id ident not null references tenants (id),
  connection_id ident not null,
  resource text not null,
  direction text not null default 'both' check (direction in ('both', 'pull', 'push', 'off')),
  -- the next run reads changes since then; null: everything
  since timestamptz,
  full_at timestamptz,
  due_at timestamptz,
  every_min integer not null,
  -- the run under way: it goes on at this page after a crash
  run_id ident,
  page jsonb,
  -- asked for by a person: the next run reads everything
  wants_full boolean not null default false,
  primary key (tenant_id, connection_id, resource)
);
select mortise_protect('hub_cursors');

create table hub_runs (
  tenant_id ident not null references tenants (id),
  id ident not null,
  connection_id ident not null,
  resource text not null,
  kind text not null check (kind in ('changes', 'full', 'push', 'touch', 'preview')),
  state text not null check (state in ('waiting', 'running', 'done', 'failed', 'cancelled', 'held')),
  pages integer not null default 0,
  seen integer not null default 0,
  unchanged integer not null default 0,
  created integer not null default 0,
  updated integer not null default 0,
  deleted integer not null default 0,
  pushed integer not null default 0,
  refused integer not null default 0,
  conflicts integer not null default 0,
  error_class text,
  error text,
  is_cancelled boolean not null default false,
  started_at timestamptz not null,
  ended_at timestamptz,
  asked_by text,
  primary key (tenant_id, id)
);
create index hub_runs_of on hub_runs (tenant_id, connection_id, id);
select mortise_protect('hub_runs');

-- Ids that a full read has met: what is linked and missing here is gone there.
create table hub_run_seen (
  tenant_id ident not null references tenants (id),
  run_id ident not null,
  external_id text collate "C" not null,
  primary key (tenant_id, run_id, external_id)
);
select mortise_protect('hub_run_seen');

-- One line per record that a run touched.
create table hub_run_lines (
  tenant_id ident not null references tenants (id),
  id ident not null,
  connection_id ident not null,
  run_id ident not null,
  resource text not null,
  direction text not null check (direction in ('pull', 'push')),
  action text not null,
  record_id ident,
  external_id text collate "C",
  -- field → [before, after]; personal values masked
  changes jsonb,
  request jsonb,
  response jsonb,
  duration_ms integer,
  error_class text,
  error text,
  at timestamptz not null,
  primary key (tenant_id, id)
);
create index hub_run_lines_of on hub_run_lines (tenant_id, connection_id, id);
create index hub_run_lines_record on hub_run_lines (tenant_id, record_id, id) where record_id is not null;
select mortise_protect('hub_run_lines');

-- Records whose change still has to reach a connection. A later change of the same record joins the earlier.
create table hub_pending (
  tenant_id ident not null references tenants (id),
  connection_id ident not null,
  resource text not null,
  record_id ident not null,
  since timestamptz not null,
  due_at timestamptz not null,
  attempts integer not null default 0,
  state text not null default 'open' check (state in ('open', 'parked')),
  error text,
  primary key (tenant_id, connection_id, resource, record_id)
);
create index hub_pending_due on hub_pending (tenant_id, connection_id, resource, due_at) where state = 'open';
select mortise_protect('hub_pending');

-- Written before a call that changes something there, gone once its answer is settled: after a crash the same call is made again.
create table hub_intents (
  tenant_id ident not null references tenants (id),
  id ident not null,
  connection_id ident not null,
  resource text not null,
  verb text not null check (verb in ('create', 'update', 'remove')),
  items jsonb not null,
  run_id ident not null,
  attempts integer not null default 0,
  created_at timestamptz not null,
  primary key (tenant_id, id)
);
create index hub_intents_of on hub_intents (tenant_id, connection_id, id);
select mortise_protect('hub_intents');

-- Records that a webhook (or a reference) asks to read again.
create table hub_touches (
  tenant_id ident not null references tenants (id),
  connection_id ident not null,
  resource text not null,
  external_id text collate "C" not null,
  at timestamptz not null,
  primary key (tenant_id, connection_id, resource, external_id)
);
select mortise_protect('hub_touches');

-- Records of theirs that can't be carried over, with the reason in words.
create table hub_quarantine (
  tenant_id ident not null references tenants (id),
  connection_id ident not null,
  resource text not null,
  external_id text collate "C" not null,
  reason text not null,
  raw text,
  attempts integer not null default 1,
  first_at timestamptz not null,
  last_at timestamptz not null,
  primary key (tenant_id, connection_id, resource, external_id)
);
select mortise_protect('hub_quarantine');

-- What both sides changed and no rule decides.
create table hub_conflicts (
  tenant_id ident not null references tenants (id),
  id ident not null,
  connection_id ident not null,
  resource text not null,
  record_id ident not null,
  external_id text collate "C" not null,
  -- '*' for "one side deleted it"
  field text not null,
  ours jsonb,
  theirs jsonb,
  base jsonb,
  state text not null default 'open' check (state in ('open', 'ours', 'theirs', 'edited')),
  opened_at timestamptz not null,
  decided_at timestamptz,
  decided_by text,
  primary key (tenant_id, id)
);
create unique index hub_conflicts_open on hub_conflicts (tenant_id, connection_id, resource, record_id, field) where state = 'open';
create index hub_conflicts_of on hub_conflicts (tenant_id, connection_id, id);
select mortise_protect('hub_conflicts');

-- A business's own mappings and authority over the connector's lens; each change is a version.
create table hub_mappings (
  tenant_id ident not null references tenants (id),
  connection_id ident not null,
  resource text not null,
  version integer not null,
  rules jsonb not null,
  authority jsonb not null default '{}',
  made_at timestamptz not null,
  made_by text not null,
  primary key (tenant_id, connection_id, resource, version)
);
select mortise_protect('hub_mappings');
