import { NativeSelect, SimpleGrid } from "@mantine/core"
import type { UseFormReturnType } from "@mantine/form"
import type { Reply } from "../../api/index.ts"
import { type Formats, parseMicro } from "../../formats/index.ts"
import { DecimalField } from "../../kit/form/index.ts"
import { type Text, useText } from "../../texts/index.ts"

export type Terms = Reply<"get", "/marketplace">["terms"]

const bases = ["net", "gross"] as const
const vatModes = ["none", "exclusive", "inclusive"] as const
const roundings = ["half-even", "half-up", "up", "down"] as const

/** What a form of terms begins with. */
export const usualTerms: Terms = {
  percent: "10",
  base: "net",
  vatMode: "none",
  vatPercent: "0",
  rounding: "half-even",
}

/** Terms in a line: `12.5 % of the net price, plus VAT 24 %`. */
export function termsText(t: Text, { percent }: Formats, terms: Terms): string {
  const said = t(`market.of.${terms.base}`, { percent: percent(terms.percent) })
  return terms.vatMode === "none"
    ? said
    : t(`market.withVat.${terms.vatMode}`, { said, percent: percent(terms.vatPercent) })
}

/** What is wrong with terms, by field. */
export function checkTerms(t: Text, { percent, vatPercent }: Terms): Record<string, string> {
  const wrong = t("market.percentWrong")
  return {
    ...(isPercent(percent) ? {} : { "terms.percent": wrong }),
    ...(isPercent(vatPercent) ? {} : { "terms.vatPercent": wrong }),
  }
}

const hundred = 100_000_000n

function isPercent(text: string): boolean {
  const micro = parseMicro(text)
  return micro !== null && micro >= 0n && micro <= hundred
}

/** What a marketplace keeps of a sale: the percentage, of what, the VAT on it, and how it is rounded. */
export function TermsFields<V extends { terms: Terms }>({ fields }: { readonly fields: UseFormReturnType<V> }) {
  const t = useText()
  const { getInputProps, getValues } = fields
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }}>
      <DecimalField label={t("market.percent")} unit="%" {...getInputProps("terms.percent")} />
      <NativeSelect
        label={t("market.base")}
        data={bases.map((value) => ({ value, label: t(`market.bases.${value}`) }))}
        {...getInputProps("terms.base")}
      />
      <NativeSelect
        label={t("market.vatMode")}
        data={vatModes.map((value) => ({ value, label: t(`market.vatModes.${value}`) }))}
        {...getInputProps("terms.vatMode")}
      />
      {getValues().terms.vatMode !== "none" && (
        <DecimalField label={t("market.vatPercent")} unit="%" {...getInputProps("terms.vatPercent")} />
      )}
      <NativeSelect
        label={t("market.rounding")}
        data={roundings.map((value) => ({ value, label: t(`market.roundings.${value}`) }))}
        {...getInputProps("terms.rounding")}
      />
    </SimpleGrid>
  )
}
