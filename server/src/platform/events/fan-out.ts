/**
 * Further work of the router's one statement: what else is made of the events that it numbers, in the same transaction. Webhooks
 * make their deliveries here.
 */
export interface FanOut {
  readonly name: string
  /**
   * Further parts of the statement, each `name as (…)`. They read `batch` (id, tenant_id, type, version, subject, data, request_id,
   * trace, occurred_at, xid, ord). `param(i)` is the place of this part's parameter number `i`, counted from 0.
   */
  ctes(param: (index: number) => string): string
  /** The select whose rows come back: `head text, body text`. */
  readonly rows: string
  params(now: Date): readonly unknown[]
  /** Called after the commit, with the rows in no particular order; must not throw. */
  take(rows: readonly FanOutRow[], now: Date): void
}

export interface FanOutRow {
  readonly head: string
  readonly body: string | null
}
