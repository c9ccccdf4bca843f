import type { Connector } from "#hub"
import { xero } from "./xero/index.ts"

/** Every connector of this program. A new one is added here, and nowhere else. */
export const connectors: readonly Connector[] = [xero]
