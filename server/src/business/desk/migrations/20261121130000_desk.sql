-- How a business runs its desk; a missing row means the defaults. `link_key` signs the links and reply addresses it sends out.
create table desk_settings (
  tenant_id ident primary key references tenants (id),
  link_key text not null,
  -- a client's word takes up a closed ticket again for so many days; later it makes a new one
  reopen_days integer not null default 14 check (reopen_days between 0 and 365),
  -- a resolved ticket is closed after so many days; 0: never by itself
  close_after_days integer not null default 7 check (close_after_days between 0 and 365),
  acknowledges boolean not null default true,
  asks_rating boolean not null default true,
  version integer not null default 1,
  updated_at timestamptz not null
);
select mortise_protect('desk_settings');

-- When somebody works: openings per weekday and holidays, in a time zone.
create table desk_calendars (
  tenant_id ident not null references tenants (id),
  id ident not null,
  name text not null,
  time_zone text not null,
  hours jsonb not null,
  holidays jsonb not null,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (tenant_id, id)
);
create unique index desk_calendars_name on desk_calendars (tenant_id, lower(name));
select mortise_protect('desk_calendars');

create table desk_policies (
  tenant_id ident not null references tenants (id),
  id ident not null,
  name text not null,
  calendar_id ident not null,
  targets jsonb not null,
  warn_percent integer not null check (warn_percent between 1 and 99),
  is_default boolean not null,
  -- grows with every change of the policy or of its calendar: tickets that were counted by an older one are counted anew
  revision integer not null default 1,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, calendar_id) references desk_calendars (tenant_id, id)
);
create unique index desk_policies_name on desk_policies (tenant_id, lower(name));
create unique index desk_policies_default on desk_policies (tenant_id) where is_default;
create index desk_policies_calendar on desk_policies (tenant_id, calendar_id);
select mortise_protect('desk_policies');

-- A client with a policy of its own.
create table desk_client_policies (
  tenant_id ident not null,
  customer_id ident not null,
  policy_id ident not null,
  primary key (tenant_id, customer_id),
  foreign key (tenant_id, customer_id) references customers (tenant_id, id),
  foreign key (tenant_id, policy_id) references desk_policies (tenant_id, id)
);
create index desk_client_policies_of on desk_client_policies (tenant_id, policy_id);
select mortise_protect('desk_client_policies');

create table desk_queues (
  tenant_id ident not null references tenants (id),
  id ident not null,
  name text not null,
  policy_id ident,
  is_default boolean not null,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, policy_id) references desk_policies (tenant_id, id)
);
create unique index desk_queues_name on desk_queues (tenant_id, lower(name));
create unique index desk_queues_default on desk_queues (tenant_id) where is_default;
create index desk_queues_policy on desk_queues (tenant_id, policy_id) where policy_id is not null;
select mortise_protect('desk_queues');

-- The last ticket number of a business. Taken by the statement that inserts the ticket: the row is held only until its commit.
create table desk_counters (
  tenant_id ident primary key references tenants (id),
  last_number integer not null
) with (fillfactor = 50);
select mortise_protect('desk_counters');

