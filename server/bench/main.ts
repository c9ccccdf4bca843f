import { parseArgs } from "node:util"
import { benchDelivery } from "./delivery.ts"
import { benchDesk } from "./desk.ts"
import { teller } from "./figures.ts"
import { benchInbound } from "./inbound.ts"
import { benchOrders } from "./orders.ts"
import { benchSync } from "./sync.ts"
import { benchWeb } from "./web.ts"

const benches = {
  delivery: benchDelivery,
  desk: benchDesk,
  inbound: benchInbound,
  orders: benchOrders,
  sync: benchSync,
  web: benchWeb,
} as const

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: "boolean", default: false },
    whole: { type: "boolean", default: false },
    backend: { type: "string", default: "both" },
    seconds: { type: "string", default: "15" },
    only: { type: "string" },
    help: { type: "boolean", default: false },
  },
})

const usage = `npm run bench -- [delivery] [desk] [inbound] [orders] [sync] [web] [--json] [--backend postgres|pglite|both] [--seconds N] [--whole] [--only PART,PART]
  --seconds  how long each load runs (default 15)
  --whole    place 100,000 orders for rss_mb and list_p95_ms instead of filling the table, sync 100,000 records
  --only     parts of sync: first (always made), unchanged, merged, budget, hook, idle`

if (values.help) {
  process.stdout.write(`${usage}\n`)
} else {
  const backends =
    values.backend === "both"
      ? (["postgres", "pglite"] as const)
      : ([values.backend === "pglite" ? "pglite" : "postgres"] as const)
  const names = positionals.length === 0 ? Object.keys(benches) : positionals
  for (const name of names) {
    const bench = Object.entries(benches).find(([known]) => known === name)?.[1]
    if (bench === undefined) throw new Error(`There is no bench ${name}.\n${usage}`)
    for (const backend of backends) {
      await bench({
        backend,
        seconds: Number(values.seconds),
        isWhole: values.whole,
        only: values.only?.split(",") ?? null,
        tell: teller(values.json),
      })
    }
  }
}
