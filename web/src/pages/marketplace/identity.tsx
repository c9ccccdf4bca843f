import { Alert, Text } from "@mantine/core"
import { IconAlertTriangle } from "@tabler/icons-react"
import { useFormats } from "../../formats/index.ts"
import { Facts, Panel } from "../../kit/detail/index.ts"
import { useText } from "../../texts/index.ts"
import type { Seller } from "./states.tsx"

/** What is known of a seller, and what is missing before it can be paid. */
export function Identity({ seller }: { readonly seller: Seller }) {
  const t = useText()
  const { country, date } = useFormats()
  const { address, birthDate } = seller
  return (
    <Panel title={t("market.identity")}>
      {seller.missing.length > 0 && (
        <Alert color="orange" variant="light" icon={<IconAlertTriangle size={18} />}>
          <Text size="sm">
            {t("market.missingText", { fields: seller.missing.map((field) => fieldName(t, field)).join(", ") })}
          </Text>
        </Alert>
      )}
      <Facts
        facts={[
          { label: t("market.sellerKind"), value: t(`market.sellerKinds.${seller.kind}`) },
          { label: t("market.legalName"), value: seller.legalName },
          {
            label: t("market.address"),
            value:
              address &&
              [
                address.line1,
                address.line2,
                `${address.postalCode ?? ""} ${address.city}`.trim(),
                country(address.country),
              ]
                .filter((part) => part !== null && part !== "")
                .join(", "),
          },
          { label: t("market.taxNumber"), value: seller.taxNumber },
          { label: t("market.vatNumber"), value: seller.vatNumber },
          { label: t("market.birthDate"), value: birthDate && date(birthDate) },
          { label: t("market.iban"), value: seller.iban },
          { label: t("market.bic"), value: seller.bic },
        ]}
      />
    </Panel>
  )
}

/** A field of a seller's identity in the reader's words. */
export function fieldName(t: ReturnType<typeof useText>, field: string): string {
  return t(`market.${field}` as "market.legalName", { defaultValue: field })
}
