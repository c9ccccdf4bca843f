import { NativeSelect } from "@mantine/core"
import { IconArrowsSort } from "@tabler/icons-react"
import { memo } from "react"
import { useText } from "../../texts/index.ts"
import type { ListState } from "./list-state.ts"
import type { Column } from "./list-types.ts"

interface PhoneSortProps<R> {
  readonly columns: readonly Column<R>[]
  readonly state: ListState
}

/** The order of a list on a phone, where no column has a head to press. Not made anew when rows come. */
export const PhoneSort = memo(PlainSort) as typeof PlainSort

function PlainSort<R>({ columns, state }: PhoneSortProps<R>) {
  const t = useText()
  const options = columns.flatMap(({ title, sort }) =>
    sort === undefined
      ? []
      : [
          { value: sort, label: title },
          { value: `-${sort}`, label: t("list.downwards", { column: title }) },
        ],
  )
  if (options.length === 0) return null
  return (
    <NativeSelect
      hiddenFrom="sm"
      className="m-phone-sort"
      aria-label={t("list.sortBy")}
      leftSection={<IconArrowsSort size={16} aria-hidden />}
      data={[{ value: "", label: t("list.usualOrder") }, ...options]}
      value={state.query["sort"] ?? ""}
      onChange={(event) => state.set({ sort: event.currentTarget.value })}
    />
  )
}
