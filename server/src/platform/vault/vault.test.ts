import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import fc from "fast-check"
import { afterAll, expect, onTestFinished, test } from "vitest"
import { type Ctx, makeDatabase, systemActor, type TenantId } from "#platform/db"
import { makeWorld } from "#testing"
import { proof } from "../../kernel/proof-runs.ts"
import { registered } from "./columns.ts"
import {
  attachVault,
  defineSealed,
  listKeys,
  makeRing,
  open,
  openMany,
  rotateKeys,
  seal,
  sealedColumns,
  sealMany,
} from "./index.ts"
import { headerOf, openWith, sealWith } from "./jwe.ts"

const world = await makeWorld()
// Other files of this process know nothing of its table.
afterAll(() => void registered.delete("vault_try.sealed"))
const binding = { owner: "ten_x", purpose: "test" }

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), "mortise-keys-"))
  onTestFinished(() => rmSync(made, { recursive: true }))
  return made
}

const keyText = (fill: number): string => Buffer.alloc(32, fill).toString("base64url")

test("what is sealed for a tenant and a purpose opens for these, and is no plain text", async () => {
  const t = await world.tenant()
  const [sealed, secret] = await t.run(async (ctx) => {
    const made = await seal(ctx, "inbound.secret", "whsec_äöü")
    return [made, await open(ctx, "inbound.secret", made)]
  })
  expect(secret).toBe("whsec_äöü")
  expect(sealed.split(".")).toHaveLength(5)
  expect(sealed).not.toContain("whsec")
})

test("another tenant, another purpose and the installation itself are refused", async () => {
  const [one, two] = [await world.tenant(), await world.tenant()]
  const sealed = await one.run((ctx) => seal(ctx, "a", "secret"))
  await expect(two.run((ctx) => open(ctx, "a", sealed))).rejects.toMatchObject({ code: "vault.refused" })
  await expect(one.run((ctx) => open(ctx, "b", sealed))).rejects.toMatchObject({ code: "vault.refused" })
  await expect(world.db.withSystem("test", (sys) => open(sys, "a", sealed))).rejects.toMatchObject({
    code: "vault.refused",
  })
})

test("a batch opens secrets of several tenants in order", async () => {
  const [one, two] = [await world.tenant(), await world.tenant()]
  const [a = "", b = ""] = await one.run((ctx) => sealMany(ctx, "p", ["1", "2"]))
  const c = await two.run((ctx) => seal(ctx, "p", "3"))
  const item = (tenant: TenantId, sealed: string) => ({ tenant, purpose: "p", sealed })
  const opened = await world.db.withSystem("test", (sys) =>
    openMany(sys, [item(one.id, a), item(two.id, c), item(one.id, b)]),
  )
  expect(opened).toEqual(["1", "3", "2"])
})

test("sealing and opening give back any text; equal texts never look alike", async () => {
  const ring = makeRing(`k1:${keyText(1)}`, "")
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: "binary", maxLength: 300 }), async (text) => {
      const well = text.toWellFormed()
      const [one, two] = [await sealWith(ring, binding, well), await sealWith(ring, binding, well)]
      expect(one).not.toBe(two)
      expect(await openWith(ring, binding, one)).toBe(well)
    }),
    { ...proof, numRuns: Math.ceil(proof.numRuns / 5) },
  )
})

test("any changed character is refused", async () => {
  const ring = makeRing(`k1:${keyText(1)}`, "")
  const sealed = await sealWith(ring, binding, "secret")
  await fc.assert(
    fc.asyncProperty(fc.nat({ max: sealed.length - 1 }), fc.constantFrom(..."Aa0_-.!"), async (at, other) => {
      fc.pre(sealed[at] !== other && !isPadding(sealed, at))
      const changed = sealed.slice(0, at) + other + sealed.slice(at + 1)
      await expect(openWith(ring, binding, changed)).rejects.toMatchObject({ code: expect.stringMatching(/^vault\./) })
    }),
    { ...proof, numRuns: Math.ceil(proof.numRuns / 5) },
  )
})

/** The last character of a part may carry bits that decode to nothing. */
function isPadding(sealed: string, at: number): boolean {
  return at === sealed.length - 1 || sealed[at + 1] === "."
}

test("a moved header, a missing key and a text that was never sealed are refused", async () => {
  const ring = makeRing(`k1:${keyText(1)}`, "")
  const other = { owner: "ten_y", purpose: "test" }
  const [, ...rest] = (await sealWith(ring, binding, "secret")).split(".")
  const [header] = (await sealWith(ring, other, "secret")).split(".")
  await expect(openWith(ring, other, [header, ...rest].join("."))).rejects.toMatchObject({ code: "vault.refused" })
  const stranger = makeRing(`k2:${keyText(2)}`, "")
  const sealed = await sealWith(ring, binding, "secret")
  await expect(openWith(stranger, binding, sealed)).rejects.toMatchObject({ code: "vault.key_unknown" })
  await expect(openWith(makeRing(`k1:${keyText(2)}`, ""), binding, sealed)).rejects.toMatchObject({
    code: "vault.refused",
  })
  await expect(openWith(ring, binding, "plain")).rejects.toMatchObject({ code: "vault.refused" })
})

