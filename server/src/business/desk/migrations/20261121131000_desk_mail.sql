-- Where mail comes in: an address of its own, by a door that a mail server posts to (token), by IMAP, or both.
create table desk_mailboxes (
  tenant_id ident not null references tenants (id),
  id ident not null,
  name text not null,
  -- lower case; what comes from it is our own, and answers go to it
  address text not null,
  queue_id ident,
  is_active boolean not null,
  -- answers go to name+token@… ; off where the mail server does not deliver such addresses
  uses_plus_address boolean not null,
  -- mail by machines (monitoring) makes tickets too; answers by machines never do
  accepts_automated boolean not null,
  -- SHA-256 of the token that the mail server sends; null: the door is shut
  token_hash text,
  imap_host text,
  imap_port integer,
  imap_user text,
  -- sealed by the vault
  imap_password text,
  imap_folder text,
  -- how far the folder was read
  uid_validity bigint,
  last_uid bigint not null default 0,
  leased_until timestamptz,
  polled_at timestamptz,
  last_error text,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, queue_id) references desk_queues (tenant_id, id)
);
create unique index desk_mailboxes_address on desk_mailboxes (tenant_id, address);
create unique index desk_mailboxes_id on desk_mailboxes (id);
select mortise_protect('desk_mailboxes');

-- Every mail that came in, what became of it, and (until that is decided) the mail itself.
create table desk_mails (
  tenant_id ident not null references tenants (id),
  id ident not null,
  mailbox_id ident not null,
  -- its Message-ID, or what stands for it: a mail that comes again is known by it
  message_key text collate "C" not null,
  raw bytea,
  size_bytes integer not null,
  outcome text not null check (outcome in ('waiting', 'ticket', 'reply', 'ignored', 'unreadable')),
  reason text,
  sender text,
  subject text,
  ticket_id ident,
  reply_id ident,
  received_at timestamptz not null,
  decided_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, mailbox_id) references desk_mailboxes (tenant_id, id) on delete cascade
);
-- already compressed or random for the most part: trying again only costs time
alter table desk_mails alter column raw set storage external;
create unique index desk_mails_key on desk_mails (tenant_id, message_key);
create index desk_mails_sender on desk_mails (tenant_id, sender, received_at) where sender is not null;
create index desk_mails_age on desk_mails (received_at);
create index desk_mails_mailbox on desk_mails (tenant_id, mailbox_id, id);
select mortise_protect('desk_mails');

-- Message-IDs of a ticket's thread, ours and theirs: an answer names one of them.
create table desk_messages (
  tenant_id ident not null,
  message_id text collate "C" not null,
  ticket_id ident not null,
  reply_id ident,
  created_at timestamptz not null,
  primary key (tenant_id, message_id),
  foreign key (tenant_id, ticket_id) references tickets (tenant_id, id) on delete cascade
);
create index desk_messages_ticket on desk_messages (tenant_id, ticket_id, created_at);
select mortise_protect('desk_messages');
