import { Text, TextInput } from "@mantine/core"
import { useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { useNavigate } from "react-router"
import { call, refresh, useChange } from "../../api/index.ts"
import { useHere } from "../../app/me.ts"
import { Actions } from "../../kit/detail/index.ts"
import { confirm, notifyDone, notifyFailed } from "../../kit/feedback/index.ts"
import { FormModal, useKitForm } from "../../kit/form/index.ts"
import { instantAt, localAt } from "../../kit/list/days.ts"
import { keysOf } from "../../kit/list/index.ts"
import { useText } from "../../texts/index.ts"
import { LinkDialog, MergeDialog, SplitDialog } from "./join-dialogs.tsx"
import type { Ticket } from "./states.tsx"

interface DialogProps {
  readonly ticket: Ticket
  readonly onClose: () => void
}

const dialogs = {
  rename: RenameDialog,
  schedule: ScheduleDialog,
  linkTo: LinkDialog,
  merge: MergeDialog,
  split: SplitDialog,
} as const
const actions = ["open", "wait", "resolve", "close", "reopen"] as const

/** What the desk allows in a state. */
function isOffered(action: (typeof actions)[number], state: Ticket["state"]): boolean {
  const isDone = state === "resolved" || state === "closed"
  if (action === "reopen") return isDone
  if (action === "close") return state !== "closed"
  if (action === "open") return !isDone && state !== "open"
  return !isDone && !(action === "wait" && state === "waiting")
}

/** Nobody has worked on it: it may still be withdrawn. */
function isUntouched({ state, firstRespondedAt }: Ticket): boolean {
  return (state === "new" || state === "scheduled") && firstRespondedAt === null
}

/** What can be done to a ticket as a whole. */
export function TicketActions({ ticket }: { readonly ticket: Ticket }) {
  const t = useText()
  const { id, state } = ticket
  const change = useChange(
    (action: (typeof actions)[number]) =>
      call("post", "/tickets/{id}/actions", { path: { id }, body: { action } }).catch(notifyFailed),
    {
      touches: ["/tickets", "/audit"],
      onDone: (done) => done && notifyDone(t("desk.done", { state: t(`desk.state.${done.state}`) })),
    },
  )
  const withdraw = useWithdrawal(ticket)
  const [dialog, setDialog] = useState<keyof typeof dialogs | null>(null)
  const Dialog = dialog === null ? null : dialogs[dialog]
  const isOpen = ticket.mergedInto === null
  const isDone = state === "resolved" || state === "closed"
  return (
    <>
      <Actions
        actions={[
          ...actions.map((action) => ({
            key: action,
            label: t(`desk.action.${action}`),
            needs: "desk:write",
            isMain: action === "resolve" || action === "reopen",
            isOffered: isOpen && isOffered(action, state),
            isBusy: change.isPending,
            onClick: () => change.mutate(action),
          })),
          ...keysOf(dialogs).map((key) => ({
            key,
            label: t(`desk.${key}`),
            needs: "desk:write",
            isOffered: isOpen && !(key === "schedule" && isDone),
            onClick: () => setDialog(key),
          })),
          {
            key: "withdraw",
            label: t("desk.withdraw"),
            needs: "desk:write",
            isOffered: isOpen && isUntouched(ticket),
            isDanger: true,
            onClick: () => void withdraw(),
          },
        ]}
      />
      {Dialog !== null && <Dialog ticket={ticket} onClose={() => setDialog(null)} />}
    </>
  )
}

/** Takes back a ticket that was made by mistake. */
function useWithdrawal({ id, number }: Ticket): () => Promise<void> {
  const t = useText()
  const client = useQueryClient()
  const navigate = useNavigate()
  return async () => {
    const isSure = await confirm({
      title: t("desk.withdraw"),
      text: t("desk.withdrawText", { number }),
      action: t("desk.withdraw"),
    })
    if (!isSure) return
    try {
      await call("delete", "/tickets/{id}", { path: { id } })
      await navigate("/tickets")
      notifyDone(t("desk.withdrawn", { number }))
      // What was read of it is forgotten, not read again.
      client.removeQueries({ predicate: ({ queryKey }) => JSON.stringify(queryKey).includes(id) })
      await refresh(client, ["/tickets"])
    } catch (error) {
      notifyFailed(error)
    }
  }
}

/** Says it in other words. */
function RenameDialog({ ticket: { id, subject, version }, onClose }: DialogProps) {
  const t = useText()
  const client = useQueryClient()
  const form = useKitForm({
    initial: { subject },
    check: (values) => (values.subject.trim() === "" ? { subject: t("form.wanted") } : {}),
    save: (values) =>
      call("patch", "/tickets/{id}", { path: { id }, body: { subject: values.subject.trim() }, version }),
    onSaved: async () => {
      await refresh(client, ["/tickets", "/audit"])
      notifyDone(t("common.saved"))
      onClose()
    },
  })
  return (
    <FormModal form={form} title={t("desk.rename")} action={t("common.save")} onClose={onClose}>
      <TextInput label={t("desk.subject")} maxLength={300} data-autofocus {...form.fields.getInputProps("subject")} />
    </FormModal>
  )
}

/** Agrees on a date with the client: until then the SLA's clock stands. */
function ScheduleDialog({ ticket: { id, dueAt }, onClose }: DialogProps) {
  const t = useText()
  const client = useQueryClient()
  const { timeZone } = useHere().business
  const form = useKitForm({
    initial: { dueAt: dueAt === null ? "" : localAt(dueAt, timeZone) },
    check: (values) => (values.dueAt === "" ? { dueAt: t("form.wanted") } : {}),
    save: (values) =>
      call("post", "/tickets/{id}/actions", {
        path: { id },
        body: { action: "schedule", dueAt: instantAt(values.dueAt, timeZone) },
      }),
    onSaved: async ({ state }) => {
      await refresh(client, ["/tickets", "/audit"])
      notifyDone(t("desk.done", { state: t(`desk.state.${state}`) }))
      onClose()
    },
  })
  return (
    <FormModal form={form} title={t("desk.schedule")} action={t("desk.schedule")} onClose={onClose}>
      <Text size="sm">{t("desk.scheduleText")}</Text>
      <TextInput
        type="datetime-local"
        label={t("desk.scheduleAt")}
        data-autofocus
        {...form.fields.getInputProps("dueAt")}
      />
    </FormModal>
  )
}
