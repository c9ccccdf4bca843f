import { isLocalDate, localDateOf, newId } from "#kernel"
import { type Ctx, isForeignKeyViolation, isUniqueViolation } from "#platform/db"
import { append } from "#platform/events"
import { httpErrors } from "#platform/http"
import { priorities } from "./priority.ts"
import {
  type CalendarDraft,
  type CannedReply,
  type CannedReplyDraft,
  type DeskCalendar,
  type DeskQueue,
  type PolicyDraft,
  type QueueDraft,
  type SetupKind,
  type SlaPolicy,
  setupErrors,
  setupMax,
} from "./setup.ts"
import { setupChanged } from "./setup-events.ts"
import * as store from "./setup-store.ts"
import type { SlaPolicyId } from "./sla.ts"
import { addWork, type Opening, type WorkCalendar } from "./sla-clock.ts"
import type { CustomerId } from "./ticket.ts"

const minuteMs = 60_000

/** Making, changing and removing one kind of record. */
interface Setup<T, D> {
  create(ctx: Ctx, draft: D): Promise<T>
  change(ctx: Ctx, id: string, patch: Partial<D>, version?: number): Promise<T>
  remove(ctx: Ctx, id: string): Promise<void>
}

interface Kept {
  readonly id: string
  readonly name: string
  readonly version: number
}

interface SetupSpec<T extends Kept, D> {
  readonly kind: SetupKind
  readonly store: store.SetupStore<T>
  readonly make: (draft: D) => T
  /** Refuses what does not fit, or answers what is kept instead. */
  readonly check?: (ctx: Ctx, after: T, before: T | null) => Promise<T>
  /** Runs after a change was kept. */
  readonly settle?: (ctx: Ctx, after: T) => Promise<void>
  /** Names what uses a record, so that it can't be removed; null: nothing. */
  readonly usedBy?: (ctx: Ctx, record: T) => Promise<string | null>
}

function setupOf<T extends Kept, D>(spec: SetupSpec<T, D>): Setup<T, D> {
  const { kind, store: kept, check = async (_ctx, after) => after } = spec
  const load = async (ctx: Ctx, id: string): Promise<T> => {
    const found = await kept.byId(ctx, id, "lock")
    if (found === undefined) throw setupErrors["desk.unknown"]({ kind, id })
    return found
  }
  const tell = async (
    ctx: Ctx,
    id: string,
    action: "added" | "changed" | "removed",
    before: T | null,
    after: T | null,
  ) => {
    await append(ctx, setupChanged, { kind, recordId: id, action }, { before: plain(before), after: plain(after) })
  }
  return {
    create: async (ctx, draft) => {
      if ((await kept.list(ctx)).length >= setupMax) throw setupErrors["desk.too_many"]({ kind, max: setupMax })
      const made = await check(ctx, spec.make(draft), null)
      if (isDefault(made)) await kept.clearDefault(ctx, made.id)
      await guarded(kind, made.name, () => kept.insert(ctx, made))
      await tell(ctx, made.id, "added", null, made)
      return made
    },
    change: async (ctx, id, patch, version) => {
      const before = await load(ctx, id)
      if (version !== undefined && version !== before.version) throw httpErrors["version.mismatch"]()
      const after = await check(ctx, { ...before, ...patch, version: before.version + 1 }, before)
      if (isDefault(before) && !isDefault(after)) throw setupErrors["desk.default_missing"]({ kind })
      if (isDefault(after)) await kept.clearDefault(ctx, id)
      if (!(await guarded(kind, after.name, () => kept.update(ctx, after)))) throw httpErrors["version.mismatch"]()
      await spec.settle?.(ctx, after)
      await tell(ctx, id, "changed", before, after)
      return after
    },
    remove: async (ctx, id) => {
      const before = await load(ctx, id)
      const by = (await spec.usedBy?.(ctx, before)) ?? null
      if (by !== null) throw setupErrors["desk.in_use"]({ kind, by })
      await unused(kind, () => kept.remove(ctx, id))
      await tell(ctx, id, "removed", before, null)
    },
  }
}

