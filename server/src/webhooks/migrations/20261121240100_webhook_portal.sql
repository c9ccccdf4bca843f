-- The page that a business embeds for its own customers' endpoints: which sites may frame it, and what its links are signed with.
create table webhook_portals (
  tenant_id ident primary key references tenants (id),
  -- `https://shop.example`: where the page may stand in a frame
  origins text[] not null,
  -- sealed
  key text not null,
  version integer not null default 1,
  updated_at timestamptz not null
);
select mortise_protect('webhook_portals');

-- Links to the page, each for one customer and a short time.
create table webhook_portal_links (
  tenant_id ident not null references webhook_portals (tenant_id),
  id ident not null,
  consumer text collate "C" not null,
  -- the events that this customer may have, as patterns
  types text[] not null,
  -- what narrows every endpoint that is made or changed by this link
  filter text,
  expires_at timestamptz not null,
  created_at timestamptz not null,
  primary key (tenant_id, id)
);
create index webhook_portal_links_consumer on webhook_portal_links (tenant_id, consumer);
create index webhook_portal_links_end on webhook_portal_links (tenant_id, expires_at);
select mortise_protect('webhook_portal_links');
