import type { Static, TObject } from "typebox"
import type { Preset, PresetName } from "#inbound"
import type { Api, ConnectionView, VendorAccount, VendorAnswer, VendorCall } from "./api.ts"
import type { Auth } from "./auth/kinds.ts"
import type { Budget } from "./http/budget.ts"
import type { TimeFormat } from "./lens/codecs.ts"
import type { Lens } from "./lens/lens.ts"
import type { Row } from "./lens/rows.ts"
import type { Sandbox } from "./sandbox/sandbox.ts"
import type { Pull } from "./sync/pull-kinds.ts"
import type { ErrorClass, Verdict } from "./vendor-error.ts"

export const categories = [
  "accounting",
  "payments",
  "shop",
  "mail",
  "communication",
  "marketing",
  "crm",
  "scheduling",
  "documents",
  "automation",
  "courier",
  "inventory",
  "psa",
] as const
export type Category = (typeof categories)[number]

/** Who decides a field that both sides changed: ours, theirs, the later change, or a person. */
export type Authority = "ours" | "theirs" | "newest" | "ask"

/** Requests: where they go, how they are counted, what an answer means. */
export interface HttpSpec {
  /** Address that paths are below. */
  readonly base: string | ((connection: ConnectionView) => string)
  readonly headers?: (connection: ConnectionView) => Readonly<Record<string, string>>
  /** What every call asks for beside its own query: the version of the API, say. */
  readonly query?: Readonly<Record<string, string>>
  /** What the vendor allows; the smallest rules. */
  readonly budget: readonly Budget[]
  /** What an answer's headers, or its body, say is left, by the budget's name. */
  readonly left?: (headers: VendorAnswer["headers"], body: unknown) => Readonly<Record<string, number>>
  /** How this vendor's failures differ from what their statuses mean everywhere, and where its words about them are. */
  readonly failures?: Failures
  /** What only code can tell of an answer; null leaves it to `failures`. Asked about 2xx answers, too (some hold failures). */
  readonly classify?: (answer: VendorAnswer, call: VendorCall) => Verdict | null
  /** Default 30 s. */
  readonly timeoutMs?: number
  /** Default 10 MB. */
  readonly bodyMaxBytes?: number
}

/** What a failure is: its class, or more of it. */
type Failure = ErrorClass | Verdict

/** A vendor's failures, of answers with a status of 300 and more, and of those that say so themselves. */
export interface Failures {
  /** A dotted path: an answer that holds something there is a failure whatever its status, `permanent` where no code says otherwise. */
  readonly within?: string
  /** Where its own words are: dotted paths, of which the first that holds text is taken; or how to read them. E-mail addresses are left out. */
  readonly says?: readonly string[] | ((body: unknown) => string | null | undefined)
  /** Where its code of a failure is, as a dotted path; of several the first whose code is known. */
  readonly code?: string | readonly string[]
  /** What its codes mean; they come before the status. */
  readonly codes?: Readonly<Record<string, Failure>>
  /** What statuses mean that mean something else here. */
  readonly statuses?: Readonly<Record<number, Failure>>
  /** Milliseconds to wait where too much was asked at once and no header says how long; or how to read them. Default: the engine's own steps. */
  readonly waitMs?: number | ((body: unknown) => number)
  /** A wait that is longer than this, in milliseconds, is a used-up quota. Default: none is. */
  readonly quotaMs?: number
}

/** A record to be written. */
export interface PushItem {
  readonly recordId: string
  /** Theirs; null for a new one. */
  readonly id: string | null
  /** `lens.put` of a new one, `lens.patch` of a change. */
  readonly body: Readonly<Record<string, unknown>>
  /** What the vendor has, as last read; null for a new one. */
  readonly raw: unknown
  /** Our record in the connector's terms: references are the vendor's ids. */
  readonly ours: Row
}

/** What became of one record: the vendor's record as it is now (null: it is gone), or why it was refused. */
export type PushResult = { readonly raw: unknown } | { readonly error: Verdict }

/** Writes up to `batchMax` records in one call; answers one result per item, in order. `key` is the same when it is tried again. */
export interface Writer {
  readonly batchMax: number
  readonly send: (api: Api, items: readonly PushItem[], key: string) => Promise<readonly PushResult[]>
}

export interface Push {
  /**
   * What keeps a retry from writing twice: the vendor knows our `key`; or we `find` what we made; or the write names the record's own id
   * (`natural`), so that twice is once.
   */
  readonly retry: "key" | "find" | "natural"
  readonly create?: Writer
  readonly update?: Writer
  readonly remove?: Writer
  /** The vendor's record that is this one of ours already, before a new one is made; required for retry "find". */
  readonly find?: (api: Api, ours: Row, body: Readonly<Record<string, unknown>>) => Promise<unknown>
}

