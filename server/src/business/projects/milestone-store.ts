import type { Selectable } from "kysely"
import type { LocalDate } from "#kernel"
import { type Ctx, isForeignKeyViolation, type TenantId, tables } from "#platform/db"
import { type Milestone, type MilestoneId, type MilestoneState, milestonesMax } from "./milestone.ts"
import { type ProjectId, projectErrors } from "./project.ts"

interface MilestoneTable {
  tenant_id: TenantId
  id: MilestoneId
  project_id: ProjectId
  name: string
  due_on: LocalDate | null
  amount_minor: bigint | null
  state: MilestoneState
  reached_at: Date | null
  invoice_id: string | null
  version: number
  created_at: Date
  updated_at: Date
}

interface Tables {
  project_milestones: MilestoneTable
}

export async function insertMilestone(ctx: Ctx, m: Milestone): Promise<void> {
  const row = { tenant_id: ctx.tenant, id: m.id, project_id: m.projectId, created_at: ctx.now }
  await tables<Tables>(ctx)
    .insertInto("project_milestones")
    .values({ ...row, ...columns(ctx, m) })
    .execute()
}

/** Writes one that no invoice has, if its version is still the one before; answers whether it was. */
export async function updateMilestone(ctx: Ctx, m: Milestone): Promise<boolean> {
  const { numUpdatedRows } = await tables<Tables>(ctx)
    .updateTable("project_milestones")
    .set(columns(ctx, m))
    .where("id", "=", m.id)
    .where("version", "=", m.version - 1)
    .where("invoice_id", "is", null)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

/** Removes one that no invoice has. Throws `milestone.in_use` while tasks belong to it. */
export async function deleteMilestone(ctx: Ctx, id: MilestoneId): Promise<void> {
  try {
    await tables<Tables>(ctx).deleteFrom("project_milestones").where("id", "=", id).execute()
  } catch (error) {
    if (isForeignKeyViolation(error)) throw projectErrors["milestone.in_use"]({ id }, { cause: error })
    throw error
  }
}

/** A milestone; with `hold` until the transaction ends. */
export async function milestoneById(
  ctx: Ctx,
  projectId: ProjectId,
  id: MilestoneId,
  hold = false,
): Promise<Milestone | undefined> {
  const query = milestones(ctx).where("id", "=", id).where("project_id", "=", projectId)
  const row = await (hold ? query.forUpdate() : query).executeTakeFirst()
  return row && milestoneOf(row)
}

/** The milestones of a project, in the order of their making. */
export async function milestonesOf(ctx: Ctx, projectId: ProjectId): Promise<Milestone[]> {
  const all = milestones(ctx).where("project_id", "=", projectId)
  return (await all.orderBy("id").limit(milestonesMax).execute()).map(milestoneOf)
}

/** A milestone that can be billed, with what its line needs. */
export interface DueMilestone {
  readonly id: MilestoneId
  readonly projectId: ProjectId
  readonly number: number
  readonly project: string
  readonly name: string
  readonly amountMinor: bigint
  readonly currency: string
}

/** Milestones that one run bills at most. */
const dueMax = 200

const dueSql = `select m.id, m.project_id as "projectId", p.number, p.name as project, m.name, m.amount_minor as "amountMinor", p.currency
  from project_milestones m join projects p on p.tenant_id = m.tenant_id and p.id = m.project_id
  where m.tenant_id = $1 and p.customer_id = $2 and ($3::text is null or m.project_id = $3) and p.currency = $4
    and m.state = 'reached' and m.amount_minor is not null and m.invoice_id is null order by m.id limit ${dueMax}`

/** Reached milestones of a client, or of one of its projects, that no invoice has; with `hold` until the transaction ends. */
export async function dueMilestones(
  ctx: Ctx,
  scope: { readonly customerId: string; readonly projectId: string | null; readonly currency: string },
  hold: boolean,
): Promise<DueMilestone[]> {
  const params = [ctx.tenant, scope.customerId, scope.projectId, scope.currency]
  const { rows } = await ctx.tx.session.query(`${dueSql} ${hold ? "for update of m" : ""}`, params)
  return rows as DueMilestone[]
}

/** What reached milestones come to that no invoice has, by client and currency, of so many clients behind `after`, by id. */
export async function openMilestones(
  ctx: Ctx,
  after: string,
  limit: number,
): Promise<{ readonly customerId: string; readonly currency: string; readonly amountMinor: bigint }[]> {
  const { rows } = await ctx.tx.session.query(
    `with due as (
       select p.customer_id::text as id, p.currency, m.amount_minor from project_milestones m
         join projects p on p.tenant_id = m.tenant_id and p.id = m.project_id
       where m.tenant_id = $1 and p.customer_id > $2 and m.state = 'reached' and m.amount_minor is not null and m.invoice_id is null
     ), page as (select distinct id from due order by id limit $3)
     select id as "customerId", currency, sum(amount_minor)::bigint as "amountMinor" from due join page using (id)
     group by id, currency order by id, currency`,
    [ctx.tenant, after, limit],
  )
  return rows as { customerId: string; currency: string; amountMinor: bigint }[]
}

/** Claims milestones for an invoice; answers those that nobody had claimed. */
export async function claimMilestones(ctx: Ctx, ids: readonly string[], invoiceId: string): Promise<string[]> {
  const { rows } = await ctx.tx.session.query(
    `update project_milestones set invoice_id = $3, version = version + 1, updated_at = $4
     where tenant_id = $1 and id = any($2) and invoice_id is null and state = 'reached' returning id`,
    [ctx.tenant, ids, invoiceId, ctx.now],
  )
  return (rows as { id: string }[]).map((row) => row.id)
}

/** Lets go of milestones that an invoice has. */
export async function freeMilestones(ctx: Ctx, ids: readonly string[]): Promise<void> {
  await ctx.tx.session.query(
    `update project_milestones set invoice_id = null, version = version + 1, updated_at = $3
     where tenant_id = $1 and id = any($2)`,
    [ctx.tenant, ids, ctx.now],
  )
}

function milestones(ctx: Ctx) {
  return tables<Tables>(ctx).selectFrom("project_milestones").selectAll()
}

function columns(ctx: Ctx, m: Milestone) {
  return {
    name: m.name,
    due_on: m.dueOn,
    amount_minor: m.amountMinor,
    state: m.state,
    reached_at: m.reachedAt,
    version: m.version,
    updated_at: ctx.now,
  }
}

function milestoneOf(row: Selectable<MilestoneTable>): Milestone {
  const { id, name, state, version } = row
  return {
    ...{ id, name, state, version },
    projectId: row.project_id,
    dueOn: row.due_on,
    amountMinor: row.amount_minor,
    reachedAt: row.reached_at,
    invoiceId: row.invoice_id,
  }
}
