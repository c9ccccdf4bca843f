import { Anchor, Button, Select, Stack, Text, Textarea, TextInput } from "@mantine/core"
import { useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { Link } from "react-router"
import { call, type Row, refresh, useRead } from "../../api/index.ts"
import { useHere, useMay } from "../../app/me.ts"
import { today, useFormats } from "../../formats/index.ts"
import { Facts, Panel, StateBadge } from "../../kit/detail/index.ts"
import { notifyDone } from "../../kit/feedback/index.ts"
import { FormModal, useKitForm } from "../../kit/form/index.ts"
import { useText } from "../../texts/index.ts"
import type { Customer } from "./customer-page.tsx"

type Consent = Row<"/customers/{id}/consents">

const words = ["subscribed", "pending", "unsubscribed"] as const
const tones = { none: "over", subscribed: "good", pending: "open", unsubscribed: "bad" } as const

/** Whether a customer may be written to, by channel: since when, who told, and how it is known. */
export function CustomerConsents({ customer }: { readonly customer: Customer }) {
  const t = useText()
  const canWrite = useMay()("customers:write") && customer.erasedAt === null
  const consents = useRead("/customers/{id}/consents", { path: { id: customer.id } })
  const [edited, setEdited] = useState<Consent | null>(null)
  return (
    <Panel title={t("customers.consents")}>
      <Stack gap="md">
        {(consents.data?.data ?? []).map((consent) => (
          <ConsentView
            key={consent.channel}
            consent={consent}
            onChange={canWrite ? () => setEdited(consent) : undefined}
          />
        ))}
      </Stack>
      <Anchor component={Link} to="?tab=history" size="xs">
        {t("customers.consentHistory")}
      </Anchor>
      {edited !== null && <ConsentDialog customer={customer} consent={edited} onClose={() => setEdited(null)} />}
    </Panel>
  )
}

interface ConsentViewProps {
  readonly consent: Consent
  readonly onChange: (() => void) | undefined
}

function ConsentView({ consent, onChange }: ConsentViewProps) {
  const t = useText()
  const { time } = useFormats()
  const { channel, state, since, source, evidence } = consent
  const name = t(`customers.channel.${channel}`)
  return (
    <Stack gap={6} component="section" aria-label={name}>
      <Text size="sm" fw={650} component="div">
        {name} <StateBadge tone={tones[state]}>{t(`customers.consent.${state}`)}</StateBadge>
      </Text>
      {state === "none" && (
        <Text size="xs" c="dimmed">
          {t("customers.consentNone")}
        </Text>
      )}
      <Facts
        facts={[
          { label: t("customers.consentSince"), value: since && time(since) },
          { label: t("common.source"), value: source && sourceName(t, source) },
          { label: t("customers.evidence"), value: evidence },
        ]}
      />
      {onChange && (
        <div>
          <Button size="compact-sm" variant="default" onClick={onChange}>
            {t("customers.changeConsent")}
          </Button>
        </div>
      )}
    </Stack>
  )
}

const known = ["manual", "storefront", "marketplace", "import"] as const

/** A connector's name stands for itself. */
function sourceName(t: ReturnType<typeof useText>, source: string): string {
  const ours = known.find((one) => one === source)
  return ours === undefined ? source : t(`customers.consentSource.${ours}`)
}

interface ConsentDialogProps {
  readonly customer: Customer
  readonly consent: Consent
  readonly onClose: () => void
}

function ConsentDialog({ customer, consent, onClose }: ConsentDialogProps) {
  const t = useText()
  const client = useQueryClient()
  const { timeZone } = useHere().business
  const form = useKitForm({
    initial: { state: consent.state === "none" ? "" : consent.state, evidence: "", on: "" },
    check: ({ state, evidence }) => ({
      ...(state === "" ? { state: t("form.wanted") } : {}),
      ...(consent.state === "unsubscribed" && state === "subscribed" && evidence.trim() === ""
        ? { evidence: t("customers.evidenceNeeded") }
        : {}),
    }),
    save: async ({ state, evidence, on }) => {
      const word = words.find((one) => one === state)
      if (word === undefined) return
      await call("put", "/customers/{id}/consents/{channel}", {
        path: { id: customer.id, channel: consent.channel },
        body: {
          state: word,
          evidence: evidence.trim() === "" ? null : evidence.trim(),
          // Noon is the same day in nearly every zone.
          ...(on === "" || on === today(timeZone) ? {} : { at: `${on}T12:00:00Z` }),
        },
      })
    },
    onSaved: async () => {
      await refresh(client)
      notifyDone(t("common.saved"))
      onClose()
    },
  })
  const { getInputProps } = form.fields
  return (
    <FormModal form={form} title={t("customers.changeConsent")} action={t("common.save")} onClose={onClose}>
      <Select
        label={t(`customers.channel.${consent.channel}`)}
        allowDeselect={false}
        data={words.map((value) => ({ value, label: t(`customers.consent.${value}`) }))}
        {...getInputProps("state")}
      />
      <Textarea
        label={t("customers.evidence")}
        description={t("customers.evidenceHint")}
        maxLength={500}
        autosize
        minRows={2}
        {...getInputProps("evidence")}
      />
      <TextInput
        type="date"
        label={t("customers.saidOn")}
        description={t("customers.saidOnHint")}
        max={today(timeZone)}
        {...getInputProps("on")}
      />
    </FormModal>
  )
}
