import type { Route } from "#platform/http"
import type { WorkPorts } from "./ports.ts"
import { billRoutes } from "./routes-bill.ts"
import { moneyRoutes } from "./routes-money.ts"
import { registerRoutes } from "./routes-register.ts"
import { summaryRoutes } from "./routes-summary.ts"
import { timeRoutes } from "./routes-time.ts"

/** Every route of billable work; `ports` say what other domains know. */
export const workRoutes = (ports: WorkPorts): readonly Route[] => [
  ...registerRoutes(ports),
  ...timeRoutes(ports),
  ...moneyRoutes(ports),
  ...billRoutes(ports),
  ...summaryRoutes(ports),
]
