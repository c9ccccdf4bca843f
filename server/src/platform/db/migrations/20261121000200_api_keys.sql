create table api_keys (
  tenant_id ident not null references tenants (id),
  id ident primary key,
  name text not null,
  -- SHA-256 of the whole key: keys are 256 random bits, so a fast hash is enough
  hash text not null unique,
  -- the key's first characters, so that a person can tell keys apart
  hint text not null,
  scopes text[] not null,
  expires_at timestamptz,
  revoked_at timestamptz,
  last_used_at timestamptz,
  created_at timestamptz not null
);
create index api_keys_tenant on api_keys (tenant_id, id);
select mortise_protect('api_keys');
