import { once } from "node:events"
import { type AddressInfo, createServer, type Socket } from "node:net"

/** A mail in the folder of a test's IMAP server. */
interface KeptMail {
  readonly uid: number
  readonly raw: Buffer
  readonly receivedAt: Date
  readonly flags: Set<string>
}

/** What the server holds. */
interface Folder {
  readonly user: string
  readonly password: string
  mails: KeptMail[]
  uidNext: number
  uidValidity: number
  brokenUid: number | null
  readonly logins: string[]
}

/** An answer: untagged parts, then the tagged line. `hangUp` ends the connection instead of the latter. */
interface Answer {
  readonly parts: readonly (string | Buffer)[]
  readonly status: "OK" | "NO" | "BAD"
  readonly text: string
  readonly hangUp?: true
}

/** An IMAP server for tests: one login, one folder, real protocol (RFC 3501 as far as a reader needs it) over a socket. */
export interface ImapServer {
  readonly port: number
  deliver(raw: Buffer, receivedAt?: Date): void
  /** Numbers every mail anew, as a server does after a restore. */
  renumber(): void
  /** Hangs up in the middle of this mail's bytes, once. */
  breakAt(uid: number): void
  seen(): readonly number[]
  logins(): readonly string[]
  close(): Promise<void>
}

/** Starts a server that knows one login. */
export async function imapServer(user: string, password: string): Promise<ImapServer> {
  const folder: Folder = { user, password, mails: [], uidNext: 1, uidValidity: 7, brokenUid: null, logins: [] }
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on("close", () => sockets.delete(socket))
    converse(socket, folder)
  })
  server.listen(0, "127.0.0.1")
  await once(server, "listening")
  return {
    port: (server.address() as AddressInfo).port,
    deliver: (raw, receivedAt = new Date("2026-03-02T08:00:00Z")) => keep(folder, raw, receivedAt),
    renumber: () => {
      const old = folder.mails
      Object.assign(folder, { mails: [], uidNext: 1, uidValidity: folder.uidValidity + 1 })
      for (const { raw, receivedAt } of old) keep(folder, raw, receivedAt)
    },
    breakAt: (uid) => {
      folder.brokenUid = uid
    },
    seen: () => folder.mails.filter((m) => m.flags.has("\\Seen")).map((m) => m.uid),
    logins: () => folder.logins,
    close: async () => {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function keep(folder: Folder, raw: Buffer, receivedAt: Date): void {
  folder.mails.push({ uid: folder.uidNext, raw, receivedAt, flags: new Set() })
  folder.uidNext += 1
}

function converse(socket: Socket, folder: Folder): void {
  let buffered = ""
  socket.on("error", () => undefined)
  socket.write("* OK ready\r\n")
  socket.on("data", (data) => {
    const lines = `${buffered}${data.toString("latin1")}`.split("\r\n")
    buffered = lines.pop() ?? ""
    for (const line of lines) {
      const [tag = "", command = "", ...rest] = line.split(" ")
      const { parts, status, text, hangUp } = answer(folder, command.toUpperCase(), rest.join(" "))
      for (const part of parts) socket.write(part)
      if (hangUp) return void socket.end()
      socket.write(`${tag} ${status} ${text}\r\n`)
      if (command.toUpperCase() === "LOGOUT") socket.end()
    }
  })
}

const ok = (parts: readonly (string | Buffer)[] = [], text = "done"): Answer => ({ parts, status: "OK", text })

function answer(folder: Folder, command: string, rest: string): Answer {
  switch (command) {
    case "CAPABILITY":
      return ok(["* CAPABILITY IMAP4rev1 UIDPLUS\r\n"])
    case "LOGIN":
      return login(folder, rest)
    case "LIST":
    case "LSUB":
      return ok([`* ${command} (\\HasNoChildren) "/" INBOX\r\n`])
    case "SELECT":
      return ok(selected(folder), "[READ-WRITE] open")
    case "UID":
      return byUid(folder, rest)
    case "LOGOUT":
      return ok(["* BYE bye\r\n"])
    case "NOOP":
    case "CLOSE":
      return ok()
    default:
      return { parts: [], status: "BAD", text: `what is ${command}?` }
  }
}

function login(folder: Folder, rest: string): Answer {
  folder.logins.push(rest)
  if (rest.includes(folder.user) && rest.includes(folder.password)) return ok([], "[CAPABILITY IMAP4rev1 UIDPLUS] in")
  return { parts: [], status: "NO", text: `[AUTHENTICATIONFAILED] wrong: ${rest}` }
}

function selected({ mails, uidValidity, uidNext }: Folder): string[] {
  return [
    `* ${mails.length} EXISTS\r\n* 0 RECENT\r\n* FLAGS (\\Seen)\r\n* OK [PERMANENTFLAGS (\\Seen)] .\r\n`,
    `* OK [UIDVALIDITY ${uidValidity}] .\r\n* OK [UIDNEXT ${uidNext}] .\r\n`,
  ]
}

function byUid(folder: Folder, rest: string): Answer {
  const [verb = "", first = ""] = rest.split(" ")
  switch (verb.toUpperCase()) {
    case "SEARCH":
      return ok([`* SEARCH ${search(folder, rest).join(" ")}\r\n`])
    case "FETCH":
      return fetched(folder, Number(first), rest.includes("BODY"))
    case "STORE":
      folder.mails.find((m) => m.uid === Number(first))?.flags.add("\\Seen")
      return ok()
    default:
      return { parts: [], status: "BAD", text: "what?" }
  }
}

function fetched(folder: Folder, uid: number, wantsBody: boolean): Answer {
  const index = folder.mails.findIndex((m) => m.uid === uid)
  const found = folder.mails[index]
  if (found === undefined) return ok()
  const head = `* ${index + 1} FETCH (UID ${uid}`
  if (!wantsBody) return ok([`${head} RFC822.SIZE ${found.raw.length})\r\n`])
  const body = `${head} BODY[] {${found.raw.length}}\r\n`
  if (folder.brokenUid !== uid) return ok([body, found.raw, ")\r\n"])
  folder.brokenUid = null
  return { ...ok([body, found.raw.subarray(0, 10)]), hangUp: true }
}

function search({ mails }: Folder, query: string): number[] {
  const range = /UID (\d+):\*/.exec(query)?.[1]
  const since = /SINCE (\S+)/i.exec(query)?.[1]
  const last = mails.at(-1)?.uid
  return mails
    .filter((m) => range === undefined || m.uid >= Number(range) || m.uid === last)
    .filter((m) => since === undefined || m.receivedAt >= new Date(`${since} UTC`))
    .map((m) => m.uid)
}
