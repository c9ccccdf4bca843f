import type { Connector } from "../define.ts"
import { linkOf, livingIds, mustAgree, stateOf } from "./agreement.ts"
import { must, written } from "./check.ts"
import { ourNew, textFieldsOf, theirEdit, theirNew, theirRow } from "./people.ts"
import { messagesOf, played, type Scene } from "./scene.ts"
import type { LiveCheck, Message } from "./stage.ts"
import { keepsOurs, linkOfRecord, workFor, writtenMain } from "./writes.ts"

const noWebhooks = (c: Connector) => (c.webhooks === undefined ? "it has no webhooks" : null)
const noWrites = (c: Connector) => (written(c).length === 0 ? "it writes nothing" : noWebhooks(c))

/** What arrives by itself: proved, a hint only, once. */
export const webhookChecks: readonly LiveCheck[] = [
  played(
    {
      id: "webhooks.signed",
      group: "webhooks",
      title: "a change there is told, proved, and read at once",
      notApplicable: noWebhooks,
    },
    async (scene) => {
      const { name, id, message } = await told(scene)
      must(
        (await send(scene, message)) < 300,
        "the message that the sandbox signed is refused: look at preset, secret and the sandbox's sign",
      )
      await scene.work()
      await linkOf(scene, name, id)
      await mustAgree(scene, name)
    },
    { resources: "all" },
  ),
  played(
    {
      id: "webhooks.change",
      group: "webhooks",
      title: "a told change of a record that is known arrives, though the next read is far",
      notApplicable: noWebhooks,
    },
    async (scene) => {
      const { name, id, message, messages } = await told(scene)
      await send(scene, message)
      await scene.work()
      const [field] = textFieldsOf(scene.resource(name), await theirRow(scene, name, id))
      if (field === undefined || keepsOurs(scene.resource(name), field)) return
      scene.pass(1)
      messages.splice(0)
      await theirEdit(scene, name, id, field, "Changed and told")
      const next = messages.at(-1)
      must(next !== undefined, `the sandbox tells nothing of a change of ${name}`)
      await send(scene, next)
      await scene.work()
      must(
        (await linkOf(scene, name, id)).data[field] === "Changed and told",
        `${name}.${field} was told to have changed, and was not read again`,
      )
    },
    { resources: "all" },
  ),
  played(
    {
      id: "webhooks.forged",
      group: "webhooks",
      title: "a message whose body, or whose signature, is not the vendor's is refused and reads nothing",
      notApplicable: noWebhooks,
    },
    async (scene) => {
      const { name, id, message } = await told(scene)
      const forged = [
        { ...message, body: `${message.body} ` },
        { ...message, headers: withoutProof(message.headers) },
        { ...message, headers: flipped(message.headers) },
      ]
      for (const [i, one] of forged.entries()) {
        const status = await send(scene, one)
        must(status >= 400 && status < 500, `forgery ${i + 1} of ${forged.length} was answered ${status}`)
      }
      await scene.work()
      const { links } = await stateOf(scene, name)
      must(!links.some((link) => link.externalId === id), "a forged message made us read")
    },
    { resources: "all" },
  ),
  played(
    {
      id: "webhooks.again",
      group: "webhooks",
      title: "a message that comes three times is handled once",
      notApplicable: noWebhooks,
    },
    async (scene) => {
      const { name, id, message } = await told(scene)
      for (let i = 0; i < 3; i++)
        must((await send(scene, message)) < 300, "a repeated message is refused; the vendor would try for ever")
      await scene.work()
      await linkOf(scene, name, id)
      const calls = scene.sandbox.calls.length
      await send(scene, message)
      await scene.work()
      must(scene.sandbox.calls.length === calls, "a message that was handled makes us call once more")
    },
    { resources: "all" },
  ),
  played(
    {
      id: "webhooks.stranger",
      group: "webhooks",
      title: "a message about another account touches nothing here",
      notApplicable: noWebhooks,
    },
    async (scene) => {
      const { message } = await told(scene)
      const { webhooks } = scene.connector
      const payload: unknown = JSON.parse(jsonText(message.body))
      const accounts = webhooks?.accounts(payload) ?? []
      const own = (await scene.connection()).account?.id ?? ""
      must(
        accounts.length === 0 || accounts.includes(own),
        `webhooks.accounts says ${accounts.join(", ")}, the account is ${own}`,
      )
      if (accounts.length === 0) return
      const touches = webhooks?.touches(payload, `${own}-other`, message.headers) ?? []
      const isNamed = touches.length === 0 || !JSON.stringify(payload).includes(own)
      must(isNamed, "touches for an account that the message does not name")
    },
    { resources: "all" },
  ),
  played(
    {
      id: "webhooks.early",
      group: "webhooks",
      title: "a message about our own new record that comes before the answer makes it no second one",
      notApplicable: noWrites,
    },
    async (scene) => {
      const name = writtenMain(scene)
      const before = livingIds(scene, name).length
      const messages = messagesOf(scene)
      const record = await ourNew(scene, name, 1)
      const worker = scene.worker("writing", {
        send: async (connection, request) => {
          const reply = await scene.deps.send(connection, request)
          for (const message of messages.splice(0)) await send(scene, message)
          return reply
        },
      })
      await scene.work(worker)
      await workFor(scene, 6)
      await linkOfRecord(scene, name, record)
      must(
        livingIds(scene, name).length - before === 1,
        `${name} is there ${livingIds(scene, name).length - before} times`,
      )
      const { links } = await stateOf(scene, name)
      must(
        new Set(links.map((link) => link.recordId)).size === links.length,
        "the told record became a second one here",
      )
      await mustAgree(scene, name)
    },
    { resources: "all" },
  ),
  played(
    {
      id: "webhooks.lost",
      group: "webhooks",
      title: "a message that is never told is made up for by the next read",
      notApplicable: noWebhooks,
    },
    async (scene) => {
      const { name, id } = await told(scene)
      scene.pass(25 * 60)
      await scene.work()
      await linkOf(scene, name, id)
    },
    { resources: "all" },
  ),
  played(
    {
      id: "webhooks.ghost",
      group: "webhooks",
      title: "a message about a record that is gone again, or never was, does no harm",
      notApplicable: noWebhooks,
    },
    async (scene) => {
      const { name, id, message } = await told(scene)
      scene.table(name).remove(id)
      await send(scene, message)
      await scene.work()
      const { state, reason } = await scene.connection()
      must(state === "connected", `the connection is ${state}: ${reason}`)
      await mustAgree(scene, name)
    },
    { resources: "all" },
  ),
  played(
    {
      id: "webhooks.hostile",
      group: "webhooks",
      title: "whatever is sent, accounts, partOf and touches answer something and never throw",
      notApplicable: noWebhooks,
    },
    async (scene) => {
      const { webhooks } = scene.connector
      if (webhooks === undefined) return
      const { message } = await told(scene)
      const true_: unknown = JSON.parse(jsonText(message.body))
      const odd = [
        null,
        1,
        "x",
        true,
        [],
        [null],
        {},
        { events: [null, 1, {}] },
        { data: null },
        { payload: 1 },
        ...spoilt(true_),
      ]
      for (const payload of odd) {
        for (const [what, ask] of [
          ["accounts", () => webhooks.accounts(payload)],
          ["touches", () => webhooks.touches(payload, "a", {})],
          ["partOf", () => webhooks.partOf(payload, "a")],
        ] as const) {
          try {
            ask()
          } catch (error) {
            throw new Error(`webhooks.${what} throws for ${JSON.stringify(payload).slice(0, 120)}: ${error}`, {
              cause: error,
            })
          }
        }
      }
    },
    { resources: "all" },
  ),
]

