import type { Row } from "../../api/index.ts"

export type RateCard = Row<"/work/rate-cards">
export const rateLevels = ["contract", "client", "user", "default"] as const satisfies readonly RateCard["level"][]
