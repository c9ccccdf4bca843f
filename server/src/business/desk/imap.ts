import type { ImapFlow } from "imapflow"
import { whyForbidden } from "#platform/egress"

/** Where a folder is, and who may read it. */
export interface ImapLogin {
  readonly host: string
  /** Judged already; the connection goes to it whatever the name answers by then. */
  readonly address: string
  readonly port: number
  readonly user: string
  readonly password: string
  readonly folder: string
}

/** How far a folder was read. */
export interface ImapPlace {
  readonly uidValidity: bigint | null
  readonly lastUid: bigint
  readonly polledAt: Date | null
}

/** An open folder. */
export interface ImapFolder {
  readonly uidValidity: bigint
  /** New mails by their number, oldest first, at most `max`. Of a folder that was never read nothing is new yet: `startUid` is where
   *  it begins. One that the server numbered anew is looked through from two days before it was last read. */
  newUids(place: ImapPlace, max: number): Promise<{ readonly uids: readonly number[]; readonly startUid: bigint }>
  /** Bytes of a mail; undefined when it is gone. */
  sizeOf(uid: number): Promise<number | undefined>
  /** A mail as it is; undefined when it is gone. */
  read(uid: number): Promise<Buffer | undefined>
  /** Marks a mail as seen, so that a person who looks into the folder knows what was taken. */
  markSeen(uid: number): Promise<void>
}

const connectMs = 10_000
const silenceMs = 60_000
const tlsPort = 993
const lookBackMs = 2 * 86_400_000

/**
 * Opens a folder, lets `work` read it and leaves. TLS from the start at port 993, STARTTLS elsewhere; without either only at an address
 * that is not public, where an operator has allowed it. Throws what the server or the network refuses.
 */
export async function withFolder<T>(login: ImapLogin, work: (folder: ImapFolder) => Promise<T>): Promise<T> {
  const { ImapFlow: Client } = await import("imapflow")
  const { host, address, port, user, password } = login
  const isTls = port === tlsPort
  const isPublic = whyForbidden(address) === null
  const client = new Client({
    host: address,
    servername: host,
    port,
    secure: isTls,
    ...(!isTls && isPublic ? { doSTARTTLS: true } : {}),
    auth: { user, pass: password },
    logger: false,
    disableAutoIdle: true,
    connectionTimeout: connectMs,
    greetingTimeout: connectMs,
    socketTimeout: silenceMs,
  })
  // What breaks a connection is thrown by the command in hand; without one, nobody waits for it.
  client.on("error", () => undefined)
  try {
    await client.connect()
    const { uidValidity, uidNext } = await client.mailboxOpen(login.folder)
    return await work(folderOf(client, uidValidity, BigInt(uidNext)))
  } finally {
    await client.logout().catch(() => client.close())
  }
}

function folderOf(client: ImapFlow, uidValidity: bigint, uidNext: bigint): ImapFolder {
  const search = async (query: { uid: string } | { since: Date }): Promise<number[]> => {
    const found = await client.search(query, { uid: true })
    return found === false || found === undefined ? [] : found
  }
  return {
    uidValidity,
    newUids: async (place, max) => {
      if (place.uidValidity === null && place.polledAt === null) return { uids: [], startUid: uidNext - 1n }
      const isSame = place.uidValidity === uidValidity
      const startUid = isSame ? place.lastUid : 0n
      const since = new Date((place.polledAt?.getTime() ?? 0) - lookBackMs)
      const found = await search(isSame ? { uid: `${startUid + 1n}:*` } : { since })
      // "n:*" names the last mail even where its number is smaller (RFC 3501, 6.4.8).
      const uids = found.filter((uid) => BigInt(uid) > startUid).toSorted((a, b) => a - b)
      return { uids: uids.slice(0, max), startUid }
    },
    sizeOf: async (uid) => {
      const found = await client.fetchOne(String(uid), { uid: true, size: true }, { uid: true })
      return found === false ? undefined : found.size
    },
    read: async (uid) => {
      const found = await client.fetchOne(String(uid), { uid: true, source: true }, { uid: true })
      return found === false ? undefined : found.source
    },
    markSeen: async (uid) => {
      await client.messageFlagsAdd(String(uid), ["\\Seen"], { uid: true })
    },
  }
}