/** A name that is taken, or a default that somebody else made at the same time, in words. */
async function guarded<R>(kind: SetupKind, name: string, write: () => Promise<R>): Promise<R> {
  try {
    return await write()
  } catch (error) {
    if (isUniqueViolation(error)) throw setupErrors["desk.name_taken"]({ kind, name }, { cause: error })
    if (isForeignKeyViolation(error)) throw setupErrors["desk.unknown"]({ kind, id: name }, { cause: error })
    throw error
  }
}

/** What came to use the record in the same moment, in words. */
async function unused(kind: SetupKind, remove: () => Promise<void>): Promise<void> {
  try {
    await remove()
  } catch (error) {
    if (isForeignKeyViolation(error)) throw setupErrors["desk.in_use"]({ kind, by: "something new" }, { cause: error })
    throw error
  }
}

function plain(record: object | null): Readonly<Record<string, unknown>> | null {
  return record && Object.fromEntries(Object.entries(record))
}

function isDefault(record: object): boolean {
  return "isDefault" in record && record.isDefault === true
}

/** Calendars. Throws `desk.hours_invalid`, `time_zone.unknown` beside what every kind throws. */
export const calendars = setupOf<DeskCalendar, CalendarDraft>({
  kind: "calendar",
  store: store.calendarStore,
  make: (draft) => ({ holidayNames: {}, ...draft, id: newId("cal"), version: 1 }),
  check: async (ctx, after) => {
    localDateOf(ctx.now, after.timeZone)
    requireHours(after)
    const holidays = [...new Set(after.holidays)].toSorted()
    return { ...after, holidays, holidayNames: namesOf(holidays, after.holidayNames) }
  },
  settle: (ctx, after) => store.raiseRevisions(ctx, after.id),
  usedBy: async (ctx, { id }) => {
    const policy = await store.nameOfReferrer(ctx, "desk_policies", "calendar_id", id)
    return policy === null ? null : `the policy "${policy}"`
  },
})

/** SLA policies; the first one is the default. Throws `desk.target_unreachable` beside what every kind throws. */
export const policies = setupOf<SlaPolicy, PolicyDraft>({
  kind: "policy",
  store: store.policyStore,
  make: (draft) => ({ ...draft, id: newId("slp"), revision: 1, version: 1 }),
  check: async (ctx, after, before) => {
    const calendar = await store.calendarStore.byId(ctx, after.calendarId)
    if (calendar === undefined) throw setupErrors["desk.unknown"]({ kind: "calendar", id: after.calendarId })
    requireReachable(ctx, after, calendar)
    return before === null ? after : { ...after, revision: before.revision + 1 }
  },
  usedBy: (ctx, { id }) => store.userOfPolicy(ctx, id),
})

/** Queues; one that took tickets is archived rather than removed. */
export const queues = setupOf<DeskQueue, QueueDraft>({
  kind: "queue",
  store: store.queueStore,
  make: (draft) => ({ isArchived: false, ...draft, id: newId("que"), version: 1 }),
  check: async (ctx, after) => {
    await requirePolicy(ctx, after.policyId)
    if (after.isArchived) await requireArchivable(ctx, after)
    return after
  },
  usedBy: async (ctx, { id }) => {
    if (await store.hasTickets(ctx, id)) return "tickets"
    return mailboxOf(ctx, id)
  },
})

/** Canned replies. */
export const cannedReplies = setupOf<CannedReply, CannedReplyDraft>({
  kind: "canned reply",
  store: store.cannedStore,
  make: (draft) => ({ ...draft, id: newId("can"), version: 1 }),
})

