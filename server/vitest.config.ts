import { existsSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { configDefaults, defineConfig } from "vitest/config"
import { longestFirst } from "./src/testing/longest-first.ts"
import { playedElsewhere } from "./src/testing/passes.ts"

const globalSetup = fileURLToPath(new URL("./src/testing/global-setup.ts", import.meta.url))
const root = fileURLToPath(new URL("..", import.meta.url))

/** What takes longest on a server or embedded; proofs, which start processes, take turns with what works alone. */
const longest = [
  "server/src/testing/every-route.test.ts",
  "server/src/testing/every-route-at-once.test.ts",
  "server/src/connectors/stripe/conformance.test.ts",
  "server/src/connectors/shopify/conformance.test.ts",
  "server/src/proofs/two-servers.proof.test.ts",
  "server/src/connectors/quickbooks/conformance.test.ts",
  "server/src/connectors/xero/conformance.test.ts",
  "server/src/flows/hub-tickets.test.ts",
  "server/src/proofs/hub-sync.proof.test.ts",
  "server/src/connectors/halopsa/conformance.test.ts",
  "server/src/connectors/hubspot/conformance.test.ts",
  "server/src/proofs/delivery.proof.test.ts",
  "server/src/connectors/woocommerce/conformance.test.ts",
  "server/src/connectors/autotask/conformance.test.ts",
  "server/src/proofs/kill.proof.test.ts",
  "server/src/connectors/connectwise/conformance.test.ts",
  "server/src/connectors/mailchimp/conformance.test.ts",
  "server/src/proofs/hub-login.proof.test.ts",
  "server/src/flows/hub-deals.test.ts",
  "server/src/flows/hub-assistants-life.test.ts",
  "server/src/demo/demo.test.ts",
  "server/src/cli/cli.test.ts",
]

export default defineConfig({
  root,
  test: {
    include: ["server/{src,bench}/**/*.test.ts", "client/src/**/*.test.ts", "scripts/**/*.test.mjs"],
    exclude: [...configDefaults.exclude, ...playedElsewhere],
    globalSetup: existsSync(globalSetup) ? [globalSetup] : [],
    pool: "forks",
    // Files share their process and what it imported, which took longer than the tests: each has a database of its own anyway.
    isolate: false,
    // What was transformed once is kept between runs: a quarter of a run's processor time.
    fsModuleCache: true,
    // A restored test database takes about 200 MB: two at a time fit a small machine.
    maxWorkers: 3,
    sequence: { sequencer: longestFirst(root, longest) },
    // Whole proofs take minutes.
    testTimeout: process.env["PROOFS"] === "whole" ? 1_800_000 : 30_000,
    hookTimeout: 60_000,
  },
})