test("the first key seals, all open", async () => {
  const old = makeRing(`k1:${keyText(1)}`, "")
  const both = makeRing(`k2:${keyText(2)}, k1:${keyText(1)}`, "")
  const sealed = await sealWith(old, binding, "secret")
  expect(await openWith(both, binding, sealed)).toBe("secret")
  expect(headerOf(await sealWith(both, binding, "secret"))?.kid).toBe("k2")
  expect(() => both.turn()).toThrow("MORTISE_KEYS")
})

test("keys that can't seal are refused without being told", () => {
  const bad = ["k1", "k1:short", `k1:${keyText(1)},k1:${keyText(2)}`, `k 1:${keyText(1)}`, ","]
  for (const text of bad) {
    expect(() => makeRing(text, "")).toThrow(/MORTISE_KEYS takes/)
    expect(() => makeRing(text, "")).not.toThrow(keyText(1))
  }
})

test("the data folder's keys are made once, for the owner only, and another process hears of a new one", async () => {
  const dir = folder()
  const [one, two] = [makeRing("", dir), makeRing("", dir)]
  const first = await sealWith(one, binding, "secret")
  expect(await openWith(two, binding, first)).toBe("secret")
  expect(statSync(join(dir, "keys.json")).mode & 0o777).toBe(0o600)
  const id = one.turn()
  const second = await sealWith(one, binding, "secret")
  expect(headerOf(second)?.kid).toBe(id)
  expect(await openWith(two, binding, second)).toBe("secret")
  expect(await openWith(two, binding, first)).toBe("secret")
  expect(readFileSync(join(dir, "keys.json"), "utf8")).toContain(id)
})

test("a key file that others may read is refused", async () => {
  const dir = folder()
  await makeRing("", dir).current()
  chmodSync(join(dir, "keys.json"), 0o644)
  await expect(makeRing("", dir).current()).rejects.toThrow("chmod 600")
})

test("turning the ring seals every registered secret anew while one is being changed", async () => {
  const dir = folder()
  const db = makeDatabase(world.backend, world.clock)
  const ring = makeRing("", dir)
  db.onBegin((tx) => attachVault(tx, ring))
  const { id: tenant } = await world.tenant()
  const t = {
    id: tenant,
    run: <T>(work: (ctx: Ctx) => Promise<T>) => db.withTenant({ tenant, actor: systemActor("test") }, work),
  }
  const column = defineSealed({ table: "vault_try", column: "sealed", purpose: "try" })
  await world.backend.withSession((session) =>
    session.exec(`create table vault_try (tenant_id ident, id ident, sealed text, primary key (tenant_id, id));
      select mortise_protect('vault_try')`),
  )
  const count = 1201
  const write = (id: string, sealed: string | null): Promise<unknown> =>
    t.run((ctx) =>
      ctx.tx.session.query(
        "insert into vault_try values ($1, $2, $3) on conflict (tenant_id, id) do update set sealed = excluded.sealed",
        [t.id, id, sealed],
      ),
    )
  await t.run(async (ctx) => {
    const secrets = await sealMany(
      ctx,
      "try",
      Array.from({ length: count }, (_, i) => `secret ${i}`),
    )
    const ids = secrets.map((_, i) => `s${i}`)
    await ctx.tx.session.query("insert into vault_try select $1, * from unnest($2::text[], $3::text[])", [
      t.id,
      ids,
      secrets,
    ])
  })
  await write("empty", null)
  await write("broken", "not sealed")
  const rotating = rotateKeys(db, undefined, [column])
  const changed = await t.run((ctx) => seal(ctx, "try", "changed meanwhile"))
  await write("s7", changed)
  const done = await rotating
  const second = await rotateKeys(db, undefined, [column])
  expect(done).toMatchObject({ failed: 1 })
  expect(second).toMatchObject({ failed: 1, resealed: count })
  const keys = await listKeys(db, [column])
  expect(keys.map((k) => k.secrets)).toEqual([count, 0, 0, 1])
  expect(keys[0]).toMatchObject({ id: second.current, isCurrent: true })
  const opened = await t.run(async (ctx) => {
    const { rows } = await ctx.tx.session.query(
      "select id, sealed from vault_try where id in ('s7', 's1200') order by id",
      [],
    )
    return Promise.all((rows as { sealed: string }[]).map(({ sealed }) => open(ctx, "try", sealed)))
  })
  expect(opened).toEqual(["secret 1200", "changed meanwhile"])
})

test("every registered column is there", async () => {
  const columns = sealedColumns().filter(({ table }) => table !== "vault_try")
  for (const { table, column, key } of columns) {
    await world.db.withSystem("test", (sys) =>
      sys.tx.session.query(`select ${[...key, column].join(", ")} from ${table} limit 0`, []),
    )
  }
  expect(new Set(columns.map(({ purpose }) => purpose)).size).toBe(columns.length)
})
