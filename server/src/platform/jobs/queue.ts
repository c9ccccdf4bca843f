import type { Db, PgBoss } from "pg-boss"
import type { Backend } from "#platform/db"
import type { Program } from "#platform/lifecycle"
import type { Job } from "./define.ts"

/** One queue for all jobs: each further one would poll by itself. */
const queue = "mortise"
/** Jobs are due by the minute, so nobody waits for more than this. */
const pollSeconds = 20
const runMaxSeconds = 900
/** How long a stop waits for the job in hand. */
const stopMs = 5_000

export interface JobRunner {
  /** Puts a job into the queue now; does nothing while it waits or runs already. */
  runNow(name: string): Promise<void>
  stop(): Promise<void>
}

/**
 * Starts the schedules (pg-boss, in the schema `pgboss` that it makes and migrates by itself, without row security) and runs
 * what falls due. Safe in many processes: a job is queued once per time and by `exclusive` never runs twice side by side.
 */
export async function startJobs(program: Program, jobs: readonly Job[]): Promise<JobRunner> {
  const boss = await makeBoss(program.backend)
  boss.on("error", (error) => program.logger.error({ err: error }, "job queue failed, trying again"))
  boss.on("warning", (warning) => program.logger.debug({ warning }, "job queue"))
  await boss.start()
  await boss.createQueue(queue, {
    policy: "exclusive",
    retryLimit: 2,
    retryDelay: 30,
    expireInSeconds: runMaxSeconds,
    deleteAfterSeconds: 86_400,
  })
  await schedule(boss, jobs)
  const worker = await boss.work<{ job: string }>(
    queue,
    { pollingIntervalSeconds: pollSeconds, batchSize: 1 },
    async (due) => {
      for (const { data } of due) await runJob(program, jobs, data.job)
    },
  )
  return {
    runNow: async (name) => {
      await boss.send(queue, { job: name }, { singletonKey: name })
      boss.notifyWorker(worker)
    },
    stop: () => boss.stop({ graceful: true, timeout: stopMs }),
  }
}

/** Runs one job by name, as the schedule would. */
export async function runJob(program: Program, jobs: readonly Job[], name: string): Promise<void> {
  const job = jobs.find((j) => j.name === name)
  if (job === undefined)
    return program.logger.warn({ job: name }, "a job that is no part of this program any more was passed over")
  const started = performance.now()
  try {
    await job.run(program)
    program.metrics.jobRuns.inc({ job: name, outcome: "done" })
    program.logger.info({ job: name, ms: Math.round(performance.now() - started) }, "job done")
  } catch (error) {
    program.metrics.jobRuns.inc({ job: name, outcome: "failed" })
    program.logger.error({ err: error, job: name }, "job failed")
    throw error
  }
}

async function schedule(boss: PgBoss, jobs: readonly Job[]): Promise<void> {
  for (const { key } of await boss.getSchedules(queue)) {
    if (!jobs.some((job) => job.name === key)) await boss.unschedule(queue, key)
  }
  for (const { name, cron } of jobs)
    await boss.schedule(queue, cron, { job: name }, { key: name, singletonKey: name, tz: "UTC" })
}

async function makeBoss(backend: Backend): Promise<PgBoss> {
  const { PgBoss: Boss } = await import("pg-boss")
  return new Boss({
    db: adapter(backend),
    backend: backend.kind,
    schema: "pgboss",
    // All slower than the defaults: jobs are due by the minute at most, and an idle installation should be idle.
    cronMonitorIntervalSeconds: 30,
    cronWorkerIntervalSeconds: 30,
    clockMonitorIntervalSeconds: 600,
    superviseIntervalSeconds: 300,
    queueCacheIntervalSeconds: 600,
    bamIntervalSeconds: 600,
    flowIntervalSeconds: 600,
    monitorVacuum: false,
  })
}

/** Our connections in pg-boss's words. It counts in plain numbers, where the rest of the program has bigint. */
function adapter(backend: Backend): Db {
  return {
    executeSql: (text, values = []) =>
      backend.withSession(async (session) => {
        if (values.length > 0) return { rows: (await session.query(text, values)).rows.map(plainNumbers) }
        try {
          return { rows: (await session.exec(text)).map(plainNumbers) }
        } catch (error) {
          // Without parameters it sends whole transactions; one that failed would keep the connection in its failed state.
          await session.exec("rollback").catch(() => undefined)
          throw error
        }
      }),
  }
}

function plainNumbers(row: unknown): unknown {
  if (row === null || typeof row !== "object") return row
  return Object.fromEntries(
    Object.entries(row).map(([key, value]) => [key, typeof value === "bigint" ? Number(value) : value]),
  )
}
