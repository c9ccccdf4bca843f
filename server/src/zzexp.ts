import * as P from "@electric-sql/pglite"
console.log(Object.keys(P), Object.keys(P.protocol ?? {}), Object.keys((P.protocol as any)?.serialize ?? {}))
const db = await P.PGlite.create()
const t = performance.now()
for (let i = 0; i < 2000; i++) await db.query("select $1::int + 1 as a", [i])
console.log("query ms each", (performance.now() - t) / 2000)
const { serialize } = P.protocol as any
await db.execProtocol(serialize.parse({ name: "s1", text: "select $1::int + 1 as a" }))
const d = await db.execProtocol(serialize.describe({ type: "S", name: "s1" }))
console.log(d.messages.map((m: any) => m.name))
const t2 = performance.now()
for (let i = 0; i < 2000; i++) {
  const msg = Buffer.concat([serialize.bind({ statement: "s1", values: [String(i)] }), serialize.execute({}), serialize.sync()])
  await db.execProtocol(msg)
}
console.log("prepared ms each", (performance.now() - t2) / 2000)
