import { newId } from "#kernel"
import { type Ctx, systemActor } from "#platform/db"
import type { Program } from "#platform/lifecycle"
import { open } from "#platform/vault"
import { type ImapFolder, type ImapLogin, withFolder } from "./imap.ts"
import * as store from "./imap-store.ts"
import { mailMaxBytes } from "./mail.ts"
import { receiveMail } from "./mail-receive.ts"
import { sealedPassword } from "./mailbox-store.ts"

/** Mailboxes that one process fetches side by side. */
const sideBySide = 4
/** Longer than fetching one may take with the bounds below. */
const leaseMs = 15 * 60_000
const mailsMax = 50
const everyMs = 60_000
const delayMaxMs = 3_600_000
const errorCharsMax = 300

/**
 * Fetches mailboxes that are due; answers how many. Every mail is kept before its place is noted, both in one transaction: a process
 * that dies in between takes nothing twice (a mail is known by its Message-ID) and loses nothing. Safe in many processes at once.
 */
export async function deskImapStep(program: Program): Promise<number> {
  const due = await program.db.withSystem("claim mailboxes", (sys) => store.claimMailboxes(sys, leaseMs, sideBySide))
  await Promise.all(due.map((task) => fetchMailbox(program, task)))
  return due.length
}

/** Milliseconds until the next try after so many failures: doubles from a minute to an hour. */
export function fetchDelayMs(failures: number): number {
  return Math.min(everyMs * 2 ** failures, delayMaxMs)
}

async function fetchMailbox(program: Program, task: store.FetchTask): Promise<void> {
  const scope = { tenant: task.tenant, actor: systemActor("desk:imap") }
  const inTenant = <T>(work: (ctx: Ctx) => Promise<T>): Promise<T> => program.db.withTenant(scope, work)
  const settle = (error: string | null, delayMs: number) =>
    inTenant((ctx) => store.settleFetch(ctx, task.id, error, new Date(ctx.now.getTime() + delayMs)))
  try {
    const login = await loginOf(program, task, inTenant)
    const isFull = await withFolder(login, (folder) => takeNew(program, folder, task, inTenant))
    await settle(null, isFull ? 0 : everyMs)
  } catch (error) {
    program.logger.warn({ err: error, mailbox: task.id }, "a mailbox could not be fetched, tried again later")
    await settle(reasonOf(error), fetchDelayMs(task.failures + 1))
  }
}

type InTenant = <T>(work: (ctx: Ctx) => Promise<T>) => Promise<T>

async function loginOf(program: Program, task: store.FetchTask, inTenant: InTenant): Promise<ImapLogin> {
  const { host, port, user, folder } = task
  const address = await program.egress.addressOf(host, port)
  const password = await inTenant((ctx) => open(ctx, sealedPassword.purpose, task.password))
  return { host, address, port, user, folder, password }
}

/** Takes what is new; true when there may be more. */
async function takeNew(
  program: Program,
  folder: ImapFolder,
  task: store.FetchTask,
  inTenant: InTenant,
): Promise<boolean> {
  const { uids, startUid } = await folder.newUids(task, mailsMax)
  if (folder.uidValidity !== task.uidValidity)
    await inTenant((ctx) => store.notePlace(ctx, task.id, folder.uidValidity, startUid))
  for (const uid of uids) {
    if (program.life.isStopping) return true
    await takeOne(folder, task, uid, inTenant)
  }
  return uids.length === mailsMax
}

async function takeOne(folder: ImapFolder, task: store.FetchTask, uid: number, inTenant: InTenant): Promise<void> {
  const bytes = await folder.sizeOf(uid)
  const isTooLarge = bytes !== undefined && bytes > mailMaxBytes
  const raw = bytes === undefined || isTooLarge ? undefined : await folder.read(uid)
  await inTenant(async (ctx) => {
    if (raw !== undefined && raw.length > 0) await receiveMail(ctx, task.id, raw)
    const key = `imap:${task.id}:${folder.uidValidity}:${uid}`
    if (isTooLarge) await store.insertRefused(ctx, { id: newId("inm"), mailboxId: task.id, key, bytes })
    await store.notePlace(ctx, task.id, folder.uidValidity, BigInt(uid))
  })
  if (raw !== undefined) await folder.markSeen(uid)
}

/** What a person can do something with; a server's own words may repeat what was sent, so that they are cut and never hold a password. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return "The mailbox could not be read."
  if ("authenticationFailed" in error) return "The mail server refused the login."
  return error.message.slice(0, errorCharsMax)
}
