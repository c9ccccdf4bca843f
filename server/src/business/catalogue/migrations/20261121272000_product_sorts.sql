-- What lists of products are sorted by beside the name. The lowest price of its variants stands with the product, so that a page of the
-- dearest is read by an index; whoever saves a product saves all its variants with it.
alter table products add column price_from numeric(18, 6) not null default 0;
update products p set price_from = coalesce((
  select min(v.unit_price) from variants v
  where v.tenant_id = p.tenant_id and v.product_id = p.id and v.archived_at is not distinct from p.archived_at), 0);
create index products_by_price on products (tenant_id, price_from, id);
create index products_by_creation on products (tenant_id, created_at, id);
create index products_by_change on products (tenant_id, updated_at, id);
