import { Checkbox, Group, MultiSelect, Select, TextInput } from "@mantine/core"
import { useQueryClient } from "@tanstack/react-query"
import { call, refresh, useRead } from "../../api/index.ts"
import { useHere } from "../../app/me.ts"
import { decimalToMinor, minorToDecimal, today, useFormats } from "../../formats/index.ts"
import { notifyDone } from "../../kit/feedback/index.ts"
import { DecimalField, FormModal, Picker, useKitForm } from "../../kit/form/index.ts"
import { useText } from "../../texts/index.ts"
import { findCustomers } from "../pickers/customers.ts"
import { findProjects } from "../pickers/work-places.ts"
import type { Retainer } from "./retainer.ts"

const kinds = ["monthly", "prepaid"] as const satisfies readonly Retainer["kind"][]
const units = ["hours", "money"] as const satisfies readonly Retainer["unit"][]
const hourMinutes = 60

interface DialogProps {
  /** Null: a new one. What it gives, and to whom, is agreed once: another allowance is another retainer. */
  readonly retainer: Retainer | null
  readonly onClose: () => void
}

/** A retainer, or a block that is paid before it is used. */
export function RetainerDialog({ retainer, onClose }: DialogProps) {
  const t = useText()
  const client = useQueryClient()
  const { currency: ours } = useFormats()
  const currency = retainer?.currency ?? ours
  const { timeZone } = useHere().business
  const form = useKitForm({
    initial: retainer === null ? newValues(today(timeZone)) : valuesOf(retainer),
    check: (values) => ({
      ...(values.name.trim() === "" ? { name: t("form.wanted") } : {}),
      ...(values.fee === "" || decimalToMinor(values.fee, currency) !== null ? {} : { fee: t("form.notAmount") }),
      ...(retainer === null && values.customerId === null ? { customerId: t("form.wanted") } : {}),
      ...(retainer === null && unitsOf(values, currency) === null ? { allowance: t("form.notAmount") } : {}),
    }),
    save: (values) => saveRetainer(retainer, values, currency),
    onSaved: async () => {
      await refresh(client, ["/work"])
      notifyDone(t("common.saved"))
      onClose()
    },
    fieldNames: { feeMinor: "fee" },
  })
  const { getInputProps } = form.fields
  return (
    <FormModal
      form={form}
      title={retainer === null ? t("retainers.new") : retainer.name}
      action={t("common.save")}
      onClose={onClose}
    >
      {retainer === null && (
        <>
          <Picker kind="customer" label={t("hours.customer")} find={findCustomers} {...getInputProps("customerId")} />
          <Picker
            kind="project"
            label={t("retainers.project")}
            placeholder={t("retainers.allWork")}
            find={findProjects}
            clearable
            {...getInputProps("projectId")}
          />
        </>
      )}
      <TextInput label={t("common.name")} maxLength={200} {...getInputProps("name")} />
      {retainer === null && <Agreed form={form} currency={currency} />}
      <Group grow align="flex-start">
        <DecimalField label={t("retainers.fee")} unit={currency} {...getInputProps("fee")} />
        <TextInput type="date" label={t("retainers.endsOn")} {...getInputProps("endsOn")} />
      </Group>
      <Narrowed form={form} />
    </FormModal>
  )
}

type RetainerForm = ReturnType<typeof useKitForm<RetainerValues>>

/** What can't be changed later. */
function Agreed({ form, currency }: { readonly form: RetainerForm; readonly currency: string }) {
  const t = useText()
  const { getInputProps } = form.fields
  const { unit } = form.fields.getValues()
  return (
    <>
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
        <TextInput type="date" label={t("retainers.startsOn")} {...getInputProps("startsOn")} />
      </Group>
      <Checkbox label={t("retainers.carriesOver")} {...getInputProps("carriesOver", { type: "checkbox" })} />
    </>
  )
}

/** Which kinds of work it covers, and how its fee is taxed. */
function Narrowed({ form }: { readonly form: RetainerForm }) {
  const t = useText()
  const types = useRead("/work/service-types")
  const classes = useRead("/tax-classes")
  const { getInputProps } = form.fields
  return (
    <>
      <MultiSelect
        label={t("retainers.serviceTypes")}
        data={(types.data?.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        placeholder={form.fields.getValues().serviceTypeIds.length === 0 ? t("retainers.allWork") : ""}
        {...getInputProps("serviceTypeIds")}
      />
      <Select
        label={t("retainers.taxClass")}
        data={(classes.data?.data ?? []).map(({ code, name }) => ({ value: code, label: name }))}
        placeholder={t("retainers.usualTax")}
        clearable
        {...getInputProps("taxClass")}
      />
    </>
  )
}

interface RetainerValues extends Record<string, unknown> {
  readonly customerId: string | null
  readonly projectId: string | null
  readonly name: string
  readonly kind: Retainer["kind"]
  readonly unit: Retainer["unit"]
  readonly allowance: string
  readonly fee: string
  readonly startsOn: string
  readonly endsOn: string
  readonly carriesOver: boolean
  readonly serviceTypeIds: string[]
  readonly taxClass: string | null
}

function newValues(startsOn: string): RetainerValues {
  return {
    ...{ customerId: null, projectId: null, taxClass: null, serviceTypeIds: [] },
    ...{ name: "", kind: "monthly", unit: "hours", allowance: "", fee: "", startsOn, endsOn: "", carriesOver: false },
  }
}

function valuesOf(r: Retainer): RetainerValues {
  const { customerId, projectId, name, kind, unit, startsOn, carriesOver, taxClass } = r
  return {
    ...{ customerId, projectId, name, kind, unit, startsOn, carriesOver, taxClass },
    allowance: "",
    fee: r.feeMinor === "0" ? "" : minorToDecimal(r.feeMinor, r.currency),
    endsOn: r.endsOn ?? "",
    serviceTypeIds: r.serviceTypeIds ?? [],
  }
}

function saveRetainer(retainer: Retainer | null, values: RetainerValues, currency: string) {
  const { serviceTypeIds, endsOn, taxClass } = values
  const feeMinor = decimalToMinor(values.fee === "" ? "0" : values.fee, currency) ?? "0"
  const changeable = {
    ...{ name: values.name.trim(), taxClass, feeMinor },
    serviceTypeIds: serviceTypeIds.length === 0 ? null : serviceTypeIds,
    endsOn: endsOn === "" ? null : endsOn,
  }
  if (retainer !== null)
    return call("patch", "/work/retainers/{id}", {
      path: { id: retainer.id },
      body: changeable,
      version: retainer.version,
    })
  const { customerId, projectId, kind, unit, startsOn, carriesOver } = values
  return call("post", "/work/retainers", {
    body: {
      ...{ ...changeable, projectId, kind, unit, currency, startsOn, carriesOver },
      customerId: customerId ?? "",
      allowance: unitsOf(values, currency) ?? "",
    },
  })
}

/** An allowance as the API counts it: minutes, or minor units; null when it is none. */
function unitsOf({ unit, allowance }: RetainerValues, currency: string): string | null {
  if (unit === "money") return positive(decimalToMinor(allowance, currency))
  const hours = Number(allowance)
  return Number.isFinite(hours) ? positive(String(Math.round(hours * hourMinutes))) : null
}

function positive(count: string | null): string | null {
  return count === null || count.startsWith("-") || count === "0" ? null : count
}
