-- Whether assistants (Model Context Protocol) may change anything for a business; without a row they only read.
create table hub_assistants (
  tenant_id ident primary key references tenants (id),
  may_write boolean not null,
  version integer not null default 1,
  updated_at timestamptz not null
);
select mortise_protect('hub_assistants');
