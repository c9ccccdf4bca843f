import { Button, Group, Text } from "@mantine/core"
import { useHotkeys } from "@mantine/hooks"
import { IconSearch } from "@tabler/icons-react"
import { lazy, Suspense, useState } from "react"
import { restOfWords, useText } from "../texts/index.ts"

// It names every area.
const Palette = lazy(async () => {
  const [{ Palette: made }] = await Promise.all([import("./palette.tsx"), restOfWords()])
  return { default: made }
})

/** Opens the command palette, also by Ctrl K (⌘K); its code comes with the first opening. */
export function PaletteButton() {
  const t = useText()
  const [openings, setOpenings] = useState(0)
  const open = () => setOpenings((before) => before + 1)
  useHotkeys([["mod+K", open]], [])
  return (
    <>
      <Button variant="default" onClick={open} className="m-palette" aria-keyshortcuts="Control+K Meta+K">
        <Group gap="xs" wrap="nowrap" miw={0}>
          <IconSearch size={16} aria-hidden />
          <Text size="sm" c="dimmed" truncate>
            {t("shell.search")}
          </Text>
          <span
            className="m-keys"
            data-keys={/Mac|iPhone|iPad/.test(navigator.userAgent) ? "⌘K" : "Ctrl K"}
            aria-hidden
          />
        </Group>
      </Button>
      {openings > 0 && (
        <Suspense>
          <Palette openings={openings} />
        </Suspense>
      )}
    </>
  )
}
