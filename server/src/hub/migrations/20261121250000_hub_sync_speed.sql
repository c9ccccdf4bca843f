-- Each index of the links begins with what tells records apart: begun with the business, each fits every question about links, and a
-- planner that has no statistics yet (a first sync) takes the wrong one and reads all links for each page.
drop index hub_links_record;
drop index hub_links_of_record;
create unique index hub_links_of_record on hub_links (record_id, connection_id, resource, tenant_id);

-- What a full read has met: one row per page.
create table hub_run_pages (
  tenant_id ident not null references tenants (id),
  run_id ident not null,
  page integer not null,
  external_ids text[] collate "C" not null,
  primary key (tenant_id, run_id, page)
);
select mortise_protect('hub_run_pages');
insert into hub_run_pages (tenant_id, run_id, page, external_ids)
  select tenant_id, run_id, 0, array_agg(external_id) from hub_run_seen group by tenant_id, run_id;
drop table hub_run_seen;
