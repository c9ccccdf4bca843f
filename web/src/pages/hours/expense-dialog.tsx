import { Checkbox, Group, TextInput } from "@mantine/core"
import { useQueryClient } from "@tanstack/react-query"
import { call, refresh } from "../../api/index.ts"
import { useHere } from "../../app/me.ts"
import { decimalToMinor, isPositive, minorToDecimal, today, useFormats } from "../../formats/index.ts"
import { notifyDone } from "../../kit/feedback/index.ts"
import { DecimalField, FormModal, isDecimal, useKitForm } from "../../kit/form/index.ts"
import { useText } from "../../texts/index.ts"
import { noPlace, PlaceFields, type PlaceValues, placeBody } from "./place-fields.tsx"
import type { Expense } from "./states.tsx"

interface ExpenseDialogProps {
  /** The one that is changed; a new one without it. */
  readonly expense?: Expense
  readonly place?: PlaceValues
  readonly onClose: () => void
}

/** Writes down what was paid for a client, or changes it while it is not approved. */
export function ExpenseDialog({ expense, place = noPlace, onClose }: ExpenseDialogProps) {
  const t = useText()
  const client = useQueryClient()
  const { business } = useHere()
  const home = useFormats().currency
  const form = useKitForm({
    initial: {
      ...place,
      spentOn: expense?.spentOn ?? today(business.timeZone),
      description: expense?.description ?? "",
      category: expense?.category ?? "",
      cost: expense === undefined ? "" : minorToDecimal(expense.costMinor, expense.currency),
      markupPercent: expense?.markupPercent ?? "0",
      isBillable: expense?.isBillable ?? true,
      isReimbursable: expense?.isReimbursable ?? false,
    },
    check: ({ placeId, description, cost, markupPercent }) => ({
      ...(expense === undefined && placeId === null ? { placeId: t("form.wanted") } : {}),
      ...(description.trim() === "" ? { description: t("form.wanted") } : {}),
      ...(isPositive(cost) && decimalToMinor(cost, home) !== null ? {} : { cost: t("form.notAmount") }),
      ...(isDecimal(markupPercent) ? {} : { markupPercent: t("form.notNumber") }),
    }),
    save: ({ place: kind, placeId, cost, category, description, ...rest }) => {
      const currency = expense?.currency ?? home
      const body = {
        ...rest,
        currency,
        description: description.trim(),
        category: category.trim() === "" ? null : category.trim(),
        costMinor: decimalToMinor(cost, currency) ?? "",
      }
      return expense === undefined
        ? call("post", "/expenses", { body: { ...body, ...placeBody({ place: kind, placeId, taskId: null }) } })
        : call("patch", "/expenses/{id}", { path: { id: expense.id }, body, version: expense.version })
    },
    onSaved: async () => {
      await refresh(client, ["/expenses", "/projects", "/work"])
      notifyDone(t("common.saved"))
      onClose()
    },
    fieldNames: { costMinor: "cost" },
  })
  const { getInputProps } = form.fields
  const title = expense === undefined ? t("expenses.log") : t("expenses.change")
  return (
    <FormModal form={form} title={title} action={t("common.save")} onClose={onClose}>
      {expense === undefined && place.placeId === null && <PlaceFields fields={form.fields} />}
      <TextInput type="date" label={t("hours.day")} {...getInputProps("spentOn")} />
      <TextInput label={t("expenses.what")} maxLength={500} {...getInputProps("description")} />
      <TextInput label={t("expenses.category")} maxLength={100} {...getInputProps("category")} />
      <Group grow align="flex-start">
        <DecimalField label={t("expenses.cost")} unit={expense?.currency ?? home} {...getInputProps("cost")} />
        <DecimalField label={t("expenses.markup")} unit="%" {...getInputProps("markupPercent")} />
      </Group>
      <Checkbox label={t("hours.isBillable")} {...getInputProps("isBillable", { type: "checkbox" })} />
      <Checkbox label={t("expenses.isReimbursable")} {...getInputProps("isReimbursable", { type: "checkbox" })} />
    </FormModal>
  )
}
