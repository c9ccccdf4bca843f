import { defineErrors } from "#kernel"

/** What a client is to the business. */
export const customerStatuses = ["lead", "active", "on_hold", "former"] as const
export type CustomerStatus = (typeof customerStatuses)[number]

/** Where a status may go by hand. A client never becomes a lead again unless it had left. */
export const nextStatus = {
  lead: ["active", "former"],
  active: ["on_hold", "former"],
  on_hold: ["active", "former"],
  former: ["active", "lead"],
} as const satisfies Record<CustomerStatus, readonly CustomerStatus[]>

/** What may be begun for a client. */
export const statusWorks = ["ticket", "project", "maintenance", "order_on_account"] as const
export type StatusWork = (typeof statusWorks)[number]

/**
 * Status → what may be begun: the whole table. A lead asks questions and may order (which makes it active); work for it waits until it
 * is a client. One on hold is looked after but runs up no new debts. With a former one nothing is begun; what is open is ended.
 */
export const clientMay = {
  lead: { ticket: true, project: false, maintenance: false, order_on_account: true },
  active: { ticket: true, project: true, maintenance: true, order_on_account: true },
  on_hold: { ticket: true, project: false, maintenance: true, order_on_account: false },
  former: { ticket: false, project: false, maintenance: false, order_on_account: false },
} as const satisfies Record<CustomerStatus, Record<StatusWork, boolean>>

const workNames: Readonly<Record<StatusWork, string>> = {
  ticket: "a ticket",
  project: "a project",
  maintenance: "maintenance",
  order_on_account: "an order on account",
}

const statusNames: Readonly<Record<CustomerStatus, string>> = {
  lead: "a lead",
  active: "active",
  on_hold: "on hold",
  former: "a former client",
}

export const statusErrors = defineErrors({
  "customer.status_refuses": {
    status: 409,
    text: (p: { id: string; status: CustomerStatus; work: StatusWork }) =>
      `Customer ${p.id} is ${statusNames[p.status]}: ${workNames[p.work]} can't be begun; change the status first.`,
  },
  "customer.status_step": {
    status: 409,
    text: (p: { from: CustomerStatus; to: CustomerStatus; allowed: readonly CustomerStatus[] }) =>
      `A client goes from ${p.from} to ${p.allowed.join(" or ")}, not to ${p.to}.`,
  },
})

/** Refuses what the client's status does not allow. Throws `customer.status_refuses`. */
export function requireStatusFor(
  client: { readonly id: string; readonly status: CustomerStatus },
  work: StatusWork,
): void {
  const { id, status } = client
  if (!clientMay[status][work]) throw statusErrors["customer.status_refuses"]({ id, status, work })
}
