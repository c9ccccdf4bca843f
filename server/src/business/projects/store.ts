import type { Selectable } from "kysely"
import { decodeCursor, type LocalDate, type Page, pageOf } from "#kernel"
import { type Ctx, type TenantId, tables } from "#platform/db"
import type { BillingKind, CustomerId, Project, ProjectId, ProjectState, UserId } from "./project.ts"

interface ProjectTable {
  tenant_id: TenantId
  id: ProjectId
  number: number
  customer_id: CustomerId
  name: string
  description: string | null
  state: ProjectState
  billing: BillingKind
  currency: string
  contract_id: string | null
  manager_id: UserId | null
  starts_on: LocalDate | null
  due_on: LocalDate | null
  budget_minutes: bigint | null
  budget_minor: bigint | null
  warn_percents: readonly number[]
  used_minutes: bigint
  used_minor: bigint
  billed_minor: bigint
  is_over_budget: boolean
  finished_at: Date | null
  version: number
  created_at: Date
  updated_at: Date
}

interface Tables {
  projects: ProjectTable
}

type ProjectRow = Selectable<ProjectTable>

const drawSql = `insert into project_counters (tenant_id, last_number) values ($1, 1)
  on conflict (tenant_id) do update set last_number = project_counters.last_number + 1 returning last_number as number`

/** The next number of the tenant's projects. */
export async function drawNumber(ctx: Ctx): Promise<number> {
  const { rows } = await ctx.tx.session.query(drawSql, [ctx.tenant])
  return (rows as [{ number: number }])[0].number
}

export async function insertProject(ctx: Ctx, p: Project): Promise<void> {
  const row = { tenant_id: ctx.tenant, id: p.id, number: p.number, customer_id: p.customerId, created_at: p.createdAt }
  const none = { used_minutes: 0n, used_minor: 0n, billed_minor: 0n }
  await tables<{ projects: Omit<ProjectTable, "is_over_budget"> }>(ctx)
    .insertInto("projects")
    .values({ ...row, ...none, ...columns(p) })
    .execute()
}

