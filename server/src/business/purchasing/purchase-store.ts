import { type Currency, formatMicro, type LocalDate, type Page, parseMicro } from "#kernel"
import { type Ctx, conditions, type Sort, type SortColumn, sortedPage } from "#platform/db"
import type {
  Purchase,
  PurchaseId,
  PurchaseLine,
  PurchaseState,
  PurchaseWithLines,
  Receipt,
  ReceiptId,
} from "./purchase.ts"
import type { SupplierId } from "./supplier.ts"

/** What purchase orders can be sorted by. */
export const purchaseSorts = ["number", "total"] as const
type PurchaseSort = (typeof purchaseSorts)[number]

const sorts = {
  number: { column: "number", type: "bigint" },
  total: { column: "total_minor", type: "bigint" },
} as const satisfies Record<PurchaseSort, SortColumn>

interface PurchaseRow {
  readonly id: PurchaseId
  readonly number: bigint
  readonly supplier_id: SupplierId
  readonly state: PurchaseState
  readonly currency: Currency
  readonly location_id: string | null
  readonly expected_on: LocalDate | null
  readonly notes: string | null
  readonly over_percent: number
  readonly total_minor: bigint
  readonly ordered_at: Date | null
  readonly version: number
  readonly created_at: Date
  readonly updated_at: Date
}

const drawSql = `insert into purchase_counters (tenant_id, last_number) values ($1, 1)
  on conflict (tenant_id) do update set last_number = purchase_counters.last_number + 1 returning last_number::int as number`

/** The next number of the tenant's purchase orders. */
export async function drawNumber(ctx: Ctx): Promise<number> {
  const { rows } = await ctx.tx.session.query(drawSql, [ctx.tenant])
  return (rows as [{ number: number }])[0].number
}

/** Writes an order as it is now: a new one, or one that the caller holds. */
export async function savePurchase(ctx: Ctx, p: Purchase): Promise<void> {
  await ctx.tx.session.query(
    `insert into purchase_orders (tenant_id, id, number, supplier_id, state, currency, location_id, expected_on, notes, over_percent,
       total_minor, ordered_at, version, created_at, updated_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
     on conflict (tenant_id, id) do update set supplier_id = excluded.supplier_id, state = excluded.state,
       currency = excluded.currency, location_id = excluded.location_id, expected_on = excluded.expected_on,
       notes = excluded.notes, over_percent = excluded.over_percent, total_minor = excluded.total_minor,
       ordered_at = excluded.ordered_at, version = excluded.version, updated_at = excluded.updated_at`,
    [
      ...[ctx.tenant, p.id, p.number, p.supplierId, p.state, p.currency, p.locationId, p.expectedOn, p.notes],
      ...[p.overPercent, p.totalMinor, p.orderedAt, p.version, p.createdAt, p.updatedAt],
    ],
  )
}

/** Puts these lines in the place of an order's. */
export async function writeLines(ctx: Ctx, id: PurchaseId, lines: readonly PurchaseLine[]): Promise<void> {
  await ctx.tx.session.query("delete from purchase_order_lines where tenant_id = $1 and order_id = $2", [
    ctx.tenant,
    id,
  ])
  const rows = lines.map((line) => ({
    ...line,
    quantity: formatMicro(line.quantity),
    unitCost: formatMicro(line.unitCost),
    received: formatMicro(line.received),
  }))
  await ctx.tx.session.query(
    `insert into purchase_order_lines (tenant_id, order_id, line_no, variant_id, description, sku, quantity, unit_cost, received)
     select $1::text, $2::text, c."lineNo", c."variantId", c.description, c.sku, c.quantity, c."unitCost", c.received
     from jsonb_to_recordset($3::jsonb) as c ("lineNo" int, "variantId" text, description text, sku text, quantity numeric,
       "unitCost" numeric, received numeric)`,
    [ctx.tenant, id, JSON.stringify(rows)],
  )
}

/** An order with its lines; with `hold` until the transaction ends. */
export async function purchaseById(ctx: Ctx, id: PurchaseId, hold: boolean): Promise<PurchaseWithLines | undefined> {
  const { rows } = await ctx.tx.session.query(
    `select * from purchase_orders where tenant_id = $1 and id = $2 ${hold ? "for update" : ""}`,
    [ctx.tenant, id],
  )
  const [row] = rows as PurchaseRow[]
  return row && { ...purchaseOf(row), lines: await linesOf(ctx, id) }
}

