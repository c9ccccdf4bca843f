import type { Area } from "../app/area.ts"
import { ordersArea } from "./orders/area.ts"

/** Every area of the app. A new area is one line here. */
export const areas: readonly Area[] = [ordersArea]
