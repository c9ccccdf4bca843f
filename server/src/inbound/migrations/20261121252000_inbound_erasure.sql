-- When an erasure took what a message said; its id stays, so that a repeat of the vendor is still ignored.
alter table inbound_messages add column erased_at timestamptz;
create index inbound_messages_shared on inbound_messages (shared_body) where shared_body is not null;

-- A business may remove, and never read, the whole of what one of its own messages is a part of.
alter table inbound_shared_bodies enable row level security;
alter table inbound_shared_bodies force row level security;
create policy own_parts on inbound_shared_bodies to mortise_app
  using (exists (select from inbound_messages m where m.shared_body = inbound_shared_bodies.id)) with check (false);
create policy system_rows on inbound_shared_bodies to mortise_system using (true) with check (true);
grant select (id), delete on inbound_shared_bodies to mortise_app;
