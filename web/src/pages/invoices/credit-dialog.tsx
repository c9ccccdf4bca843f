import { Group, Radio, Stack, Text, TextInput } from "@mantine/core"
import type { FormErrors } from "@mantine/form"
import { useQueryClient } from "@tanstack/react-query"
import { useNavigate } from "react-router"
import { call, refresh } from "../../api/index.ts"
import { isPositive, parseMicro, useFormats } from "../../formats/index.ts"
import { notifyDone } from "../../kit/feedback/index.ts"
import { DecimalField, FormModal, useKitForm } from "../../kit/form/index.ts"
import { useText, type Text as Words } from "../../texts/index.ts"
import type { Invoice } from "./invoice-page.tsx"

interface Values {
  reason: string
  scope: string
  lines: { lineNo: number; description: string; most: string; quantity: string }[]
}

/** Credits an invoice, whole or some of its lines, by a credit note of its own number. */
export function CreditDialog({ invoice, onClose }: { readonly invoice: Invoice; readonly onClose: () => void }) {
  const t = useText()
  const client = useQueryClient()
  const navigate = useNavigate()
  const { number } = useFormats()
  const form = useKitForm<Values, { id: string; number: string }>({
    initial: {
      reason: "",
      scope: "whole",
      lines: invoice.lines.map(({ lineNo, description, quantity }) => ({
        lineNo,
        description,
        most: quantity,
        quantity: "",
      })),
    },
    check: (values) => check(t, values),
    save: ({ reason, scope, lines }) =>
      call("post", "/invoices/{id}/credit", {
        path: { id: invoice.id },
        body: { reason: reason.trim(), ...(scope === "whole" ? {} : { lines: chosen(lines) }) },
      }),
    onSaved: async (note) => {
      await refresh(client)
      notifyDone(t("creditNotes.made", { number: note.number }))
      onClose()
      void navigate(`/credit-notes/${note.id}`)
    },
  })
  const { getInputProps, getValues } = form.fields
  return (
    <FormModal
      form={form}
      title={t("invoices.credit")}
      action={t("invoices.credit")}
      isDanger
      onClose={onClose}
      size="lg"
    >
      <Text size="sm">{t("invoices.creditText")}</Text>
      <TextInput label={t("common.reason")} required maxLength={500} data-autofocus {...getInputProps("reason")} />
      <Radio.Group label={t("invoices.creditScope")} {...getInputProps("scope")}>
        <Group mt={6}>
          <Radio value="whole" label={t("invoices.creditWhole")} />
          <Radio value="part" label={t("invoices.creditPart")} />
        </Group>
      </Radio.Group>
      {getValues().scope === "part" && (
        <Stack gap="xs">
          {getValues().lines.map((line, place) => (
            <Group key={line.lineNo} wrap="nowrap" align="flex-start">
              <Text size="sm" flex={1} pt={8}>
                {line.description}
              </Text>
              <DecimalField
                w={120}
                aria-label={t("orders.quantityOf", { name: line.description })}
                unit={t("orders.of", { n: number(line.most) })}
                {...getInputProps(`lines.${place}.quantity`)}
              />
            </Group>
          ))}
        </Stack>
      )}
    </FormModal>
  )
}

function chosen(lines: Values["lines"]): { lineNo: number; quantity: string }[] {
  return lines.filter(({ quantity }) => isPositive(quantity)).map(({ lineNo, quantity }) => ({ lineNo, quantity }))
}

function check(t: Words, { reason, scope, lines }: Values): FormErrors {
  const errors: Record<string, string> = reason.trim() === "" ? { reason: t("form.wanted") } : {}
  if (scope === "whole") return errors
  lines.forEach(({ quantity, most }, place) => {
    const micro = parseMicro(quantity === "" ? "0" : quantity)
    if (micro === null) errors[`lines.${place}.quantity`] = t("form.notNumber")
    else if (micro < 0n || micro > (parseMicro(most) ?? 0n)) errors[`lines.${place}.quantity`] = t("form.tooMuch")
  })
  if (Object.keys(errors).length === 0 && chosen(lines).length === 0)
    errors["lines.0.quantity"] = t("orders.nothingChosen")
  return errors
}
