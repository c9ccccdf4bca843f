import { Button, CloseButton, FileButton, Group, Stack, Text } from "@mantine/core"
import { IconPaperclip } from "@tabler/icons-react"
import { useFormats } from "../../formats/index.ts"
import { useText } from "../../texts/index.ts"

const filesMax = 10

interface ChosenProps {
  readonly files: readonly File[]
  readonly onChange: (files: readonly File[]) => void
}

/** Chooses files to go with what is written; more of them can be chosen one after the other. */
export function ChooseFiles({ files, onChange }: ChosenProps) {
  const t = useText()
  return (
    <FileButton multiple onChange={(chosen) => onChange([...files, ...chosen].slice(0, filesMax))}>
      {(props) => (
        <Button {...props} variant="default" mr="auto" leftSection={<IconPaperclip size={16} aria-hidden />}>
          {t("assets.addDocument")}
        </Button>
      )}
    </FileButton>
  )
}

/** What was chosen to go with it, each with its way out. */
export function Chosen({ files, onChange }: ChosenProps) {
  const t = useText()
  const { bytes } = useFormats()
  if (files.length === 0) return null
  return (
    <Stack gap={2}>
      {files.map((file, place) => (
        <Group key={`${file.name} ${file.lastModified} ${file.size}`} gap={4}>
          <Text size="sm" style={{ overflowWrap: "anywhere" }}>
            {file.name} ({bytes(file.size)})
          </Text>
          <CloseButton
            size="sm"
            aria-label={t("desk.leaveOut", { name: file.name })}
            onClick={() => onChange(files.filter((_, n) => n !== place))}
          />
        </Group>
      ))}
    </Stack>
  )
}
