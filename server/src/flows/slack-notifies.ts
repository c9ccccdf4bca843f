import { invoiceIssued, invoiceOverdue, invoicePaid, paymentReceived } from "#business/billing"
import { slaBreached, ticketCreated } from "#business/desk"
import { orderCancelled, orderPaid, orderPlaced } from "#business/sales"
import { levelLow } from "#business/stock"
import { askAction, integrationConnected, livingConnections } from "#hub"
import { majorString } from "#kernel"
import type { Ctx } from "#platform/db"
import { afterCommitWhereWanted, type EventRecord, type Flow, inTransaction, wantFlows } from "#platform/events"
import { escaped } from "./slack-commands.ts"

/** A rule of the connection's settings: which event is told in which channel, and how. */
interface Rule {
  readonly event: string
  readonly channel: string
  readonly template: string
}

type Told = EventRecord<Readonly<Record<string, unknown>>>

/** Tells the channels that wish for this event, each once, after the commit. */
async function tell(ctx: Ctx, event: Told): Promise<void> {
  for (const { id, state, settings } of await livingConnections(ctx, "slack")) {
    if (state !== "connected") continue
    for (const [i, rule] of rulesOf(settings).entries()) {
      if (rule.event !== event.type) continue
      const input = { channel: rule.channel, text: filled(rule.template, event) }
      await askAction(ctx, { slug: "slack", connection: id, action: "postMessage", input, key: `${event.id}:${i}` })
    }
  }
}

function rulesOf(settings: Readonly<Record<string, unknown>>): readonly Rule[] {
  const rules = settings["notifications"]
  // Checked against the connector's settings schema when they were kept.
  return Array.isArray(rules) ? (rules as Rule[]) : []
}

/** `{field}` is a field of the event; `{total}` is `totalMinor` in its currency. What an event does not have stays empty. */
function filled(template: string, { type, data }: Told): string {
  const wanted = template === "" ? `${type} {number}` : template
  return wanted.replace(/\{(\w{1,40})\}/g, (_all, field: string) => escaped(fieldText(data, field))).trim()
}

function fieldText(data: Told["data"], field: string): string {
  const [value, minor, currency] = [data[field], data[`${field}Minor`], data["currency"]]
  if (typeof minor === "string" && /^-?\d{1,18}$/.test(minor) && typeof currency === "string")
    return `${majorString(BigInt(minor), currency)} ${currency}`
  return typeof value === "string" || typeof value === "number" ? String(value) : ""
}

const events = [
  ...[orderPlaced, orderPaid, orderCancelled, invoiceIssued, invoiceOverdue, invoicePaid, paymentReceived],
  ...[ticketCreated, slaBreached, levelLow],
]

const told: readonly Flow[] = events.map((event) =>
  afterCommitWhereWanted(
    // Only the fields that a template names are read, whatever the event's are.
    event as Parameters<typeof afterCommitWhereWanted<Told["data"]>>[0],
    `slack-${event.type}`,
    tell,
  ),
)

/** From the connection on, a business's events are looked at; until then they cost nothing. */
const connectedWants = inTransaction(integrationConnected, "slack-connected-wants", async (ctx, { data }) => {
  if (data.connector === "slack") await wantFlows(ctx, told)
})

/** Notifications in Slack. */
export const slackFlows: readonly Flow[] = [connectedWants, ...told]
