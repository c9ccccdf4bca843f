import { parseArgs } from "node:util"
import { teller } from "./figures.ts"

/** Each loads its own parts only: a browser's driver in the process that a sync is measured in was a tenth of its memory. */
const benches = {
  delivery: async () => (await import("./delivery.ts")).benchDelivery,
  desk: async () => (await import("./desk.ts")).benchDesk,
  inbound: async () => (await import("./inbound.ts")).benchInbound,
  orders: async () => (await import("./orders.ts")).benchOrders,
  sync: async () => (await import("./sync.ts")).benchSync,
  web: async () => (await import("./web.ts")).benchWeb,
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
    const load = Object.entries(benches).find(([known]) => known === name)?.[1]
    if (load === undefined) throw new Error(`There is no bench ${name}.\n${usage}`)
    const bench = await load()
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
