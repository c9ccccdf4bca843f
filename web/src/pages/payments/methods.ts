import type { Text } from "../../texts/index.ts"

/** Ways of paying that the books know an account for; others may come from outside. */
export const paymentMethods = ["bank_transfer", "card", "cash", "paypal", "cash_on_delivery"] as const

/** A way of paying in the reader's words; one that came from outside keeps its own. */
export function methodText(t: Text, method: string): string {
  const known = paymentMethods.find((each) => each === method)
  return known === undefined ? method : t(`payments.methods.${known}`)
}
