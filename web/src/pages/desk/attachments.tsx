import { Anchor, Text } from "@mantine/core"
import { callFile, type Row } from "../../api/index.ts"
import { download } from "../pickers/download.ts"

type Attachment = Row<"/tickets/{id}/replies">["attachments"][number]
const filesMax = 10

/** The files that came with something that was said. */
export function Attachments({ files }: { readonly files: readonly Attachment[] }) {
  return files.map(({ id, ticketId, fileName }) => (
    <Anchor
      key={id}
      component="button"
      type="button"
      size="sm"
      display="block"
      onClick={() => void download(`/tickets/${ticketId}/attachments/${id}`, fileName)}
    >
      {fileName}
    </Anchor>
  ))
}

/** What was chosen to go with a reply. */
export function Chosen({ files }: { readonly files: readonly File[] }) {
  return files.length === 0 ? null : <Text size="sm">{files.map(({ name }) => name).join(", ")}</Text>
}

/** Sends files that go with a reply; answers their ids. */
export async function sendFiles(ticketId: string, files: readonly File[]): Promise<string[]> {
  const ids: string[] = []
  for (const file of files.slice(0, filesMax)) {
    const query = new URLSearchParams({ fileName: file.name, ...(file.type === "" ? {} : { contentType: file.type }) })
    const bytes = new Blob([file], { type: "application/octet-stream" })
    const reply = await callFile("POST", `/tickets/${ticketId}/attachments?${query}`, bytes)
    ids.push(((await reply.json()) as { id: string }).id)
  }
  return ids
}
