import { Button, Group, Paper, Stack, Text, Textarea, TextInput } from "@mantine/core"
import { useQueryClient } from "@tanstack/react-query"
import { useRef, useState } from "react"
import { call, refresh } from "../../api/index.ts"
import { notifyDone, ProblemView } from "../../kit/feedback/index.ts"
import { FormModal, Picker, useKitForm } from "../../kit/form/index.ts"
import { useText } from "../../texts/index.ts"
import type { Canned } from "./canned-page.tsx"

const bodyCharsMax = 20_000
const ticketsShown = 20

/** What stands for something of the ticket, as the server fills it in. */
const placeholders = {
  contact: "{{ contact.name }}",
  client: "{{ client.name }}",
  number: "{{ ticket.number }}",
  subject: "{{ ticket.subject }}",
  agent: "{{ agent.name }}",
  business: "{{ business.name }}",
} as const

interface DialogProps {
  /** Null: a new one. */
  readonly canned: Canned | null
  readonly onClose: () => void
}

/** A text that is written often, with places for names and numbers, and what it becomes. */
export function CannedDialog({ canned, onClose }: DialogProps) {
  const t = useText()
  const client = useQueryClient()
  const area = useRef<HTMLTextAreaElement>(null)
  const form = useKitForm({
    initial: { name: canned?.name ?? "", body: canned?.body ?? "" },
    check: ({ name, body }) => ({
      ...(name.trim() === "" ? { name: t("form.wanted") } : {}),
      ...(body.trim() === "" ? { body: t("form.wanted") } : {}),
    }),
    save: ({ name, body }) => {
      const sent = { name: name.trim(), body }
      return canned === null
        ? call("post", "/desk/canned-replies", { body: sent })
        : call("patch", "/desk/canned-replies/{id}", { path: { id: canned.id }, body: sent, version: canned.version })
    },
    onSaved: async () => {
      await refresh(client, ["/desk"])
      notifyDone(t("common.saved"))
      onClose()
    },
    fieldOfCode: { "desk.name_taken": "name", "desk.template_invalid": "body" },
  })
  const { getInputProps, getValues, setFieldValue } = form.fields
  const insert = (text: string) => {
    const { body } = getValues()
    const at = area.current?.selectionStart ?? body.length
    setFieldValue("body", `${body.slice(0, at)}${text}${body.slice(area.current?.selectionEnd ?? at)}`)
    area.current?.focus()
  }
  return (
    <FormModal
      form={form}
      title={canned === null ? t("deskSetup.canned.new") : t("deskSetup.edit", { name: canned.name })}
      action={t("common.save")}
      size="lg"
      onClose={onClose}
    >
      <TextInput label={t("common.name")} maxLength={100} data-autofocus {...getInputProps("name")} />
      <Textarea
        ref={area}
        label={t("deskSetup.canned.text")}
        autosize
        minRows={5}
        maxRows={16}
        maxLength={bodyCharsMax}
        {...getInputProps("body")}
      />
      <Placeholders onInsert={insert} />
      <Preview body={getValues().body} />
    </FormModal>
  )
}

/** Each place that is filled in, with what will stand there; pressing it puts it into the text. */
function Placeholders({ onInsert }: { readonly onInsert: (text: string) => void }) {
  const t = useText()
  return (
    <Stack gap={6} component="section" aria-label={t("deskSetup.canned.placeholders")}>
      <Text size="sm" fw={500}>
        {t("deskSetup.canned.placeholders")}
      </Text>
      <Text size="xs" c="dimmed">
        {t("deskSetup.canned.placeholdersHint")}
      </Text>
      <Group gap={6}>
        {(Object.keys(placeholders) as (keyof typeof placeholders)[]).map((key) => (
          <Button key={key} size="compact-sm" variant="default" onClick={() => onInsert(placeholders[key])}>
            {t(`deskSetup.canned.place.${key}`)}
          </Button>
        ))}
      </Group>
    </Stack>
  )
}

/** What the text becomes, for a ticket that is chosen or a made-up one. */
function Preview({ body }: { readonly body: string }) {
  const t = useText()
  const [ticketId, setTicket] = useState<string | null>(null)
  const [shown, setShown] = useState<string | null>(null)
  const [problem, setProblem] = useState<unknown>(null)
  const show = () =>
    call("post", "/desk/canned-replies/preview", { body: { body, ticketId } }).then(
      ({ text }) => {
        setShown(text)
        setProblem(null)
      },
      (error: unknown) => setProblem(error),
    )
  return (
    <Stack gap="xs" component="section" aria-label={t("deskSetup.canned.preview")}>
      <Group align="flex-end" gap="xs">
        <Picker
          kind="ticket"
          label={t("deskSetup.canned.forTicket")}
          placeholder={t("deskSetup.canned.madeUp")}
          find={findTickets}
          value={ticketId}
          clearable
          clearButtonProps={{ "aria-label": t("deskSetup.canned.madeUp") }}
          flex="1 1 220px"
          onChange={setTicket}
        />
        <Button variant="default" disabled={body.trim() === ""} onClick={() => void show()}>
          {t("deskSetup.canned.preview")}
        </Button>
      </Group>
      {problem !== null && <ProblemView error={problem} />}
      {problem === null && shown !== null && (
        <Paper withBorder p="sm" aria-live="polite">
          <Text size="sm" style={{ whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}>
            {shown}
          </Text>
        </Paper>
      )}
    </Stack>
  )
}

async function findTickets(words: string) {
  const { data } = await call("get", "/tickets", {
    query: { limit: ticketsShown, ...(words === "" ? {} : { search: words }) },
  })
  return data.map(({ id, number, subject }) => ({ value: id, label: `#${number} ${subject}` }))
}
