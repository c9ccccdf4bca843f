import { type Ctx, isForeignKeyViolation, isUniqueViolation } from "#platform/db"
import { nameKey, type Pipeline, type PipelineId, pipelinesMax, type Stage } from "./pipeline.ts"

const pipelineSql = `select p.id, p.name, p.is_default as "isDefault", p.version,
    (select coalesce(json_agg(json_build_object('id', s.id, 'name', s.name, 'kind', s.kind, 'probability', s.probability)
       order by s.position), '[]') from deal_stages s where s.tenant_id = p.tenant_id and s.pipeline_id = p.id) as stages
  from deal_pipelines p where p.tenant_id = $1`

/** Every pipeline, the default one first, then by name. */
export async function allPipelines(ctx: Ctx): Promise<Pipeline[]> {
  const { rows } = await ctx.tx.session.query(`${pipelineSql} order by p.is_default desc, p.name_key limit $2`, [
    ctx.tenant,
    pipelinesMax,
  ])
  return rows as Pipeline[]
}

const holds = { stages: "for share", all: "for update" } as const

/** Held first, then read: a statement that waits for the row would read the stages that were there when it began to wait. */
async function hold(ctx: Ctx, where: string, value: string, how: keyof typeof holds): Promise<void> {
  await ctx.tx.session.query(`select from deal_pipelines where tenant_id = $1 and ${where} ${holds[how]}`, [
    ctx.tenant,
    value,
  ])
}

async function pipelineWhere(ctx: Ctx, where: string, value: string): Promise<Pipeline | undefined> {
  const { rows } = await ctx.tx.session.query(`${pipelineSql} and ${where}`, [ctx.tenant, value])
  return (rows as Pipeline[])[0]
}

/** One pipeline; held until the transaction ends so that its stages stand still, or for a change of it. */
export async function pipelineById(
  ctx: Ctx,
  id: PipelineId,
  how: keyof typeof holds | "no" = "no",
): Promise<Pipeline | undefined> {
  if (how !== "no") await hold(ctx, "id = $2", id, how)
  return pipelineWhere(ctx, "p.id = $2", id)
}

/** The pipeline of this name in any case, held for a change of it. */
export async function pipelineByName(ctx: Ctx, name: string): Promise<Pipeline | undefined> {
  await hold(ctx, "name_key = $2", nameKey(name), "all")
  return pipelineWhere(ctx, "p.name_key = $2", nameKey(name))
}

/** The pipeline that a stage belongs to, held so that its stages stand still. */
export async function pipelineOfStage(ctx: Ctx, stageId: string): Promise<Pipeline | undefined> {
  const ofStage = "id = (select pipeline_id from deal_stages where tenant_id = $1 and id = $2)"
  await hold(ctx, ofStage, stageId, "stages")
  return pipelineWhere(ctx, `p.${ofStage}`, stageId)
}

/** False when another pipeline has its name, or is the default where this one would be. */
export async function insertPipeline(ctx: Ctx, pipeline: Pipeline): Promise<boolean> {
  const { rows } = await ctx.tx.session.query(
    `insert into deal_pipelines (tenant_id, id, name, name_key, is_default, version, created_at, updated_at)
     values ($1, $2, $3, $4, $5, 1, $6, $6) on conflict do nothing returning id`,
    [ctx.tenant, pipeline.id, pipeline.name, nameKey(pipeline.name), pipeline.isDefault, ctx.now],
  )
  if (rows.length === 0) return false
  await writeStages(ctx, pipeline.id, pipeline.stages)
  return true
}

