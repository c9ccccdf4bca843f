import { Select, SimpleGrid, Textarea } from "@mantine/core"
import { useQueryClient } from "@tanstack/react-query"
import { type KeyboardEvent, type RefObject, useRef, useState } from "react"
import { call, refresh, useRead } from "../../api/index.ts"
import { Panel } from "../../kit/detail/index.ts"
import { notifyDone, notifyFailed } from "../../kit/feedback/index.ts"
import { GuardedForm, useKitForm } from "../../kit/form/index.ts"
import { useText } from "../../texts/index.ts"
import { sendFiles } from "./attachments.tsx"
import { ChooseFiles, Chosen } from "./choose-files.tsx"
import type { Ticket } from "./states.tsx"

const bodyCharsMax = 100_000

interface ReplyValues {
  kind: "public" | "internal"
  body: string
  /** What becomes of the ticket in the same step. */
  next: "stay" | "wait" | "resolve"
}

/**
 * Writes to the client, or a note among staff; with files, and out of the canned replies. Control and Enter sends, Control and the
 * slash goes to the canned replies and back.
 */
export function ReplyForm({ ticket: { id, state } }: { readonly ticket: Pick<Ticket, "id" | "state"> }) {
  const t = useText()
  const client = useQueryClient()
  const initial: ReplyValues = { kind: "public", body: "", next: "stay" }
  const [files, setFiles] = useState<readonly File[]>([])
  const words = useRef<HTMLTextAreaElement>(null)
  const canned = useRef<HTMLInputElement>(null)
  const form = useKitForm({
    initial,
    check: ({ body }) => (body.trim() === "" ? { body: t("form.wanted") } : {}),
    save: async ({ kind, body, next }) => {
      const attachmentIds = await sendFiles(id, files)
      return call("post", "/tickets/{id}/replies", {
        path: { id },
        body: {
          kind,
          body,
          ...(attachmentIds.length === 0 ? {} : { attachmentIds }),
          ...(next === "stay" ? {} : { action: next }),
        },
      })
    },
    onSaved: async (_reply, { kind }) => {
      const empty = { kind, body: "", next: "stay" } as const
      form.fields.setValues(empty)
      form.fields.resetDirty(empty)
      setFiles([])
      await refresh(client, ["/tickets", "/audit"])
      notifyDone(t("desk.sent"))
    },
  })
  const { getInputProps, getValues, setFieldValue } = form.fields
  const isDone = state === "resolved" || state === "closed"
  const steps: readonly ReplyValues["next"][] = ["stay", ...(state === "waiting" ? [] : (["wait"] as const)), "resolve"]
  const insert = (text: string) => {
    const { body } = getValues()
    const [from, to] = [words.current?.selectionStart ?? body.length, words.current?.selectionEnd ?? body.length]
    setFieldValue("body", `${body.slice(0, from)}${text}${body.slice(to)}`.slice(0, bodyCharsMax))
    requestAnimationFrame(() => {
      words.current?.focus()
      words.current?.setSelectionRange(from + text.length, from + text.length)
    })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey)) return
    if (event.key === "Enter") {
      event.preventDefault()
      void form.submit()
    }
    if (event.key === "/" && canned.current !== null) {
      event.preventDefault()
      canned.current.focus()
      canned.current.click()
    }
  }
  return (
    <Panel title={t("desk.reply")}>
      <GuardedForm form={form} action={t("desk.send")} extra={<ChooseFiles files={files} onChange={setFiles} />}>
        <SimpleGrid cols={{ base: 1, sm: isDone ? 2 : 3 }}>
          <Select
            label={t("desk.kind")}
            data={[
              { value: "public", label: t("desk.public") },
              { value: "internal", label: t("desk.internal") },
            ]}
            allowDeselect={false}
            {...getInputProps("kind")}
          />
          {!isDone && (
            <Select
              label={t("desk.next")}
              data={steps.map((value) => ({ value, label: t(`desk.nextWhat.${value}`) }))}
              allowDeselect={false}
              {...getInputProps("next")}
            />
          )}
          <Canned id={id} field={canned} onText={insert} />
        </SimpleGrid>
        <Textarea
          ref={words}
          label={t("desk.reply")}
          autosize
          minRows={4}
          maxRows={20}
          maxLength={bodyCharsMax}
          aria-keyshortcuts="Control+Enter Control+/"
          onKeyDown={onKeyDown}
          {...getInputProps("body")}
        />
        <Chosen files={files} onChange={setFiles} />
      </GuardedForm>
    </Panel>
  )
}

interface CannedProps {
  readonly id: string
  readonly field: RefObject<HTMLInputElement | null>
  readonly onText: (text: string) => void
}

/** Replies that were written before, filled for this ticket by the server, and set where the words stand. */
function Canned({ id, field, onText }: CannedProps) {
  const t = useText()
  const { data } = useRead("/desk/canned-replies")
  if (data === undefined || data.data.length === 0) return null
  const take = (cannedId: string) =>
    call("get", "/tickets/{id}/canned-replies/{cannedId}", { path: { id, cannedId } }).then(
      ({ text }) => onText(text),
      notifyFailed,
    )
  return (
    <Select
      ref={field}
      label={t("desk.canned")}
      placeholder={t("desk.cannedKeys")}
      data={data.data.map((canned) => ({ value: canned.id, label: canned.name }))}
      value={null}
      searchable
      nothingFoundMessage={t("common.nothingFound")}
      onChange={(cannedId) => cannedId !== null && void take(cannedId)}
    />
  )
}
