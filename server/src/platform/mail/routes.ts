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
} from "#platform/http"
import { type Mail, mailStates } from "./mail.ts"
import { loadMail } from "./queue.ts"
import { listMails } from "./store.ts"

const tag = "Mail"

const summary = {
  id: idSchema("mai"),
  key: Type.String({ description: "What the mail is about; there is one mail per key" }),
  state: oneOf(mailStates),
  to: Type.String(),
  subject: Type.String(),
  attempts: Type.Integer(),
  lastError: nullable(Type.String()),
  createdAt: instantSchema,
  sentAt: nullable(instantSchema),
}
const MailSummary = Type.Object(summary)
const MailBody = Type.Object({
  ...summary,
  text: Type.String(),
  html: nullable(Type.String()),
  messageId: Type.String(),
})

/** Reading what was written to people. */
export const mailRoutes: readonly Route[] = [
  route({
    method: "GET",
    path: "/mail",
    tag,
    summary: "Mails, newest first",
    description: "Without a mail server (MORTISE_SMTP_URL) mails are kept here and go nowhere.",
    access: "mail:read",
    query: listQuery({ state: Type.Optional(oneOf(mailStates)), to: Type.Optional(Type.String({ maxLength: 254 })) }),
    reply: pageSchema(MailSummary),
    handle: async (ctx, { query }) => {
      const page = await listMails(ctx, { ...query, limit: query.limit ?? pageSizeDefault })
      return { data: page.data.map(summaryOf), nextCursor: page.nextCursor }
    },
  }),
  route({
    method: "GET",
    path: "/mail/:id",
    tag,
    summary: "One mail with its text",
    access: "mail:read",
    params: idParams("mai"),
    reply: MailBody,
    handle: async (ctx, { params }) => bodyOf(await loadMail(ctx, params.id)),
  }),
]

function summaryOf(mail: Mail): Static<typeof MailSummary> {
  return {
    id: mail.id,
    key: mail.key,
    state: mail.state,
    to: mail.to,
    subject: mail.subject,
    attempts: mail.attempts,
    lastError: mail.lastError,
    createdAt: mail.createdAt.toISOString(),
    sentAt: mail.sentAt?.toISOString() ?? null,
  }
}

function bodyOf(mail: Mail): Static<typeof MailBody> {
  const isHidden = mail.isSecret && mail.state !== "kept"
  return { ...summaryOf(mail), text: isHidden ? "" : mail.text, html: mail.html, messageId: mail.messageId }
}
