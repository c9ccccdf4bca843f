import { Checkbox, Group, Select, TextInput } from "@mantine/core"
import { useQueryClient } from "@tanstack/react-query"
import { call, refresh } from "../../api/index.ts"
import { useHere } from "../../app/me.ts"
import { decimalToMinor, today, useFormats } from "../../formats/index.ts"
import { notifyDone } from "../../kit/feedback/index.ts"
import { DecimalField, FormModal, Picker, useKitForm } from "../../kit/form/index.ts"
import { useText } from "../../texts/index.ts"
import { findCustomers } from "../pickers/customers.ts"
import type { Retainer } from "./retainer.ts"

const kinds = ["monthly", "prepaid"] as const satisfies readonly Retainer["kind"][]
const units = ["hours", "money"] as const satisfies readonly Retainer["unit"][]
const hourMinutes = 60

/** A new retainer, or a block that is paid before it is used. */
export function RetainerDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText()
  const client = useQueryClient()
  const { currency } = useFormats()
  const { timeZone } = useHere().business
  const form = useKitForm({
    initial: {
      customerId: null as string | null,
      name: "",
      kind: "monthly" as Retainer["kind"],
      unit: "hours" as Retainer["unit"],
      allowance: "",
      fee: "",
      startsOn: today(timeZone),
      carriesOver: false,
    },
    check: ({ customerId, name, unit, allowance, fee }) => ({
      ...(customerId === null ? { customerId: t("form.wanted") } : {}),
      ...(name.trim() === "" ? { name: t("form.wanted") } : {}),
      ...(unitsOf(unit, allowance, currency) === null ? { allowance: t("form.notAmount") } : {}),
      ...(fee === "" || decimalToMinor(fee, currency) !== null ? {} : { fee: t("form.notAmount") }),
    }),
    save: ({ customerId, name, kind, unit, allowance, fee, startsOn, carriesOver }) => {
      const feeMinor = decimalToMinor(fee, currency)
      return call("post", "/work/retainers", {
        body: {
          ...{ kind, unit, currency, startsOn, carriesOver },
          customerId: customerId ?? "",
          name: name.trim(),
          allowance: unitsOf(unit, allowance, currency) ?? "",
          ...(feeMinor === null || feeMinor === "0" ? {} : { feeMinor }),
        },
      })
    },
    onSaved: async () => {
      await refresh(client, ["/work"])
      notifyDone(t("common.saved"))
      onClose()
    },
    fieldNames: { feeMinor: "fee" },
  })
  const { getInputProps } = form.fields
  const { unit } = form.fields.getValues()
  return (
    <FormModal form={form} title={t("retainers.new")} action={t("common.save")} onClose={onClose}>
      <Picker kind="customer" label={t("hours.customer")} find={findCustomers} {...getInputProps("customerId")} />
      <TextInput label={t("common.name")} maxLength={200} {...getInputProps("name")} />
      <Group grow>
        <Select
          label={t("rates.kind")}
          data={kinds.map((value) => ({ value, label: t(`retainers.kind.${value}`) }))}
          allowDeselect={false}
          {...getInputProps("kind")}
        />
        <Select
          label={t("retainers.unit")}
          data={units.map((value) => ({ value, label: t(`retainers.units.${value}`) }))}
          allowDeselect={false}
          {...getInputProps("unit")}
        />
      </Group>
      <Group grow align="flex-start">
        <DecimalField
          label={t("retainers.allowance")}
          unit={unit === "hours" ? t("retainers.hour") : currency}
          {...getInputProps("allowance")}
        />
        <DecimalField label={t("retainers.fee")} unit={currency} {...getInputProps("fee")} />
      </Group>
      <TextInput type="date" label={t("retainers.startsOn")} {...getInputProps("startsOn")} />
      <Checkbox label={t("retainers.carriesOver")} {...getInputProps("carriesOver", { type: "checkbox" })} />
    </FormModal>
  )
}

/** An allowance as the API counts it: minutes, or minor units; null when it is none. */
function unitsOf(unit: Retainer["unit"], decimal: string, currency: string): string | null {
  if (unit === "money") return positive(decimalToMinor(decimal, currency))
  const hours = Number(decimal)
  return Number.isFinite(hours) ? positive(String(Math.round(hours * hourMinutes))) : null
}

function positive(units: string | null): string | null {
  return units === null || units.startsWith("-") || units === "0" ? null : units
}