/** A person there makes a record that is told: the first resource whose table tells. */
async function told(scene: Scene) {
  const messages = messagesOf(scene)
  for (const [name, one] of Object.entries(scene.connector.resources)) {
    if (one.get === undefined) continue
    messages.splice(0)
    const id = theirNew(scene, name, 1)
    const found = messages.findLast((message) => message.body.includes(id))
    if (found !== undefined) return { name, id, message: found, messages }
  }
  throw new Error(
    "The sandbox tells of no new record: its tables' onChange has to call env.deliver with a signed message",
  )
}

function send(scene: Scene, message: Message): Promise<number> {
  return scene.stage.receive(scene.connector.slug, scene.tenant, message)
}

function withoutProof(headers: Message["headers"]): Message["headers"] {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => /^content-type$/i.test(name)))
}

/** Each header that looks like a proof with one letter changed. */
function flipped(headers: Message["headers"]): Message["headers"] {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => {
      if (!/sign|hmac|auth|token/i.test(name)) return [name, value]
      const at = Math.max(0, value.length - 6)
      return [name, `${value.slice(0, at)}${value[at] === "a" ? "b" : "a"}${value.slice(at + 1)}`]
    }),
  )
}

/** The payload as JSON, also where it is sent as a form with a field of JSON. */
function jsonText(body: string): string {
  if (/^\s*[[{]/.test(body)) return body
  const form = Object.fromEntries(new URLSearchParams(body))
  return form["payload"] ?? JSON.stringify(form)
}

/** A true payload with each of its fields replaced by what it can't be. */
function spoilt(payload: unknown): unknown[] {
  if (Array.isArray(payload))
    return [[...payload, null], ...payload.slice(0, 2).flatMap((one) => spoilt(one).map((odd) => [odd]))]
  if (typeof payload !== "object" || payload === null) return []
  return Object.entries(payload).flatMap(([name, value]) =>
    [null, 7, "odd", [], {}, ...spoilt(value)].map((odd) => ({ ...payload, [name]: odd })),
  )
}
