import {
  type Consent,
  type ConsentStatement,
  type Customer,
  consentChanged,
  giveConsent,
  isStricter,
  readConsents,
} from "#business/customers"
import { connectorOfField, type DirtyRecord } from "#hub"
import type { Id } from "#kernel"
import type { Ctx } from "#platform/db"
import { afterCommitWhereWanted, type Flow } from "#platform/events"
import { type HubRow, textIn } from "./hub-rows.ts"

type State = ConsentStatement["state"]

/** Whether a customer may be written to by e-mail, as the hub has it: null is not known. */
export async function marketingOf(ctx: Ctx, id: Id<"cus">): Promise<State | null> {
  const { state } = await emailConsent(ctx, id)
  return state === "none" ? null : state
}

/**
 * Brings what an outside system says of it to the customer. What changed there is said now. What both sides changed, and what was there
 * before the two met, is of no known moment: the stricter stands. Answers what the hub is to take as known here.
 */
export async function takeMarketing(ctx: Ctx, { id }: Customer, record: DirtyRecord): Promise<State | null> {
  const { data, domainData } = record
  const said = stateIn(data)
  const before = await emailConsent(ctx, id)
  const agreed = domainData === null ? null : stateIn(domainData)
  if (said === null || said === agreed) return domainData === null ? wordOf(before) : agreed
  const isOursToo = domainData !== null && wordOf(before) !== agreed
  const at = domainData === null || isOursToo ? null : laterThan(before.since, ctx.now)
  const source = (await connectorOfField(ctx, record.id, "marketing")) ?? record.connector ?? "hub"
  const statement = { channel: "email", state: said, source, at, evidence: null } as const
  const now = wordOf(await giveConsent(ctx, id, statement))
  // Ours is stricter and on its way to the hub by its own event: until then the hub knows what it was told.
  return isOursToo && now !== null && isStricter(now, said) ? said : now
}

async function emailConsent(ctx: Ctx, id: Id<"cus">): Promise<Consent> {
  const found = (await readConsents(ctx, id)).find((one) => one.channel === "email")
  if (found === undefined) throw new Error("Every customer has a consent for e-mail.")
  return found
}

/** Now, or a moment after what it follows. */
function laterThan(since: Date | null, now: Date): Date {
  return since === null || since < now ? now : new Date(since.getTime() + 1)
}

function wordOf({ state }: Consent): State | null {
  return state === "none" ? null : state
}

const words: readonly State[] = ["subscribed", "pending", "unsubscribed"]

function stateIn(row: HubRow): State | null {
  return words.find((one) => one === textIn(row, "marketing")) ?? null
}

/** What a customer said is told to every system that keeps it. */
export const consentFlow = (tell: (ctx: Ctx, id: Id<"cus">) => Promise<unknown>): Flow =>
  afterCommitWhereWanted(consentChanged, `hub-${consentChanged.type}`, async (ctx, { data }) => {
    await tell(ctx, data.customerId)
  })
