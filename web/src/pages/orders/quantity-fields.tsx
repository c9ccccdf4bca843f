import { Group, Stack, Text } from "@mantine/core"
import type { FormErrors, UseFormReturnType } from "@mantine/form"
import { isPositive, parseMicro, useFormats } from "../../formats/index.ts"
import { DecimalField, isDecimal } from "../../kit/form/index.ts"
import { useText, type Text as Words } from "../../texts/index.ts"

/** How much of a line, and how much at most. */
export interface LineQuantity {
  readonly lineId: string
  readonly description: string
  readonly most: string
  quantity: string
}

export interface QuantityValues {
  lines: LineQuantity[]
}

/** A quantity for each line, between nothing and what is open. */
export function QuantityFields<V extends QuantityValues>({ fields }: { readonly fields: UseFormReturnType<V> }) {
  const t = useText()
  const { number } = useFormats()
  return (
    <Stack gap="sm" role="group" aria-label={t("orders.lines")}>
      {fields.getValues().lines.map((line, place) => (
        <Group key={line.lineId} wrap="nowrap" align="flex-start">
          <Text size="sm" flex={1} pt={8}>
            {line.description}
          </Text>
          <DecimalField
            w={110}
            aria-label={t("orders.quantityOf", { name: line.description })}
            unit={t("orders.of", { n: number(line.most) })}
            {...fields.getInputProps(`lines.${place}.quantity`)}
          />
        </Group>
      ))}
    </Stack>
  )
}

/** Each quantity is a number up to what is open, and one at least is more than nothing. */
export function checkQuantities(t: Words, lines: readonly LineQuantity[]): FormErrors {
  const errors: Record<string, string> = {}
  lines.forEach(({ quantity, most }, place) => {
    const micro = parseMicro(quantity === "" ? "0" : quantity)
    if (micro === null || !isDecimal(quantity === "" ? "0" : quantity))
      errors[`lines.${place}.quantity`] = t("form.notNumber")
    else if (micro < 0n || micro > (parseMicro(most) ?? 0n)) errors[`lines.${place}.quantity`] = t("form.tooMuch")
  })
  if (Object.keys(errors).length === 0 && chosen(lines).length === 0)
    errors["lines.0.quantity"] = t("orders.nothingChosen")
  return errors
}

/** The lines with a quantity, as the server takes them. */
export function chosen(lines: readonly LineQuantity[]): { lineId: string; quantity: string }[] {
  return lines.filter(({ quantity }) => isPositive(quantity)).map(({ lineId, quantity }) => ({ lineId, quantity }))
}
