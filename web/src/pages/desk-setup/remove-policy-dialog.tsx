import { NativeSelect, Text } from "@mantine/core"
import { useQueryClient } from "@tanstack/react-query"
import { call, refresh } from "../../api/index.ts"
import { notifyDone } from "../../kit/feedback/index.ts"
import { FormModal, useKitForm } from "../../kit/form/index.ts"
import { useText } from "../../texts/index.ts"
import type { Policy } from "./policy-form.ts"
import type { PolicyUses } from "./policy-uses.ts"

interface DialogProps {
  readonly policy: Policy
  readonly others: readonly Policy[]
  readonly uses: PolicyUses
  readonly onClose: () => void
}

/** Asks before a policy is removed, and which one takes its place where it is in use. */
export function RemovePolicyDialog({ policy: { id, name, isDefault }, others, uses, onClose }: DialogProps) {
  const t = useText()
  const client = useQueryClient()
  const isUsed = uses.queues.length > 0 || uses.clients > 0
  const form = useKitForm({
    initial: { instead: isUsed || isDefault ? (others[0]?.id ?? "") : "" },
    check: ({ instead }) => (isUsed && instead === "" ? { instead: t("deskSetup.policies.insteadWanted") } : {}),
    save: ({ instead }) =>
      call("delete", "/desk/policies/{id}", { path: { id }, query: instead === "" ? {} : { instead } }),
    onSaved: async () => {
      await refresh(client, ["/desk"])
      notifyDone(t("deskSetup.removed", { name }))
      onClose()
    },
  })
  const used = [
    ...(isDefault ? [t("deskSetup.policies.forRest")] : []),
    ...(uses.queues.length > 0 ? [t("deskSetup.policies.forQueues", { names: uses.queues.join(", ") })] : []),
    ...(uses.clients > 0 ? [t("deskSetup.policies.forClients", { count: uses.clients })] : []),
  ]
  return (
    <FormModal
      form={form}
      title={t("deskSetup.remove", { name })}
      action={t("common.remove")}
      isDanger
      onClose={onClose}
    >
      {used.length > 0 && <Text size="sm">{used.join(" ")}</Text>}
      <Text size="sm">{t("deskSetup.policies.removeText")}</Text>
      <NativeSelect
        label={t("deskSetup.policies.instead")}
        description={t("deskSetup.policies.insteadHint")}
        data={[{ value: "", label: t("common.none") }, ...others.map((one) => ({ value: one.id, label: one.name }))]}
        {...form.fields.getInputProps("instead")}
      />
    </FormModal>
  )
}
