import { Button, FileButton, Group, Select, Textarea } from "@mantine/core"
import { useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { call, refresh, useRead } from "../../api/index.ts"
import { Panel } from "../../kit/detail/index.ts"
import { notifyDone, notifyFailed } from "../../kit/feedback/index.ts"
import { GuardedForm, useKitForm } from "../../kit/form/index.ts"
import { useText } from "../../texts/index.ts"
import { Chosen, sendFiles } from "./attachments.tsx"

const bodyCharsMax = 100_000

interface ReplyValues {
  kind: "public" | "internal"
  body: string
}

/** Writes to the client, or a note among staff; with files, and out of the canned replies. */
export function ReplyForm({ id }: { readonly id: string }) {
  const t = useText()
  const client = useQueryClient()
  const initial: ReplyValues = { kind: "public", body: "" }
  const [files, setFiles] = useState<readonly File[]>([])
  const form = useKitForm({
    initial,
    check: ({ body }) => (body.trim() === "" ? { body: t("form.wanted") } : {}),
    save: async (body) => {
      const attachmentIds = await sendFiles(id, files)
      const sent = attachmentIds.length === 0 ? body : { ...body, attachmentIds }
      return call("post", "/tickets/{id}/replies", { path: { id }, body: sent })
    },
    onSaved: async (_reply, { kind }) => {
      form.fields.setValues({ kind, body: "" })
      form.fields.resetDirty({ kind, body: "" })
      setFiles([])
      await refresh(client, ["/tickets"])
      notifyDone(t("desk.sent"))
    },
  })
  const { getInputProps, getValues, setFieldValue } = form.fields
  return (
    <Panel title={t("desk.reply")}>
      <GuardedForm
        form={form}
        action={t("desk.send")}
        extra={
          <FileButton multiple onChange={setFiles}>
            {(props) => (
              <Button {...props} variant="default" mr="auto">
                {t("assets.addDocument")}
              </Button>
            )}
          </FileButton>
        }
      >
        <Group grow align="flex-end">
          <Select
            label={t("desk.kind")}
            data={[
              { value: "public", label: t("desk.public") },
              { value: "internal", label: t("desk.internal") },
            ]}
            allowDeselect={false}
            {...getInputProps("kind")}
          />
          <Canned
            id={id}
            onText={(text) => setFieldValue("body", [getValues().body, text].filter(Boolean).join("\n"))}
          />
        </Group>
        <Textarea
          label={t("desk.reply")}
          autosize
          minRows={4}
          maxRows={20}
          maxLength={bodyCharsMax}
          {...getInputProps("body")}
        />
        <Chosen files={files} />
      </GuardedForm>
    </Panel>
  )
}

interface CannedProps {
  readonly id: string
  readonly onText: (text: string) => void
}

/** Replies that were written before, filled for this ticket by the server. */
function Canned({ id, onText }: CannedProps) {
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
      label={t("desk.canned")}
      data={data.data.map((canned) => ({ value: canned.id, label: canned.name }))}
      value={null}
      searchable
      onChange={(cannedId) => cannedId !== null && void take(cannedId)}
    />
  )
}
