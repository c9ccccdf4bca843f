import { existsSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { defineConfig } from "vitest/config"

const globalSetup = fileURLToPath(new URL("./src/testing/global-setup.ts", import.meta.url))

export default defineConfig({
  root: fileURLToPath(new URL("..", import.meta.url)),
  test: {
    include: ["server/{src,bench}/**/*.test.ts", "client/src/**/*.test.ts", "scripts/**/*.test.mjs"],
    globalSetup: existsSync(globalSetup) ? [globalSetup] : [],
    pool: "forks",
    // Files share their process and what it imported, which took longer than the tests: each has a database of its own anyway.
    isolate: false,
    // What was transformed once is kept between runs: a quarter of a run's processor time.
    fsModuleCache: true,
    // A restored test database takes about 200 MB: two at a time fit a small machine.
    maxWorkers: 3,
    // Whole proofs take minutes.
    testTimeout: process.env["PROOFS"] === "whole" ? 1_800_000 : 30_000,
    hookTimeout: 60_000,
  },
})
