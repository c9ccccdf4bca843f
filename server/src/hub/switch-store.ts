import type { Ctx, SystemCtx } from "#platform/db"

type Reader = Pick<Ctx, "tx"> | SystemCtx

/** The connectors that the operator switched off while the installation runs. */
export async function switchedOff(reader: Reader): Promise<string[]> {
  const { rows } = await reader.tx.session.query("select connector from hub_switches where not is_on limit 1000", [])
  return (rows as { connector: string }[]).map(({ connector }) => connector)
}

export async function writeSwitch(sys: SystemCtx, connector: string, isOn: boolean): Promise<void> {
  await sys.tx.session.query(
    `insert into hub_switches (connector, is_on, changed_at) values ($1, $2, $3)
     on conflict (connector) do update set is_on = excluded.is_on, changed_at = excluded.changed_at`,
    [connector, isOn, sys.now],
  )
}

/** What a held connection says of itself. */
const heldReason = "Switched off by whoever runs this installation; it goes on by itself when that is on again"

/** Pauses every business's working connections of these connectors; answers how many there were. */
export async function holdConnections(sys: SystemCtx, connectors: readonly string[]): Promise<number> {
  const { affected } = await sys.tx.session.query(
    `update hub_connections set state = 'paused', is_held = true, reason = $2, since = $3, version = version + 1
     where connector = any($1::text[]) and state in ('connected', 'error')`,
    [connectors, heldReason, sys.now],
  )
  return affected
}

/** Lets every held connection of other connectors go on; answers how many there were. What a person paused stays so. */
export async function releaseConnections(sys: SystemCtx, off: readonly string[]): Promise<number> {
  const { affected } = await sys.tx.session.query(
    `update hub_connections set state = 'connected', is_held = false, reason = null, since = $2, due_at = $2, failures = 0,
       open_until = null, version = version + 1
     where is_held and state = 'paused' and not (connector = any($1::text[]))`,
    [off, sys.now],
  )
  return affected
}
