import { Group, NumberInput, Select, Textarea, TextInput } from "@mantine/core"
import { useQueryClient } from "@tanstack/react-query"
import { useNavigate } from "react-router"
import { call, refresh, useRead } from "../../api/index.ts"
import { decimalToMinor, minorToDecimal, useFormats } from "../../formats/index.ts"
import { notifyDone } from "../../kit/feedback/index.ts"
import { DecimalField, FormModal, Picker, type PickerItem, useKitForm } from "../../kit/form/index.ts"
import { type Text, useText } from "../../texts/index.ts"
import { findCustomers } from "../pickers/customers.ts"
import { useMembers } from "../pickers/members.ts"
import { type Deal, dealSources, type Pipeline } from "./states.tsx"

interface DialogProps {
  /** The one that is changed; a new one without it. */
  readonly deal?: Deal
  /** The name of its customer, where one is known already. */
  readonly customer?: PickerItem | null
  /** Where a new one begins; default: the first stage of the default pipeline. */
  readonly stageId?: string
  readonly onClose: () => void
}

interface DealValues {
  name: string
  customerId: string | null
  stageId: string | null
  amount: string
  closeOn: string
  probability: number | string
  ownerId: string | null
  source: Deal["source"]
  notes: string
}

/** What may be sold to whom, for how much and when. */
export function DealDialog({ deal, customer, stageId, onClose }: DialogProps) {
  const t = useText()
  const client = useQueryClient()
  const navigate = useNavigate()
  const members = useMembers()
  const pipelines = useRead("/deal-pipelines", {})
  const home = useFormats().currency
  const currency = deal?.currency ?? home
  const form = useKitForm({
    initial: initialOf(deal, stageId),
    check: (values) => checkDeal(t, values, currency),
    save: (values) => {
      const body = bodyOf(values, currency)
      if (deal !== undefined)
        return call("patch", "/deals/{id}", { path: { id: deal.id }, body, version: deal.version })
      const stage = values.stageId === null ? {} : { stageId: values.stageId }
      return call("post", "/deals", { body: { ...body, ...stage, currency } })
    },
    onSaved: async ({ id }) => {
      await refresh(client, ["/deals", "/deal-pipelines"])
      notifyDone(t("common.saved"))
      onClose()
      if (deal === undefined && stageId === undefined) await navigate(`/deals/${id}`)
    },
    fieldNames: { amountMinor: "amount" },
  })
  const { getInputProps } = form.fields
  return (
    <FormModal
      form={form}
      title={deal === undefined ? t("deals.new") : t("deals.change")}
      action={t("common.save")}
      onClose={onClose}
    >
      <TextInput label={t("common.name")} maxLength={255} data-autofocus {...getInputProps("name")} />
      <Picker
        kind="customer"
        label={t("deals.customer")}
        find={findCustomers}
        known={customer ?? null}
        clearable
        {...getInputProps("customerId")}
      />
      {deal === undefined && (
        <Select
          label={t("deals.stage")}
          data={openStages(pipelines.data?.data ?? [])}
          placeholder={t("deals.firstStage")}
          {...getInputProps("stageId")}
        />
      )}
      <Group grow align="flex-start">
        <DecimalField label={t("common.amount")} unit={currency} {...getInputProps("amount")} />
        <TextInput type="date" label={t("deals.closeOn")} {...getInputProps("closeOn")} />
      </Group>
      <Group grow align="flex-start">
        <NumberInput
          label={t("deals.likelihood")}
          description={t("deals.likelihoodHint")}
          suffix="%"
          min={0}
          max={100}
          allowDecimal={false}
          {...getInputProps("probability")}
        />
        <Select
          label={t("common.source")}
          description={t("deals.sourceHint")}
          data={dealSources.map((value) => ({ value, label: t(`deals.source.${value}`) }))}
          allowDeselect={false}
          {...getInputProps("source")}
        />
      </Group>
      {members.length > 0 && (
        <Select
          label={t("deals.owner")}
          data={members.map(({ userId, name }) => ({ value: userId, label: name }))}
          searchable
          clearable
          {...getInputProps("ownerId")}
        />
      )}
      <Textarea label={t("common.notes")} maxLength={10_000} autosize {...getInputProps("notes")} />
    </FormModal>
  )
}

function openStages(pipelines: readonly Pipeline[]) {
  return pipelines.map(({ name, stages }) => ({
    group: name,
    items: stages.filter(({ kind }) => kind === "open").map((stage) => ({ value: stage.id, label: stage.name })),
  }))
}

function initialOf(deal: Deal | undefined, stageId: string | undefined): DealValues {
  const { amountMinor = null, currency = "" } = deal ?? {}
  return {
    name: deal?.name ?? "",
    customerId: deal?.customerId ?? null,
    stageId: stageId ?? null,
    amount: amountMinor === null ? "" : minorToDecimal(amountMinor, currency),
    closeOn: deal?.closeOn ?? "",
    probability: deal?.probability ?? "",
    ownerId: deal?.ownerId ?? null,
    source: deal?.source ?? "other",
    notes: deal?.notes ?? "",
  }
}

function checkDeal(t: Text, { name, amount }: DealValues, currency: string) {
  const minor = amount === "" ? "0" : decimalToMinor(amount, currency)
  return {
    ...(name.trim() === "" ? { name: t("form.wanted") } : {}),
    ...(minor === null || minor.startsWith("-") ? { amount: t("form.notAmount") } : {}),
  }
}

function bodyOf(
  { name, customerId, amount, closeOn, probability, ownerId, source, notes }: DealValues,
  currency: string,
) {
  return {
    name: name.trim(),
    customerId,
    amountMinor: amount === "" ? null : decimalToMinor(amount, currency),
    closeOn: closeOn === "" ? null : closeOn,
    probability: typeof probability === "number" ? probability : null,
    ownerId,
    source,
    notes: notes.trim() === "" ? null : notes.trim(),
  }
}
