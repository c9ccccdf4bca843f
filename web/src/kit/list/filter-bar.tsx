import { Button, Group, Menu, NativeSelect, Popover, Stack, TextInput } from "@mantine/core"
import { IconFilter, IconX } from "@tabler/icons-react"
import { useQuery } from "@tanstack/react-query"
import { lazy, Suspense, useState } from "react"
import { useFormats } from "../../formats/index.ts"
import { useText } from "../../texts/index.ts"
import { dayEnd, dayOf, dayStart } from "./days.ts"
import type { ListState } from "./list-state.ts"
import type { Filter } from "./list-types.ts"

// Its code (a combobox) comes when somebody chooses by a record.
const Picker = lazy(() => import("../form/picker.tsx").then((m) => ({ default: m.Picker })))

/** The filters that are set, each with its own way out, and a menu of the others. */
export function FilterBar({ filters, state }: { readonly filters: readonly Filter[]; readonly state: ListState }) {
  const t = useText()
  const [open, setOpen] = useState<string | null>(null)
  const shown = filters.filter((filter) => isSet(filter, state) || keyOf(filter) === open)
  const others = filters.filter((filter) => !shown.includes(filter))
  return (
    <>
      {shown.map((filter) => (
        <FilterChip
          key={keyOf(filter)}
          filter={filter}
          state={state}
          isOpen={open === keyOf(filter)}
          onOpen={(isOpen) => setOpen(isOpen ? keyOf(filter) : null)}
        />
      ))}
      {others.length > 0 && (
        <Menu position="bottom-start">
          <Menu.Target>
            <Button variant="default" leftSection={<IconFilter size={16} aria-hidden />}>
              {t("list.filter")}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {others.map((filter) => (
              <Menu.Item key={keyOf(filter)} onClick={() => setOpen(keyOf(filter))}>
                {filter.label}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </>
  )
}

interface ChipProps {
  readonly filter: Filter
  readonly state: ListState
  readonly isOpen: boolean
  readonly onOpen: (isOpen: boolean) => void
}

function FilterChip({ filter, state, isOpen, onOpen }: ChipProps) {
  const t = useText()
  const said = useSaid(filter, state)
  const clear = () => {
    onOpen(false)
    state.set(Object.fromEntries(paramsOf(filter).map((param) => [param, ""])))
  }
  return (
    <Button.Group>
      <Popover opened={isOpen} onChange={onOpen} position="bottom-start" trapFocus returnFocus shadow="md">
        <Popover.Target>
          <Button variant="light" onClick={() => onOpen(!isOpen)}>
            {said === "" ? filter.label : `${filter.label}: ${said}`}
          </Button>
        </Popover.Target>
        <Popover.Dropdown miw={240}>
          <FilterField filter={filter} state={state} onDone={() => onOpen(false)} />
        </Popover.Dropdown>
      </Popover>
      <Button variant="light" px={8} aria-label={t("list.removeFilter", { name: filter.label })} onClick={clear}>
        <IconX size={14} />
      </Button>
    </Button.Group>
  )
}

interface FieldProps {
  readonly filter: Filter
  readonly state: ListState
  readonly onDone: () => void
}

function FilterField({ filter, state, onDone }: FieldProps) {
  const t = useText()
  if (filter.kind === "choice") {
    return (
      <NativeSelect
        label={filter.label}
        data={[{ value: "", label: t("list.any") }, ...filter.options]}
        value={state.query[filter.param] ?? ""}
        onChange={(event) => {
          state.set({ [filter.param]: event.currentTarget.value })
          onDone()
        }}
      />
    )
  }
  if (filter.kind === "days") return <DaysField filter={filter} state={state} />
  if (filter.kind === "text") return <TextFilter filter={filter} state={state} onDone={onDone} />
  return (
    <Suspense>
      <Picker
        kind={filter.param}
        label={filter.label}
        find={filter.find}
        comboboxProps={{ withinPortal: false }}
        value={state.query[filter.param] ?? null}
        onChange={(value) => {
          state.set({ [filter.param]: value ?? "" })
          onDone()
        }}
      />
    </Suspense>
  )
}

function TextFilter({ filter, state, onDone }: FieldProps & { readonly filter: Filter & { kind: "text" } }) {
  const t = useText()
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        state.set({ [filter.param]: String(new FormData(event.currentTarget).get("words") ?? "").trim() })
        onDone()
      }}
    >
      <Group align="flex-end">
        <TextInput name="words" label={filter.label} defaultValue={state.query[filter.param] ?? ""} />
        <Button type="submit">{t("list.apply")}</Button>
      </Group>
    </form>
  )
}

function DaysField({ filter, state }: { readonly filter: Filter & { kind: "days" }; readonly state: ListState }) {
  const t = useText()
  const { timeZone } = useFormats()
  const isDate = filter.as === "date"
  const shown = (param: string, isEnd: boolean) => {
    const value = state.query[param] ?? ""
    return isDate || value === "" ? value : dayOf(value, timeZone, isEnd)
  }
  const sent = (day: string, isEnd: boolean) =>
    isDate || day === "" ? day : isEnd ? dayEnd(day, timeZone) : dayStart(day, timeZone)
  return (
    <Stack gap="xs">
      <TextInput
        type="date"
        label={t("list.from")}
        value={shown(filter.from, false)}
        onChange={(event) => state.set({ [filter.from]: sent(event.currentTarget.value, false) })}
      />
      <TextInput
        type="date"
        label={t("list.until")}
        value={shown(filter.to, true)}
        onChange={(event) => state.set({ [filter.to]: sent(event.currentTarget.value, true) })}
      />
    </Stack>
  )
}

/** What a filter says, in words. */
function useSaid(filter: Filter, state: ListState): string {
  const { date, timeZone } = useFormats()
  const id = filter.kind === "record" ? (state.query[filter.param] ?? "") : ""
  const named = useQuery({
    queryKey: [`name:${filter.kind === "record" ? filter.param : ""}`, id],
    queryFn: () => (filter.kind === "record" ? filter.name(id) : ""),
    enabled: id !== "",
    staleTime: 60_000,
  })
  if (filter.kind === "record") return id === "" ? "" : (named.data ?? "…")
  if (filter.kind === "days") {
    const day = (value: string, isEnd: boolean) =>
      value === "" ? "" : date(filter.as === "date" ? value : dayOf(value, timeZone, isEnd))
    const [from, to] = [day(state.query[filter.from] ?? "", false), day(state.query[filter.to] ?? "", true)]
    return from === "" && to === "" ? "" : `${from} – ${to}`
  }
  const value = state.query[filter.param] ?? ""
  return filter.kind === "choice" ? (filter.options.find((option) => option.value === value)?.label ?? value) : value
}

function isSet(filter: Filter, state: ListState): boolean {
  return paramsOf(filter).some((param) => (state.query[param] ?? "") !== "")
}

/** The query parameters that belong to a filter. */
function paramsOf(filter: Filter): readonly string[] {
  return filter.kind === "days" ? [filter.from, filter.to] : [filter.param]
}

function keyOf(filter: Filter): string {
  return paramsOf(filter).join()
}
