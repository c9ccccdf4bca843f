-- What a member wants to be told by mail; where nothing was chosen the topic's own default holds.
create table notification_choices (
  tenant_id ident not null references tenants (id),
  user_id ident not null,
  topic text collate "C" not null,
  by_mail boolean not null,
  updated_at timestamptz not null,
  primary key (tenant_id, user_id, topic)
);
select mortise_protect('notification_choices');
