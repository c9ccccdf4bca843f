-- Mail to be sent, sent, or (without a mail server) kept to be read. One row per key: a flow that runs twice queues once.
create table mails (
  tenant_id ident not null references tenants (id),
  id ident not null,
  -- what the mail is about and which one of it, e.g. order-confirmation:ord_…
  key text not null,
  state text not null default 'queued' check (state in ('queued', 'sent', 'kept', 'failed')),
  -- whose personal data the rest of the row is (a customer's id); an erasure deletes the holder's rows
  holder ident,
  recipient text not null,
  subject text not null,
  body_text text not null,
  body_html text,
  -- fixed for ever: a mail that goes out twice after a crash is one mail to whoever reads it
  message_id text not null,
  attempts integer not null default 0,
  due_at timestamptz not null,
  leased_until timestamptz,
  last_error text,
  created_at timestamptz not null,
  sent_at timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, key)
);
create index mails_due on mails (due_at) where state = 'queued';
create index mails_holder on mails (tenant_id, holder) where holder is not null;
select mortise_protect('mails');

create table mail_attachments (
  tenant_id ident not null,
  mail_id ident not null,
  position integer not null,
  file_name text not null,
  content_type text not null,
  bytes bytea not null,
  primary key (tenant_id, mail_id, position),
  foreign key (tenant_id, mail_id) references mails (tenant_id, id) on delete cascade
);
select mortise_protect('mail_attachments');
