-- The desk's own views become saved views of the list of tickets: one kind of view for every list. What was everybody's is shared
-- and belongs to no person; who manages the business sees to it.
insert into saved_views (tenant_id, id, list, name, query, owner_id, is_shared, version, created_at, updated_at)
select v.tenant_id, 'svw_' || substr(v.id, 5), '/tickets',
  case when row_number() over same_name = 1 then v.name else v.name || ' (' || row_number() over same_name || ')' end,
  coalesce((select jsonb_object_agg(key, value) from jsonb_each_text(v.filter) where value is not null), '{}'),
  coalesce(v.owner_id, 'system'), v.owner_id is null, 1, v.created_at, v.updated_at
from desk_views v
window same_name as (partition by v.tenant_id, v.owner_id, lower(v.name) order by v.id)
on conflict do nothing;

drop table desk_views;
