-- When a mailbox is fetched next: a process that fetches it puts that off while it does, one that fails puts it off further each time.
alter table desk_mailboxes drop column leased_until;
alter table desk_mailboxes add column next_fetch_at timestamptz not null default '-infinity';
alter table desk_mailboxes add column failures integer not null default 0;
create index desk_mailboxes_fetch on desk_mailboxes (next_fetch_at) where imap_host is not null and is_active;
