import { hash } from "node:crypto"
import type { Resource } from "../define.ts"
import { isoTime } from "../lens/codecs.ts"
import type { Row } from "../lens/rows.ts"

/** A record of theirs, as it was read. */
export interface Read {
  readonly id: string
  /** As it is kept: JSON. */
  readonly text: string
  /** Of the text, and of how it is read. */
  readonly hash: string
  readonly isGone: boolean
  /** When they say it last changed. */
  readonly at: Date | null
}

/**
 * The record itself, made anew of its text. Nearly all records of nearly all pages are unchanged, and waiting for the database as objects
 * they were what the memory's housekeeping was busy with.
 */
export function rawOf({ text }: Pick<Read, "text">): Row {
  return JSON.parse(text)
}

/** A record of theirs that is none: no id, no object. */
export interface Unreadable {
  readonly reason: string
}

/** Longest id that is kept. */
const idMax = 200

/** What a page holds, each record once (the last one counts); records that are none of ours are left out. */
export function readPage(resource: Resource, items: readonly unknown[]): { reads: Read[]; unreadable: Unreadable[] } {
  const reads = new Map<string, Read>()
  const unreadable: Unreadable[] = []
  for (const item of items) {
    const read = readOne(resource, item)
    if (read === null) continue
    if ("reason" in read) unreadable.push(read)
    else reads.set(read.id, read)
  }
  return { reads: [...reads.values()], unreadable }
}

/** One record; null when it is none of ours. */
export function readOne(resource: Resource, item: unknown): Read | Unreadable | null {
  if (typeof item !== "object" || item === null || Array.isArray(item))
    return { reason: "The vendor sent something that is no record" }
  // Records are objects; what their fields are, the lens checks one by one.
  const raw = item as Row
  if (resource.skip?.(raw) === true) return null
  const id = typeof resource.id === "string" ? raw[resource.id] : resource.id(raw)
  const isId = (typeof id === "string" && id !== "" && id.length <= idMax) || typeof id === "number"
  if (!isId) return { reason: "The vendor sent a record without an id" }
  const text = textOf(raw)
  if (text === null) return { reason: `The vendor sent a record (${id}) that is nested too deeply` }
  return {
    id: String(id),
    text,
    hash: hash("sha1", text, "base64url") + (resource.readBy ?? ""),
    isGone: isGone(resource, raw),
    at: changedAt(resource, raw),
  }
}

function textOf(raw: Row): string | null {
  try {
    return JSON.stringify(raw)
  } catch {
    return null // the only thing that JSON can't say again: too many levels
  }
}

function isGone({ gone }: Resource, raw: Row): boolean {
  if (gone === undefined) return false
  if (typeof gone === "function") return gone(raw)
  return Object.entries(gone).some(([field, values]) => values.includes(raw[field]))
}

function changedAt({ changed }: Resource, raw: Row): Date | null {
  if (changed === undefined) return null
  const value = typeof changed.at === "string" ? raw[changed.at] : changed.at(raw)
  return (changed.format ?? isoTime).parse(value)
}
