-- How large a picture is, so that a page keeps its place free while it comes; null for what is no picture (or was kept before).
alter table files add column width integer check (width > 0);
alter table files add column height integer check (height > 0);
-- the picture that this one is a smaller copy of
alter table files add column copy_of ident;
alter table files add constraint files_copy_of foreign key (tenant_id, copy_of) references files (tenant_id, id);
create index files_copies on files (tenant_id, copy_of) where copy_of is not null;