/** Writes a pipeline whose row is held. `in_use`: a deal is in a stage that would go or mean something else. */
export async function updatePipeline(ctx: Ctx, pipeline: Pipeline): Promise<"done" | "taken" | "in_use"> {
  try {
    if (pipeline.isDefault)
      await ctx.tx.session.query(
        "update deal_pipelines set is_default = false where tenant_id = $1 and is_default and id <> $2",
        [ctx.tenant, pipeline.id],
      )
    await ctx.tx.session.query(
      "update deal_pipelines set name = $3, name_key = $4, is_default = $5, version = $6, updated_at = $7 where tenant_id = $1 and id = $2",
      [ctx.tenant, pipeline.id, pipeline.name, nameKey(pipeline.name), pipeline.isDefault, pipeline.version, ctx.now],
    )
    await writeStages(ctx, pipeline.id, pipeline.stages)
    return "done"
  } catch (error) {
    if (isUniqueViolation(error)) return "taken"
    if (isForeignKeyViolation(error)) return "in_use"
    throw error
  }
}

/** Names are freed first, so that two stages can change theirs with each other. */
async function writeStages(ctx: Ctx, pipelineId: PipelineId, stages: readonly Stage[]): Promise<void> {
  const ids = stages.map(({ id }) => id)
  await ctx.tx.session.query(
    "delete from deal_stages where tenant_id = $1 and pipeline_id = $2 and not (id = any($3::text[]))",
    [ctx.tenant, pipelineId, ids],
  )
  await ctx.tx.session.query("update deal_stages set name_key = id where tenant_id = $1 and pipeline_id = $2", [
    ctx.tenant,
    pipelineId,
  ])
  await ctx.tx.session.query(
    `insert into deal_stages (tenant_id, pipeline_id, id, name, name_key, kind, probability, position)
     select $1, $2, id, name, name_key, kind, probability, place
     from unnest($3::text[], $4::text[], $5::text[], $6::text[], $7::integer[]) with ordinality
       as s (id, name, name_key, kind, probability, place)
     on conflict (tenant_id, id) do update set name = excluded.name, name_key = excluded.name_key, kind = excluded.kind,
       probability = excluded.probability, position = excluded.position`,
    [
      ctx.tenant,
      pipelineId,
      ids,
      stages.map(({ name }) => name),
      stages.map(({ name }) => nameKey(name)),
      stages.map(({ kind }) => kind),
      stages.map(({ probability }) => probability),
    ],
  )
}

/** False when deals are in it. */
export async function deletePipeline(ctx: Ctx, id: PipelineId): Promise<boolean> {
  try {
    await ctx.tx.session.query("delete from deal_pipelines where tenant_id = $1 and id = $2", [ctx.tenant, id])
    return true
  } catch (error) {
    if (isForeignKeyViolation(error)) return false
    throw error
  }
}

export async function countPipelines(ctx: Ctx): Promise<number> {
  const { rows } = await ctx.tx.session.query(
    "select count(*)::int as count from deal_pipelines where tenant_id = $1",
    [ctx.tenant],
  )
  return (rows as [{ count: number }])[0].count
}

/** How many deals of a stage there are and what they would bring, per currency. */
export interface StageSum {
  readonly stageId: string
  readonly currency: string
  readonly count: number
  readonly amountMinor: bigint
  /** The amounts by their likelihood. */
  readonly weightedMinor: bigint
}

const sumSql = `select d.stage_id as "stageId", d.currency, count(*)::int as count, coalesce(sum(d.amount_minor), 0)::bigint as "amountMinor",
    coalesce(round(sum(d.amount_minor * case d.state when 'open' then coalesce(d.probability, s.probability) when 'won' then 100 else 0 end) / 100.0), 0)::bigint
      as "weightedMinor"
  from deals d join deal_stages s on s.tenant_id = d.tenant_id and s.id = d.stage_id
  where d.tenant_id = $1 and d.pipeline_id = $2 group by d.stage_id, d.currency order by d.currency`

/** What is in each stage of a pipeline. */
export async function stageSums(ctx: Ctx, id: PipelineId): Promise<StageSum[]> {
  const { rows } = await ctx.tx.session.query(sumSql, [ctx.tenant, id])
  return rows as StageSum[]
}
