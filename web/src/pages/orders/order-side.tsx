import { Anchor, Text } from "@mantine/core"
import { Link } from "react-router"
import { useFormats } from "../../formats/index.ts"
import { Facts, Panel } from "../../kit/detail/index.ts"
import { useText } from "../../texts/index.ts"
import type { Order } from "./order-page.tsx"

/** Who ordered, where to, and how. */
export function OrderSide({ order }: { readonly order: Order }) {
  const t = useText()
  return (
    <>
      <Panel title={t("orders.customer")}>
        <Facts
          facts={[
            {
              label: t("common.name"),
              value: (
                <Anchor component={Link} to={`/customers/${order.customerId}`} size="sm">
                  {order.contact.name}
                </Anchor>
              ),
            },
            { label: t("common.email"), value: order.contact.email },
            { label: t("common.phone"), value: order.contact.phone },
            { label: t("orders.shipTo"), value: order.shippingAddress && <Address address={order.shippingAddress} /> },
            { label: t("orders.billTo"), value: order.billingAddress && <Address address={order.billingAddress} /> },
          ]}
        />
      </Panel>
      <Panel title={t("orders.about")}>
        <Facts
          facts={[
            {
              label: t("orders.invoice"),
              value: order.invoiceId && (
                <Anchor component={Link} to={`/invoices/${order.invoiceId}`} size="sm">
                  {order.invoiceNumber ?? t("orders.draftInvoice")}
                </Anchor>
              ),
            },
            { label: t("orders.paymentMethod"), value: t(`orders.method.${order.paymentMethod}`) },
            { label: t("orders.shippingMethod"), value: order.shippingMethod },
            { label: t("orders.externalId"), value: order.externalId },
            { label: t("orders.note"), value: order.note },
          ]}
        />
      </Panel>
    </>
  )
}

export function Address({ address }: { readonly address: NonNullable<Order["shippingAddress"]> }) {
  const { country } = useFormats()
  const lines = [
    address.name,
    address.line1,
    address.line2,
    [address.postalCode, address.city].filter(Boolean).join(" "),
    address.region,
    country(address.country),
  ]
  return (
    <Text size="sm" style={{ whiteSpace: "pre-line" }}>
      {lines.filter(Boolean).join("\n")}
    </Text>
  )
}
