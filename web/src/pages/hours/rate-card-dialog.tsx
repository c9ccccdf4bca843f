import { Button, Checkbox, Group, Select, TextInput } from "@mantine/core"
import { useQueryClient } from "@tanstack/react-query"
import { call, refresh, useRead } from "../../api/index.ts"
import { useFormats } from "../../formats/index.ts"
import { confirm, notifyDone, notifyFailed } from "../../kit/feedback/index.ts"
import { FormModal, isDecimal, Picker, useKitForm } from "../../kit/form/index.ts"
import { useText } from "../../texts/index.ts"
import { findContracts } from "../pickers/contracts.ts"
import { findCustomers } from "../pickers/customers.ts"
import { useMembers } from "../pickers/members.ts"
import { type CardValues, PriceFields } from "./price-fields.tsx"
import { type RateCard, rateLevels } from "./rate-card.ts"
import { checkRounding, RoundingFields, roundingBody } from "./rounding-fields.tsx"

interface DialogProps {
  /** Null: a new one. */
  readonly card: RateCard | null
  readonly onClose: () => void
}

/** Where the business's own rounding is not known yet. */
const quarters = { scope: "entry", mode: "up", incrementMinutes: 15, minimumMinutes: 15 } as const

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
    check: ({ name, level, holderId, prices, rounding }) => ({
      ...(rounding === null ? {} : checkRounding("rounding", rounding, t("rounding.wrong"))),
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
  const usual = useRead("/work/settings").data?.rounding ?? quarters
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
      <Checkbox
        label={t("rounding.own")}
        checked={form.fields.getValues().rounding !== null}
        onChange={(event) => form.fields.setFieldValue("rounding", event.currentTarget.checked ? usual : null)}
      />
      {form.fields.getValues().rounding !== null && <RoundingFields fields={form.fields} at="rounding" />}
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
    const blank = { name: "", level: "default", holderId: null, validFrom: "", validUntil: "", rounding: null } as const
    return { ...blank, currency, prices }
  }
  const { name, level, holderId, validFrom, validUntil, prices, rounding } = card
  return {
    ...{ name, level, holderId, prices, rounding },
    currency: card.currency,
    validFrom: validFrom ?? "",
    validUntil: validUntil ?? "",
  }
}

function saveCard(card: RateCard | null, { level, holderId, rounding, ...values }: CardValues) {
  const orNull = (date: string) => (date === "" ? null : date)
  const body = {
    ...values,
    rounding: rounding === null ? null : roundingBody(rounding),
    name: values.name.trim(),
    currency: values.currency.trim().toUpperCase(),
    validFrom: orNull(values.validFrom),
    validUntil: orNull(values.validUntil),
  }
  return card === null
    ? call("post", "/work/rate-cards", { body: { ...body, level, holderId } })
    : call("patch", "/work/rate-cards/{id}", { path: { id: card.id }, body, version: card.version })
}
