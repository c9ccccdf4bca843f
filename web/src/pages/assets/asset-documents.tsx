import { ActionIcon, Button, FileButton, Group, Text } from "@mantine/core"
import { IconTrash, IconUpload } from "@tabler/icons-react"
import { call, callFile, type Row, useChange, useRead } from "../../api/index.ts"
import { useMay } from "../../app/me.ts"
import { useFormats } from "../../formats/index.ts"
import { Loaded, Panel } from "../../kit/detail/index.ts"
import { confirm, notifyDone, notifyFailed } from "../../kit/feedback/index.ts"
import { useText } from "../../texts/index.ts"
import { download } from "../pickers/download.ts"
import type { Asset } from "./states.tsx"

type Document = Row<"/assets/{id}/documents">

const knownTypes = ["application/pdf", "text/csv", "image/png", "image/jpeg", "image/webp", "image/gif"]

/** A file of a kind that the server does not know by name is sent as bytes. */
function sendable(file: File): Blob {
  return knownTypes.includes(file.type) ? file : new Blob([file], { type: "application/octet-stream" })
}

/** Manuals, contracts and pictures of an asset. */
export function AssetDocuments({ asset }: { readonly asset: Asset }) {
  const t = useText()
  const canWrite = useMay()("assets:write")
  const documents = useRead("/assets/{id}/documents", { path: { id: asset.id } })
  const upload = useChange(
    (file: File) =>
      callFile("POST", `/assets/${asset.id}/documents?name=${encodeURIComponent(file.name)}`, sendable(file)),
    { touches: ["/assets"], onDone: () => notifyDone(t("common.saved")) },
  )
  return (
    <Panel
      title={t("assets.documents")}
      actions={
        canWrite && (
          <FileButton onChange={(file) => file !== null && upload.mutate(file, { onError: notifyFailed })}>
            {(props) => (
              <Button
                {...props}
                size="xs"
                variant="default"
                loading={upload.isPending}
                leftSection={<IconUpload size={14} />}
              >
                {t("assets.addDocument")}
              </Button>
            )}
          </FileButton>
        )
      }
    >
      <Loaded query={documents}>
        {({ data }) =>
          data.length === 0 ? (
            <Text size="sm" c="dimmed">
              {t("assets.noDocuments")}
            </Text>
          ) : (
            data.map((document) => <DocumentLine key={document.id} document={document} canWrite={canWrite} />)
          )
        }
      </Loaded>
    </Panel>
  )
}

function DocumentLine({ document, canWrite }: { readonly document: Document; readonly canWrite: boolean }) {
  const t = useText()
  const { day } = useFormats()
  const { id: documentId, assetId: id, name } = document
  const removal = useChange(() => call("delete", "/assets/{id}/documents/{documentId}", { path: { id, documentId } }), {
    touches: ["/assets"],
    onDone: () => notifyDone(t("assets.documentRemoved")),
  })
  const remove = async () => {
    const question = { title: t("assets.removeDocumentTitle"), text: name, action: t("assets.removeDocument") }
    if (await confirm(question)) removal.mutate(undefined, { onError: notifyFailed })
  }
  return (
    <Group justify="space-between" wrap="nowrap">
      <Button
        variant="transparent"
        size="compact-sm"
        px={0}
        style={{ minWidth: 0 }}
        onClick={() => void download(`/assets/${id}/documents/${documentId}`, name)}
      >
        {name}
      </Button>
      <Group gap={4} wrap="nowrap">
        <Text size="xs" c="dimmed">
          {day(document.createdAt)}
        </Text>
        {canWrite && (
          <ActionIcon
            variant="subtle"
            color="red"
            aria-label={t("assets.removeOne", { name })}
            onClick={() => void remove()}
          >
            <IconTrash size={16} />
          </ActionIcon>
        )}
      </Group>
    </Group>
  )
}
