import { ActionIcon, Anchor, Button, Group, Menu } from "@mantine/core"
import { IconDots, IconPlus } from "@tabler/icons-react"
import { useState } from "react"
import { Link, useNavigate } from "react-router"
import { call, type Init, useChange, useRead } from "../../api/index.ts"
import { useMay } from "../../app/me.ts"
import { useFormats } from "../../formats/index.ts"
import { Loaded, Panel, SmallTable, StateBadge } from "../../kit/detail/index.ts"
import { confirm, notifyDone, notifyFailed } from "../../kit/feedback/index.ts"
import { useText } from "../../texts/index.ts"
import { PageDialog } from "./page-dialog.tsx"
import { isHome, type Shop, type ShopPage, shopAddress } from "./shop.ts"

/** A shop's own pages in the order of its menu: each is opened in the editor by its title. */
export function ShopPages({ shop }: { readonly shop: Shop }) {
  const t = useText()
  const canWrite = useMay()("sales:write")
  const pages = useRead("/storefront-pages", { query: { storefrontId: shop.id } })
  const [opened, setOpened] = useState<ShopPage | "new" | null>(null)
  const navigate = useNavigate()
  const count = pages.data?.data.length ?? 0
  return (
    <Panel
      title={t("storefronts.pages")}
      actions={
        canWrite && (
          <Button size="xs" leftSection={<IconPlus size={14} />} onClick={() => setOpened("new")}>
            {t("storefronts.newPage")}
          </Button>
        )
      }
    >
      <Loaded query={pages}>
        {({ data }) => <PageTable shop={shop} pages={data} canWrite={canWrite} onRename={setOpened} />}
      </Loaded>
      {opened !== null && (
        <PageDialog
          shop={shop}
          page={opened === "new" ? null : opened}
          position={count}
          onMade={({ id }) => void navigate(`/storefronts/pages/${id}`)}
          onClose={() => setOpened(null)}
        />
      )}
    </Panel>
  )
}

interface PageTableProps {
  readonly shop: Shop
  readonly pages: readonly ShopPage[]
  readonly canWrite: boolean
  readonly onRename: (page: ShopPage) => void
}

function PageTable({ shop, pages, canWrite, onRename }: PageTableProps) {
  const t = useText()
  const { ago } = useFormats()
  return (
    <SmallTable
      label={t("storefronts.pages")}
      rows={pages}
      rowKey={({ id }) => id}
      empty={t("storefronts.noPages")}
      columns={[
        {
          key: "title",
          title: t("storefronts.pageTitle"),
          cell: (page) => (
            <Group gap={6}>
              {canWrite ? (
                <Anchor component={Link} to={`/storefronts/pages/${page.id}`} size="sm">
                  {page.title}
                </Anchor>
              ) : (
                page.title
              )}
              <PublishedBadge page={page} />
              {page.isPublished && page.hasDraft && <StateBadge tone="open">{t("storefronts.changed")}</StateBadge>}
              {isHome(page) && <StateBadge tone="open">{t("storefronts.home")}</StateBadge>}
            </Group>
          ),
        },
        { key: "address", title: t("storefronts.slug"), cell: ({ slug }) => slug, isWide: true },
        { key: "changed", title: t("common.changed"), cell: ({ updatedAt }) => ago(updatedAt), isWide: true },
        {
          key: "actions",
          title: t("common.actions"),
          align: "right",
          cell: (page) =>
            canWrite && <PageMenu shop={shop} page={page} pages={pages} onRename={() => onRename(page)} />,
        },
      ]}
    />
  )
}

/** Can shoppers see the page? */
export function PublishedBadge({ page }: { readonly page: Pick<ShopPage, "isPublished"> }) {
  const t = useText()
  return (
    <StateBadge tone={page.isPublished ? "good" : "over"}>
      {t(page.isPublished ? "storefronts.published" : "storefronts.unpublished")}
    </StateBadge>
  )
}

type Patch = Init<"patch", "/storefront-pages/{id}">["body"]

function change(page: ShopPage, body: Patch) {
  return call("patch", "/storefront-pages/{id}", { path: { id: page.id }, body, version: page.version })
}

interface PageMenuProps {
  readonly shop: Shop
  readonly page: ShopPage
  readonly pages: readonly ShopPage[]
  readonly onRename: () => void
}

function PageMenu({ shop, page, pages, onRename }: PageMenuProps) {
  const t = useText()
  const { title: name, isPublished } = page
  const at = pages.indexOf(page)
  const touches = { touches: ["/storefront"] }
  // Publishing puts what was written into the shop; taking a page off leaves it as it is.
  const publish = useChange(() => call("post", "/storefront-pages/{id}/publish", { path: { id: page.id } }), {
    ...touches,
    onDone: () => notifyDone(t("storefronts.publishedDone", { name })),
  })
  const unpublish = useChange((isShown: boolean) => change(page, { isPublished: isShown }), {
    ...touches,
    onDone: () => notifyDone(t("storefronts.unpublishedDone", { name })),
  })
  const place = useChange((to: number) => order(pages, at, to), touches)
  const remove = useChange(() => call("delete", "/storefront-pages/{id}", { path: { id: page.id } }), {
    ...touches,
    onDone: () => notifyDone(t("storefronts.removed")),
  })
  const askAndRemove = async () => {
    const question = {
      title: t("storefronts.removePage", { name }),
      text: t("storefronts.removePageText"),
      action: t("common.delete"),
      isDanger: true,
    }
    if (await confirm(question)) remove.mutate(undefined, { onError: notifyFailed })
  }
  return (
    <Menu>
      <Menu.Target>
        <ActionIcon variant="subtle" aria-label={t("storefronts.actionsOf", { name })}>
          <IconDots size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={onRename}>{t("storefronts.renamePage")}</Menu.Item>
        {(!isPublished || page.hasDraft) && (
          <Menu.Item onClick={() => publish.mutate(undefined, { onError: notifyFailed })}>
            {t(isPublished ? "storefronts.publishChanges" : "storefronts.publish")}
          </Menu.Item>
        )}
        {isPublished && (
          <Menu.Item onClick={() => unpublish.mutate(false, { onError: notifyFailed })}>
            {t("storefronts.unpublish")}
          </Menu.Item>
        )}
        {isPublished && (
          <Menu.Item component="a" href={shopAddress(shop, page)} target="_blank">
            {t("storefronts.see")}
          </Menu.Item>
        )}
        {at > 0 && (
          <Menu.Item onClick={() => place.mutate(at - 1, { onError: notifyFailed })}>{t("storefronts.up")}</Menu.Item>
        )}
        {at < pages.length - 1 && (
          <Menu.Item onClick={() => place.mutate(at + 1, { onError: notifyFailed })}>{t("storefronts.down")}</Menu.Item>
        )}
        <Menu.Divider />
        <Menu.Item color="red" onClick={() => void askAndRemove()}>
          {t("common.delete")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

/** Puts one page to another place and numbers those anew whose number is no longer theirs. */
async function order(pages: readonly ShopPage[], from: number, to: number): Promise<void> {
  const moved = pages.filter((_, at) => at !== from)
  const page = pages[from]
  if (page !== undefined) moved.splice(to, 0, page)
  for (const [position, one] of moved.entries()) if (one.position !== position) await change(one, { position })
}
