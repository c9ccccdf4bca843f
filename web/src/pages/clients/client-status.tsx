import { Text, Textarea } from "@mantine/core"
import { useQueryClient } from "@tanstack/react-query"
import { type ReactNode, useState } from "react"
import { call, type Reply, refresh } from "../../api/index.ts"
import { type Action, Actions } from "../../kit/detail/index.ts"
import { notifyDone } from "../../kit/feedback/index.ts"
import { FormModal, useKitForm } from "../../kit/form/index.ts"
import { useText } from "../../texts/index.ts"

type Status = Reply<"get", "/customers/{id}">["status"]

/** Where a status may go by hand; the server decides in any case. */
const nextStatus = {
  lead: ["active", "former"],
  active: ["on_hold", "former"],
  on_hold: ["active", "former"],
  former: ["active", "lead"],
} as const satisfies Record<Status, readonly Status[]>

interface StatusProps {
  readonly client: { readonly id: string; readonly name: string; readonly status: Status }
}

/** What a client can become, as actions of its page, and the dialog that says what it means for new work. */
export function useStatusActions(client: StatusProps["client"]): { actions: readonly Action[]; dialog: ReactNode } {
  const t = useText()
  const [to, setTo] = useState<Status | null>(null)
  return {
    actions: nextStatus[client.status].map((status) => ({
      key: status,
      label: t(`clients.become.${status}`),
      needs: "customers:write",
      isDanger: status === "former",
      onClick: () => setTo(status),
    })),
    dialog: to !== null && <StatusDialog client={client} to={to} onClose={() => setTo(null)} />,
  }
}

/** The same for the client's own page, where nothing else is done to it. */
export function ClientStatusActions({ client }: StatusProps) {
  const { actions, dialog } = useStatusActions(client)
  return (
    <>
      <Actions actions={actions} />
      {dialog}
    </>
  )
}

interface DialogProps extends StatusProps {
  readonly to: Status
  readonly onClose: () => void
}

function StatusDialog({ client: { id, name, status }, to, onClose }: DialogProps) {
  const t = useText()
  const client = useQueryClient()
  const give = (next: Status, reason: string | null) =>
    call("post", "/customers/{id}/status", { path: { id }, body: { status: next, reason } })
  const again = () => refresh(client, ["/customers", "/clients", "/audit"])
  const canReturn = (nextStatus[to] as readonly Status[]).includes(status)
  const form = useKitForm({
    initial: { reason: "" },
    save: ({ reason }) => give(to, reason.trim() === "" ? null : reason.trim()),
    onSaved: async () => {
      await again()
      const undo = canReturn ? () => give(status, null).then(again) : undefined
      notifyDone(t("clients.became", { name, status: t(`customers.status.${to}`) }), undo)
      onClose()
    },
  })
  return (
    <FormModal
      form={form}
      title={t(`clients.become.${to}`)}
      action={t(`clients.become.${to}`)}
      isDanger={to === "former"}
      onClose={onClose}
    >
      <Text size="sm">{t(`clients.means.${to}`)}</Text>
      <Textarea
        label={t("clients.reason")}
        autosize
        maxLength={500}
        data-autofocus
        {...form.fields.getInputProps("reason")}
      />
    </FormModal>
  )
}
