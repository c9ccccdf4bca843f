-- What a member is told within the application: worded where it is read, from `kind` and `facts`.
create table notices (
  tenant_id ident not null references tenants (id),
  id ident not null,
  user_id ident not null,
  topic text collate "C" not null,
  kind text collate "C" not null,
  facts jsonb not null,
  -- the record's place below the business, as the application has it: /tickets/tic_…
  link text not null,
  -- whose personal fields `facts` has: with that record's erasure the notice is gone
  holder text collate "C",
  created_at timestamptz not null,
  read_at timestamptz,
  primary key (tenant_id, id)
);
create index notices_of on notices (tenant_id, user_id, id);
create index notices_unread on notices (tenant_id, user_id, id) where read_at is null;
create index notices_holder on notices (tenant_id, holder) where holder is not null;
create index notices_age on notices (tenant_id, created_at);
select mortise_protect('notices');

-- Each way of being told is chosen by itself; null: the topic's own default holds.
alter table notification_choices alter column by_mail drop not null;
alter table notification_choices add column in_app boolean;
