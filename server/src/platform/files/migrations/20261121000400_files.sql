-- Binary files of a tenant: pictures, PDFs, attachments. A row is written once and never changed.
create table files (
  tenant_id ident not null references tenants (id),
  id ident not null,
  content_type text not null,
  file_name text,
  -- true: anybody who knows the address may read it (pictures of a shop)
  is_public boolean not null,
  sha256 text not null,
  size_bytes integer not null,
  bytes bytea not null,
  created_at timestamptz not null,
  primary key (tenant_id, id)
);
-- compressed formats: trying to compress them again only costs time
alter table files alter column bytes set storage external;
create unique index files_by_content on files (tenant_id, sha256, content_type, is_public);
create unique index files_public on files (id) where is_public;
select mortise_protect('files');
