import type { LocalDate } from "#kernel"
import type { Ctx } from "#platform/db"
import type { Permission } from "#platform/http"

/** A list as a table: its columns, what reads it, and the permission of its own routes. */
interface ExportList {
  readonly permission: Permission
  readonly columns: readonly string[]
  /** `$1` tenant, `$2` and `$3` first and last day (both may be null), `$4` the id behind which to go on, `$5` the most rows. */
  readonly sql: string
}

const days = (column: string) =>
  `($2::date is null or ${column} >= $2::date) and ($3::date is null or ${column} <= $3::date)`
const instants = (column: string) =>
  `($2::date is null or ${column} >= $2::date) and ($3::date is null or ${column} < $3::date + 1)`
const page = (alias: string) => `and ($4::text is null or ${alias}.id > $4) order by ${alias}.id limit $5`

/** Rows go by id, which is the order in which they came. Amounts are in minor units, as everywhere. */
export const exportLists = {
  orders: {
    permission: "sales:read",
    columns:
      "id number placed_on channel state payment_state fulfilment_state customer currency net_minor tax_minor total_minor paid_minor invoice_number".split(
        " ",
      ),
    sql: `select o.id, o.number, o.placed_on, o.channel, o.state, o.payment_state, o.fulfilment_state, o.contact ->> 'name', o.currency,
        o.net_minor, o.tax_minor, o.total_minor, o.paid_minor, o.invoice_number
      from orders o where o.tenant_id = $1 and ${days("o.placed_on")} ${page("o")}`,
  },
  invoices: {
    permission: "billing:read",
    columns:
      "id number issue_date due_date customer tax_number currency net_minor tax_minor total_minor paid_minor credited_minor balance_minor order_number".split(
        " ",
      ),
    sql: `select i.id, i.number, i.issue_date, i.due_date, i.buyer ->> 'name', i.buyer ->> 'taxNumber', i.currency, i.net_minor, i.tax_minor,
        i.total_minor, i.paid_minor, i.credited_minor, i.balance_minor, i.order_number
      from invoices i where i.tenant_id = $1 and i.number is not null and ${days("i.issue_date")} ${page("i")}`,
  },
  payments: {
    permission: "billing:read",
    columns: "id received_on customer method reference currency amount_minor allocated_minor refunded_minor".split(" "),
    sql: `select p.id, p.received_on, c.name, p.method, p.reference, p.currency, p.amount_minor, p.allocated_minor, p.refunded_minor
      from payments p join customers c on c.tenant_id = p.tenant_id and c.id = p.customer_id
      where p.tenant_id = $1 and ${days("p.received_on")} ${page("p")}`,
  },
  customers: {
    permission: "customers:read",
    columns: "id name kind status email phone tax_number source created_at".split(" "),
    sql: `select c.id, c.name, c.kind, c.status, c.email, c.phone, c.tax_number, c.source, c.created_at
      from customers c where c.tenant_id = $1 and c.merged_into is null and ${instants("c.created_at")} ${page("c")}`,
  },
  tickets: {
    permission: "desk:read",
    columns:
      "id number subject state priority category source customer created_at first_responded_at resolved_at".split(" "),
    sql: `select t.id, t.number, t.subject, t.state, t.priority, t.category, t.source, c.name, t.created_at, t.first_responded_at, t.resolved_at
      from tickets t left join customers c on c.tenant_id = t.tenant_id and c.id = t.customer_id
      where t.tenant_id = $1 and t.merged_into is null and ${instants("t.created_at")} ${page("t")}`,
  },
  assets: {
    permission: "assets:read",
    columns: "id name type serial state customer purchased_on warranty_ends_on created_at".split(" "),
    sql: `select a.id, a.name, y.name, a.serial, a.state, c.name, a.purchased_on, a.warranty_ends_on, a.created_at
      from assets a join asset_types y on y.tenant_id = a.tenant_id and y.id = a.type_id
        join customers c on c.tenant_id = a.tenant_id and c.id = a.customer_id
      where a.tenant_id = $1 and ${instants("a.created_at")} ${page("a")}`,
  },
  time: {
    permission: "work:read",
    columns:
      "id work_date person customer minutes is_billable state billable_minutes covered_minutes currency unit_price billed_minor note".split(
        " ",
      ),
    sql: `select e.id, e.work_date, e.person, c.name, e.minutes, e.is_billable, e.state, e.billable_minutes, e.covered_minutes, e.currency,
        trim_scale(e.unit_price), e.billed_minor, e.note
      from time_entries e join customers c on c.tenant_id = e.tenant_id and c.id = e.customer_id
      where e.tenant_id = $1 and ${days("e.work_date")} ${page("e")}`,
  },
} as const satisfies Record<string, ExportList>

export type ExportName = keyof typeof exportLists

/** Rows of a list as cells, in the order of its columns. */
export async function exportRows(
  ctx: Ctx,
  list: ExportName,
  asked: {
    readonly from: LocalDate | null
    readonly to: LocalDate | null
    readonly after: string | null
    readonly limit: number
  },
): Promise<unknown[][]> {
  const { sql, columns } = exportLists[list]
  // As one array per row: two columns of a join may have one name.
  const cells = columns.map((_name, n) => `r.c${n}`).join(", ")
  const names = columns.map((_name, n) => `c${n}`).join(", ")
  const { rows } = await ctx.tx.session.query(`select ${cells} from (${sql}) r (${names})`, [
    ctx.tenant,
    asked.from,
    asked.to,
    asked.after,
    asked.limit,
  ])
  return (rows as Record<string, unknown>[]).map((row) => columns.map((_name, n) => row[`c${n}`]))
}
