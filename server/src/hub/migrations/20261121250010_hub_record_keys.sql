-- What a record may be found by, one row per key: under row security an index of arrays can't be used (the operator is not leakproof),
-- so that each page of new records read all records that there are. No reference to tenants: it would be checked for every key.
create table hub_record_keys (
  tenant_id ident not null,
  kind text not null,
  key text collate "C" not null,
  record_id ident not null,
  primary key (key, kind, record_id, tenant_id)
);
create index hub_record_keys_of on hub_record_keys (record_id);
select mortise_protect('hub_record_keys');
insert into hub_record_keys (tenant_id, kind, key, record_id)
  select distinct tenant_id, kind, k, id from hub_records cross join lateral unnest(keys) as k;
drop index hub_records_keys;

create function hub_add_record_keys() returns trigger language plpgsql as $$
begin
  insert into hub_record_keys (tenant_id, kind, key, record_id)
    select n.tenant_id, n.kind, k, n.id from added n cross join lateral unnest(n.keys) as k on conflict do nothing;
  return null;
end $$;

create function hub_change_record_keys() returns trigger language plpgsql as $$
begin
  delete from hub_record_keys k using before b join after a using (tenant_id, id)
    where a.keys <> b.keys and k.record_id = b.id and k.tenant_id = b.tenant_id;
  insert into hub_record_keys (tenant_id, kind, key, record_id)
    select a.tenant_id, a.kind, k, a.id from after a join before b using (tenant_id, id) cross join lateral unnest(a.keys) as k
    where a.keys <> b.keys on conflict do nothing;
  return null;
end $$;

create function hub_drop_record_keys() returns trigger language plpgsql as $$
begin
  delete from hub_record_keys k using gone g where k.record_id = g.id and k.tenant_id = g.tenant_id;
  return null;
end $$;

create trigger hub_records_added after insert on hub_records
  referencing new table as added for each statement execute function hub_add_record_keys();
create trigger hub_records_changed after update on hub_records
  referencing old table as before new table as after for each statement execute function hub_change_record_keys();
create trigger hub_records_gone after delete on hub_records
  referencing old table as gone for each statement execute function hub_drop_record_keys();
