import { Checkbox, NativeSelect, TextInput } from "@mantine/core"
import { useQueryClient } from "@tanstack/react-query"
import { call, refresh, useRead } from "../../api/index.ts"
import { notifyDone } from "../../kit/feedback/index.ts"
import { FormModal, useKitForm } from "../../kit/form/index.ts"
import { useText } from "../../texts/index.ts"
import type { Queue } from "./queues-page.tsx"

interface DialogProps {
  /** Null: a new one. */
  readonly queue: Queue | null
  readonly isFirst: boolean
  readonly onClose: () => void
}

/** A queue: its name, what is promised in it, and whether it takes what names none. */
export function QueueDialog({ queue, isFirst, onClose }: DialogProps) {
  const t = useText()
  const client = useQueryClient()
  const policies = useRead("/desk/policies").data?.data ?? []
  const form = useKitForm({
    initial: { name: queue?.name ?? "", policyId: queue?.policyId ?? "", isDefault: queue?.isDefault ?? isFirst },
    check: ({ name }) => (name.trim() === "" ? { name: t("form.wanted") } : {}),
    save: (values) => {
      const policyId = values.policyId === "" ? null : values.policyId
      const body = { ...values, policyId, name: values.name.trim() }
      return queue === null
        ? call("post", "/desk/queues", { body })
        : call("patch", "/desk/queues/{id}", { path: { id: queue.id }, body, version: queue.version })
    },
    onSaved: async () => {
      await refresh(client, ["/desk"])
      notifyDone(t("common.saved"))
      onClose()
    },
    fieldOfCode: { "desk.name_taken": "name" },
  })
  const { getInputProps } = form.fields
  return (
    <FormModal
      form={form}
      title={queue === null ? t("deskSetup.queues.new") : t("deskSetup.edit", { name: queue.name })}
      action={t("common.save")}
      onClose={onClose}
    >
      <TextInput label={t("common.name")} maxLength={100} data-autofocus {...getInputProps("name")} />
      <NativeSelect
        label={t("deskSetup.policies.one")}
        description={t("deskSetup.queues.policyHint")}
        data={[
          { value: "", label: t("deskSetup.queues.usualPolicy") },
          ...policies.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        {...getInputProps("policyId")}
      />
      {queue?.isArchived !== true && (
        <Checkbox
          label={t("deskSetup.queues.makeDefault")}
          description={t(queue?.isDefault === true ? "deskSetup.queues.isDefaultHint" : "deskSetup.queues.defaultHint")}
          disabled={queue?.isDefault === true}
          {...getInputProps("isDefault", { type: "checkbox" })}
        />
      )}
    </FormModal>
  )
}
