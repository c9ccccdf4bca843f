import { createHash } from "node:crypto"
import type { Ctx } from "#platform/db"
import * as store from "./erase-store.ts"
import type { Row } from "./lens/rows.ts"
import { recordTypeOf, recordTypes } from "./records/index.ts"
import type { Applying } from "./sync/effects.ts"
import type { Read } from "./sync/page.ts"

/** A vendor's clock may be ahead of ours by so much. */
const skewMs = 300_000
/** What stands for a name that was erased; the same word that the customers' domain writes. */
const erasedName = "(erased)"
/** Fields by which a record names the person that it is about. */
const namingFields = ["customer", "company"]
/** Fields by which a record names the conversation that it is part of. */
const conversationFields = ["ticket"]
/** Shorter words are in too many records to be somebody's own. */
const wordMin = 6

/**
 * Takes erased people out of everything that the hub keeps: their records, what both sides agreed on, the log, quarantine, conflicts, and
 * what waits to be sent. Orders, tickets and messages that name them lose their personal fields too; invoices, credit notes and payments
 * hold none and stay. Nothing of it is sent: there they stay as they are, and are neither read nor made again.
 */
export async function forgetPeople(ctx: Ctx, kind: string, domainIds: readonly string[]): Promise<void> {
  const people = await store.lockRecordsOfDomain(ctx, kind, domainIds)
  if (people.length === 0) return
  const about = [...recordTypes.values()].filter((type) => type.kind !== kind && type.personal.size > 0)
  const named = await store.lockRecordsNaming(
    ctx,
    about.map((type) => type.kind),
    namingFields,
    people.map((one) => one.id),
  )
  const within = await store.lockRecordsNaming(
    ctx,
    about.map((type) => type.kind),
    conversationFields,
    named.filter((one) => one.kind === "ticket").map((one) => one.id),
  )
  const all = [...people, ...named, ...within]
  await store.keepErasedKeys(
    ctx,
    people.flatMap((one) => one.keys.map((key) => keyHash(ctx, kind, key))),
  )
  await store.blankRecords(
    ctx,
    all.map(({ id, kind: own, data }) => ({ id, data: blanked(own, data) })),
  )
  await store.blankTraces(
    ctx,
    all.map((one) => one.id),
  )
  await store.dropQuarantined(
    ctx,
    people.flatMap(({ data }) => wordsOf(data)),
  )
}

/** A record without the fields that describe a person. */
function blanked(kind: string, data: Row): Row {
  const type = recordTypeOf(kind)
  const personal = Object.fromEntries([...type.personal].map((field) => [field, type.blank[field] ?? null]))
  return { ...data, ...personal, ...(kind === "party" ? { name: erasedName, tags: [], marketing: null } : {}) }
}

function wordsOf({ email }: Row): string[] {
  return typeof email === "string" && email.length >= wordMin ? [email] : []
}

function keyHash({ tenant }: Pick<Ctx, "tenant">, kind: string, key: string): string {
  return createHash("sha256").update(`${tenant} ${kind} ${key}`).digest("base64url")
}

interface Candidate {
  readonly read: Read
  readonly keys: readonly string[]
}

/**
 * Of records that are new to a connection, those that are an erased person's: known by their id at this account, or found by the same
 * keys and unchanged there since the erasure. Somebody who comes back later is a new person.
 */
export async function erasedAmong(ctx: Ctx, a: Applying, fresh: readonly Candidate[]): Promise<ReadonlySet<string>> {
  const ids = fresh.map((one) => one.read.id)
  const { connector, account } = a.connection
  const [there, hasKeys] = await Promise.all([
    account === null ? [] : store.erasedThere(ctx, { connector, account: account.id }, a.resourceName, ids),
    store.hasErasedKeys(ctx),
  ])
  const erased = new Set(there)
  if (!hasKeys) return erased
  const hashOf = (key: string): string => keyHash(ctx, a.resource.kind, key)
  const known = await store.erasedKeys(
    ctx,
    fresh.flatMap((one) => one.keys.map(hashOf)),
  )
  for (const { read, keys } of fresh) {
    const isOld = keys.some((key) => {
      const at = known.get(hashOf(key))
      return at !== undefined && (read.at === null || read.at.getTime() <= at.getTime() + skewMs)
    })
    if (isOld) erased.add(read.id)
  }
  return erased
}
