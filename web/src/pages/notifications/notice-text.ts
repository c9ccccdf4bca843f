import type { Row } from "../../api/index.ts"
import type { Formats } from "../../formats/index.ts"
import type { Text } from "../../texts/index.ts"

export type Notice = Row<"/me/notices">

/** Names of services whose short name is not their name in small letters. */
const serviceNames: Readonly<Record<string, string>> = {
  hubspot: "HubSpot",
  halopsa: "HaloPSA",
  connectwise: "ConnectWise",
  woocommerce: "WooCommerce",
  quickbooks: "QuickBooks",
}

/** What a notice says, in the reader's language and formats. */
export function noticeText(t: Text, formats: Formats, { kind, facts }: Notice): string {
  const { amountMinor = "0", currency, connector = "" } = facts
  const fact = (name: string) => facts[name] ?? ""
  const shown = (name: string, show: (value: string) => string) => (facts[name] === undefined ? "" : show(facts[name]))
  return t(`notices.kinds.${kind}`, {
    item: fact("item"),
    client: fact("client"),
    name: fact("name"),
    number: fact("number"),
    subject: fact("subject"),
    available: shown("available", formats.number),
    threshold: shown("threshold", formats.number),
    dueDate: shown("dueDate", formats.date),
    endsOn: shown("endsOn", formats.date),
    amount: formats.money(amountMinor, currency),
    service: serviceName(connector),
  })
}

function serviceName(slug: string): string {
  return serviceNames[slug] ?? slug.slice(0, 1).toUpperCase() + slug.slice(1)
}
