import { describe, expect, test } from "vitest"
import { staticChecks } from "#hub"
import { connectors, goldenOf } from "./index.ts"

for (const connector of connectors) {
  describe(connector.name, () => {
    const subject = { connector, golden: (resource: string) => goldenOf(connector.slug, resource) }
    for (const check of staticChecks) {
      const why = connector.bypass?.[check.id] ?? check.notApplicable?.(connector) ?? null
      test.skipIf(why !== null)(`${check.id}: ${check.title}${why === null ? "" : ` (not: ${why})`}`, async () => {
        await expect(Promise.resolve(check.run(subject))).resolves.toBeUndefined()
      })
    }
  })
}
