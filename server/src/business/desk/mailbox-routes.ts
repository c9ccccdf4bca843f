import Type, { type Static } from "typebox"
import { pageSizeDefault } from "#kernel"
import {
  idParams,
  idSchema,
  instantSchema,
  listQuery,
  nullable,
  oneOf,
  pageSchema,
  type Route,
  route,
  strict,
  text,
} from "#platform/http"
import { isoOf } from "./bodies.ts"
import { type DeskMail, type Mailbox, mailMaxBytes, mailOutcomes } from "./mail.ts"
import { receivePosted, tenantOfMailbox } from "./mail-receive.ts"
import { listMails } from "./mail-store.ts"
import { listMailboxes } from "./mailbox-store.ts"
import {
  changeMailbox,
  checkMailbox,
  createMailbox,
  type MailboxDraft,
  removeMailbox,
  renewToken,
} from "./mailboxes.ts"
import { manage, nameSchema, partly, removed, setupTag as tag } from "./setup-schemas.ts"

const tokenHeader = "x-mortise-mailbox-token"
const imapPort = 993
const hostSchema = Type.String({ maxLength: 253, pattern: "^[A-Za-z0-9]([A-Za-z0-9.:-]*[A-Za-z0-9])?$" })

const Imap = strict({
  host: hostSchema,
  port: Type.Optional(Type.Integer({ minimum: 1, maximum: 65_535, default: imapPort })),
  user: text(254),
  password: Type.Optional(Type.String({ minLength: 1, maxLength: 1000, description: "Kept sealed, shown nowhere" })),
  folder: Type.Optional(text(200)),
})
const fields = {
  name: nameSchema,
  address: Type.String({
    maxLength: 254,
    pattern: '^[^\\s@,;<>"()+]+@[^\\s@,;<>"()]+$',
    examples: ["help@example.com"],
  }),
  queueId: nullable(idSchema("que")),
  isActive: Type.Boolean(),
  usesPlusAddress: Type.Boolean({
    description: "Answers go to name+tag@…, so that they find their ticket whatever was cut",
  }),
  acceptsAutomated: Type.Boolean({
    description: "Mails of machines (monitoring) make tickets; automatic answers never do",
  }),
  imap: nullable(Imap),
}
const MailboxBody = Type.Object({
  id: idSchema("mbx"),
  name: Type.String(),
  address: Type.String(),
  queueId: nullable(idSchema("que")),
  isActive: Type.Boolean(),
  usesPlusAddress: Type.Boolean(),
  acceptsAutomated: Type.Boolean(),
  hasToken: Type.Boolean({ description: "A mail server may post mails to it" }),
  imap: nullable(
    Type.Object({ host: Type.String(), port: Type.Integer(), user: Type.String(), folder: Type.String() }),
  ),
  polledAt: nullable(instantSchema),
  checkedAt: nullable(Type.String({ format: "date-time", description: "When its server was last asked, well or not" })),
  lastError: nullable(Type.String()),
  version: Type.Integer(),
})

function mailboxBody(m: Mailbox): Static<typeof MailboxBody> {
  return { ...m, polledAt: isoOf(m.polledAt), checkedAt: isoOf(m.checkedAt) }
}

const draftOf = (imap: Static<typeof Imap> | null): MailboxDraft["imap"] =>
  imap && { ...imap, port: imap.port ?? imapPort, folder: imap.folder ?? "INBOX" }

const MailBody = Type.Object({
  id: idSchema("inm"),
  mailboxId: idSchema("mbx"),
  outcome: oneOf(mailOutcomes),
  reason: nullable(Type.String()),
  sender: nullable(Type.String()),
  subject: nullable(Type.String()),
  sizeBytes: Type.Integer(),
  ticketId: nullable(idSchema("tkt")),
  replyId: nullable(idSchema("rpl")),
  receivedAt: instantSchema,
  decidedAt: nullable(instantSchema),
})

function mailBody(m: DeskMail): Static<typeof MailBody> {
  return { ...m, receivedAt: m.receivedAt.toISOString(), decidedAt: isoOf(m.decidedAt) }
}

