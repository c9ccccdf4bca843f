import { randomBytes } from "node:crypto"
import { isId } from "#kernel"
import { addMember, createUser, findUser, issueApiKey } from "#platform/auth"
import type { TenantId } from "#platform/db"
import { listTenants } from "#platform/tenants"
import { makeTenants } from "./businesses.ts"
import { type DemoProgram, inTenant } from "./market.ts"
import { playSeason, type Watch } from "./play.ts"
import { planSeason } from "./season.ts"
import { playService } from "./service-play.ts"
import { changeState, type DemoTenant, demoTenants, eraseTenants } from "./store.ts"

/** How much there is in the demo. */
export interface DemoSize {
  readonly seed: number
  readonly orders: number
  readonly customers: number
  readonly days: number
}

export const demoSize: DemoSize = { seed: 20_261_121, orders: 400, customers: 300, days: 120 }
export const demoEmail = "demo@example.com"
/** Known to everybody, for a demo that only this machine can reach. */
const localPassword = "agora-delicatessen"
const dayMs = 86_400_000

/** How to get into a demo that was just made; the key and a password of its own are told only now. */
export interface DemoAccess {
  readonly apiKey: string
  /** Null when the person was there before and keeps theirs. */
  readonly password: string | null
}

/** Makes the demo: its businesses, their season, an owner and a key. Until the last step it is marked as unfinished. */
export async function makeDemo(program: DemoProgram, watch: Watch, size: DemoSize = demoSize): Promise<DemoAccess> {
  const { db } = program
  const until = db.clock.now()
  const from = new Date(until.getTime() - (size.days + 2) * dayMs)
  const season = planSeason({ ...size, until })
  const tenants = await db.withSystem("make the demo", (sys) => makeTenants({ ...sys, now: from }))
  const storefrontId = await playSeason(program, tenants, season, { from, until }, watch)
  const { userId, password } = await owner(program)
  for (const tenant of Object.values(tenants))
    await inTenant(db, tenant, until, (ctx) => addMember(ctx, userId, "owner"))
  await playService(program, { ...size, tenant: tenants.service, person: personOf(userId), until }, watch)
  const { secret } = await inTenant(db, tenants.shop, until, (ctx) => issueApiKey(ctx, "demo", ["*"]))
  await db.withSystem("the demo is made", (sys) =>
    changeState(sys, { state: "ready", storefrontId, isOn: true, nextMs: until.getTime() + 20_000, trickled: 0 }),
  )
  return { apiKey: secret, password }
}

/** What is there of a demo. */
export function findDemo({ db }: Pick<DemoProgram, "db">): Promise<DemoTenant[]> {
  return db.withSystem("find the demo", demoTenants)
}

/** Removes the demo's businesses with all they have; nothing else is touched. */
export async function eraseDemo({ db }: Pick<DemoProgram, "db">): Promise<void> {
  await db.withSystem("remove the demo", async (sys) => {
    const ids: TenantId[] = (await demoTenants(sys)).map((tenant) => tenant.id)
    if (ids.length > 0) await eraseTenants(sys, ids)
  })
}

/** Is there no business at all? */
export async function isEmpty({ db }: Pick<DemoProgram, "db">): Promise<boolean> {
  return (await db.withSystem("the first start", listTenants)).length === 0
}

function personOf(userId: string) {
  if (!isId("usr", userId)) throw new Error(`${userId} is no id of a person.`)
  return { userId, name: "Demo" }
}

/** The demo's owner. Where others can reach the server, the password is one that nobody knows before. */
async function owner({ db, config }: DemoProgram): Promise<{ userId: string; password: string | null }> {
  const known = await findUser(db, demoEmail)
  if (known !== null) return { userId: known, password: null }
  const isLocal = ["127.0.0.1", "localhost", "::1"].includes(config.host) && config.url === ""
  const password = isLocal ? localPassword : randomBytes(12).toString("base64url")
  return { userId: await createUser(db, { name: "Demo", email: demoEmail, password }), password }
}
