import { ActionIcon, Group } from "@mantine/core"
import { IconPencil, IconTrash } from "@tabler/icons-react"
import type { ReactNode } from "react"
import { useText } from "../../texts/index.ts"

interface RowButtonsProps {
  readonly name: string
  readonly onEdit: () => void
  readonly onRemove: () => void
  /** Between the two. */
  readonly children?: ReactNode
}

/** What is done to one record of the setup: changed, removed. */
export function RowButtons({ name, onEdit, onRemove, children }: RowButtonsProps) {
  const t = useText()
  return (
    <Group gap={4} justify="flex-end" wrap="nowrap">
      <ActionIcon variant="subtle" aria-label={t("deskSetup.edit", { name })} onClick={onEdit}>
        <IconPencil size={16} />
      </ActionIcon>
      {children}
      <ActionIcon variant="subtle" color="red" aria-label={t("deskSetup.remove", { name })} onClick={onRemove}>
        <IconTrash size={16} />
      </ActionIcon>
    </Group>
  )
}
