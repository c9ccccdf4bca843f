-- What is being written on a page and is not in the shop yet: at most one per page. Without blocks nothing is being written;
-- the row stays then, so that its version never comes twice.
create table storefront_page_drafts (
  tenant_id ident not null,
  page_id ident not null,
  blocks jsonb,
  version integer not null,
  saved_by_id text,
  saved_by_name text not null,
  saved_at timestamptz not null,
  primary key (tenant_id, page_id),
  foreign key (tenant_id, page_id) references storefront_pages (tenant_id, id) on delete cascade
);

-- What stood in the shop, each time that it changed.
create table storefront_page_versions (
  tenant_id ident not null,
  id ident not null,
  page_id ident not null,
  number integer not null,
  title text not null,
  blocks jsonb not null,
  published_by_id text,
  published_by_name text not null,
  published_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, page_id) references storefront_pages (tenant_id, id) on delete cascade,
  unique (tenant_id, page_id, number)
);

-- What shoppers see today is the first version of each page.
insert into storefront_page_versions
  (tenant_id, id, page_id, number, title, blocks, published_by_id, published_by_name, published_at)
select tenant_id, 'pgv_' || substr(id, 5), id, 1, title, blocks, null, 'Mortise', updated_at
from storefront_pages
where is_published;

select mortise_protect('storefront_page_drafts');
select mortise_protect('storefront_page_versions');