create table tickets (
  tenant_id ident not null references tenants (id),
  id ident not null,
  number integer not null,
  -- null: a stranger's mail, until somebody says whose it is
  customer_id ident,
  contact_id ident,
  requester_name text,
  requester_email text,
  -- belongs to the same client; the asset's own domain is asked when it is named
  asset_id ident,
  subject text not null,
  body text not null,
  body_html text,
  priority text not null check (priority in ('low', 'normal', 'high', 'urgent')),
  category text,
  source text not null,
  queue_id ident,
  assignee_id ident,
  watchers jsonb not null default '[]',
  state text not null check (state in ('new', 'open', 'waiting', 'scheduled', 'resolved', 'closed', 'reopened')),
  is_open boolean not null check (is_open = (state not in ('resolved', 'closed'))),
  due_at timestamptz,
  -- the earlier of due date and resolution target, while the ticket is open
  deadline_at timestamptz,
  first_responded_at timestamptz,
  resolved_at timestamptz,
  closed_at timestamptz,
  sla_policy_id ident,
  sla_revision integer not null default 0,
  sla_elapsed_ms bigint not null default 0,
  sla_running_since timestamptz,
  response_warn_at timestamptz,
  response_due_at timestamptz,
  resolve_warn_at timestamptz,
  resolve_due_at timestamptz,
  sla_told integer not null default 0,
  -- when the clock next has something to tell
  sla_next_at timestamptz,
  merged_into ident,
  origin_key text collate "C",
  rating smallint check (rating between 1 and 5),
  -- the business's own lexeme and the folded words of subject, body and requester
  search tsvector not null,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, customer_id) references customers (tenant_id, id),
  foreign key (tenant_id, contact_id) references customer_contacts (tenant_id, id) on delete set null (contact_id),
  foreign key (tenant_id, queue_id) references desk_queues (tenant_id, id),
  foreign key (tenant_id, merged_into) references tickets (tenant_id, id),
  check (state <> 'scheduled' or due_at is not null),
  check (merged_into is null or not is_open),
  check (contact_id is null or customer_id is not null),
  check (asset_id is null or customer_id is not null)
) with (fillfactor = 85);
create unique index tickets_number on tickets (tenant_id, number);
create unique index tickets_origin on tickets (tenant_id, origin_key) where origin_key is not null;
-- lists: by entry (the primary key), by state, by last change, by deadline
create index tickets_state on tickets (tenant_id, state, id);
create index tickets_updated on tickets (tenant_id, updated_at, id);
create index tickets_deadline on tickets (tenant_id, deadline_at, id) where deadline_at is not null;
-- queues: what is still to be done
create index tickets_open on tickets (tenant_id, id) where is_open;
create index tickets_queue_open on tickets (tenant_id, queue_id, id) where is_open;
create index tickets_assignee_open on tickets (tenant_id, assignee_id, id) where is_open;
-- one client: newest, by state and last change, and (without touching the table) what its dashboard counts
create index tickets_client on tickets (tenant_id, customer_id, id);
create index tickets_client_state on tickets (tenant_id, customer_id, state, updated_at, id);
create index tickets_client_open on tickets (tenant_id, customer_id, priority, deadline_at) where is_open;
create index tickets_contact on tickets (tenant_id, contact_id, id) where contact_id is not null;
create index tickets_asset on tickets (tenant_id, asset_id, id) where asset_id is not null;
create index tickets_merged on tickets (tenant_id, merged_into) where merged_into is not null;
create index tickets_resolved on tickets (tenant_id, resolved_at, id) where state = 'resolved';
create index tickets_policy on tickets (tenant_id, sla_policy_id, sla_revision) where is_open and sla_policy_id is not null;
create index tickets_watched on tickets using gin (watchers jsonb_path_ops) where watchers <> '[]';
create index tickets_sla_next on tickets (sla_next_at) where sla_next_at is not null;
create index tickets_search on tickets using gin (search);
select mortise_protect('tickets');

-- Finds tickets by words: the index of words can't be used under row security, so this looks past it, at one business's rows only.
-- Executed as text, so that it is planned for the words at hand: rare ones by their index, common ones from the newest ticket on.
create function desk_search(
  words tsquery, before_id text, only_open boolean, states text[], queue text, assignee text, client text, level text, most integer
) returns table (found_id text) language plpgsql stable security definer set search_path = public as $$
begin
  return query execute 'select t.id::text from tickets t
    where t.tenant_id = current_setting(''mortise.tenant'', true) and t.search @@ $1
      and ($2 is null or t.id < $2) and (not $3 or t.is_open)
      and ($4 is null or t.state = any ($4)) and ($5 is null or t.queue_id = $5)
      and ($6 is null or t.assignee_id = $6) and ($7 is null or t.customer_id = $7)
      and ($8 is null or t.priority = $8)
    order by t.id desc limit $9'
  using words, before_id, only_open, states, queue, assignee, client, level, most;
end $$;

