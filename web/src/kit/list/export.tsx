import { ActionIcon, Tooltip } from "@mantine/core"
import { IconDownload } from "@tabler/icons-react"
import { useState } from "react"
import { useText } from "../../texts/index.ts"
import { notifyDone, notifyFailed } from "../feedback/index.ts"
import { csvOf, saveFile } from "./csv.ts"
import { readAll } from "./list-data.ts"
import type { ListQuery, ListSpec } from "./list-types.ts"

const exportRowsMax = 100_000
/** The most rows that one call answers. */
const callRows = 200

/** Saves the whole list, as it is filtered, as a CSV file with all its columns. */
export function ExportButton<R extends { readonly id: string }>({
  spec,
  query,
}: {
  readonly spec: ListSpec<R>
  readonly query: ListQuery
}) {
  const t = useText()
  const [count, setCount] = useState<number | null>(null)
  async function save() {
    setCount(0)
    try {
      const rows = await readAll(
        (cursor) => spec.load({ ...query, limit: callRows, ...(cursor === null ? {} : { cursor }) }),
        exportRowsMax,
        setCount,
        new AbortController().signal,
      )
      const names = await spec.names?.(rows)
      const name = `${spec.exportName ?? spec.title}.csv`
      saveFile(name, new Blob([csvOf(spec.columns, rows, names)], { type: "text/csv;charset=utf-8" }))
      notifyDone(t("list.exported", { count: rows.length, name }))
    } catch (error) {
      notifyFailed(error)
    } finally {
      setCount(null)
    }
  }
  const label = count === null ? t("list.export") : t("list.exporting", { count })
  return (
    <Tooltip label={label} {...(count === null ? {} : { opened: true })}>
      <ActionIcon variant="default" size={36} aria-label={label} loading={count !== null} onClick={() => void save()}>
        <IconDownload size={18} />
      </ActionIcon>
    </Tooltip>
  )
}