export interface ResourceSpec {
  /** What people call these records there. */
  readonly name: string
  readonly map: Lens
  /** Where a record's id is. */
  readonly id: string | ((raw: Row) => unknown)
  /** Where it says when it last changed; without one every read compares the whole record. */
  readonly changed?: { readonly at: string | ((raw: Row) => unknown); readonly format?: TimeFormat }
  /** Field and values, or a test, that say: this record was deleted there. */
  readonly gone?: Readonly<Record<string, readonly unknown[]>> | ((raw: Row) => boolean)
  /** Records of the same list that are none of ours (bills among invoices). */
  readonly skip?: (raw: Row) => boolean
  /** Which of our records belong here, where the vendor keeps one kind in two places (persons apart from companies). Default all. */
  readonly takes?: (ours: Row) => boolean
  readonly pull: Pull
  /** One record by id; null when there is none. Needed for webhooks, for reading before writing and for references. */
  readonly get?: (api: Api, id: string) => Promise<unknown>
  /** Many by id in one call; missing ones are left out. */
  readonly getMany?: {
    readonly batchMax: number
    readonly get: (api: Api, ids: readonly string[]) => Promise<readonly unknown[]>
  }
  readonly push?: Push
  /** The account's own fields, as `accounts.details` learned them: where they are in a record that is read, and what people call them. */
  readonly custom?: (meta: Row) => readonly { readonly path: string; readonly label: string }[]
  /** Per field of ours; "*" is the default. Fields that the canonical record guards never fall under "newest": they ask. */
  readonly authority: Readonly<Record<string, Authority>>
  /** What follows when one side deleted and the other changed. Default "ask". */
  readonly onDeleted?: "ours" | "theirs" | "ask"
  /** `deleted`: what goes there goes here. `archived`: it is only put away there; ours stays as it is. Default "deleted". */
  readonly goneMeans?: "deleted" | "archived"
  /** Which way by default; a person may narrow it. Default "both" with `push`, else "pull". */
  readonly direction?: "both" | "pull" | "push"
  /** Minutes between reads of changes. Default 15. */
  readonly everyMin?: number
  /** Hours between full reads with delete detection; null: the incremental read sees deletions. Default 24. */
  readonly fullEveryHours?: number | null
}

/** One kind of record at a vendor; list, get, create, update, delete, pull, backfill, delete detection and webhook → refetch follow. */
export interface Resource extends ResourceSpec {
  readonly kind: string
  /** Names how its records are read for one connection (`sync/read-by.ts`): what was read otherwise counts as changed. */
  readonly readBy?: string
}

/** Makes a resource of its parts. */
export function resource(spec: ResourceSpec): Resource {
  return { ...spec, kind: spec.map.kind }
}

/**
 * Something to do at the vendor that is no record (send a notification, make a checkout page). It is written down before it runs, and
 * runs again after a failure that passes or a crash: `key` is the same for every try.
 */
export interface Action {
  readonly about: string
  readonly input: TObject
  readonly output: TObject
  /** Default true; a read-only action may be offered to assistants freely. */
  readonly writes?: boolean
  readonly run: (
    api: Api,
    input: Readonly<Record<string, unknown>>,
    key: string,
  ) => Promise<Readonly<Record<string, unknown>>>
}

interface ActionSpec<I extends TObject, O extends TObject> extends Pick<Action, "about" | "writes"> {
  readonly input: I
  readonly output: O
  readonly run: (api: Api, input: Static<I>, key: string) => Promise<Static<O>>
}

/** Makes an action whose function takes and answers what its schemas say: input is checked against them before it runs. */
export function action<I extends TObject, O extends TObject>({ run, ...spec }: ActionSpec<I, O>): Action {
  return { ...spec, run: async (api, input, key) => ({ ...(await run(api, input as Static<I>, key)) }) }
}

/** A record that a webhook says has changed: only a hint, it is read again. */
export interface Touch {
  readonly resource: string
  readonly id: string
}

/** What arrives from the vendor by itself. */
export interface Webhooks {
  /** How the vendor signs, names its events and asks whether we are there. */
  readonly preset: PresetName | Preset
  /** What of a message for several accounts is this one's, in the same form. */
  readonly partOf: (payload: unknown, account: string) => unknown
  /** What signs: the app's webhook secret, the app's client secret, or the secret of our own subscription (`subscribe`). */
  readonly secret: "app" | "client" | "subscription"
  /** The vendor's accounts in a message, for vendors with one address per app. */
  readonly accounts: (payload: unknown, headers?: Readonly<Record<string, string>>) => readonly string[]
  /** What changed in this account. */
  readonly touches: (payload: unknown, account: string, headers: Readonly<Record<string, string>>) => readonly Touch[]
  /** For vendors that are told by a call what to send and where to. */
  readonly subscribe?: Subscribe
}

