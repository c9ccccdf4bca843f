import { Group, TagsInput, Textarea, TextInput } from "@mantine/core"
import { useQueryClient } from "@tanstack/react-query"
import { call, type Reply, refresh, useRead } from "../../api/index.ts"
import { useMay } from "../../app/me.ts"
import { useFormats } from "../../formats/index.ts"
import { Facts, Loaded, Panel } from "../../kit/detail/index.ts"
import { notifyDone } from "../../kit/feedback/index.ts"
import { GuardedForm, useKitForm } from "../../kit/form/index.ts"
import { type Text, useText } from "../../texts/index.ts"
import { SettingsFrame } from "./settings-frame.tsx"

type Settings = Reply<"get", "/billing/settings">

interface Values {
  sellerName: string
  addressLines: string
  taxNumber: string
  footer: string
  invoicePrefix: string
  creditNotePrefix: string
  termsDays: string
  reminderDays: string[]
  closedUntil: string
}

/** Who bills, how documents are numbered, when they are due, and when reminders go out. */
export function Component() {
  const t = useText()
  const canWrite = useMay()("billing:write")
  const settings = useRead("/billing/settings")
  return (
    <SettingsFrame title={t("settings.sections.billing")}>
      <Loaded query={settings}>
        {(found) =>
          canWrite ? <BillingForm key={found.version} settings={found} /> : <BillingFacts settings={found} />
        }
      </Loaded>
    </SettingsFrame>
  )
}

/** The same for who may only look. */
function BillingFacts({ settings }: { readonly settings: Settings }) {
  const t = useText()
  const { date } = useFormats()
  const { seller, invoicePrefix, creditNotePrefix, termsDays, reminderDays, closedUntil } = settings
  return (
    <Panel title={t("billing.seller")}>
      <Facts
        facts={[
          { label: t("billing.sellerName"), value: seller.name },
          { label: t("billing.address"), value: seller.addressLines.join(", ") },
          { label: t("customers.taxNumber"), value: seller.taxNumber },
          { label: t("billing.footer"), value: seller.footer },
          { label: t("billing.invoicePrefix"), value: invoicePrefix },
          { label: t("billing.creditNotePrefix"), value: creditNotePrefix },
          { label: t("billing.termsDays"), value: termsDays },
          { label: t("billing.reminders"), value: reminderDays.join(", ") },
          { label: t("billing.closedUntil"), value: closedUntil === null ? null : date(closedUntil) },
        ]}
      />
    </Panel>
  )
}

function BillingForm({ settings }: { readonly settings: Settings }) {
  const t = useText()
  const client = useQueryClient()
  const form = useKitForm<Values>({
    initial: valuesOf(settings),
    check: (values) => check(t, values),
    save: (values) => call("put", "/billing/settings", { body: bodyOf(values), version: settings.version }),
    onSaved: async () => {
      await refresh(client, ["/billing"])
      notifyDone(t("common.saved"))
    },
  })
  const { getInputProps } = form.fields
  return (
    <GuardedForm form={form} action={t("common.save")}>
      <Panel title={t("billing.seller")}>
        <TextInput label={t("billing.sellerName")} maxLength={200} {...getInputProps("sellerName")} />
        <Textarea
          label={t("billing.address")}
          description={t("billing.addressHint")}
          autosize
          minRows={3}
          {...getInputProps("addressLines")}
        />
        <TextInput label={t("customers.taxNumber")} maxLength={40} {...getInputProps("taxNumber")} />
        <Textarea label={t("billing.footer")} autosize minRows={2} maxLength={1000} {...getInputProps("footer")} />
      </Panel>
      <Panel title={t("billing.numbers")}>
        <Group grow align="flex-start">
          <TextInput label={t("billing.invoicePrefix")} maxLength={20} {...getInputProps("invoicePrefix")} />
          <TextInput label={t("billing.creditNotePrefix")} maxLength={20} {...getInputProps("creditNotePrefix")} />
        </Group>
      </Panel>
      <Panel title={t("billing.terms")}>
        <TextInput label={t("billing.termsDays")} inputMode="numeric" {...getInputProps("termsDays")} />
        <TagsInput
          label={t("billing.reminders")}
          description={t("billing.remindersHint")}
          {...getInputProps("reminderDays")}
        />
        <TextInput
          type="date"
          label={t("billing.closedUntil")}
          description={t("billing.closedHint")}
          {...getInputProps("closedUntil")}
        />
      </Panel>
    </GuardedForm>
  )
}

function valuesOf({ seller, ...settings }: Settings): Values {
  return {
    sellerName: seller.name ?? "",
    addressLines: seller.addressLines.join("\n"),
    taxNumber: seller.taxNumber ?? "",
    footer: seller.footer ?? "",
    invoicePrefix: settings.invoicePrefix,
    creditNotePrefix: settings.creditNotePrefix,
    termsDays: String(settings.termsDays),
    reminderDays: settings.reminderDays.map(String),
    closedUntil: settings.closedUntil ?? "",
  }
}

function check(t: Text, { termsDays, reminderDays, invoicePrefix, creditNotePrefix }: Values) {
  const isDays = (text: string) => /^\d{1,3}$/.test(text.trim())
  return {
    ...(isDays(termsDays) ? {} : { termsDays: t("form.notNumber") }),
    ...(reminderDays.every(isDays) ? {} : { reminderDays: t("form.notNumber") }),
    ...(invoicePrefix.trim() === "" ? { invoicePrefix: t("form.wanted") } : {}),
    ...(creditNotePrefix.trim() === "" ? { creditNotePrefix: t("form.wanted") } : {}),
  }
}

function bodyOf(values: Values) {
  const orNull = (text: string) => (text.trim() === "" ? null : text.trim())
  return {
    invoicePrefix: values.invoicePrefix.trim(),
    creditNotePrefix: values.creditNotePrefix.trim(),
    termsDays: Number(values.termsDays),
    reminderDays: values.reminderDays.map(Number).toSorted((a, b) => a - b),
    closedUntil: orNull(values.closedUntil),
    seller: {
      name: orNull(values.sellerName),
      addressLines: values.addressLines
        .split("\n")
        .map((line) => line.trim())
        .filter((line) => line !== ""),
      taxNumber: orNull(values.taxNumber),
      footer: orNull(values.footer),
    },
  }
}
