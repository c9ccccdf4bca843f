/** What assets, their tickets and their maintenance owe each other. */
export const assetChecks = {
  /** A merged ticket does its work in the one that is left. */
  "a ticket is worked on at its asset": `
    select array[coalesce(t.id, w.ticket_id)::text, coalesce(t.asset_id, w.asset_id)::text] as ids,
      format('ticket at %s, worked on at %s', coalesce(t.asset_id::text, 'none'), coalesce(w.asset_id::text, 'none')) as text
    from (select id, asset_id from tickets
        where asset_id is not null and merged_into is null and state in ('open', 'waiting', 'reopened')) t
      full join asset_work w on w.ticket_id = t.id
    where t.asset_id is distinct from w.asset_id`,
  "a maintenance has one ticket": `
    with made as (
      select substr(origin_key, 13) as id, id as ticket_id from tickets where origin_key like 'maintenance:%'
    )
    select array[coalesce(m.id::text, t.id)] as ids,
      format('%s, its ticket is %s; made of it was %s', coalesce(m.state, 'gone'), coalesce(m.ticket_id::text, 'none'),
        coalesce(t.ticket_id::text, 'none')) as text
    from asset_maintenance m full join made t on t.id = m.id::text
    where m.ticket_id is distinct from t.ticket_id or (m.state in ('open', 'done') and m.ticket_id is null)`,
  "maintenance that is done has a ticket that is done": `
    select array[m.id::text, t.id::text] as ids, format('done on %s, ticket %s is %s', m.due_on, t.number, t.state) as text
    from asset_maintenance m join tickets t on t.tenant_id = m.tenant_id and t.id = m.ticket_id
    where m.state = 'done' and m.followed_id = m.ticket_id and t.asset_id = m.asset_id and t.is_open`,
  "assets are in no circle": `
    with recursive way as (
      select kind, from_id, to_id from asset_relations where kind <> 'connected_to'
      union
      select w.kind, w.from_id, r.to_id from way w join asset_relations r on r.from_id = w.to_id and r.kind = w.kind
    )
    select array[from_id::text] as ids, format('%s itself', kind) as text from way where from_id = to_id`,
} as const satisfies Record<string, string>
