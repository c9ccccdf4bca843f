import { Button, Group, Stack, Text, Title } from "@mantine/core"
import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { call, type Reply, read } from "../../../api/index.ts"
import { useFormats } from "../../../formats/index.ts"
import { Loaded, SmallTable, StateBadge } from "../../../kit/detail/index.ts"
import { Dialog } from "../../../kit/feedback/dialog.tsx"
import { notifyDone, notifyFailed } from "../../../kit/feedback/index.ts"
import { useText } from "../../../texts/index.ts"
import type { ShopPage } from "../shop.ts"
import { type Block, completeOf, itemsOf, type Kinds } from "./blocks.ts"
import { PageFrame } from "./page-frame.tsx"
import { widths } from "./preview.tsx"
import { useBlockActions } from "./use-blocks.ts"

type Version = Reply<"get", "/storefront-pages/{id}/versions">["data"][number]

interface VersionsProps {
  readonly page: ShopPage
  readonly kinds: Kinds
  /** What is on the screen, as far as it is complete: an old version is looked at beside it. */
  readonly blocks: readonly Block[]
  readonly onClose: () => void
}

/** What stood in the shop before: who published it and when, looked at beside what is written now, brought back. */
export function Versions({ page, kinds, blocks, onClose }: VersionsProps) {
  const t = useText()
  const versions = useQuery({ ...read("/storefront-pages/{id}/versions", { path: { id: page.id } }), staleTime: 0 })
  const [seen, setSeen] = useState<Version | null>(null)
  const bringBack = useBringBack(kinds)
  const take = async (version: Version) => {
    if (await bringBack(version)) onClose()
  }
  return (
    <Dialog
      opened
      fullScreen={seen !== null}
      size="xl"
      onClose={onClose}
      title={seen === null ? t("storefronts.versions") : t("storefronts.versionTitle", { number: seen.number })}
      closeButtonProps={{ "aria-label": t("common.close") }}
    >
      {seen === null ? (
        <Loaded query={versions}>
          {({ data }) => <VersionTable page={page} versions={data} onSee={setSeen} onTake={take} />}
        </Loaded>
      ) : (
        <Compared
          {...{ page, kinds, blocks, version: seen }}
          onBack={() => setSeen(null)}
          onTake={() => void take(seen)}
        />
      )}
    </Dialog>
  )
}

interface VersionTableProps {
  readonly page: ShopPage
  readonly versions: readonly Version[]
  readonly onSee: (version: Version) => void
  readonly onTake: (version: Version) => Promise<void>
}

function VersionTable({ page, versions, onSee, onTake }: VersionTableProps) {
  const t = useText()
  const { time } = useFormats()
  const [newest] = versions
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {t("storefronts.versionsText")}
      </Text>
      <SmallTable
        label={t("storefronts.versions")}
        rows={versions}
        rowKey={({ id }) => id}
        empty={t("storefronts.noVersions")}
        columns={[
          {
            key: "number",
            title: t("storefronts.version"),
            cell: (version) => (
              <Group gap={6}>
                {t("storefronts.versionTitle", { number: version.number })}
                {version.id === newest?.id && page.isPublished && (
                  <StateBadge tone="good">{t("storefronts.inShop")}</StateBadge>
                )}
              </Group>
            ),
          },
          { key: "at", title: t("storefronts.publishedAt"), cell: ({ publishedAt }) => time(publishedAt) },
          { key: "by", title: t("storefronts.publishedBy"), cell: ({ publishedBy }) => publishedBy.name, isWide: true },
          { key: "blocks", title: t("storefronts.field.blocks"), cell: ({ blockCount }) => blockCount, isWide: true },
          {
            key: "actions",
            title: t("common.actions"),
            align: "right",
            cell: (version) => (
              <Group gap={4} justify="flex-end" wrap="nowrap">
                <Button size="compact-sm" variant="subtle" onClick={() => onSee(version)}>
                  {t("storefronts.compare")}
                </Button>
                <Button size="compact-sm" variant="default" onClick={() => void onTake(version)}>
                  {t("storefronts.bringBack")}
                </Button>
              </Group>
            ),
          },
        ]}
      />
    </Stack>
  )
}

interface ComparedProps extends Omit<VersionsProps, "onClose"> {
  readonly version: Version
  readonly onBack: () => void
  readonly onTake: () => void
}

/** An old version beside what is written now, both as the shop draws them. */
function Compared({ page, kinds, blocks, version, onBack, onTake }: ComparedProps) {
  const t = useText()
  const full = useQuery(read("/storefront-page-versions/{id}", { path: { id: version.id } }))
  const then = t("storefronts.versionTitle", { number: version.number })
  return (
    <Stack>
      <Group>
        <Button variant="default" onClick={onBack}>
          {t("storefronts.allVersions")}
        </Button>
        <Button onClick={onTake}>{t("storefronts.bringBack")}</Button>
      </Group>
      <div className="m-compare">
        <section aria-label={then}>
          <Title order={3} size="h6" mb={6}>
            {then}
          </Title>
          <Loaded query={full}>
            {(found) => (
              <PageFrame
                page={{ ...page, title: found.title }}
                blocks={completeOf(kinds, itemsOf(kinds, found.blocks)).blocks}
                width={widths.desk}
                label={then}
              />
            )}
          </Loaded>
        </section>
        <section aria-label={t("storefronts.now")}>
          <Title order={3} size="h6" mb={6}>
            {t("storefronts.now")}
          </Title>
          <PageFrame page={page} blocks={blocks} width={widths.desk} label={t("storefronts.now")} />
        </section>
      </div>
    </Stack>
  )
}

/** Puts a version's blocks onto the screen: one step, which can be taken back, and a draft until it is published. */
function useBringBack(kinds: Kinds) {
  const t = useText()
  const { replaceAll, back } = useBlockActions()
  return async (version: Version): Promise<boolean> => {
    try {
      const { blocks } = await call("get", "/storefront-page-versions/{id}", { path: { id: version.id } })
      replaceAll(itemsOf(kinds, blocks))
      notifyDone(t("storefronts.broughtBack", { number: version.number }), async () => back())
      return true
    } catch (error) {
      notifyFailed(error)
      return false
    }
  }
}