const ownRoutes: readonly Route[] = [
  route({
    method: "GET",
    path: "/desk/mailboxes",
    tag,
    summary: "Where mail comes in",
    access: "desk:read",
    reply: Type.Object({ data: Type.Array(MailboxBody) }),
    handle: async (ctx) => ({ data: (await listMailboxes(ctx)).map(mailboxBody) }),
  }),
  route({
    method: "POST",
    path: "/desk/mailboxes",
    tag,
    summary: "Make a mailbox",
    access: manage,
    body: strict(fields),
    reply: MailboxBody,
    status: 201,
    isSecret: true,
    handle: async (ctx, { body }) => mailboxBody(await createMailbox(ctx, { ...body, imap: draftOf(body.imap) })),
  }),
  route({
    method: "PATCH",
    path: "/desk/mailboxes/:id",
    tag,
    summary: "Change a mailbox",
    access: manage,
    params: idParams("mbx"),
    body: partly(fields),
    reply: MailboxBody,
    handle: async (ctx, { params, body, ifMatch }) => {
      const { imap, ...rest } = body
      const patch = imap === undefined ? rest : { ...rest, imap: draftOf(imap) }
      return mailboxBody(await changeMailbox(ctx, params.id, patch, ifMatch))
    },
  }),
  route({
    method: "DELETE",
    path: "/desk/mailboxes/:id",
    tag,
    summary: "Remove a mailbox; its tickets stay",
    access: manage,
    params: idParams("mbx"),
    handle: (ctx, { params }) => removed(removeMailbox(ctx, params.id)),
  }),
  route({
    method: "POST",
    path: "/desk/mailboxes/:id/check",
    tag,
    summary: "Ask a mailbox's IMAP server now",
    description: "It is asked within moments; `checkedAt` and `lastError` of the mailbox then tell how it went.",
    access: manage,
    params: idParams("mbx"),
    reply: MailboxBody,
    status: 202,
    handle: async (ctx, { params }) => mailboxBody(await checkMailbox(ctx, params.id)),
  }),
  route({
    method: "POST",
    path: "/desk/mailboxes/:id/token",
    tag,
    summary: "A new token for the mail server that posts here",
    description: `Sent as \`${tokenHeader}\` with each mail. Told once; the one before stops working.`,
    access: manage,
    params: idParams("mbx"),
    reply: Type.Object({ token: Type.String() }),
    status: 201,
    isSecret: true,
    handle: async (ctx, { params }) => ({ token: await renewToken(ctx, params.id) }),
  }),
]

/** Mail that comes in. */
export const mailboxRoutes: readonly Route[] = [
  ...ownRoutes,
  route({
    method: "POST",
    path: "/desk/mailboxes/:id/mails",
    tag: "Desk",
    summary: "Hand over a mail as it came in",
    description: `For a mail server's pipe or webhook: the raw message as \`message/rfc822\`, the token in \`${tokenHeader}\`. It is read after the answer; a mail that came before is not taken twice.`,
    access: "public",
    tenantOf: (db, { id }) => tenantOfMailbox(db, id),
    params: idParams("mbx"),
    upload: { contentTypes: ["message/rfc822"], maxBytes: mailMaxBytes },
    headers: [tokenHeader],
    reply: Type.Object({ id: nullable(idSchema("inm")), isRepeat: Type.Boolean() }),
    status: 202,
    handle: async (ctx, { params, upload, headers }) => {
      const id = await receivePosted(ctx, params.id, headers[tokenHeader], upload?.bytes ?? Buffer.alloc(0))
      return { id, isRepeat: id === null }
    },
  }),
  route({
    method: "GET",
    path: "/desk/mails",
    tag: "Desk",
    summary: "Mails that came in and what became of them, newest first",
    access: "desk:read",
    query: listQuery({ outcome: Type.Optional(oneOf(mailOutcomes)) }),
    reply: pageSchema(MailBody),
    handle: async (ctx, { query }) => {
      const page = await listMails(ctx, { ...query, limit: query.limit ?? pageSizeDefault })
      return { data: page.data.map(mailBody), nextCursor: page.nextCursor }
    },
  }),
]
