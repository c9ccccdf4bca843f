import { newId } from "#kernel"
import type { Ctx, Database, TenantId } from "#platform/db"
import { append } from "#platform/events"
import { type DeskMailId, type MailboxId, mailErrors } from "./mail.ts"
import { mailReceived } from "./mail-events.ts"
import { messageKeyOf } from "./mail-read.ts"
import { insertMail } from "./mail-store.ts"
import { mailboxById, ownerOfMailbox, tokenHashOf } from "./mailbox-store.ts"
import { tokenHash } from "./mailboxes.ts"
import { equal } from "./tokens.ts"

/**
 * Takes a mail in: it is kept as it came, and read after the commit. One that came before (by this or another mailbox) is not kept
 * again. Answers its id, or null for a repeat. Throws `desk_mail.empty`.
 */
export async function receiveMail(ctx: Ctx, mailboxId: MailboxId, raw: Buffer): Promise<DeskMailId | null> {
  if (raw.length === 0) throw mailErrors["desk_mail.empty"]()
  const id: DeskMailId = newId("inm")
  if (!(await insertMail(ctx, id, mailboxId, messageKeyOf(raw), raw))) return null
  await append(ctx, mailReceived, { mailId: id, mailboxId, sizeBytes: raw.length })
  return id
}

/** `receiveMail` for a mail server that posts with the mailbox's token. Throws `mailbox.token_wrong`, `mailbox.shut`. */
export async function receivePosted(
  ctx: Ctx,
  mailboxId: MailboxId,
  token: string | undefined,
  raw: Buffer,
): Promise<DeskMailId | null> {
  const hash = await tokenHashOf(ctx, mailboxId)
  if (token === undefined || hash === null || !equal(tokenHash(token), hash)) throw mailErrors["mailbox.token_wrong"]()
  const mailbox = await mailboxById(ctx, mailboxId)
  if (mailbox?.isActive !== true) throw mailErrors["mailbox.shut"]()
  return receiveMail(ctx, mailboxId, raw)
}

/** The business of a mailbox. Throws `mailbox.unknown`. */
export async function tenantOfMailbox(db: Database, id: MailboxId): Promise<TenantId> {
  const tenant = await db.withSystem("whose mailbox", (sys) => ownerOfMailbox(sys, id))
  if (tenant === undefined) throw mailErrors["mailbox.unknown"]({ id })
  return tenant
}
