import type { Tx } from "#platform/db"
import type { Egress } from "#platform/egress"

const outsideSlot = Symbol("webhooks outside")

/** Gives a transaction's use cases the way out, to judge addresses by. Nothing is sent inside a transaction. */
export function attachWebhooks(tx: Tx, egress: Egress): void {
  tx.slots.set(outsideSlot, egress)
}

/** The way out of this transaction's program. */
export function egressOf(tx: Tx): Egress {
  const egress = tx.slots.get(outsideSlot)
  if (egress === undefined) throw new Error("This database has no webhooks: compose them first.")
  // The slot is filled by attachWebhooks only.
  return egress as Egress
}
