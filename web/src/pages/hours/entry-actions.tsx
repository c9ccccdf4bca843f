import { Textarea } from "@mantine/core"
import { useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { useNavigate } from "react-router"
import { call, refresh, useChange } from "../../api/index.ts"
import { Actions } from "../../kit/detail/index.ts"
import { confirm, notifyDone, notifyFailed } from "../../kit/feedback/index.ts"
import { FormModal, useKitForm } from "../../kit/form/index.ts"
import { useText } from "../../texts/index.ts"
import { LogDialog } from "./log-dialog.tsx"
import type { Entry } from "./states.tsx"

const touches = ["/time-entries", "/work", "/audit"]

/** What can be done to time in its state. */
export function EntryActions({ entry }: { readonly entry: Entry }) {
  const t = useText()
  const navigate = useNavigate()
  const [dialog, setDialog] = useState<"reject" | "edit" | null>(null)
  const path = { id: entry.id }
  const step = (change: () => Promise<unknown>, done: string) => ({ change, done })
  const run = useChange((todo: ReturnType<typeof step>) => todo.change(), {
    touches,
    onDone: (_, { done }) => notifyDone(done),
  })
  const go = (change: () => Promise<unknown>, done: string) => run.mutate(step(change, done), { onError: notifyFailed })
  const remove = async () => {
    if (!(await confirm({ title: t("hours.removeTitle"), text: t("hours.removeText"), action: t("hours.remove") })))
      return
    await call("delete", "/time-entries/{id}", { path }).then(() => navigate("/hours"), notifyFailed)
  }
  const waive = async () => {
    if (!(await confirm({ title: t("hours.waive"), text: t("hours.waiveText"), action: t("hours.waive") }))) return
    go(() => call("post", "/time-entries/{id}/waive", { path }), t("hours.waivedDone"))
  }
  const isApproved = entry.state === "approved"
  const isOpen = isApproved && entry.billing === "unbilled"
  return (
    <>
      <Actions
        actions={[
          {
            key: "approve",
            label: t("hours.approve"),
            needs: "work:approve",
            isMain: true,
            isOffered: !isApproved,
            isBusy: run.isPending,
            onClick: () =>
              go(() => call("post", "/time-entries/approve", { body: { ids: [entry.id] } }), t("hours.approved")),
          },
          {
            key: "reject",
            label: t("hours.reject"),
            needs: "work:approve",
            isMain: true,
            isOffered: entry.state === "logged",
            onClick: () => setDialog("reject"),
          },
          {
            key: "edit",
            label: t("common.edit"),
            needs: "work:write",
            isOffered: !isApproved,
            onClick: () => setDialog("edit"),
          },
          {
            key: "withdraw",
            label: t("hours.withdraw"),
            needs: "work:approve",
            isOffered: isApproved && entry.invoiceLineId === null,
            onClick: () => go(() => call("post", "/time-entries/{id}/withdraw", { path }), t("hours.withdrawn")),
          },
          {
            key: "waive",
            label: t("hours.waive"),
            needs: "work:approve",
            isDanger: true,
            isOffered: isOpen,
            onClick: () => void waive(),
          },
          {
            key: "remove",
            label: t("common.delete"),
            needs: "work:write",
            isDanger: true,
            isOffered: !isApproved,
            onClick: () => void remove(),
          },
        ]}
      />
      {dialog === "reject" && <RejectDialog entry={entry} onClose={() => setDialog(null)} />}
      {dialog === "edit" && <LogDialog entry={entry} onClose={() => setDialog(null)} />}
    </>
  )
}

/** Sends time back to whom it is of, with the reason. */
function RejectDialog({ entry, onClose }: { readonly entry: Entry; readonly onClose: () => void }) {
  const t = useText()
  const client = useQueryClient()
  const form = useKitForm({
    initial: { reason: "" },
    save: ({ reason }) =>
      call("post", "/time-entries/reject", {
        body: { ids: [entry.id], ...(reason.trim() === "" ? {} : { reason: reason.trim() }) },
      }),
    onSaved: async () => {
      await refresh(client, touches)
      notifyDone(t("hours.rejected"))
      onClose()
    },
  })
  return (
    <FormModal form={form} title={t("hours.reject")} action={t("hours.reject")} isDanger onClose={onClose}>
      <Textarea
        label={t("common.reason")}
        maxLength={500}
        autosize
        data-autofocus
        {...form.fields.getInputProps("reason")}
      />
    </FormModal>
  )
}
