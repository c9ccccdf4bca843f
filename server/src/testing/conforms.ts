import { describe, expect, test } from "vitest"
import { connectors, goldenOf } from "#connectors"
import { type Connector, liveChecks, staticChecks, whyNot } from "#hub"
import { watchContracts } from "./contracts.ts"
import { isPlayedIn } from "./passes.ts"
import { makeTestStage } from "./stage.ts"

/**
 * CI runs everything on both kinds of database; here each check is played once. Those of definition and lenses ask no database, the live
 * ones ask it only through the hub, whose own tests run on both kinds: the connector that others are copied from is played on the
 * embedded one, all others on a server.
 */
const copied = "xero"
const playsStatic = isPlayedIn("embedded")
const playsLive = (slug: string): boolean => isPlayedIn(slug === copied ? "embedded" : "server")

/** Declares the conformance suite of one connector: every generic check over its sandbox, and the vendor's contract over every call. */
export async function conforms(connector: Connector): Promise<void> {
  const contracts = watchContracts()
  const stage = playsLive(connector.slug) ? await makeTestStage(connectors, contracts.onCalls) : null
  const isElsewhere = stage === null && !playsStatic
  if (isElsewhere) return test.skipIf(isElsewhere)(`${connector.name} is played in CI's other pass`, () => undefined)
  describe(connector.name, () => {
    const golden = (resource: string) => goldenOf(connector.slug, resource)
    if (playsStatic) for (const check of staticChecks) played(connector, check, () => check.run({ connector, golden }))
    if (stage === null) return
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
