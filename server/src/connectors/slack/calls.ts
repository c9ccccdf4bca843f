// The one channel that is read, and what is sent.
import Type from "typebox"
import { type Api, action, cursorPages, filled, type Row, recordsAt, rowAt, textAt } from "#hub"
import { slackTime } from "./formats.ts"

const pageSize = 200
/** Pages of channels that are looked through for a name. */
const channelPagesMax = 20

const nextOf = (body: unknown) => textAt(body, "response_metadata", "next_cursor")

/** The id of the setting's channel, if the app was invited there; null where none is read. */
async function channelOf(api: Api): Promise<string | null> {
  const wanted = filled(api.connection.settings, "readChannel")?.replace(/^#/, "") ?? ""
  if (wanted === "" || /^[CG][A-Z0-9]{6,}$/.test(wanted)) return wanted || null
  let cursor: string | undefined
  for (let page = 0; page < channelPagesMax; page++) {
    const body = await api.get("/conversations.list", { limit: pageSize, exclude_archived: true, cursor })
    const found = recordsAt(body, "channels").find((one) => one["name"] === wanted && one["is_member"] === true)
    cursor = nextOf(body)
    if (found !== undefined || cursor === undefined) return filled(found, "id")
  }
  return null
}

function messagesOf(body: unknown, channel: string): readonly Row[] {
  return recordsAt(body, "messages").map((one) => ({ ...one, channel }))
}

/** The newest first; the next read begins at the newest that was there when this one began. */
export const messagePages = cursorPages({
  fetch: async (api, { since, token }) => {
    const channel = await channelOf(api)
    if (channel === null) return { items: [], next: null }
    const at: { cursor?: string; until?: string } = token === null ? {} : JSON.parse(token)
    const oldest = since === null ? undefined : String(slackTime.format(since))
    const query = { channel, limit: pageSize, oldest, inclusive: true, cursor: at.cursor }
    const body = await api.get("/conversations.history", query)
    const items = messagesOf(body, channel)
    const until = at.until ?? slackTime.parse(items[0]?.["ts"])?.toISOString()
    const cursor = nextOf(body)
    const next = cursor === undefined ? null : JSON.stringify({ cursor, until })
    return { items, next, ...(until !== undefined && { until: new Date(until) }) }
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
export const postMessage = action({
  about: "Post a message to a channel that the app is a member of",
  input: Type.Object({
    channel: Type.String({ minLength: 1, maxLength: 80, description: "Id or #name" }),
    text: textField,
  }),
  output: Type.Object({ channel: Type.String(), ts: Type.String() }),
  run: async (api, { channel, text }) => {
    const posted = rowAt(await api.post("/chat.postMessage", { channel, text, unfurl_links: false }))
    return { channel: String(posted["channel"]), ts: String(posted["ts"]) }
  },
})

/** Answers a slash command, at the address that came with it; only who asked sees it. */
export const answerCommand = action({
  about: "Answer a slash command (within 30 minutes, as Slack allows)",
  input: Type.Object({
    responseUrl: Type.String({ pattern: "^https://hooks\\.slack\\.com/", maxLength: 500 }),
    text: textField,
  }),
  output: Type.Object({}),
  run: async (api, { responseUrl, text }) => {
    await api.post(responseUrl, { response_type: "ephemeral", text }, { allow: [404] })
    return {}
  },
})
