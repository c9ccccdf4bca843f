import type { InvoicePayments } from "#business/billing"
import { contactById } from "#business/customers"
import { signedContact } from "#platform/auth"
import { siteOf } from "#platform/config"
import { readTenant } from "#platform/tenants"
import { cardPage, cardReturned, isCardConnected } from "./card-checkout.ts"

/** How invoices of the portal are paid: on the page of the payment service that the business has a connection to. */
export const portalPayments: InvoicePayments = {
  isOffered: isCardConnected,
  returned: cardReturned,
  page: async (ctx, { id, number, balanceMinor, currency }) => {
    const { slug, locale } = await readTenant(ctx)
    const contact = await contactById(ctx, signedContact(ctx).contactId)
    return cardPage(ctx, {
      reference: id,
      number: number ?? "",
      amountMinor: balanceMinor,
      currency,
      email: contact?.email ?? null,
      language: locale.slice(0, 2),
      returnUrl: `${siteOf(ctx)}/app/portal/${slug}/invoices/${id}`,
    })
  },
}