/** Writes its own fields if the version is still the one before; what was used and billed is left as it is. */
export async function updateProject(ctx: Ctx, p: Project): Promise<boolean> {
  const { numUpdatedRows } = await tables<Tables>(ctx)
    .updateTable("projects")
    .set(columns(p))
    .where("id", "=", p.id)
    .where("version", "=", p.version - 1)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

/** A project; with `hold` until the transaction ends. */
export async function projectById(ctx: Ctx, id: ProjectId, hold = false): Promise<Project | undefined> {
  const query = projects(ctx).where("id", "=", id)
  const row = await (hold ? query.forUpdate() : query).executeTakeFirst()
  return row && projectOf(row)
}

/** Projects by id; unknown ids are left out. */
export async function projectsByIds(ctx: Ctx, ids: readonly ProjectId[]): Promise<Project[]> {
  if (ids.length === 0) return []
  const rows = await projects(ctx)
    .where("id", "in", [...ids])
    .execute()
  return rows.map(projectOf)
}

const useSql = `update projects set used_minutes = used_minutes + $3, used_minor = used_minor + case when currency = $5 then $4::bigint else 0 end
  where tenant_id = $1 and id = $2 returning *`

/** Adds to (or takes from) what is used of a project; money of another currency is not counted. Answers it as it is then. */
export async function addUse(
  ctx: Ctx,
  id: ProjectId,
  minutes: number,
  amountMinor: bigint,
  currency: string | null,
): Promise<Project | undefined> {
  const { rows } = await ctx.tx.session.query(useSql, [ctx.tenant, id, minutes, amountMinor, currency])
  const [row] = rows as ProjectRow[]
  return row && projectOf(row)
}

const billedSql = `update projects set billed_minor = billed_minor + case when currency = $4 then $3::bigint else 0 end
  where tenant_id = $1 and id = $2 returning *`

/** Adds to (or takes from) what is billed of a project. */
export async function addBilled(
  ctx: Ctx,
  id: ProjectId,
  amountMinor: bigint,
  currency: string,
): Promise<Project | undefined> {
  const { rows } = await ctx.tx.session.query(billedSql, [ctx.tenant, id, amountMinor, currency])
  const [row] = rows as ProjectRow[]
  return row && projectOf(row)
}

export interface ProjectFilter {
  readonly limit: number
  readonly cursor?: string | undefined
  readonly customerId?: CustomerId | undefined
  readonly state?: ProjectState | undefined
  readonly isOverBudget?: boolean | undefined
  /** Part of the name in any case, or the number. */
  readonly search?: string | undefined
}

/** Projects, latest first. */
export async function listProjects(ctx: Ctx, filter: ProjectFilter): Promise<Page<Project>> {
  let query = projects(ctx)
  if (filter.customerId !== undefined) query = query.where("customer_id", "=", filter.customerId)
  if (filter.state !== undefined) query = query.where("state", "=", filter.state)
  if (filter.isOverBudget !== undefined) query = query.where("is_over_budget", "=", filter.isOverBudget)
  if (filter.search !== undefined) {
    const part = `%${filter.search.replaceAll(/[%_\\]/g, String.raw`\$&`)}%`
    const number = Number(/^#?(\d{1,9})$/.exec(filter.search)?.[1] ?? 0)
    query = query.where((eb) => eb.or([eb("name", "ilike", part), eb("number", "=", number)]))
  }
  if (filter.cursor !== undefined)
    query = query.where("id", "<", String(decodeCursor(filter.cursor, 1)[0]) as ProjectId)
  const rows = await query
    .orderBy("id", "desc")
    .limit(filter.limit + 1)
    .execute()
  return pageOf(rows.map(projectOf), filter.limit, (p) => [p.id])
}

/** What a client has of projects: one read of `projects_of_customer`. */
export interface ClientProjects {
  readonly open: number
  readonly overBudget: number
  /** Open ones whose due date has passed. */
  readonly late: number
  /** Reached milestones that no invoice has, per currency. */
  readonly milestonesDue: readonly { readonly currency: string; readonly amountMinor: bigint }[]
}

const openStates = "state in ('planned', 'active', 'on_hold')"
const countSql = `select count(*) filter (where ${openStates})::int as open,
    count(*) filter (where ${openStates} and is_over_budget)::int as "overBudget",
    count(*) filter (where ${openStates} and due_on < $3::date)::int as late
  from projects where tenant_id = $1 and customer_id = $2`
const dueSql = `select p.currency, sum(m.amount_minor)::bigint as "amountMinor" from projects p
    join project_milestones m on m.tenant_id = p.tenant_id and m.project_id = p.id
  where p.tenant_id = $1 and p.customer_id = $2 and m.state = 'reached' and m.amount_minor is not null and m.invoice_id is null
  group by p.currency order by p.currency`

/** Counts a client's projects on a day. */
export async function clientProjects(ctx: Ctx, customerId: string, today: LocalDate): Promise<ClientProjects> {
  const { rows } = await ctx.tx.session.query(countSql, [ctx.tenant, customerId, today])
  const due = await ctx.tx.session.query(dueSql, [ctx.tenant, customerId])
  const [counts] = rows as [Omit<ClientProjects, "milestonesDue">]
  return { ...counts, milestonesDue: due.rows as ClientProjects["milestonesDue"] }
}

/** A project, and the client it was of. */
export interface ProjectMove {
  readonly recordId: string
  readonly fromId: string
}

const takeSql = `with was as (select id, customer_id from projects where tenant_id = $1 and customer_id = any($3::text[]) order by id for update)
  update projects p set customer_id = $2, version = version + 1, updated_at = $4 from was
  where p.tenant_id = $1 and p.id = was.id returning p.id as "recordId", was.customer_id as "fromId"`

/** Gives the projects of merged clients to the one that stays; answers whose they were. */
export async function reassignProjects(
  ctx: Ctx,
  survivorId: string,
  mergedIds: readonly string[],
): Promise<ProjectMove[]> {
  const { rows } = await ctx.tx.session.query(takeSql, [ctx.tenant, survivorId, mergedIds, ctx.now])
  return rows as ProjectMove[]
}

/** Gives projects back to the clients they came from. */
export async function giveBackProjects(ctx: Ctx, moves: readonly ProjectMove[]): Promise<void> {
  await ctx.tx.session.query(
    `update projects p set customer_id = m.customer_id, version = version + 1, updated_at = $4
     from unnest($2::text[], $3::text[]) as m (id, customer_id) where p.tenant_id = $1 and p.id = m.id`,
    [ctx.tenant, moves.map((m) => m.recordId), moves.map((m) => m.fromId), ctx.now],
  )
}

function projects(ctx: Ctx) {
  return tables<Tables>(ctx).selectFrom("projects").selectAll()
}

function columns(p: Project) {
  return {
    name: p.name,
    description: p.description,
    state: p.state,
    billing: p.billing,
    currency: p.currency,
    contract_id: p.contractId,
    manager_id: p.managerId,
    starts_on: p.startsOn,
    due_on: p.dueOn,
    budget_minutes: p.budgetMinutes,
    budget_minor: p.budgetMinor,
    warn_percents: [...p.warnPercents],
    finished_at: p.finishedAt,
    version: p.version,
    updated_at: p.updatedAt,
  }
}

function projectOf(row: ProjectRow): Project {
  const { id, number, name, description, state, billing, currency, version } = row
  return {
    ...{ id, number, name, description, state, billing, currency, version },
    customerId: row.customer_id,
    contractId: row.contract_id,
    managerId: row.manager_id,
    startsOn: row.starts_on,
    dueOn: row.due_on,
    budgetMinutes: row.budget_minutes,
    budgetMinor: row.budget_minor,
    warnPercents: row.warn_percents,
    usedMinutes: row.used_minutes,
    usedMinor: row.used_minor,
    billedMinor: row.billed_minor,
    isOverBudget: row.is_over_budget,
    finishedAt: row.finished_at,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  }
}
