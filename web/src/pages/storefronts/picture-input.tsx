import { Button, FileButton, Group, Image, TextInput } from "@mantine/core"
import { IconUpload } from "@tabler/icons-react"
import type { ReactNode } from "react"
import { callFile, useChange } from "../../api/index.ts"
import { notifyFailed } from "../../kit/feedback/index.ts"
import { useText } from "../../texts/index.ts"

const accepted = "image/png,image/jpeg,image/webp,image/gif"

interface PictureInputProps {
  readonly label: string
  readonly shopId: string
  readonly isRequired: boolean
  readonly value?: string
  readonly onChange: (url: string) => void
  readonly error?: ReactNode
}

/** A picture: uploaded, or by its address on the web. */
export function PictureInput({ label, shopId, isRequired, value = "", onChange, error }: PictureInputProps) {
  const t = useText()
  const upload = useChange(
    async (file: File) => {
      const reply = await callFile("POST", `/storefronts/${shopId}/images`, file)
      const { url } = (await reply.json()) as { url: string }
      onChange(url)
    },
    { touches: [] },
  )
  const send = (file: File | null) => file !== null && upload.mutate(file, { onError: notifyFailed })
  return (
    <Group gap="xs" align="flex-end">
      <TextInput
        flex="1 1 180px"
        label={label}
        placeholder="https://"
        maxLength={2000}
        required={isRequired}
        value={value}
        error={error}
        onChange={(event) => onChange(event.currentTarget.value.trim())}
      />
      {isShown(value) && <Image src={value} alt="" h={36} w={36} fit="contain" className="m-thumb" />}
      <FileButton accept={accepted} onChange={send}>
        {(props) => (
          <Button {...props} variant="default" loading={upload.isPending} leftSection={<IconUpload size={14} />}>
            {t("storefronts.upload")}
          </Button>
        )}
      </FileButton>
    </Group>
  )
}

/** May the policy's pages show it here? Addresses without encryption are shown by the shop alone. */
export function isShown(url: unknown): url is string {
  return typeof url === "string" && /^(https:\/\/\S+|\/api\/v1\/files\/fil_[0-9a-z]{26})$/.test(url)
}