/** Gives a client a policy of its own, or (null) none. New tickets and those that are looked at anew run by it. */
export async function giveClientPolicy(ctx: Ctx, customerId: CustomerId, policyId: SlaPolicyId | null): Promise<void> {
  await requirePolicy(ctx, policyId)
  const before = await store.clientPolicy(ctx, customerId)
  await store.setClientPolicy(ctx, customerId, policyId)
  const fact = { kind: "policy", recordId: customerId, action: "changed" } as const
  await append(ctx, setupChanged, fact, { before: { policyId: before }, after: { policyId } })
}

/**
 * Removes a policy and puts another one in its place: at queues and clients, as the default, and at open tickets, which are counted
 * by it within minutes. Throws `desk.unknown`, `desk.replacement_invalid`.
 */
export async function replacePolicy(ctx: Ctx, id: SlaPolicyId, insteadId: SlaPolicyId): Promise<void> {
  if (id === insteadId) throw setupErrors["desk.replacement_invalid"]()
  const before = await store.policyStore.byId(ctx, id, "lock")
  if (before === undefined) throw setupErrors["desk.unknown"]({ kind: "policy", id })
  await requirePolicy(ctx, insteadId)
  if (before.isDefault) await policies.change(ctx, insteadId, { isDefault: true })
  await store.replacePolicy(ctx, id, insteadId)
  await policies.remove(ctx, id)
}

/** The default queue and one that a mailbox fills take what comes, so they are not archived. */
async function requireArchivable(ctx: Ctx, { id, isDefault }: DeskQueue): Promise<void> {
  if (isDefault) throw setupErrors["desk.default_missing"]({ kind: "queue" })
  const by = await mailboxOf(ctx, id)
  if (by !== null) throw setupErrors["desk.in_use"]({ kind: "queue", by })
}

async function mailboxOf(ctx: Ctx, queueId: string): Promise<string | null> {
  const mailbox = await store.nameOfReferrer(ctx, "desk_mailboxes", "queue_id", queueId)
  return mailbox === null ? null : `the mailbox "${mailbox}"`
}

/** The names of these holidays only, without blanks around them. */
function namesOf(holidays: readonly string[], names: DeskCalendar["holidayNames"]): DeskCalendar["holidayNames"] {
  const kept = holidays.map((day) => [day, (names[day] ?? "").trim()] as const)
  return Object.fromEntries(kept.filter(([, name]) => name !== ""))
}

async function requirePolicy(ctx: Ctx, id: SlaPolicyId | null): Promise<void> {
  if (id !== null && (await store.policyStore.byId(ctx, id)) === undefined)
    throw setupErrors["desk.unknown"]({ kind: "policy", id })
}

function requireHours({ hours, holidays }: WorkCalendar): void {
  if (hours.length !== 7) throw setupErrors["desk.hours_invalid"]({ reason: "seven days are wanted, Monday first" })
  if (hours.every((day) => day.length === 0)) throw setupErrors["desk.hours_invalid"]({ reason: "nobody ever works" })
  if (!hours.every(isDay))
    throw setupErrors["desk.hours_invalid"]({
      reason: "openings of a day go up in minutes from 0 to 1440, without overlap",
    })
  const wrong = holidays.find((day) => !isLocalDate(day))
  if (wrong !== undefined) throw setupErrors["desk.hours_invalid"]({ reason: `there is no day ${wrong}` })
}

function isDay(openings: readonly Opening[]): boolean {
  return openings.every(([from, to], n) => from < to && from >= (openings[n - 1]?.[1] ?? 0))
}

function requireReachable(ctx: Ctx, policy: SlaPolicy, calendar: WorkCalendar): void {
  const minutes = priorities.flatMap((p) => [policy.targets[p].responseMinutes, policy.targets[p].resolutionMinutes])
  const longest = Math.max(0, ...minutes.filter((m) => m !== null))
  if (addWork(calendar, ctx.now, longest * minuteMs) === null)
    throw setupErrors["desk.target_unreachable"]({ minutes: longest })
}
