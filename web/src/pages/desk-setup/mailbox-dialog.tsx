import { Checkbox, Group, NativeSelect, NumberInput, Radio, Stack, TextInput } from "@mantine/core"
import { useQueryClient } from "@tanstack/react-query"
import { call, refresh, useRead } from "../../api/index.ts"
import { notifyDone } from "../../kit/feedback/index.ts"
import { FormModal, type KitForm, useKitForm } from "../../kit/form/index.ts"
import { SecretField } from "../../kit/form/secret-field.tsx"
import { useText } from "../../texts/index.ts"
import { checkMailbox, type MailboxValues, mailboxBody, mailboxValues } from "./mailbox-form.ts"
import type { Mailbox } from "./mailboxes-page.tsx"

interface DialogProps {
  /** Null: a new one. */
  readonly mailbox: Mailbox | null
  readonly onClose: () => void
}

/** A mailbox: its address, where its mail goes, and how it comes in. */
export function MailboxDialog({ mailbox, onClose }: DialogProps) {
  const t = useText()
  const client = useQueryClient()
  const queues = useRead("/desk/queues").data?.data ?? []
  const form = useKitForm<MailboxValues>({
    initial: mailboxValues(mailbox),
    check: (values) => checkMailbox(t, values, mailbox),
    save: (values) => {
      const body = mailboxBody(values)
      return mailbox === null
        ? call("post", "/desk/mailboxes", { body })
        : call("patch", "/desk/mailboxes/{id}", { path: { id: mailbox.id }, body, version: mailbox.version })
    },
    onSaved: async () => {
      await refresh(client, ["/desk"])
      notifyDone(t("common.saved"))
      onClose()
    },
    fieldOfCode: { "mailbox.address_taken": "address", "mailbox.password_missing": "imap.password" },
  })
  const { getInputProps } = form.fields
  const box = { type: "checkbox" } as const
  return (
    <FormModal
      form={form}
      title={mailbox === null ? t("deskSetup.mailboxes.new") : t("deskSetup.edit", { name: mailbox.name })}
      action={t("common.save")}
      size="lg"
      onClose={onClose}
    >
      <TextInput label={t("common.name")} maxLength={100} data-autofocus {...getInputProps("name")} />
      <TextInput
        label={t("deskSetup.mailboxes.address")}
        description={t("deskSetup.mailboxes.addressHint")}
        type="email"
        maxLength={254}
        {...getInputProps("address")}
      />
      <NativeSelect
        label={t("desk.queue")}
        description={t("deskSetup.mailboxes.queueHint")}
        data={[
          { value: "", label: t("deskSetup.mailboxes.defaultQueue") },
          ...queues.filter(({ isArchived }) => !isArchived).map(({ id, name }) => ({ value: id, label: name })),
        ]}
        {...getInputProps("queueId")}
      />
      <ImapFields form={form} isKept={mailbox?.imap != null} />
      <Checkbox
        label={t("deskSetup.mailboxes.usesPlus")}
        description={t("deskSetup.mailboxes.usesPlusHint")}
        {...getInputProps("usesPlusAddress", box)}
      />
      <Checkbox
        label={t("deskSetup.mailboxes.automated")}
        description={t("deskSetup.mailboxes.automatedHint")}
        {...getInputProps("acceptsAutomated", box)}
      />
      <Checkbox label={t("deskSetup.mailboxes.isActive")} {...getInputProps("isActive", box)} />
    </FormModal>
  )
}

/** How mail comes in; the server's login is written only. */
function ImapFields({ form: { fields }, isKept }: { readonly form: KitForm<MailboxValues>; readonly isKept: boolean }) {
  const t = useText()
  const { getInputProps } = fields
  return (
    <>
      <Radio.Group label={t("deskSetup.mailboxes.way")} {...getInputProps("way")}>
        <Stack gap="xs" mt={4}>
          <Radio
            value="imap"
            label={t("deskSetup.mailboxes.wayImap")}
            description={t("deskSetup.mailboxes.wayImapHint")}
          />
          <Radio
            value="door"
            label={t("deskSetup.mailboxes.wayDoor")}
            description={t("deskSetup.mailboxes.wayDoorHint")}
          />
        </Stack>
      </Radio.Group>
      {fields.getValues().way === "imap" && (
        <>
          <Group align="flex-start" gap="xs">
            <TextInput
              label={t("deskSetup.mailboxes.host")}
              maxLength={253}
              flex="3 1 200px"
              {...getInputProps("imap.host")}
            />
            <NumberInput
              label={t("deskSetup.mailboxes.port")}
              allowDecimal={false}
              thousandSeparator=""
              hideControls
              flex="1 1 90px"
              {...getInputProps("imap.port")}
            />
          </Group>
          <Group align="flex-start" gap="xs" grow preventGrowOverflow={false}>
            <TextInput
              label={t("deskSetup.mailboxes.user")}
              maxLength={254}
              autoComplete="off"
              {...getInputProps("imap.user")}
            />
            <TextInput label={t("deskSetup.mailboxes.folder")} maxLength={200} {...getInputProps("imap.folder")} />
          </Group>
          <SecretField
            label={t("deskSetup.mailboxes.password")}
            description={t(isKept ? "deskSetup.mailboxes.passwordKept" : "deskSetup.mailboxes.passwordHint")}
            maxLength={1000}
            autoComplete="new-password"
            {...getInputProps("imap.password")}
          />
        </>
      )}
    </>
  )
}
