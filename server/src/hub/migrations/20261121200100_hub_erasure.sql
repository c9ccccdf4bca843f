-- A person who was erased: what hangs on the record is blank, its links stay so that it is known there and neither read nor sent again.
alter table hub_records add column erased_at timestamptz;
alter table hub_links drop constraint hub_links_state_check;
alter table hub_links add constraint hub_links_state_check check (state in ('linked', 'gone', 'erased'));
create index hub_links_external on hub_links (tenant_id, resource, external_id) where state = 'erased';

-- What an erased person was found by, hashed: copies elsewhere that are as old as the erasure don't come back.
create table hub_erased_keys (
  tenant_id ident not null references tenants (id),
  key_hash text collate "C" not null,
  erased_at timestamptz not null,
  primary key (tenant_id, key_hash)
);
select mortise_protect('hub_erased_keys');
