-- The ways that deals go; the stages of each in their order.
create table deal_pipelines (
  tenant_id ident not null references tenants (id),
  id ident not null,
  name text not null,
  -- names that differ by case alone are one
  name_key text not null,
  is_default boolean not null,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, name_key)
);
create unique index deal_pipelines_default on deal_pipelines (tenant_id) where is_default;
select mortise_protect('deal_pipelines');

create table deal_stages (
  tenant_id ident not null,
  pipeline_id ident not null,
  id ident not null,
  name text not null,
  name_key text not null,
  kind text not null check (kind in ('open', 'won', 'lost')),
  probability integer not null check (probability between 0 and 100),
  position integer not null,
  primary key (tenant_id, id),
  unique (tenant_id, pipeline_id, name_key),
  -- what a deal's state refers to
  unique (tenant_id, pipeline_id, id, kind),
  foreign key (tenant_id, pipeline_id) references deal_pipelines (tenant_id, id) on delete cascade,
  check (kind = 'open' or probability = case kind when 'won' then 100 else 0 end)
);
select mortise_protect('deal_stages');

create table deals (
  tenant_id ident not null references tenants (id),
  id ident not null,
  name text not null,
  sort_name text not null,
  customer_id ident,
  pipeline_id ident not null,
  stage_id ident not null,
  state text not null check (state in ('open', 'won', 'lost')),
  amount_minor bigint check (amount_minor >= 0),
  currency text not null,
  close_on date,
  -- null: the stage's
  probability integer check (probability between 0 and 100),
  owner_id ident,
  source text not null,
  notes text,
  reason text,
  order_id ident,
  invoice_id ident,
  stage_since timestamptz not null,
  closed_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, customer_id) references customers (tenant_id, id),
  -- a deal is what its stage is; a stage with deals keeps its kind, and stays
  foreign key (tenant_id, pipeline_id, stage_id, state) references deal_stages (tenant_id, pipeline_id, id, kind),
  check ((state = 'open') = (closed_at is null)),
  check (state = 'won' or (order_id is null and invoice_id is null))
);
create index deals_by_creation on deals (tenant_id, created_at, id);
create index deals_by_close on deals (tenant_id, coalesce(close_on, date '9999-12-31'), id);
create index deals_of_stage on deals (tenant_id, stage_id, created_at, id);
create index deals_of_pipeline on deals (tenant_id, pipeline_id, stage_id, state);
create index deals_of_customer on deals (tenant_id, customer_id, created_at, id) where customer_id is not null;
create index deals_of_owner on deals (tenant_id, owner_id, created_at, id) where owner_id is not null;
select mortise_protect('deals');
