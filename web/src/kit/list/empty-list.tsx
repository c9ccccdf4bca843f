import { Button, Stack, Text, ThemeIcon } from "@mantine/core"
import { IconSearchOff } from "@tabler/icons-react"
import { useText } from "../../texts/index.ts"
import type { ListState } from "./list-state.ts"
import type { ListSpec } from "./list-types.ts"

/** A list without rows: nothing is there yet (and how to begin), or the filters leave nothing (and how to widen them). */
export function EmptyList<R extends { readonly id: string }>({
  spec,
  state,
}: {
  readonly spec: ListSpec<R>
  readonly state: ListState
}) {
  const t = useText()
  const isFiltered = Object.keys(state.query).some((key) => key !== "sort")
  const how = spec.empty.actions === undefined ? spec.actions : spec.empty.actions
  const Icon = isFiltered ? IconSearchOff : spec.empty.icon
  return (
    <Stack className="m-table-frame m-empty" align="center" gap="xs" p="xl" role="status">
      <ThemeIcon size={48} radius="xl" variant="light" aria-hidden>
        <Icon size={26} stroke={1.6} />
      </ThemeIcon>
      <Text fw={650} ta="center">
        {isFiltered ? t("list.nothingFits") : spec.empty.title}
      </Text>
      <Text size="sm" c="dimmed" ta="center" maw={420}>
        {isFiltered ? t("list.nothingFitsText") : spec.empty.text}
      </Text>
      {isFiltered ? (
        <Button variant="default" onClick={() => state.replaceAll({})}>
          {t("list.clearFilters")}
        </Button>
      ) : (
        how
      )}
    </Stack>
  )
}
