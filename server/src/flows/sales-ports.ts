import { priceFor, type VariantForSale, variantsForSale } from "#business/catalogue"
import {
  type Customer,
  type CustomerSource,
  changeStatus,
  consentAtCheckout,
  ensureCustomer,
  loadCustomer,
  requireStatusFor,
} from "#business/customers"
import type { Channel, OrderCustomer, OrderDraft, PricedVariant, SalesPorts } from "#business/sales"
import type { Micro } from "#kernel"
import { configOf } from "#platform/config"
import type { Ctx } from "#platform/db"
import { availabilityWhereNeeded } from "./sales-availability.ts"

/** What placing an order asks of customers, catalogue and stock. */
export const salesPorts: SalesPorts = {
  ensureCustomer: async (ctx, customer, order) => {
    const found = await findOrMake(ctx, customer, order.channel)
    if (customer.wantsNews === true) await consentAtCheckout(ctx, found.id, order.channel)
    return orderCustomer(await asBuyer(ctx, found, order))
  },
  variantsForSale: async (ctx, ids, channel) => {
    const variants = await variantsForSale(ctx, ids, channel)
    const available = await availabilityWhereNeeded(ctx, variants)
    return variants.map((variant) => priced(variant, available.get(variant.variantId) ?? null))
  },
  integrationDefaults: (ctx) => configOf(ctx),
}

/** Where a channel's customers come from; an order by hand that names an outside id speaks of an imported customer. */
function customerSource(channel: Channel, externalId: string | null): CustomerSource {
  switch (channel) {
    case "storefront":
    case "marketplace":
      return channel
    case "manual":
      return externalId === null ? "manual" : "import"
    case "shopify":
    case "woocommerce":
      return "connector"
  }
}

function findOrMake(ctx: Ctx, customer: OrderDraft["customer"], channel: Channel): Promise<Customer> {
  if (customer.id !== undefined) return loadCustomer(ctx, customer.id)
  const { name, email, phone, externalId } = customer
  const draft = {
    name: nameOf(name, email),
    kind: "person",
    email,
    phone,
    taxNumber: null,
    externalId,
    notes: null,
  } as const
  return ensureCustomer(ctx, draft, customerSource(channel, externalId))
}

/**
 * The customer as the buyer of a new order: a client's status decides whether it may run up debts (`order_on_account`), and a lead that
 * orders is a client from then on. What an outside shop has sold, or what was sold in the past, is a fact that nobody refuses.
 */
async function asBuyer(
  ctx: Ctx,
  customer: Customer,
  { channel, paymentMethod, placedAt }: Pick<OrderDraft, "channel" | "paymentMethod" | "placedAt">,
): Promise<Customer> {
  if (customer.status === "active") return customer
  const isFact = placedAt !== undefined || channel === "shopify" || channel === "woocommerce"
  if (!isFact && paymentMethod === "invoice") requireStatusFor(customer, "order_on_account")
  return customer.status === "lead" && customer.erasedAt === null
    ? changeStatus(ctx, customer.id, "active", "It placed an order.")
    : customer
}

function nameOf(name: string, email: string | null): string {
  return name === "" ? (email ?? "Customer") : name
}

function orderCustomer({ id, name, email, taxNumber }: Customer): OrderCustomer {
  return { id, name, email, taxNumber }
}

function priced(variant: VariantForSale, available: Micro | null): PricedVariant {
  const { priceRule: _rule, ...rest } = variant
  return { ...rest, unitPrice: priceFor(variant, variant.tracksStock ? available : null) }
}
