#!/usr/bin/env node
process.argv.splice(2, 0, "mortise")
await import("../../scripts/enter.mjs")