create table ticket_replies (
  tenant_id ident not null,
  id ident not null,
  ticket_id ident not null,
  kind text not null check (kind in ('public', 'internal')),
  -- client: a contact of the ticket's client; outsider: a mail from somebody else; never staff by mail
  author_kind text not null check (author_kind in ('staff', 'client', 'outsider', 'system')),
  author_id ident,
  author_name text not null,
  author_email text,
  via text not null check (via in ('app', 'email', 'portal', 'system')),
  body text not null,
  body_html text,
  -- where it was written first, if a merge or a split has moved it since
  from_ticket_id ident,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, ticket_id) references tickets (tenant_id, id) on delete cascade
);
create index ticket_replies_of on ticket_replies (tenant_id, ticket_id, id);
select mortise_protect('ticket_replies');

create table ticket_attachments (
  tenant_id ident not null,
  id ident not null,
  ticket_id ident not null,
  reply_id ident,
  file_id ident not null,
  file_name text not null,
  content_type text not null,
  size_bytes integer not null,
  -- kept from the client: it belongs to an internal reply, or staff said so
  is_internal boolean not null,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, ticket_id) references tickets (tenant_id, id) on delete cascade,
  foreign key (tenant_id, reply_id) references ticket_replies (tenant_id, id) on delete cascade,
  foreign key (tenant_id, file_id) references files (tenant_id, id)
);
create index ticket_attachments_of on ticket_attachments (tenant_id, ticket_id, id);
create index ticket_attachments_reply on ticket_attachments (tenant_id, reply_id) where reply_id is not null;
create index ticket_attachments_file on ticket_attachments (tenant_id, file_id);
select mortise_protect('ticket_attachments');

create table ticket_links (
  tenant_id ident not null,
  -- `from_id` is blocked by, a duplicate of, a part of, a follow-up of, or simply related to `to_id`
  from_id ident not null,
  to_id ident not null,
  kind text not null check (kind in ('related', 'blocked_by', 'duplicate_of', 'part_of', 'follows')),
  created_at timestamptz not null,
  primary key (tenant_id, from_id, to_id, kind),
  foreign key (tenant_id, from_id) references tickets (tenant_id, id) on delete cascade,
  foreign key (tenant_id, to_id) references tickets (tenant_id, id) on delete cascade,
  check (from_id <> to_id)
);
create index ticket_links_to on ticket_links (tenant_id, to_id);
select mortise_protect('ticket_links');

-- A merge can be taken back: what it moved.
create table ticket_merges (
  tenant_id ident not null,
  id ident not null,
  survivor_id ident not null,
  -- the merged tickets with the states they had
  merged jsonb not null,
  created_at timestamptz not null,
  undone_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, survivor_id) references tickets (tenant_id, id)
);
create index ticket_merges_of on ticket_merges (tenant_id, survivor_id);
select mortise_protect('ticket_merges');

create table ticket_merge_moves (
  tenant_id ident not null,
  merge_id ident not null,
  kind text not null check (kind in ('reply', 'attachment', 'message')),
  record_id text collate "C" not null,
  from_id ident not null,
  primary key (tenant_id, merge_id, kind, record_id),
  foreign key (tenant_id, merge_id) references ticket_merges (tenant_id, id)
);
select mortise_protect('ticket_merge_moves');

create table desk_canned_replies (
  tenant_id ident not null references tenants (id),
  id ident not null,
  name text not null,
  body text not null,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (tenant_id, id)
);
create unique index desk_canned_replies_name on desk_canned_replies (tenant_id, lower(name));
select mortise_protect('desk_canned_replies');

-- A list with its filters under a name: everybody's, or one person's own.
create table desk_views (
  tenant_id ident not null references tenants (id),
  id ident not null,
  name text not null,
  owner_id ident,
  filter jsonb not null,
  position integer not null,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (tenant_id, id)
);
create index desk_views_order on desk_views (tenant_id, position, id);
select mortise_protect('desk_views');

create table ticket_ratings (
  tenant_id ident not null,
  ticket_id ident not null,
  score smallint not null check (score between 1 and 5),
  comment text,
  rated_at timestamptz not null,
  primary key (tenant_id, ticket_id),
  foreign key (tenant_id, ticket_id) references tickets (tenant_id, id) on delete cascade
);
create index ticket_ratings_time on ticket_ratings (tenant_id, rated_at);
select mortise_protect('ticket_ratings');
