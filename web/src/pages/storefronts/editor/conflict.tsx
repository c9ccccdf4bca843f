import { Alert, Button, Group, Stack, Text } from "@mantine/core"
import { IconUsers } from "@tabler/icons-react"
import { useState } from "react"
import { useHere } from "../../../app/me.ts"
import { useFormats } from "../../../formats/index.ts"
import { notifyDone } from "../../../kit/feedback/index.ts"
import { useText } from "../../../texts/index.ts"
import type { ShopPage } from "../shop.ts"
import { blocksOf, completeOf, itemsOf, type Kinds } from "./blocks.ts"
import type { Draft, DraftKeeper } from "./draft.ts"
import { Preview } from "./preview.tsx"
import { useBlockActions } from "./use-blocks.ts"

interface ConflictProps {
  readonly page: ShopPage
  readonly kinds: Kinds
  readonly keeper: DraftKeeper
  readonly theirs: Draft
}

/** Two have written on one page: who the other one is, what they wrote, and which of both shall stay. Neither is lost by looking. */
export function Conflict({ page, kinds, keeper, theirs }: ConflictProps) {
  const t = useText()
  const { me } = useHere()
  const { time } = useFormats()
  const { replaceAll, back } = useBlockActions()
  const [isSeen, setSeen] = useState(false)
  const name = theirs.savedBy?.id === me.actor.id ? t("storefronts.youElsewhere") : (theirs.savedBy?.name ?? "")
  const at = theirs.savedAt === null ? "" : time(theirs.savedAt)
  const takeTheirs = () => {
    const items = itemsOf(kinds, theirs.blocks)
    keeper.adopt(theirs, blocksOf(kinds, items))
    replaceAll(items)
    notifyDone(t("storefronts.tookTheirs"), async () => back())
  }
  return (
    <Alert color="orange" icon={<IconUsers size={18} />} role="alert" mt="sm" title={t("storefronts.conflictTitle")}>
      <Stack gap="xs">
        <Text size="sm">
          {t(theirs.isDraft ? "storefronts.conflictWrote" : "storefronts.conflictEnded", { name, at })}
        </Text>
        <Group gap="xs">
          <Button size="xs" variant="default" onClick={() => setSeen(true)}>
            {t("storefronts.seeTheirs")}
          </Button>
          <Button size="xs" variant="default" onClick={takeTheirs}>
            {t("storefronts.takeTheirs")}
          </Button>
          <Button size="xs" color="orange" variant="light" onClick={() => void keeper.overwrite(theirs)}>
            {t("storefronts.keepMine")}
          </Button>
        </Group>
      </Stack>
      {isSeen && (
        <Preview
          page={page}
          title={t("storefronts.seeTheirs")}
          {...completeOf(kinds, itemsOf(kinds, theirs.blocks))}
          onClose={() => setSeen(false)}
        />
      )}
    </Alert>
  )
}
