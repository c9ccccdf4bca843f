import { minusDecimal } from "../../formats/index.ts"
import type { Order } from "./order-page.tsx"

type Line = Order["lines"][number]

/** How much of a line is still to be sent. Charges such as shipping are not sent. */
export function openQuantity(line: Line): string {
  if (line.kind === "shipping") return "0"
  return minusDecimal(minusDecimal(line.quantity, line.fulfilled), line.cancelled)
}

/** How much of a line may come back. */
export function returnable(line: Line): string {
  return line.kind !== "shipping" ? minusDecimal(line.fulfilled, line.returned) : "0"
}
