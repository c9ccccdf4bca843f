import { invoiceState, listInvoices } from "#business/billing"
import { ticketByNumber } from "#business/desk"
import { listOrders } from "#business/sales"
import { type Asked, askAction } from "#hub"
import { majorString } from "#kernel"
import type { Ctx } from "#platform/db"

/** What a person of the workspace typed behind a slash command, and where the answer goes. */
interface Command {
  readonly command: string
  readonly text: string
  readonly responseUrl: string
}

const kinds = ["order", "invoice", "ticket"] as const
type Kind = (typeof kinds)[number]
/** Longer than any number of ours. */
const numberMax = 60

/**
 * Answers Slack's slash command with state and amount of an order, invoice or ticket, found by its number. The command itself was
 * answered when it was taken, well within Slack's three seconds; this answer follows at the address that it named. No name, no
 * address of a customer is told: a workspace has more people than those who may see customers.
 */
export async function answerSlackCommand(ctx: Ctx, { connection, message, payload }: Asked): Promise<void> {
  const asked = commandOf(payload)
  if (asked === null) return
  const isAllowed = connection.settings["answersCommands"] !== false
  const text = isAllowed ? await answerOf(ctx, asked) : "This business does not answer commands; an admin can allow it."
  const input = { responseUrl: asked.responseUrl, text }
  await askAction(ctx, { slug: "slack", connection: connection.id, action: "answerCommand", input, key: message })
}

function commandOf(payload: unknown): Command | null {
  const { command, text = "", response_url: responseUrl } = Object(payload)
  if (typeof command !== "string" || typeof text !== "string" || typeof responseUrl !== "string") return null
  return responseUrl.startsWith("https://hooks.slack.com/") ? { command, text: text.trim(), responseUrl } : null
}

async function answerOf(ctx: Ctx, { command, text }: Command): Promise<string> {
  const [first = "", ...rest] = text.split(/\s+/)
  const kind = kinds.find((one) => one === first.toLowerCase())
  const number = (kind === undefined ? text : rest.join(" ")).replace(/^#/, "").slice(0, numberMax)
  if (number === "") return `Ask for one by its number: ${escaped(command)} order 1001, invoice 2026-17 or ticket 12`
  const found: string[] = []
  for (const one of kind === undefined ? kinds : [kind]) found.push(...(await look[one](ctx, number)))
  return found.length > 0 ? found.join("\n") : `There is no ${kind ?? "order, invoice or ticket"} ${escaped(number)}.`
}

const look: Readonly<Record<Kind, (ctx: Ctx, number: string) => Promise<readonly string[]>>> = {
  order: async (ctx, number) => {
    const { data } = await listOrders(ctx, { limit: 1, number })
    return data.map(
      (o) => `Order ${escaped(o.number)}: ${o.state}, ${majorString(o.totalMinor, o.currency)} ${o.currency}`,
    )
  },
  invoice: async (ctx, number) => {
    const today = ctx.now.toISOString().slice(0, 10)
    const { data } = await listInvoices(ctx, { limit: 10, search: number }, today)
    return data
      .filter((i) => i.number === number)
      .map((i) => {
        const [total, open] = [i.totalMinor, i.balanceMinor].map((minor) => majorString(minor, i.currency))
        return `Invoice ${escaped(number)}: ${invoiceState(i, today)}, ${total} ${i.currency}, ${open} open`
      })
  },
  ticket: async (ctx, number) => {
    if (!/^\d{1,9}$/.test(number)) return []
    const found = await ticketByNumber(ctx, Number(number))
    return found === undefined ? [] : [`Ticket ${found.number}: ${found.state}, ${found.priority}`]
  },
}

/** Slack's own signs: what comes from elsewhere makes no link and calls nobody. */
export function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;")
}
