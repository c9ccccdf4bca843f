import { randomBytes, webcrypto } from "node:crypto"
import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs"
import { join } from "node:path"

/** Keys of one ring; a ring is turned once a year or after an accident. */
const keysMax = 200
/** How often a process looks whether another one has turned the ring. */
const lookMs = 2000

/** AES-256: what `dir` with A256GCM takes. */
const keyBytes = 32

export interface RingKey {
  readonly id: string
  readonly key: webcrypto.CryptoKey
}

/** Where the keys are kept. */
export type RingSource = "env" | "file"

/** The keys that open stored secrets; the first one seals. */
export interface KeyRing {
  readonly source: RingSource
  current(): Promise<RingKey>
  find(id: string): Promise<RingKey | null>
  ids(): readonly string[]
  /** Makes a new first key and keeps the others. Throws where the keys come from the environment: they are changed there. */
  turn(): string
}

type Written = readonly (readonly [id: string, base64url: string])[]

/** The ring of MORTISE_KEYS when it is set, else that of the data folder, made at its first use. */
export function makeRing(variable: string, folder: string): KeyRing {
  return variable === "" ? fileRing(folder) : envRing(variable)
}

function envRing(variable: string): KeyRing {
  const written = checked(
    variable.split(",").map((pair): [string, string] => {
      const [id = "", key = ""] = pair.trim().split(":", 2)
      return [id, key]
    }),
    "MORTISE_KEYS",
  )
  return {
    ...ringOver(() => written),
    source: "env",
    turn: () => {
      throw new Error("The keys come from MORTISE_KEYS: put a new one first there and start the processes again.")
    },
  }
}

function fileRing(folder: string): KeyRing {
  const file = join(folder, "keys.json")
  let written: Written = []
  let mark = ""
  let lookAgainMs = 0
  const read = (): Written => {
    if (performance.now() < lookAgainMs) return written
    lookAgainMs = performance.now() + lookMs
    makeOnce(folder, file)
    const { mtimeMs, ino, size } = statSync(file)
    const seen = `${mtimeMs} ${ino} ${size}`
    if (seen !== mark) written = readKeys(file)
    mark = seen
    return written
  }
  const ring = ringOver(read)
  return {
    ...ring,
    source: "file",
    // A key that nobody knows may be one that another process has just made.
    find: async (id) => {
      const found = await ring.find(id)
      if (found !== null) return found
      lookAgainMs = 0
      return ring.find(id)
    },
    turn: () => {
      lookAgainMs = 0
      const [made, ...rest] = [newKey(), ...read()]
      if (rest.length >= keysMax) throw new Error(`${file} takes ${keysMax} keys; remove those that seal nothing.`)
      const next = `${file}.${randomBytes(6).toString("hex")}`
      writeFileSync(next, textOf([made, ...rest]), { flag: "wx", mode: 0o600 })
      renameSync(next, file)
      lookAgainMs = 0
      return made[0]
    },
  }
}

function ringOver(read: () => Written): Pick<KeyRing, "current" | "find" | "ids"> {
  const imported = new Map<string, Promise<webcrypto.CryptoKey>>()
  const open = async ([id, text]: Written[number]): Promise<RingKey> => {
    const key = imported.get(id) ?? importKey(text)
    imported.set(id, key)
    return { id, key: await key }
  }
  return {
    current: async () => {
      const [first] = read()
      if (first === undefined) throw new Error("There is no key to seal secrets with.")
      return open(first)
    },
    find: async (id) => {
      const found = read().find((key) => key[0] === id)
      return found === undefined ? null : open(found)
    },
    ids: () => read().map(([id]) => id),
  }
}

function importKey(text: string): Promise<webcrypto.CryptoKey> {
  return webcrypto.subtle.importKey("raw", Buffer.from(text, "base64url"), "AES-GCM", false, ["encrypt", "decrypt"])
}

function makeOnce(folder: string, file: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  try {
    writeFileSync(file, textOf([newKey()]), { flag: "wx", mode: 0o600 })
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error
  }
}

function newKey(): Written[number] {
  return [`k${randomBytes(6).toString("hex")}`, randomBytes(keyBytes).toString("base64url")]
}

function textOf(keys: Written): string {
  return `${JSON.stringify({ keys: keys.map(([id, key]) => ({ id, key })) }, null, 2)}\n`
}

function readKeys(file: string): Written {
  if ((statSync(file).mode & 0o077) !== 0) {
    throw new Error(`${file} may be read by others; take that away (chmod 600) before secrets are used.`)
  }
  const read: unknown = JSON.parse(readFileSync(file, "utf8"))
  const list = read !== null && typeof read === "object" && "keys" in read && Array.isArray(read.keys) ? read.keys : []
  return checked(
    list.map((key: unknown): [string, string] =>
      key !== null && typeof key === "object" && "id" in key && "key" in key
        ? [String(key.id), String(key.key)]
        : ["", ""],
    ),
    file,
  )
}

/** Refuses a ring that could not seal, without telling any key. */
function checked(keys: Written, where: string): Written {
  const isSound = keys.every(
    ([id, key]) => /^[A-Za-z0-9_-]{1,40}$/.test(id) && Buffer.from(key, "base64url").length === keyBytes,
  )
  const ids = new Set(keys.map(([id]) => id))
  if (keys.length === 0 || keys.length > keysMax || !isSound || ids.size !== keys.length) {
    throw new Error(`${where} takes 1 to ${keysMax} keys with names of their own, each 32 bytes in base64url.`)
  }
  return keys
}
