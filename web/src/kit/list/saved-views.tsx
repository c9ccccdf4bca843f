import { Button, Menu } from "@mantine/core"
import { IconBookmark, IconBookmarkPlus, IconTrash } from "@tabler/icons-react"
import { lazy, Suspense, useState } from "react"
import { call, type Row, useChange, useRead } from "../../api/index.ts"
import { useHere } from "../../app/me.ts"
import { useText } from "../../texts/index.ts"
import { notifyDone, notifyFailed } from "../feedback/index.ts"
import type { ListState } from "./list-state.ts"

const SaveDialog = lazy(() => import("./save-view-dialog.tsx").then((m) => ({ default: m.SaveViewDialog })))

type SavedView = Row<"/views">

interface SavedViewsProps {
  /** The list's path in the API. */
  readonly list: string
  readonly state: ListState
}

/** The list's filters under names: one's own and those that others share. */
export function SavedViews({ list, state }: SavedViewsProps) {
  const t = useText()
  const { me } = useHere()
  const [isSaving, setSaving] = useState(false)
  const saved = useRead("/views", { query: { list } })
  const forget = useChange(({ id }: SavedView) => call("delete", "/views/{id}", { path: { id } }), {
    touches: ["/views"],
    onDone: () => notifyDone(t("list.viewForgotten")),
  })
  const shown = saved.data?.data ?? []
  const current = shown.find(({ query }) => isSame(query, state.query))
  const isOwn = current !== undefined && current.ownerId === me.actor.id
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
            <Menu.Item key={view.id} onClick={() => state.replaceAll(view.query)}>
              {view.name}
            </Menu.Item>
          ))}
          {shown.length > 0 && <Menu.Divider />}
          <Menu.Item leftSection={<IconBookmarkPlus size={16} />} onClick={() => setSaving(true)}>
            {t("list.saveView")}
          </Menu.Item>
          {isOwn && (
            <Menu.Item
              leftSection={<IconTrash size={16} />}
              onClick={() => forget.mutate(current, { onError: notifyFailed })}
            >
              {t("list.forgetView", { name: current.name })}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {isSaving && (
        <Suspense>
          <SaveDialog list={list} query={state.query} onClose={() => setSaving(false)} />
        </Suspense>
      )}
    </>
  )
}

function isSame(one: Readonly<Record<string, string>>, other: Readonly<Record<string, string>>): boolean {
  const text = (query: Readonly<Record<string, string>>) => JSON.stringify(Object.entries(query).toSorted())
  return text(one) === text(other)
}
