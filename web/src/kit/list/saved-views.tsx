import { Button, Menu } from "@mantine/core"
import { IconBookmark, IconBookmarkPlus, IconEdit, IconTrash, IconUsers } from "@tabler/icons-react"
import { lazy, Suspense, useState } from "react"
import { call, type Row, useChange, useRead } from "../../api/index.ts"
import { useHere, useMay } from "../../app/me.ts"
import { useText } from "../../texts/index.ts"
import { notifyDone, notifyFailed } from "../feedback/index.ts"
import type { ListState } from "./list-state.ts"

const ViewDialog = lazy(() => import("./view-dialog.tsx").then((m) => ({ default: m.ViewDialog })))

export type SavedView = Row<"/views">

interface SavedViewsProps {
  /** The list's path in the API. */
  readonly list: string
  readonly state: ListState
}

/** The list's filters under names: one's own and those that others share; saved, used, changed and forgotten here. */
export function SavedViews({ list, state }: SavedViewsProps) {
  const t = useText()
  const { me } = useHere()
  const isManager = useMay()("access:write")
  const [dialog, setDialog] = useState<SavedView | "new" | null>(null)
  const saved = useRead("/views", { query: { list } })
  const forget = useForgetting()
  const shown = saved.data?.data ?? []
  const current = shown.find(({ query }) => isSame(query, state.query))
  const mayChange = (view: SavedView) => view.ownerId === me.actor.id || (view.isShared && isManager)
  return (
    <>
      <Menu>
        <Menu.Target>
          <Button variant="default" leftSection={<IconBookmark size={16} />} className="m-saved-views">
            {current?.name ?? t("list.savedViews")}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {shown.map((view) => (
            <Menu.Item
              key={view.id}
              onClick={() => state.replaceAll(view.query)}
              rightSection={view.isShared && <IconUsers size={14} role="img" aria-label={t("list.sharedView")} />}
            >
              {view.name}
            </Menu.Item>
          ))}
          {shown.length > 0 && <Menu.Divider />}
          <Menu.Item leftSection={<IconBookmarkPlus size={16} />} onClick={() => setDialog("new")}>
            {t("list.saveView")}
          </Menu.Item>
          {current !== undefined && mayChange(current) && (
            <>
              <Menu.Item leftSection={<IconEdit size={16} />} onClick={() => setDialog(current)}>
                {t("list.changeView", { name: current.name })}
              </Menu.Item>
              <Menu.Item leftSection={<IconTrash size={16} />} onClick={() => forget(current)}>
                {t("list.forgetView", { name: current.name })}
              </Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      {dialog !== null && (
        <Suspense>
          <ViewDialog
            list={list}
            query={state.query}
            view={dialog === "new" ? null : dialog}
            onClose={() => setDialog(null)}
          />
        </Suspense>
      )}
    </>
  )
}

/** Forgets a view; for a while it can be taken back. */
function useForgetting(): (view: SavedView) => void {
  const t = useText()
  const again = useChange(
    ({ list, name, query, isShared }: SavedView) => call("post", "/views", { body: { list, name, query, isShared } }),
    { touches: ["/views"] },
  )
  const forget = useChange(({ id }: SavedView) => call("delete", "/views/{id}", { path: { id } }), {
    touches: ["/views"],
    onDone: (_, view) => notifyDone(t("list.viewForgotten"), () => again.mutateAsync(view)),
  })
  return (view) => forget.mutate(view, { onError: notifyFailed })
}

function isSame(one: Readonly<Record<string, string>>, other: Readonly<Record<string, string>>): boolean {
  const text = (query: Readonly<Record<string, string>>) => JSON.stringify(Object.entries(query).toSorted())
  return text(one) === text(other)
}
