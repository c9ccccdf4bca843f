import { connectors } from "#connectors"
import { serveSandbox } from "#hub"

/**
 * The sandbox of Xero in a process of its own, as a vendor is: `sync-vendor.ts` starts it and talks with it. Its clock is the bench's.
 */

/** What it can be asked. */
export type VendorAsk =
  | { readonly kind: "clock"; readonly ms: number }
  /** New contacts, of samples from this number on. */
  | { readonly kind: "insert"; readonly from: number; readonly count: number }
  /** Every contact gets another name. */
  | { readonly kind: "rename"; readonly name: string }
  | { readonly kind: "calls" }

/** What it answers. */
export interface VendorReply {
  readonly url: string
  /** Webhooks that it would have sent since the question. */
  readonly messages: readonly { readonly body: string; readonly headers: Readonly<Record<string, string>> }[]
  /** Calls since it was asked last, and how many of them were too many. */
  readonly calls: number
  readonly refused: number
}

const sandbox = connectors.find((one) => one.slug === "xero")?.sandbox
if (sandbox === undefined) throw new Error("There is no sandbox of Xero.")
/** Its own records are old: the clock of its changes never goes back, and those of a bulk began long before now. */
let nowMs = Date.now() - 30 * 86_400_000
/** Records of a bulk changed so long after one another: a vendor's books grew over time. */
const apartMs = 500
const running = await serveSandbox(sandbox, { now: () => new Date(nowMs), seed: "bench" })

function work(ask: VendorAsk): void {
  const { contacts } = running.app.tables
  if (contacts === undefined) throw new Error("The sandbox has no contacts.")
  if (ask.kind === "clock") nowMs = ask.ms
  if (ask.kind === "insert") overTime(ask.count, (n) => contacts.insert(contacts.sample(ask.from + n)))
  if (ask.kind === "rename") {
    const all = contacts.all().map((record) => ({ id: String(record["ContactID"]), name: String(record["Name"]) }))
    overTime(all.length, (n) => contacts.change(all[n]?.id ?? "", { Name: `${ask.name} ${all[n]?.name}` }))
  }
}

/** Does so many things one after the other, the last of them now. */
function overTime(count: number, work: (n: number) => void): void {
  const untilMs = nowMs
  for (let n = 0; n < count; n++) {
    nowMs = untilMs - (count - 1 - n) * apartMs
    work(n)
  }
}

process.on("message", (ask: VendorAsk) => {
  const messages: VendorReply["messages"][number][] = []
  // A bulk of new records would be as many messages that nobody wants.
  running.deliver = (message) => {
    if (ask.kind === "insert" && ask.count === 1) messages.push(message)
  }
  work(ask)
  const calls = ask.kind === "calls" ? running.calls.splice(0) : []
  const refused = calls.filter(({ reply }) => reply.status === 429).length
  const reply: VendorReply = { url: running.url, messages, calls: calls.length, refused }
  process.send?.(reply)
})
process.on("disconnect", () => process.exit(0))
process.send?.({ url: running.url, messages: [], calls: 0, refused: 0 } satisfies VendorReply)
