import { fileURLToPath } from "node:url"
import { defineConfig } from "vitest/config"
import { longestFirst } from "../server/src/testing/longest-first.ts"

const root = fileURLToPath(new URL(".", import.meta.url))

export default defineConfig({
  root,
  test: {
    include: ["src/**/*.test.ts", "test/**/*.test.ts"],
    globalSetup: [fileURLToPath(new URL("./test/global-setup.ts", import.meta.url))],
    pool: "forks",
    // Each file of person scripts has a browser of its own (about 300 MB), which waits for pages more than it works.
    maxWorkers: 3,
    sequence: { sequencer: longestFirst(root, ["test/every-page-1.test.ts", "test/every-page-2.test.ts"]) },
    // In CI a browser shares two cores with everything else: what fails twice is broken, what fails once is told as flaky.
    retry: process.env["CI"] === "true" ? 1 : 0,
    // A busy machine may take seconds for what a person sees at once.
    expect: { poll: { timeout: 15_000 } },
    testTimeout: 90_000,
    hookTimeout: 90_000,
  },
})
