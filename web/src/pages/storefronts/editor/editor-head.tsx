import { ActionIcon, Button, Group } from "@mantine/core"
import { useHotkeys } from "@mantine/hooks"
import { IconArrowBackUp, IconArrowForwardUp, IconDeviceFloppy, IconExternalLink, IconEye } from "@tabler/icons-react"
import { useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { call, type Init, refresh } from "../../../api/index.ts"
import { PageHead, StateBadge } from "../../../kit/detail/index.ts"
import { notifyDone, ProblemView } from "../../../kit/feedback/index.ts"
import { useText } from "../../../texts/index.ts"
import { type Shop, type ShopPage, shopAddress } from "../shop.ts"
import { PublishedBadge } from "../shop-pages.tsx"
import { type Block, faultsOf, type Item, type Kinds, slotsOf } from "./blocks.ts"
import { Preview } from "./preview.tsx"
import { useBlockActions, useSteps } from "./use-blocks.ts"

interface EditorHeadProps {
  readonly page: ShopPage
  readonly shop: Shop
  readonly kinds: Kinds
  readonly items: readonly Item[]
  readonly blocks: readonly Block[]
  readonly isDirty: boolean
  readonly onSaved: () => void
}

type Patch = Init<"patch", "/storefront-pages/{id}">["body"]

/** Above the editor: which page it is, going back and forth, looking at it, saving and publishing. */
export function EditorHead({ page, shop, kinds, items, blocks, isDirty, onSaved }: EditorHeadProps) {
  const t = useText()
  const [isPreviewed, setPreviewed] = useState(false)
  const { known, isSaving, problem, send } = useSaving(page)
  const { choose } = useBlockActions()
  const faulty = faultyIn(kinds, items)
  const save = async () => {
    const [first] = faulty
    if (first !== undefined) return choose(first)
    if (!(await send({ blocks: [...blocks] }))) return
    onSaved()
    notifyDone(t("common.saved"))
  }
  const publish = async () => {
    const { title: name } = known
    const isPublished = !known.isPublished
    if (await send({ isPublished }))
      notifyDone(t(isPublished ? "storefronts.publishedDone" : "storefronts.unpublishedDone", { name }))
  }
  useHotkeys([["mod+S", () => void save()]], [])
  return (
    <>
      <PageHead
        title={known.title}
        back={{ to: `/storefronts/${shop.id}`, label: shop.name }}
        badges={
          <>
            <PublishedBadge page={known} />
            {faulty.length > 0 && <StateBadge tone="warn">{t("storefronts.incomplete")}</StateBadge>}
          </>
        }
        actions={
          <>
            <Steps />
            <Button variant="default" leftSection={<IconEye size={16} />} onClick={() => setPreviewed(true)}>
              {t("storefronts.preview")}
            </Button>
            {known.isPublished && (
              <Button
                component="a"
                href={shopAddress(shop, known)}
                target="_blank"
                variant="default"
                leftSection={<IconExternalLink size={16} />}
              >
                {t("storefronts.see")}
              </Button>
            )}
            <Button variant="default" loading={isSaving} onClick={() => void publish()}>
              {t(known.isPublished ? "storefronts.unpublish" : "storefronts.publish")}
            </Button>
            <Button
              leftSection={<IconDeviceFloppy size={16} />}
              loading={isSaving}
              disabled={!isDirty}
              onClick={() => void save()}
            >
              {t("common.save")}
            </Button>
          </>
        }
      />
      {faulty.length > 0 && isDirty && (
        <p className="m-hint" role="status">
          {t("storefronts.incompleteText", { count: faulty.length })}
        </p>
      )}
      {problem !== null && <ProblemView error={problem} />}
      {isPreviewed && <Preview page={known} blocks={blocks} onClose={() => setPreviewed(false)} />}
    </>
  )
}

/** Saves against the version that was read or written last; a refusal (somebody else was faster) stays on the page. */
function useSaving(page: ShopPage) {
  const client = useQueryClient()
  const [known, setKnown] = useState(page)
  const [isSaving, setSaving] = useState(false)
  const [problem, setProblem] = useState<unknown>(null)
  async function send(body: Patch): Promise<boolean> {
    setProblem(null)
    setSaving(true)
    try {
      const path = { id: page.id }
      setKnown(await call("patch", "/storefront-pages/{id}", { path, body, version: known.version }))
      void refresh(client, ["/storefront-pages"])
      return true
    } catch (error) {
      setProblem(error)
      return false
    } finally {
      setSaving(false)
    }
  }
  return { known, isSaving, problem, send }
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

/** Ids of the blocks that the server would refuse. */
function faultyIn(kinds: Kinds, items: readonly Item[]): string[] {
  return items.flatMap((item) => {
    const fields = kinds.get(item.type) ?? []
    const inner = slotsOf(fields, item.props).flatMap((slot) => faultyIn(kinds, slot.items))
    return faultsOf(fields, item.props).size > 0 ? [item.props.id, ...inner] : inner
  })
}
