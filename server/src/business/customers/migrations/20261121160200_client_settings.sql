-- How a business welcomes new clients; a missing row means the defaults.
create table client_settings (
  tenant_id ident primary key references tenants (id),
  onboards boolean not null,
  welcome_subject text not null,
  welcome_body text not null,
  version integer not null,
  updated_at timestamptz not null
);
select mortise_protect('client_settings');
