-- Files that belong to somebody (attachments): kept apart from equal ones of others, and deleted with what they belong to.
alter table files add column holder ident;
drop index files_by_content;
create unique index files_by_content on files (tenant_id, sha256, content_type, is_public, coalesce(holder, ''));