/** What a vendor is asked to send by itself. */
export interface SubscriptionWish {
  /** Where messages go: this business's own address. */
  readonly url: string
  /** What to sign with, where the vendor takes a secret of ours; the same at every try. */
  readonly secret: string
  /** The vendor's names of what was made before; empty the first time, and after a try whose answer was lost. */
  readonly held: readonly string[]
}

export interface Subscription {
  /** The vendor's names of everything that stands now. */
  readonly ids: readonly string[]
  /** The secret, where the vendor chooses it; leave it out where it did not tell it again. */
  readonly secret?: string
  /** When it ends by itself, RFC 3339; it is made again before. */
  readonly endsAt?: string
}

/** How a connection's webhooks are asked for: made when connected, made again before they end, removed when disconnected. */
export interface Subscribe {
  /** Brings about what is wished; what stands at `url` already (look for it where `held` is empty) is kept or replaced, never doubled. */
  readonly make: (api: Api, wish: SubscriptionWish) => Promise<Subscription>
  /** Takes it away; ids that are gone already are no failure. */
  readonly remove: (api: Api, ids: readonly string[]) => Promise<void>
  /** Hours after which `make` looks again whether all stands, for vendors that switch off addresses by themselves. Default 24. */
  readonly everyHours?: number
}

export interface ConnectorSpec {
  /** Lower-case letters, digits and dashes; its name in addresses. */
  readonly slug: string
  readonly name: string
  readonly about: string
  readonly category: Category
  /** A tile that whoever shows the connector draws: a vendor's logo is its own. One or two letters on a colour (`#rrggbb`). */
  readonly icon: { readonly letters: string; readonly colour: string }
  /** Place in the catalogue within its category. Default 100. */
  readonly order?: number
  readonly website: string
  /** The only hosts it may call; `*.example.com` stands for one shop's or region's own. */
  readonly hosts: readonly string[]
  readonly auth: Auth
  readonly accounts: {
    /** The accounts this login reaches. */
    readonly list: (api: Api) => Promise<readonly VendorAccount[]>
    /** May a business connect several? */
    readonly several: boolean
    /** What else is asked once an account is chosen. */
    readonly details?: (api: Api) => Promise<Partial<VendorAccount>>
    /** Takes the account off the vendor's list of connected ones when it is disconnected. */
    readonly leave?: (api: Api) => Promise<void>
  }
  readonly http: HttpSpec
  /** Form of the connection's settings; every field has a default. */
  readonly settings: TObject
  readonly resources: Readonly<Record<string, Resource>>
  readonly actions?: Readonly<Record<string, Action>>
  readonly webhooks?: Webhooks
  readonly sandbox: Sandbox
  /** Conformance checks that can't hold for this vendor, each with the reason in words. */
  readonly bypass?: Readonly<Record<string, string>>
}

/** An outside system, as one value: card, form, host allow-list, budget, health probe, page and sandbox follow from it. */
export type Connector = ConnectorSpec

/** Declares a connector. Throws at load for what can't work; the conformance suite looks deeper. */
export function defineConnector(spec: ConnectorSpec): Connector {
  const wrong = problemsOf(spec)
  if (wrong.length > 0) throw new Error(`Connector ${spec.slug}: ${wrong.join("; ")}`)
  return spec
}

function problemsOf(spec: ConnectorSpec): string[] {
  const problems: string[] = []
  if (!/^[a-z][a-z0-9-]{1,40}$/.test(spec.slug)) problems.push("a slug is lower-case letters, digits and dashes")
  if (spec.hosts.length === 0) problems.push("names no host")
  const { letters, colour } = spec.icon
  if (!/^\p{L}{1,2}$/u.test(letters)) problems.push("an icon is one or two letters")
  if (!/^#[0-9a-f]{6}$/.test(colour)) problems.push("an icon's colour is #rrggbb in lower case")
  for (const [name, one] of Object.entries(spec.resources)) {
    for (const field of Object.keys(one.authority)) {
      if (field !== "*" && !one.map.fields.has(field)) problems.push(`${name}: authority of unknown field ${field}`)
    }
    for (const target of refsOf(one))
      if (!(target in spec.resources)) problems.push(`${name} refers to unknown ${target}`)
    if (one.push?.retry === "find" && one.push.find === undefined) problems.push(`${name}: retry "find" without find`)
    if (one.push?.update !== undefined && one.get === undefined) problems.push(`${name}: update without get`)
  }
  return problems
}

/** The resources that a resource's records point at. */
export function refsOf(one: Resource): readonly string[] {
  const found = new Set<string>()
  for (const about of one.map.fields.values()) {
    if (about.ref !== undefined) found.add(about.ref)
    for (const inner of Object.values(about.fields ?? {})) if (inner.ref !== undefined) found.add(inner.ref)
  }
  return [...found]
}
