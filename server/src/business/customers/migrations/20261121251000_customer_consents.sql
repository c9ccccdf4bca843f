-- Whether a customer may be written to: what stands now, since when, who told and how it is known. What stood before is in the events.
create table customer_consents (
  tenant_id ident not null,
  customer_id ident not null,
  channel text not null check (channel in ('email')),
  state text not null check (state in ('subscribed', 'pending', 'unsubscribed')),
  since timestamptz not null,
  source text not null,
  -- personal: an erasure deletes the row
  evidence text,
  updated_at timestamptz not null,
  primary key (tenant_id, customer_id, channel),
  foreign key (tenant_id, customer_id) references customers (tenant_id, id)
);
select mortise_protect('customer_consents');

-- Who is connected already wants to be told, too.
insert into flow_wishes (tenant_id, flow)
  select tenant_id, 'hub-customers.consent.changed' from flow_wishes where flow = 'hub-customers.customer.updated'
  on conflict do nothing;
