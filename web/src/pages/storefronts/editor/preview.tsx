import { SegmentedControl, Stack, Text } from "@mantine/core"
import { useState } from "react"
import { Dialog } from "../../../kit/feedback/dialog.tsx"
import { useText } from "../../../texts/index.ts"
import type { ShopPage } from "../shop.ts"
import type { Block } from "./blocks.ts"
import { PageFrame } from "./page-frame.tsx"

export const widths = { phone: 390, desk: 1280 } as const
type Width = keyof typeof widths

interface PreviewProps {
  readonly page: ShopPage
  readonly blocks: readonly Block[]
  /** Blocks that are not complete: the shop could not draw them. */
  readonly leftOut: number
  readonly title?: string
  readonly onClose: () => void
}

/** The page as the shop itself draws it, saved or not, at the width of a phone and of a desk. */
export function Preview({ page, blocks, leftOut, title, onClose }: PreviewProps) {
  const t = useText()
  const [width, setWidth] = useState<Width>("phone")
  return (
    <Dialog
      opened
      fullScreen
      onClose={onClose}
      title={title ?? t("storefronts.preview")}
      closeButtonProps={{ "aria-label": t("common.close") }}
    >
      <Stack align="center">
        <SegmentedControl
          aria-label={t("storefronts.preview")}
          value={width}
          onChange={(value) => setWidth(value as Width)}
          data={(["phone", "desk"] as const).map((value) => ({ value, label: t(`storefronts.${value}`) }))}
        />
        {leftOut > 0 && (
          <Text size="sm" c="dimmed" role="status">
            {t("storefronts.leftOut", { count: leftOut })}
          </Text>
        )}
        <PageFrame page={page} blocks={blocks} width={widths[width]} />
      </Stack>
    </Dialog>
  )
}
