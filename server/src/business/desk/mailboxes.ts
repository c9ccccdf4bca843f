import { createHash, randomBytes } from "node:crypto"
import { newId } from "#kernel"
import { type Ctx, isUniqueViolation } from "#platform/db"
import { append } from "#platform/events"
import { httpErrors } from "#platform/http"
import { seal } from "#platform/vault"
import { type ImapAccess, type Mailbox, type MailboxId, mailboxesMax, mailErrors } from "./mail.ts"
import * as store from "./mailbox-store.ts"
import { setupErrors } from "./setup.ts"
import { setupChanged } from "./setup-events.ts"
import { queueStore } from "./setup-store.ts"

/** A mailbox as somebody asks for it; `password` goes with `imap`. */
export interface MailboxDraft
  extends Pick<Mailbox, "name" | "address" | "queueId" | "isActive" | "usesPlusAddress" | "acceptsAutomated"> {
  readonly imap: (ImapAccess & { readonly password?: string | undefined }) | null
}

/** Makes a mailbox. Throws `mailbox.address_taken`, `mailbox.password_missing`, `mailbox.too_many`, `desk.unknown` and
 *  `desk.queue_archived` (the queue). */
export async function createMailbox(ctx: Ctx, draft: MailboxDraft): Promise<Mailbox> {
  if ((await store.listMailboxes(ctx)).length >= mailboxesMax) throw mailErrors["mailbox.too_many"]()
  const { imap, ...rest } = draft
  await requireQueue(ctx, draft)
  if (imap !== null && imap.password === undefined) throw mailErrors["mailbox.password_missing"]()
  const made: Mailbox = {
    ...rest,
    address: rest.address.toLowerCase(),
    id: newId("mbx"),
    hasToken: false,
    imap: imap && accessOf(imap),
    polledAt: null,
    checkedAt: null,
    lastError: null,
    version: 1,
  }
  const password = imap?.password === undefined ? null : await seal(ctx, store.sealedPassword.purpose, imap.password)
  await refusingTaken(made, () => store.insertMailbox(ctx, made, password))
  await tell(ctx, "added", null, made)
  return made
}

/** Changes a mailbox. A password is kept while nothing else of its server changes. Throws as `createMailbox`, and `mailbox.unknown`. */
export async function changeMailbox(
  ctx: Ctx,
  id: MailboxId,
  patch: Partial<MailboxDraft>,
  version?: number,
): Promise<Mailbox> {
  const before = await holdMailbox(ctx, id)
  if (version !== undefined && version !== before.version) throw httpErrors["version.mismatch"]()
  const { imap, ...rest } = patch
  await requireQueue(ctx, patch)
  const access = imap === undefined ? before.imap : imap && accessOf(imap)
  const isElsewhere = access?.host !== before.imap?.host || access?.user !== before.imap?.user
  if (access !== null && isElsewhere && imap?.password === undefined) throw mailErrors["mailbox.password_missing"]()
  const address = (rest.address ?? before.address).toLowerCase()
  const after: Mailbox = { ...before, ...rest, address, imap: access, version: before.version + 1 }
  const password =
    imap?.password === undefined ? undefined : await seal(ctx, store.sealedPassword.purpose, imap.password)
  const written = await refusingTaken(after, () => store.updateMailbox(ctx, after, access === null ? null : password))
  if (!written) throw httpErrors["version.mismatch"]()
  await tell(ctx, "changed", before, after)
  return after
}

/** Removes a mailbox with the log of its mails; tickets stay. Throws `mailbox.unknown`. */
export async function removeMailbox(ctx: Ctx, id: MailboxId): Promise<void> {
  const before = await holdMailbox(ctx, id)
  await store.deleteMailbox(ctx, id)
  await tell(ctx, "removed", before, null)
}

/**
 * Has a mailbox's server asked within moments rather than at its turn: `checkedAt` and `lastError` then tell how it went. Throws
 * `mailbox.unknown`, `mailbox.shut`, `mailbox.imap_missing`.
 */
export async function checkMailbox(ctx: Ctx, id: MailboxId): Promise<Mailbox> {
  const found = await holdMailbox(ctx, id)
  if (!found.isActive) throw mailErrors["mailbox.shut"]()
  if (found.imap === null) throw mailErrors["mailbox.imap_missing"]()
  await store.fetchSoon(ctx, id)
  return found
}

/** Opens a mailbox's door for mail servers with a new token, which is told here only; the one before does not work any more. */
export async function renewToken(ctx: Ctx, id: MailboxId): Promise<string> {
  const before = await holdMailbox(ctx, id)
  const token = `mbt_${randomBytes(32).toString("base64url")}`
  await store.setTokenHash(ctx, id, tokenHash(token))
  await tell(ctx, "changed", before, { ...before, hasToken: true })
  return token
}

/** Tokens are 256 random bits, so a fast digest is enough. */
export function tokenHash(token: string): string {
  return createHash("sha256").update(token).digest("base64url")
}

async function holdMailbox(ctx: Ctx, id: MailboxId): Promise<Mailbox> {
  const found = await store.mailboxById(ctx, id, "lock")
  if (found === undefined) throw mailErrors["mailbox.unknown"]({ id })
  return found
}

async function requireQueue(ctx: Ctx, { queueId }: Partial<MailboxDraft>): Promise<void> {
  if (queueId == null) return
  const queue = await queueStore.byId(ctx, queueId)
  if (queue === undefined) throw setupErrors["desk.unknown"]({ kind: "queue", id: queueId })
  if (queue.isArchived) throw setupErrors["desk.queue_archived"]({ id: queueId })
}

function accessOf({ host, port, user, folder }: ImapAccess): ImapAccess {
  return { host: host.toLowerCase(), port, user, folder }
}

async function refusingTaken<R>({ address }: Mailbox, write: () => Promise<R>): Promise<R> {
  try {
    return await write()
  } catch (error) {
    if (isUniqueViolation(error)) throw mailErrors["mailbox.address_taken"]({ address }, { cause: error })
    throw error
  }
}

async function tell(ctx: Ctx, action: "added" | "changed" | "removed", before: Mailbox | null, after: Mailbox | null) {
  const recordId = (after ?? before)?.id ?? ""
  const plain = (m: Mailbox | null) => m && { ...m }
  await append(ctx, setupChanged, { kind: "mailbox", recordId, action }, { before: plain(before), after: plain(after) })
}
