// The one channel that is read, and what is sent.
import Type from "typebox"
import { type Action, type Api, cursorPages, type PullPage, VendorError } from "#hub"
import { slackTime } from "./formats.ts"

const pageSize = 200

/** Pages of channels that are looked through for a name. */
const channelPagesMax = 20

/** The id of the setting's channel, if the app was invited there; null where none is read. */
async function channelOf(api: Api): Promise<string | null> {
  const wanted = String(api.connection.settings["readChannel"] ?? "").replace(/^#/, "")
  if (wanted === "" || /^[CG][A-Z0-9]{6,}$/.test(wanted)) return wanted === "" ? null : wanted
  let cursor: string | undefined
  for (let page = 0; page < channelPagesMax; page++) {
    const body = await api.get("/conversations.list", { limit: pageSize, exclude_archived: true, cursor })
    const channels: unknown = Reflect.get(Object(body), "channels")
    if (!Array.isArray(channels)) throw new VendorError({ class: "transient", message: "The answer holds no channels" })
    const found = channels.find((one) => one?.name === wanted && one.is_member === true)
    if (found !== undefined) return String(found.id)
    cursor = nextOf(body) ?? undefined
    if (cursor === undefined) return null
  }
  return null
}

function nextOf(body: unknown): string | null {
  const cursor: unknown = Reflect.get(Object(Reflect.get(Object(body), "response_metadata")), "next_cursor")
  return typeof cursor === "string" && cursor !== "" ? cursor : null
}

function messagesOf(body: unknown, channel: string): readonly Readonly<Record<string, unknown>>[] {
  const found: unknown = Reflect.get(Object(body), "messages")
  if (!Array.isArray(found)) throw new VendorError({ class: "transient", message: "The answer holds no messages" })
  return found.map((one) => ({ ...Object(one), channel }))
}

/** The newest first; the next read begins at the newest that was there when this one began. */
export const messagePages = cursorPages({
  fetch: async (api, { since, token }): Promise<PullPage> => {
    const channel = await channelOf(api)
    if (channel === null) return { items: [], next: null }
    const at =
      token === null ? { cursor: undefined, until: null } : (JSON.parse(token) as { cursor: string; until: string })
    const oldest = since === null ? undefined : String(slackTime.format(since))
    const query = { channel, limit: pageSize, oldest, inclusive: true, cursor: at.cursor }
    const body = await api.get("/conversations.history", query)
    const items = messagesOf(body, channel)
    const until = at.until ?? slackTime.parse(items[0]?.["ts"])?.toISOString() ?? null
    const cursor = nextOf(body)
    const next = cursor === null ? null : JSON.stringify({ cursor, until })
    return { items, next, ...(until === null ? {} : { until: new Date(until) }) }
  },
})

export async function messageById(api: Api, ts: string): Promise<unknown> {
  const channel = await channelOf(api)
  if (channel === null) return null
  const query = { channel, latest: ts, oldest: ts, inclusive: true, limit: 1 }
  const [found] = messagesOf(await api.get("/conversations.history", query), channel)
  return found?.["ts"] === ts ? found : null
}

const textField = Type.String({ minLength: 1, maxLength: 4_000, description: "mrkdwn; Slack advises 4,000 characters" })

/** Says something in a channel. */
export const postMessage: Action = {
  about: "Post a message to a channel that the app is a member of",
  input: Type.Object({
    channel: Type.String({ minLength: 1, maxLength: 80, description: "Id or #name" }),
    text: textField,
  }),
  output: Type.Object({ channel: Type.String(), ts: Type.String() }),
  run: async (api, { channel, text }) => {
    const body = Object(await api.post("/chat.postMessage", { channel, text, unfurl_links: false }))
    return { channel: String(body.channel), ts: String(body.ts) }
  },
}

/** Answers a slash command, at the address that came with it; only who asked sees it. */
export const answerCommand: Action = {
  about: "Answer a slash command (within 30 minutes, as Slack allows)",
  input: Type.Object({
    responseUrl: Type.String({ pattern: "^https://hooks\\.slack\\.com/", maxLength: 500 }),
    text: textField,
  }),
  output: Type.Object({}),
  run: async (api, { responseUrl, text }) => {
    await api.send({
      method: "POST",
      path: String(responseUrl),
      json: { response_type: "ephemeral", text },
      allow: [404],
    })
    return {}
  },
}
