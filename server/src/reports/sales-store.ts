import type { LocalDate } from "#kernel"
import type { Ctx } from "#platform/db"

export const salesGroups = ["day", "month", "channel", "product", "customer"] as const
export type SalesGroup = (typeof salesGroups)[number]

/** What was sold in one group and currency. */
export interface SalesRow {
  readonly key: string
  readonly name: string
  readonly currency: string
  readonly orders: number
  /** Of products: pieces sold; null otherwise. */
  readonly quantity: string | null
  readonly netMinor: string
  readonly taxMinor: string
  readonly totalMinor: string
}

/** Days are those on which an order was placed where the business was then: no zone is asked again. */
const where = `o.tenant_id = $1 and o.placed_on between $2::date and $3::date and o.state <> 'cancelled'
  and ($4::text is null or o.channel = $4) and o.placed_at >= $5::timestamptz and o.placed_at < $6::timestamptz`
const sums = `o.currency, count(*)::int as orders, null as quantity, sum(o.net_minor)::text as "netMinor", sum(o.tax_minor)::text as "taxMinor",
  sum(o.total_minor)::text as "totalMinor"`

const groupSql: Readonly<Record<SalesGroup, string>> = {
  day: `select o.placed_on::text as key, o.placed_on::text as name, ${sums} from orders o where ${where}
    group by o.placed_on, o.currency order by o.placed_on, o.currency limit $7`,
  month: `select to_char(o.placed_on, 'YYYY-MM') as key, to_char(o.placed_on, 'YYYY-MM') as name, ${sums} from orders o where ${where}
    group by 1, o.currency order by 1, o.currency limit $7`,
  channel: `select o.channel as key, o.channel as name, ${sums} from orders o where ${where}
    group by o.channel, o.currency order by sum(o.total_minor) desc, o.channel limit $7`,
  customer: `select o.customer_id as key, min(c.name) as name, ${sums} from orders o
      join customers c on c.tenant_id = o.tenant_id and c.id = o.customer_id where ${where}
    group by o.customer_id, o.currency order by sum(o.total_minor) desc, o.customer_id limit $7`,
  product: `select l.variant_id as key, min(l.description) as name, o.currency, count(distinct o.id)::int as orders,
      trim_scale(sum(l.quantity - l.cancelled))::text as quantity, sum(l.net_minor)::text as "netMinor", sum(l.tax_minor)::text as "taxMinor",
      sum(l.total_minor)::text as "totalMinor"
    from orders o join order_lines l on l.tenant_id = o.tenant_id and l.order_id = o.id
    where ${where} and l.variant_id is not null group by l.variant_id, o.currency order by sum(l.total_minor) desc, l.variant_id limit $7`,
}

/** What is asked of the sales. */
export interface SalesQuestion {
  readonly by: SalesGroup
  readonly from: LocalDate
  readonly to: LocalDate
  readonly channel: string | null
  /** Instants around the days, so that the index of orders by time narrows the reading. */
  readonly begins: Date
  readonly ends: Date
  readonly limit: number
}

/** Orders as they were placed, without cancelled ones: days upwards, others by their total, the most first. */
export async function salesBy(ctx: Ctx, q: SalesQuestion): Promise<SalesRow[]> {
  const params = [ctx.tenant, q.from, q.to, q.channel, q.begins, q.ends, q.limit]
  const { rows } = await ctx.tx.session.query(groupSql[q.by], params)
  return rows as SalesRow[]
}
