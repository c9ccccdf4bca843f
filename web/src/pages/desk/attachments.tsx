import { ActionIcon, Anchor, Group, Text } from "@mantine/core"
import { IconTrash } from "@tabler/icons-react"
import { call, callFile, type Row, useChange } from "../../api/index.ts"
import { useMay } from "../../app/me.ts"
import { useFormats } from "../../formats/index.ts"
import { confirm, notifyDone, notifyFailed } from "../../kit/feedback/index.ts"
import { useText } from "../../texts/index.ts"
import { download } from "../pickers/download.ts"

type Attachment = Row<"/tickets/{id}/replies">["attachments"][number]

/** The files that came with something that was said; staff may take one away. */
export function Attachments({ files }: { readonly files: readonly Attachment[] }) {
  const t = useText()
  const { bytes } = useFormats()
  const canWrite = useMay()("desk:write")
  const removal = useChange(
    ({ id: attachmentId, ticketId }: Attachment) =>
      call("delete", "/tickets/{id}/attachments/{attachmentId}", { path: { id: ticketId, attachmentId } }),
    { touches: ["/tickets"], onDone: (_, { fileName }) => notifyDone(t("desk.fileRemoved", { name: fileName })) },
  )
  const remove = async (file: Attachment) => {
    const action = t("desk.removeFile", { name: file.fileName })
    const isSure = await confirm({ title: action, text: t("desk.removeFileText"), action: t("common.remove") })
    if (isSure) removal.mutate(file, { onError: notifyFailed })
  }
  return files.map((file) => (
    <Group key={file.id} gap={4} wrap="nowrap">
      <Anchor
        component="button"
        type="button"
        size="sm"
        ta="left"
        style={{ overflowWrap: "anywhere" }}
        onClick={() => void download(`/tickets/${file.ticketId}/attachments/${file.id}`, file.fileName)}
      >
        {file.fileName}
      </Anchor>
      <Text size="xs" c="dimmed" style={{ whiteSpace: "nowrap" }}>
        {bytes(file.sizeBytes)}
      </Text>
      {canWrite && (
        <ActionIcon
          variant="subtle"
          color="red"
          size="sm"
          aria-label={t("desk.removeFile", { name: file.fileName })}
          onClick={() => void remove(file)}
        >
          <IconTrash size={14} />
        </ActionIcon>
      )}
    </Group>
  ))
}

/** Sends files that go with a reply; answers their ids. */
export async function sendFiles(ticketId: string, files: readonly File[]): Promise<string[]> {
  const ids: string[] = []
  for (const file of files) {
    const query = new URLSearchParams({ fileName: file.name, ...(file.type === "" ? {} : { contentType: file.type }) })
    const bytes = new Blob([file], { type: "application/octet-stream" })
    const reply = await callFile("POST", `/tickets/${ticketId}/attachments?${query}`, bytes)
    ids.push(((await reply.json()) as { id: string }).id)
  }
  return ids
}
