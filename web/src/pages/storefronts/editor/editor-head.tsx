import { ActionIcon, Button, Group, Menu } from "@mantine/core"
import { useHotkeys } from "@mantine/hooks"
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconChevronDown,
  IconExternalLink,
  IconEye,
  IconHistory,
} from "@tabler/icons-react"
import { useState } from "react"
import { PageHead, StateBadge } from "../../../kit/detail/index.ts"
import { notifyDone, ProblemView } from "../../../kit/feedback/index.ts"
import { useText } from "../../../texts/index.ts"
import { type Shop, type ShopPage, shopAddress } from "../shop.ts"
import { PublishedBadge } from "../shop-pages.tsx"
import { completeOf, faultyIn, type Item, type Kinds } from "./blocks.ts"
import { Conflict } from "./conflict.tsx"
import type { useDraft } from "./draft.ts"
import { KeptLine } from "./kept-line.tsx"
import { Preview } from "./preview.tsx"
import { useBlockActions, useSteps } from "./use-blocks.ts"
import { usePublishing } from "./use-publishing.ts"
import { Versions } from "./versions.tsx"

export interface EditorHeadProps {
  readonly page: ShopPage
  readonly shop: Shop
  readonly kinds: Kinds
  readonly items: readonly Item[]
  readonly writing: ReturnType<typeof useDraft>
}

/** Above the editor: which page it is and how far it is kept, going back and forth, looking at it, publishing. */
export function EditorHead(props: EditorHeadProps) {
  const { shop, kinds, items, writing } = props
  const t = useText()
  const [opened, setOpened] = useState<"preview" | "versions" | null>(null)
  const { known, isBusy, problem, publish, unpublish, discard } = usePublishing(props)
  const { choose } = useBlockActions()
  const { keeping, draft, keeper } = writing
  const faulty = faultyIn(kinds, items)
  const complete = completeOf(kinds, items)
  const hasChanges = draft.isDraft || keeping.kind !== "kept"
  const tryPublish = () => {
    const [first] = faulty
    if (first !== undefined) return choose(first)
    return publish()
  }
  const keepNow = async () => {
    if (await keeper.flush()) notifyDone(t("storefronts.keptDone"))
  }
  useHotkeys([["mod+S", () => void keepNow()]], [])
  return (
    <>
      <PageHead
        title={known.title}
        back={{ to: `/storefronts/${shop.id}`, label: shop.name }}
        badges={
          <>
            <PublishedBadge page={known} />
            {known.isPublished && hasChanges && <StateBadge tone="open">{t("storefronts.changed")}</StateBadge>}
            {faulty.length > 0 && <StateBadge tone="warn">{t("storefronts.incomplete")}</StateBadge>}
          </>
        }
        subtitle={<KeptLine keeping={keeping} draft={draft} onRetry={() => void keeper.flush()} />}
        actions={
          <>
            <Steps />
            <Button variant="default" leftSection={<IconEye size={16} />} onClick={() => setOpened("preview")}>
              {t("storefronts.preview")}
            </Button>
            <MoreMenu
              address={known.isPublished ? shopAddress(shop, known) : null}
              hasChanges={hasChanges}
              onVersions={() => setOpened("versions")}
              onUnpublish={() => void unpublish()}
              onDiscard={() => void discard()}
            />
            <Button
              loading={isBusy}
              disabled={(known.isPublished && !hasChanges) || keeping.kind === "conflict"}
              onClick={() => void tryPublish()}
            >
              {t(known.isPublished ? "storefronts.publishChanges" : "storefronts.publish")}
            </Button>
          </>
        }
      />
      {faulty.length > 0 && (
        <p className="m-hint" role="status">
          {t("storefronts.incompleteText", { count: faulty.length })}
        </p>
      )}
      {keeping.kind === "conflict" && <Conflict {...{ page: known, kinds, keeper, theirs: keeping.theirs }} />}
      {problem !== null && <ProblemView error={problem} />}
      {opened === "preview" && <Preview page={known} {...complete} onClose={() => setOpened(null)} />}
      {opened === "versions" && (
        <Versions page={known} kinds={kinds} blocks={complete.blocks} onClose={() => setOpened(null)} />
      )}
    </>
  )
}

interface MoreMenuProps {
  /** Where shoppers see the page; null for a page that is not shown. */
  readonly address: string | null
  readonly hasChanges: boolean
  readonly onVersions: () => void
  readonly onUnpublish: () => void
  readonly onDiscard: () => void
}

function MoreMenu({ address, hasChanges, onVersions, onUnpublish, onDiscard }: MoreMenuProps) {
  const t = useText()
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" rightSection={<IconChevronDown size={14} aria-hidden />}>
          {t("common.more")}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconHistory size={16} />} onClick={onVersions}>
          {t("storefronts.versions")}
        </Menu.Item>
        {address !== null && (
          <Menu.Item component="a" href={address} target="_blank" leftSection={<IconExternalLink size={16} />}>
            {t("storefronts.see")}
          </Menu.Item>
        )}
        {address !== null && <Menu.Item onClick={onUnpublish}>{t("storefronts.unpublish")}</Menu.Item>}
        {hasChanges && (
          <Menu.Item color="red" onClick={onDiscard}>
            {t("storefronts.discard")}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}

/** Undo and redo: Puck remembers what was done. */
function Steps() {
  const t = useText()
  const { back, forward, hasPast, hasFuture } = useSteps()
  useHotkeys(
    [
      ["mod+Z", () => back()],
      ["mod+shift+Z", () => forward()],
    ],
    [],
  )
  return (
    <Group gap={4}>
      <ActionIcon variant="default" size={36} aria-label={t("common.undo")} disabled={!hasPast} onClick={back}>
        <IconArrowBackUp size={16} />
      </ActionIcon>
      <ActionIcon
        variant="default"
        size={36}
        aria-label={t("storefronts.redo")}
        disabled={!hasFuture}
        onClick={forward}
      >
        <IconArrowForwardUp size={16} />
      </ActionIcon>
    </Group>
  )
}
