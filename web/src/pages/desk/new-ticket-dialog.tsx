import { Select, Textarea, TextInput } from "@mantine/core"
import { useQueryClient } from "@tanstack/react-query"
import { useNavigate } from "react-router"
import { call, refresh } from "../../api/index.ts"
import { notifyDone } from "../../kit/feedback/index.ts"
import { FormModal, Picker, useKitForm } from "../../kit/form/index.ts"
import { keysOf } from "../../kit/list/index.ts"
import { useText } from "../../texts/index.ts"
import { findCustomers } from "../pickers/customers.ts"
import { priorityTones, type Ticket } from "./states.tsx"

/** What a client asked for by phone or in passing. */
export function NewTicketDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText()
  const client = useQueryClient()
  const navigate = useNavigate()
  const form = useKitForm({
    initial: {
      customerId: null as string | null,
      subject: "",
      body: "",
      priority: "normal" as Ticket["priority"],
    },
    check: ({ subject }) => (subject.trim() === "" ? { subject: t("form.wanted") } : {}),
    save: ({ subject, body, ...rest }) =>
      call("post", "/tickets", {
        body: { ...rest, subject: subject.trim(), ...(body.trim() === "" ? {} : { body: body.trim() }) },
      }),
    onSaved: async ({ id }) => {
      await refresh(client, ["/tickets"])
      notifyDone(t("common.saved"))
      onClose()
      await navigate(`/tickets/${id}`)
    },
  })
  const { getInputProps } = form.fields
  return (
    <FormModal form={form} title={t("desk.new")} action={t("common.save")} onClose={onClose}>
      <Picker
        kind="customer"
        label={t("desk.customer")}
        placeholder={t("desk.nobody")}
        find={findCustomers}
        clearable
        clearButtonProps={{ "aria-label": t("desk.nobody") }}
        {...getInputProps("customerId")}
      />
      <TextInput label={t("desk.subject")} maxLength={300} {...getInputProps("subject")} />
      <Textarea label={t("common.description")} autosize minRows={3} maxLength={100_000} {...getInputProps("body")} />
      <Select
        label={t("desk.priorityLabel")}
        data={keysOf(priorityTones).map((value) => ({ value, label: t(`desk.priority.${value}`) }))}
        allowDeselect={false}
        {...getInputProps("priority")}
      />
    </FormModal>
  )
}
