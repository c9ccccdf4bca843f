import { Select, Text, TextInput } from "@mantine/core"
import { useQueryClient } from "@tanstack/react-query"
import { call, refresh } from "../../api/index.ts"
import { FormModal, useKitForm } from "../../kit/form/index.ts"
import { useText } from "../../texts/index.ts"
import { outside, signatures } from "./endpoint-form.ts"
import type { Endpoint } from "./states.tsx"

interface RotateProps {
  readonly endpoint: Endpoint
  readonly onClose: () => void
  readonly onMade: (secret: string) => void
}

interface Values {
  signature: (typeof signatures)[number]
  overlapDays: string
}

/** Makes a new signing secret; the old one goes on for some days. */
export function RotateDialog({ endpoint, onClose, onMade }: RotateProps) {
  const t = useText()
  const client = useQueryClient()
  const initial: Values = { signature: endpoint.secrets[0]?.signature ?? "v1", overlapDays: "1" }
  const form = useKitForm({
    initial,
    check: (values) => outside(t, "overlapDays", values.overlapDays),
    save: ({ signature, overlapDays }) =>
      call("post", "/integration/webhooks/{id}/secrets", {
        path: { id: endpoint.id },
        body: { signature, overlapDays: Number(overlapDays) },
      }),
    onSaved: async ({ secret }) => {
      await refresh(client, ["/integration/webhooks"])
      onMade(secret)
    },
  })
  const { getInputProps } = form.fields
  return (
    <FormModal form={form} title={t("webhooks.rotate")} action={t("webhooks.rotateAction")} onClose={onClose}>
      <Text size="sm">{t("webhooks.rotateText")}</Text>
      <TextInput
        label={t("webhooks.overlap")}
        description={t("webhooks.overlapHint")}
        inputMode="numeric"
        data-autofocus
        {...getInputProps("overlapDays")}
      />
      <Select
        label={t("webhooks.signature")}
        data={signatures.map((value) => ({ value, label: t(`webhooks.signatures.${value}`) }))}
        allowDeselect={false}
        {...getInputProps("signature")}
      />
    </FormModal>
  )
}
