-- Who watches a ticket, the other way round: row security lets no index of the ticket's own list be used.
create table ticket_watchers (
  tenant_id ident not null,
  user_id ident not null,
  ticket_id ident not null,
  primary key (tenant_id, user_id, ticket_id),
  foreign key (tenant_id, ticket_id) references tickets (tenant_id, id) on delete cascade
);
create index ticket_watchers_of on ticket_watchers (tenant_id, ticket_id);
select mortise_protect('ticket_watchers');
insert into ticket_watchers (tenant_id, user_id, ticket_id)
  select t.tenant_id, w.user_id, t.id from tickets t, jsonb_array_elements_text(t.watchers) as w (user_id) on conflict do nothing;
drop index tickets_watched;

drop function desk_search(tsquery, text, boolean, text[], text, text, text, text, integer);

-- Tickets by words, at most so many and in no order, always by the index of words: what the planner guesses of a word it has never
-- seen would have it read the table. Row security lets that index not be used either, so this looks past it, at one business's rows.
create function desk_search_index(
  words tsquery, before_id text, only_open boolean, one_state text, queue text, assignee text, client text, level text, most integer
) returns table (found_id text) language plpgsql stable security definer
set search_path = public set enable_seqscan = off set enable_indexscan = off set jit = off as $$
begin
  return query execute 'select t.id::text from tickets t
    where t.tenant_id = current_setting(''mortise.tenant'', true) and t.search @@ $1
      and ($2 is null or t.id < $2) and (not $3 or t.is_open) and ($4 is null or t.state = $4) and ($5 is null or t.queue_id = $5)
      and ($6 is null or t.assignee_id = $6) and ($7 is null or t.customer_id = $7) and ($8 is null or t.priority = $8)
    limit $9'
  using words, before_id, only_open, one_state, queue, assignee, client, level, most;
end $$;

-- The same from the newest ticket on: for words so common that the newest hits are near.
create function desk_search_newest(
  words tsquery, before_id text, only_open boolean, one_state text, queue text, assignee text, client text, level text, most integer
) returns table (found_id text) language plpgsql stable security definer
set search_path = public set enable_seqscan = off set enable_bitmapscan = off set enable_sort = off set jit = off as $$
begin
  return query execute 'select t.id::text from tickets t
    where t.tenant_id = current_setting(''mortise.tenant'', true) and t.search @@ $1
      and ($2 is null or t.id < $2) and (not $3 or t.is_open) and ($4 is null or t.state = $4) and ($5 is null or t.queue_id = $5)
      and ($6 is null or t.assignee_id = $6) and ($7 is null or t.customer_id = $7) and ($8 is null or t.priority = $8)
    order by t.id desc limit $9'
  using words, before_id, only_open, one_state, queue, assignee, client, level, most;
end $$;

-- The newest tickets with these words: 2,000 hits are few enough to be sorted, more are read from the newest on.
create function desk_search(
  words tsquery, before_id text, only_open boolean, one_state text, queue text, assignee text, client text, level text, most integer
) returns table (found_id text) language plpgsql stable rows 60 set search_path = public as $$
declare
  hits text[];
begin
  select array_agg(i.found_id) into hits
    from desk_search_index(words, before_id, only_open, one_state, queue, assignee, client, level, 2001) i;
  if cardinality(hits) > 2000 then
    return query select n.found_id from desk_search_newest(words, before_id, only_open, one_state, queue, assignee, client, level, most) n;
  else
    return query select h.id from unnest(hits) as h (id) order by h.id collate "C" desc limit most;
  end if;
end $$;