async function linesOf(ctx: Ctx, id: PurchaseId): Promise<PurchaseLine[]> {
  const { rows } = await ctx.tx.session.query(
    `select line_no as "lineNo", variant_id as "variantId", description, sku, quantity::text, unit_cost::text as "unitCost",
       received::text from purchase_order_lines where tenant_id = $1 and order_id = $2 order by line_no`,
    [ctx.tenant, id],
  )
  type Texts = Omit<PurchaseLine, "quantity" | "unitCost" | "received"> &
    Record<"quantity" | "unitCost" | "received", string>
  return (rows as Texts[]).map((line) => ({
    ...line,
    quantity: parseMicro(line.quantity),
    unitCost: parseMicro(line.unitCost),
    received: parseMicro(line.received),
  }))
}

/** What a list of purchase orders can be narrowed by. */
export interface PurchaseFilter {
  readonly limit: number
  readonly cursor?: string | undefined
  readonly state?: PurchaseState | undefined
  readonly supplierId?: SupplierId | undefined
  readonly variantId?: string | undefined
  /** The first and the last day on which it is expected. */
  readonly expectedFrom?: string | undefined
  readonly expectedTo?: string | undefined
  /** Its number, with or without `PO-`. */
  readonly search?: string | undefined
  /** Default `-number`: newest first. */
  readonly sort?: Sort<PurchaseSort> | undefined
}

/** Purchase orders without their lines. Throws `cursor.invalid`, `cursor.other_list`. */
export async function listPurchases(ctx: Ctx, filter: PurchaseFilter): Promise<Page<Purchase>> {
  const { where, params } = conditions(
    [ctx.tenant],
    [
      ["state = ?", filter.state],
      ["supplier_id = ?", filter.supplierId],
      ["id in (select order_id from purchase_order_lines where tenant_id = $1 and variant_id = ?)", filter.variantId],
      ["expected_on >= ?::date", filter.expectedFrom],
      ["expected_on <= ?::date", filter.expectedTo],
      ["number::text like ?", filter.search && `${filter.search.replace(/^po-?/i, "").replaceAll(/\D/g, "")}%`],
    ],
  )
  const page = await sortedPage<PurchaseRow, PurchaseSort>(ctx, {
    columns: "*",
    from: `purchase_orders where tenant_id = $1 ${where}`,
    params,
    id: "id",
    sorts,
    sort: filter.sort ?? "-number",
    limit: filter.limit,
    cursor: filter.cursor,
  })
  return { data: page.data.map(purchaseOf), nextCursor: page.nextCursor }
}

/** Notes a delivery; false when the order has one of its reference. */
export async function insertReceipt(ctx: Ctx, r: Receipt): Promise<boolean> {
  const lines = r.lines.map(({ lineNo, quantity }) => ({ lineNo, quantity: formatMicro(quantity) }))
  const { affected } = await ctx.tx.session.query(
    `insert into purchase_receipts (tenant_id, id, order_id, reference, lines, created_at)
     values ($1, $2, $3, $4, $5::jsonb, $6) on conflict do nothing`,
    [ctx.tenant, r.id, r.orderId, r.reference, JSON.stringify(lines), r.createdAt],
  )
  return affected === 1
}

const receiptsMax = 500

/** The deliveries of an order, latest first. */
export async function receiptsOf(ctx: Ctx, orderId: PurchaseId): Promise<Receipt[]> {
  const { rows } = await ctx.tx.session.query(
    `select id, order_id as "orderId", reference, lines, created_at as "createdAt" from purchase_receipts
     where tenant_id = $1 and order_id = $2 order by id desc limit ${receiptsMax}`,
    [ctx.tenant, orderId],
  )
  type Stored = Omit<Receipt, "lines"> & { id: ReceiptId; lines: { lineNo: number; quantity: string }[] }
  return (rows as Stored[]).map((row) => ({
    ...row,
    lines: row.lines.map(({ lineNo, quantity }) => ({ lineNo, quantity: parseMicro(quantity) })),
  }))
}

function purchaseOf(row: PurchaseRow): Purchase {
  return {
    id: row.id,
    number: Number(row.number),
    supplierId: row.supplier_id,
    state: row.state,
    currency: row.currency,
    locationId: row.location_id,
    expectedOn: row.expected_on,
    notes: row.notes,
    overPercent: row.over_percent,
    totalMinor: row.total_minor,
    orderedAt: row.ordered_at,
    version: row.version,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  }
}
