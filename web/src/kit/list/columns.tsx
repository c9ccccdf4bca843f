import { ActionIcon, Checkbox, Popover, Stack, Tooltip } from "@mantine/core"
import { useLocalStorage } from "@mantine/hooks"
import { IconColumns3 } from "@tabler/icons-react"
import { useMemo } from "react"
import { useText } from "../../texts/index.ts"
import type { Column } from "./list-types.ts"

/** Which columns the reader wants to see of a list; kept in this browser. */
export function useColumns<R>(name: string, columns: readonly Column<R>[]) {
  const [hidden, setHidden] = useLocalStorage<readonly string[]>({
    key: `mortise.columns.${name}`,
    defaultValue: columns.filter((column) => column.isExtra).map((column) => column.key),
    getInitialValueInEffect: false,
  })
  const shown = useMemo(
    () => columns.filter((column, place) => place === 0 || !hidden.includes(column.key)),
    [columns, hidden],
  )
  return { shown, hidden, setHidden }
}

interface ColumnMenuProps<R> {
  readonly columns: readonly Column<R>[]
  readonly hidden: readonly string[]
  readonly onChange: (hidden: readonly string[]) => void
}

export function ColumnMenu<R>({ columns, hidden, onChange }: ColumnMenuProps<R>) {
  const t = useText()
  return (
    <Popover position="bottom-end" shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <Tooltip label={t("list.columns")}>
          <ActionIcon variant="default" size={36} aria-label={t("list.columns")} visibleFrom="sm">
            <IconColumns3 size={18} />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="xs" role="group" aria-label={t("list.columns")}>
          {columns.slice(1).map(({ key, title }) => (
            <Checkbox
              key={key}
              size="xs"
              label={title}
              checked={!hidden.includes(key)}
              onChange={(event) =>
                onChange(event.currentTarget.checked ? hidden.filter((each) => each !== key) : [...hidden, key])
              }
            />
          ))}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}
