import { spawn } from "node:child_process"
import { join } from "node:path"
import { expect, test } from "vitest"
import { clientCreated } from "#flows"
import { makeWorld, testStart } from "#testing"
import { endWithThisFile, wholeTimeoutMs } from "./testing.ts"

endWithThisFile()

const world = await makeWorld()
const hourMs = 3_600_000
let now = testStart.getTime()

/** Runs workers one after the other; answers how each ended. */
async function worker(...more: string[]): Promise<string | number | null> {
  now += hourMs
  const args = ["--database", world.databaseUrl ?? "", "--now", new Date(now).toISOString(), "--rounds", "20", ...more]
  now += 20 * hourMs
  const child = spawn(process.execPath, ["--no-warnings", join(import.meta.dirname, "saga-runner.ts"), ...args], {
    stdio: "ignore",
  })
  return new Promise((resolve) => child.once("exit", (code, signal) => resolve(signal ?? code)))
}

async function client() {
  const t = await world.tenant()
  const id = (await t.post("/customers", { name: "Aegean Hotels" }).expect(201)).body.id
  const gotten = async () => {
    const { rows } = await t.run((ctx) =>
      ctx.tx.session.query(
        `select (select count(*)::int from tickets) as tickets, (select count(*)::int from asset_categories) as categories,
           (select count(*)::int from billing_accounts where opened_at is not null) as accounts, (select status from sagas) as saga`,
        [],
      ),
    )
    return rows[0]
  }
  return { id, gotten }
}

const steps = clientCreated.steps.map((step) => step.name)

test.skipIf(world.databaseUrl === null)(
  "a new client's saga whose process is killed inside any step goes on, and each effect is there once",
  async () => {
    const { gotten } = await client()
    for (const step of steps) expect(await worker("--die", `run:${step}`), step).toBe("SIGKILL")
    expect(await worker()).toBe(0)
    expect(await gotten()).toEqual({ tickets: 1, categories: 4, accounts: 1, saga: "done" })
  },
  wholeTimeoutMs,
)

test.skipIf(world.databaseUrl === null)(
  "killed on its way back it undoes the rest, each effect once",
  async () => {
    const { gotten } = await client()
    for (const step of ["asset_categories", "welcome_ticket"])
      expect(await worker("--refuse", "account", "--die", `compensate:${step}`), step).toBe("SIGKILL")
    expect(await worker("--refuse", "account")).toBe(0)
    expect(await gotten()).toEqual({ tickets: 0, categories: 0, accounts: 0, saga: "compensated" })
  },
  wholeTimeoutMs,
)
