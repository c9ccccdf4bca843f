-- Kinds of assets, the same for all clients of a business, with the fields that each asset of the kind has.
create table asset_types (
  tenant_id ident not null references tenants (id),
  id ident not null,
  name text not null,
  sort_name text collate "C" not null,
  -- [{key, label, kind, isRequired, choices, min, max}]
  fields jsonb not null,
  -- false: a ticket leaves the state of such an asset alone (licences, services)
  follows_tickets boolean not null,
  version integer not null default 1,
  archived_at timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (tenant_id, id)
);
create unique index asset_types_name on asset_types (tenant_id, sort_name) where archived_at is null;
select mortise_protect('asset_types');

-- How one client's assets are sorted.
create table asset_categories (
  tenant_id ident not null,
  id ident not null,
  customer_id ident not null,
  name text not null,
  sort_name text collate "C" not null,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, customer_id) references customers (tenant_id, id)
);
create unique index asset_categories_name on asset_categories (tenant_id, customer_id, sort_name);
create unique index asset_categories_client on asset_categories (tenant_id, customer_id, id);
select mortise_protect('asset_categories');

create table assets (
  tenant_id ident not null,
  id ident not null,
  customer_id ident not null,
  type_id ident not null,
  category_id ident,
  name text not null,
  sort_name text collate "C" not null,
  serial text,
  serial_key text collate "C",
  state text not null check (state in ('in_stock', 'active', 'in_repair', 'retired', 'lost')),
  -- where it goes back to after the repair
  state_before_repair text check (state_before_repair in ('in_stock', 'active')),
  location_id ident,
  contact_id ident,
  -- somebody of the business who looks after it
  user_id ident,
  purchased_on date,
  warranty_ends_on date check (warranty_ends_on >= purchased_on),
  -- the end that was told of: another end is told anew
  warranty_told date,
  fields jsonb not null,
  notes text,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, customer_id) references customers (tenant_id, id),
  foreign key (tenant_id, type_id) references asset_types (tenant_id, id),
  -- together with the client: nothing of another one can be named. Deferrable, since a merge of clients moves both sides.
  foreign key (tenant_id, customer_id, category_id) references asset_categories (tenant_id, customer_id, id)
    on delete set null (category_id) deferrable,
  foreign key (tenant_id, customer_id, location_id) references customer_locations (tenant_id, customer_id, id)
    on delete set null (location_id) deferrable,
  foreign key (tenant_id, customer_id, contact_id) references customer_contacts (tenant_id, customer_id, id)
    on delete set null (contact_id) deferrable,
  check ((state = 'in_repair') = (state_before_repair is not null))
);
-- what a ticket of the same client refers to
create unique index assets_client on assets (tenant_id, customer_id, id);
create unique index assets_serial on assets (tenant_id, customer_id, type_id, serial_key) where serial_key is not null;
create index assets_by_name on assets (tenant_id, sort_name, id);
create index assets_client_name on assets (tenant_id, customer_id, sort_name, id);
create index assets_client_state on assets (tenant_id, customer_id, state, warranty_ends_on);
create index assets_client_warranty on assets (tenant_id, customer_id, warranty_ends_on);
create index assets_type on assets (tenant_id, type_id);
create index assets_category on assets (tenant_id, customer_id, category_id) where category_id is not null;
create index assets_location on assets (tenant_id, customer_id, location_id) where location_id is not null;
create index assets_contact on assets (tenant_id, customer_id, contact_id) where contact_id is not null;
create index assets_warranty on assets (tenant_id, warranty_ends_on) where warranty_ends_on is not null;
select mortise_protect('assets');

-- Tickets that are being worked on at an asset: the first puts it in repair, the end of the last brings it back.
create table asset_work (
  tenant_id ident not null,
  ticket_id ident not null,
  asset_id ident not null,
  since timestamptz not null,
  primary key (tenant_id, ticket_id),
  foreign key (tenant_id, asset_id) references assets (tenant_id, id)
);
create index asset_work_of on asset_work (tenant_id, asset_id);
select mortise_protect('asset_work');

create table asset_relations (
  tenant_id ident not null,
  id ident not null,
  customer_id ident not null,
  -- `from_id` is a part of, depends on, is connected to or replaces `to_id`
  from_id ident not null,
  to_id ident not null,
  kind text not null check (kind in ('part_of', 'depends_on', 'connected_to', 'replaces')),
  created_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, customer_id, from_id) references assets (tenant_id, customer_id, id) deferrable,
  foreign key (tenant_id, customer_id, to_id) references assets (tenant_id, customer_id, id) deferrable,
  check (from_id <> to_id)
);
create unique index asset_relations_once on asset_relations (tenant_id, from_id, to_id, kind);
create index asset_relations_to on asset_relations (tenant_id, to_id);
select mortise_protect('asset_relations');

create table asset_documents (
  tenant_id ident not null,
  id ident not null,
  asset_id ident not null,
  file_id ident not null,
  name text not null,
  content_type text not null,
  size_bytes integer not null,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, asset_id) references assets (tenant_id, id),
  foreign key (tenant_id, file_id) references files (tenant_id, id)
);
create index asset_documents_of on asset_documents (tenant_id, asset_id, id);
create index asset_documents_file on asset_documents (tenant_id, file_id);
select mortise_protect('asset_documents');

-- Maintenance that comes again and again: a rule of RFC 5545 over days.
create table asset_schedules (
  tenant_id ident not null,
  id ident not null,
  asset_id ident not null,
  title text not null,
  description text,
  priority text not null check (priority in ('low', 'normal', 'high', 'urgent')),
  rule text not null,
  starts_on date not null,
  -- so many days before its date a maintenance is told of
  lead_days integer not null check (lead_days between 0 and 90),
  is_paused boolean not null,
  -- the next date that was not told of yet, and the day on which it will be; null: the rule has no more
  next_on date,
  opens_on date,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  ended_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, asset_id) references assets (tenant_id, id),
  check ((next_on is null) = (opens_on is null))
);
create index asset_schedules_of on asset_schedules (tenant_id, asset_id, id);
create index asset_schedules_due on asset_schedules (tenant_id, opens_on) where not is_paused and ended_at is null and opens_on is not null;
select mortise_protect('asset_schedules');

-- One row per asset, schedule and date, whoever runs the scheduler, however often.
create table asset_maintenance (
  tenant_id ident not null,
  id ident not null,
  schedule_id ident not null,
  asset_id ident not null,
  due_on date not null,
  state text not null check (state in ('due', 'open', 'done', 'skipped', 'missed')),
  ticket_id ident,
  reason text,
  opened_at timestamptz not null,
  done_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, schedule_id) references asset_schedules (tenant_id, id),
  foreign key (tenant_id, asset_id) references assets (tenant_id, id),
  check ((state = 'done') = (done_at is not null))
);
create unique index asset_maintenance_once on asset_maintenance (tenant_id, asset_id, schedule_id, due_on);
create unique index asset_maintenance_ticket on asset_maintenance (tenant_id, ticket_id) where ticket_id is not null;
create index asset_maintenance_by_date on asset_maintenance (tenant_id, due_on, id);
create index asset_maintenance_of on asset_maintenance (tenant_id, asset_id, due_on, id);
create index asset_maintenance_schedule on asset_maintenance (tenant_id, schedule_id);
select mortise_protect('asset_maintenance');
