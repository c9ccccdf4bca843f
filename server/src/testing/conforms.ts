import { describe, expect, test } from "vitest"
import { connectors, goldenOf } from "#connectors"
import { type Connector, liveChecks, staticChecks, whyNot } from "#hub"
import { watchContracts } from "./contracts.ts"
import { makeTestStage } from "./stage.ts"

/** Declares the conformance suite of one connector: every generic check over its sandbox, and the vendor's contract over every call. */
export async function conforms(connector: Connector): Promise<void> {
  const contracts = watchContracts()
  const stage = await makeTestStage(connectors, contracts.onCalls)
  describe(connector.name, () => {
    const golden = (resource: string) => goldenOf(connector.slug, resource)
    for (const check of staticChecks) played(connector, check, () => check.run({ connector, golden }))
    for (const check of liveChecks) played(connector, check, () => check.run({ connector, golden, stage }))

    test.skipIf(!contracts.has(connector.slug))(
      "contract: every call and every answer of its sandbox is as the vendor's contract says",
      () => {
        const { judged, wrong } = contracts.verdict(connector.slug)
        expect(wrong.slice(0, 12).join("\n")).toBe("")
        expect(judged).toBeGreaterThan(20)
      },
    )
  })
}

type AnyCheck = (typeof staticChecks | typeof liveChecks)[number]

function played(connector: Connector, check: AnyCheck, run: () => Promise<void> | void): void {
  const why = whyNot(check, connector)
  test.skipIf(why !== null)(`${check.id}: ${check.title}${why === null ? "" : ` (not: ${why})`}`, async () => {
    const wrong = await wrongOf(run)
    if (wrong !== null) expect.fail(wrong)
  })
}

/** What the check says is wrong; null where nothing is. */
async function wrongOf(run: () => Promise<void> | void): Promise<string | null> {
  try {
    await run()
    return null
  } catch (error) {
    return error instanceof Error
      ? `${error.message}${error.cause instanceof Error ? ` (${error.cause.stack})` : ""}`
      : String(error)
  }
}
