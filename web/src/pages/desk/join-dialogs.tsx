import { Checkbox, Select, Stack, Text, TextInput } from "@mantine/core"
import { useQueryClient } from "@tanstack/react-query"
import { useNavigate } from "react-router"
import { call, refresh, useRead } from "../../api/index.ts"
import { notifyDone } from "../../kit/feedback/index.ts"
import { FormModal, Picker, useKitForm } from "../../kit/form/index.ts"
import { useText } from "../../texts/index.ts"
import type { Ticket } from "./states.tsx"
import { linkKinds } from "./ticket-links.tsx"

const shownMax = 20
const repliesMax = 200

interface DialogProps {
  readonly ticket: Ticket
  readonly onClose: () => void
}

/** Tickets of the same client (or of nobody), without this one. */
async function findOthers({ id, customerId }: Ticket, words: string) {
  const { data } = await call("get", "/tickets", {
    query: { limit: shownMax, customerId: customerId ?? "none", ...(words === "" ? {} : { search: words }) },
  })
  return data
    .filter((other) => other.id !== id && other.mergedInto === null)
    .map(({ id: value, number, subject }) => ({ value, label: `#${number} ${subject}` }))
}

/** Merges another ticket of the client into this one: its words and files come here, and it is closed. */
export function MergeDialog({ ticket, onClose }: DialogProps) {
  const t = useText()
  const client = useQueryClient()
  const path = { id: ticket.id }
  const form = useKitForm({
    initial: { otherId: null as string | null },
    check: ({ otherId }) => (otherId === null ? { otherId: t("form.wanted") } : {}),
    save: ({ otherId }) => call("post", "/tickets/{id}/merges", { path, body: { ticketIds: [otherId ?? ""] } }),
    onSaved: async ({ merge }) => {
      const again = () => refresh(client, ["/tickets", "/work", "/audit"])
      await again()
      notifyDone(t("desk.mergeDone"), () =>
        call("post", "/ticket-merges/{id}/undo", { path: { id: merge.id } }).then(again),
      )
      onClose()
    },
  })
  return (
    <FormModal form={form} title={t("desk.merge")} action={t("desk.merge")} isDanger onClose={onClose}>
      <Text size="sm">{t("desk.mergeText")}</Text>
      <Picker
        kind={`merge:${ticket.customerId}`}
        label={t("desk.other")}
        find={(words) => findOthers(ticket, words)}
        {...form.fields.getInputProps("otherId")}
      />
    </FormModal>
  )
}

/** Says how another ticket belongs to this one. */
export function LinkDialog({ ticket, onClose }: DialogProps) {
  const t = useText()
  const client = useQueryClient()
  const form = useKitForm({
    initial: { kind: "related" as (typeof linkKinds)[number], ticketId: null as string | null },
    check: ({ ticketId }) => (ticketId === null ? { ticketId: t("form.wanted") } : {}),
    save: ({ kind, ticketId }) =>
      call("post", "/tickets/{id}/links", { path: { id: ticket.id }, body: { kind, ticketId: ticketId ?? "" } }),
    onSaved: async () => {
      await refresh(client, ["/tickets"])
      notifyDone(t("common.saved"))
      onClose()
    },
  })
  const { getInputProps } = form.fields
  return (
    <FormModal form={form} title={t("desk.linkTo")} action={t("desk.linkTo")} onClose={onClose}>
      <Select
        label={t("assets.relationKind")}
        data={linkKinds.map((value) => ({ value, label: t(`desk.link.${value}`) }))}
        allowDeselect={false}
        {...getInputProps("kind")}
      />
      <Picker
        kind={`link:${ticket.customerId}`}
        label={t("desk.other")}
        find={(words) => findOthers(ticket, words)}
        {...getInputProps("ticketId")}
      />
    </FormModal>
  )
}

/** Makes some of the replies a ticket of their own. */
export function SplitDialog({ ticket, onClose }: DialogProps) {
  const t = useText()
  const client = useQueryClient()
  const navigate = useNavigate()
  const path = { id: ticket.id }
  const replies = useRead("/tickets/{id}/replies", { path, query: { limit: repliesMax } })
  const form = useKitForm({
    initial: { subject: ticket.subject, replyIds: [] as string[] },
    check: ({ subject, replyIds }) => ({
      ...(subject.trim() === "" ? { subject: t("form.wanted") } : {}),
      ...(replyIds.length === 0 ? { replyIds: t("form.wanted") } : {}),
    }),
    save: (body) => call("post", "/tickets/{id}/split", { path, body }),
    onSaved: async ({ id }) => {
      await refresh(client, ["/tickets"])
      notifyDone(t("desk.splitDone"))
      onClose()
      await navigate(`/tickets/${id}`)
    },
  })
  const { getInputProps } = form.fields
  return (
    <FormModal form={form} title={t("desk.split")} action={t("desk.split")} onClose={onClose}>
      <TextInput label={t("desk.subject")} maxLength={300} data-autofocus {...getInputProps("subject")} />
      <Checkbox.Group label={t("desk.splitWhich")} {...getInputProps("replyIds")}>
        <Stack gap="xs" mt="xs">
          {(replies.data?.data ?? []).map(({ id, author, body }) => (
            <Checkbox key={id} value={id} label={`${author.name}: ${body.slice(0, 80)}`} />
          ))}
        </Stack>
      </Checkbox.Group>
    </FormModal>
  )
}
