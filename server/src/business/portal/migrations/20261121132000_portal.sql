-- Is the portal open? A missing row means yes.
create table portal_settings (
  tenant_id ident primary key references tenants (id),
  is_open boolean not null,
  version integer not null default 1,
  updated_at timestamptz not null
);
select mortise_protect('portal_settings');

-- Links that were mailed to contacts: each opens one session, once. Only a digest of its token is kept.
create table portal_links (
  tenant_id ident not null references tenants (id),
  token_hash text collate "C" not null,
  contact_id ident not null,
  expires_at timestamptz not null,
  created_at timestamptz not null,
  primary key (tenant_id, token_hash),
  foreign key (tenant_id, contact_id) references customer_contacts (tenant_id, id) on delete cascade
);
create index portal_links_of on portal_links (tenant_id, contact_id, created_at);
create index portal_links_age on portal_links (expires_at);
select mortise_protect('portal_links');

-- Contacts who are signed in. A contact that is removed or erased is out at once.
create table portal_sessions (
  tenant_id ident not null references tenants (id),
  id ident not null,
  token_hash text collate "C" not null unique,
  contact_id ident not null,
  expires_at timestamptz not null,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, contact_id) references customer_contacts (tenant_id, id) on delete cascade
);
create index portal_sessions_of on portal_sessions (tenant_id, contact_id);
create index portal_sessions_age on portal_sessions (expires_at);
select mortise_protect('portal_sessions');
