/** Ways of paying that the books know an account for; others may come from outside. */
export const paymentMethods = ["bank_transfer", "card", "cash", "paypal", "cash_on_delivery"] as const
