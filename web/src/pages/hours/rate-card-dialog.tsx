import { Button, Group, Select, TextInput } from "@mantine/core"
import { useQueryClient } from "@tanstack/react-query"
import { call, refresh } from "../../api/index.ts"
import { useFormats } from "../../formats/index.ts"
import { confirm, notifyDone, notifyFailed } from "../../kit/feedback/index.ts"
import { FormModal, isDecimal, Picker, useKitForm } from "../../kit/form/index.ts"
import { useText } from "../../texts/index.ts"
import { findContracts } from "../pickers/contracts.ts"
import { findCustomers } from "../pickers/customers.ts"
import { useMembers } from "../pickers/members.ts"
import { type CardValues, PriceFields } from "./price-fields.tsx"
import { type RateCard, rateLevels } from "./rate-card.ts"

interface DialogProps {
  /** Null: a new one. */
  readonly card: RateCard | null
  readonly onClose: () => void
}

/** A rate card: for whom it holds, from when to when, and what an hour costs. */
export function RateCardDialog({ card, onClose }: DialogProps) {
  const t = useText()
  const client = useQueryClient()
  const { currency } = useFormats()
  const done = async () => {
    await refresh(client, ["/work/rate-cards"])
    notifyDone(t("common.saved"))
    onClose()
  }
  const form = useKitForm({
    initial: initialOf(card, currency),
    check: ({ name, level, holderId, prices }) => ({
      ...(name.trim() === "" ? { name: t("form.wanted") } : {}),
      ...(level !== "default" && holderId === null ? { holderId: t("form.wanted") } : {}),
      ...Object.fromEntries(
        prices.flatMap(({ unitPrice }, n) =>
          isDecimal(unitPrice) ? [] : [[`prices.${n}.unitPrice`, t("form.notNumber")]],
        ),
      ),
    }),
    save: (values) => saveCard(card, values),
    onSaved: done,
  })
  const remove = async () => {
    if (card === null) return
    const isYes = await confirm({
      title: t("rates.removeTitle"),
      text: t("rates.removeText"),
      action: t("rates.remove"),
    })
    if (isYes) await call("delete", "/work/rate-cards/{id}", { path: { id: card.id } }).then(done, notifyFailed)
  }
  const { getInputProps } = form.fields
  return (
    <FormModal
      form={form}
      title={card === null ? t("rates.new") : card.name}
      action={t("common.save")}
      size="lg"
      onClose={onClose}
      extra={
        card !== null && (
          <Button variant="subtle" color="red" mr="auto" onClick={() => void remove()}>
            {t("rates.remove")}
          </Button>
        )
      }
    >
      <TextInput label={t("common.name")} maxLength={200} data-autofocus {...getInputProps("name")} />
      {card === null && <Holder form={form} />}
      <Group grow align="flex-start">
        <TextInput label={t("rates.currency")} maxLength={3} {...getInputProps("currency")} />
        <TextInput type="date" label={t("rates.validFrom")} {...getInputProps("validFrom")} />
        <TextInput type="date" label={t("rates.validUntil")} {...getInputProps("validUntil")} />
      </Group>
      <PriceFields fields={form.fields} />
    </FormModal>
  )
}

function Holder({ form }: { readonly form: ReturnType<typeof useKitForm<CardValues>> }) {
  const t = useText()
  const members = useMembers()
  const { getInputProps, setValues } = form.fields
  const { level, holderId } = form.fields.getValues()
  return (
    <>
      <Select
        label={t("rates.levelLabel")}
        data={rateLevels.map((value) => ({ value, label: t(`rates.level.${value}`) }))}
        value={level}
        allowDeselect={false}
        onChange={(value) => setValues({ level: value ?? "default", holderId: null })}
      />
      {level === "client" && (
        <Picker
          kind="customer"
          label={t("hours.customer")}
          find={findCustomers}
          value={holderId}
          onChange={(id) => setValues({ holderId: id })}
          error={form.fields.errors["holderId"]}
        />
      )}
      {level === "contract" && (
        <Picker
          kind="contract"
          label={t("rates.level.contract")}
          find={findContracts}
          value={holderId}
          onChange={(id) => setValues({ holderId: id })}
          error={form.fields.errors["holderId"]}
        />
      )}
      {level === "user" && (
        <Select
          label={t("hours.person")}
          data={members.map(({ userId, name }) => ({ value: userId, label: name }))}
          searchable
          {...getInputProps("holderId")}
        />
      )}
    </>
  )
}

function initialOf(card: RateCard | null, currency: string): CardValues {
  if (card === null) {
    const prices = [{ serviceTypeId: null, userId: null, unitPrice: "" }]
    return { name: "", level: "default", holderId: null, currency, validFrom: "", validUntil: "", prices }
  }
  const { name, level, holderId, validFrom, validUntil, prices } = card
  return {
    ...{ name, level, holderId, prices },
    currency: card.currency,
    validFrom: validFrom ?? "",
    validUntil: validUntil ?? "",
  }
}

function saveCard(card: RateCard | null, { level, holderId, ...values }: CardValues) {
  const orNull = (date: string) => (date === "" ? null : date)
  const body = {
    ...values,
    name: values.name.trim(),
    currency: values.currency.trim().toUpperCase(),
    validFrom: orNull(values.validFrom),
    validUntil: orNull(values.validUntil),
  }
  return card === null
    ? call("post", "/work/rate-cards", { body: { ...body, level, holderId } })
    : call("patch", "/work/rate-cards/{id}", { path: { id: card.id }, body, version: card.version })
}
