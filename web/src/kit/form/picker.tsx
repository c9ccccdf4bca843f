import { Loader, Select, type SelectProps } from "@mantine/core"
import { useDebouncedValue } from "@mantine/hooks"
import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { useText } from "../../texts/index.ts"

export interface PickerItem {
  readonly value: string
  readonly label: string
}

interface PickerProps extends Omit<SelectProps, "data" | "onChange" | "searchValue" | "onSearchChange"> {
  /** Names the kind of record in the store of what was read. */
  readonly kind: string
  /** Asks the server for what fits the typed words; the first ones for none. */
  readonly find: (words: string) => Promise<readonly PickerItem[]>
  /** What stands there before anything was looked up. */
  readonly known?: PickerItem | null
  readonly onChange?: (value: string | null) => void
}

const typingMs = 200

/** Chooses one record out of many: the server searches while the person types. */
export function Picker({ kind, find, known, onChange, ...rest }: PickerProps) {
  const t = useText()
  const [words, setWords] = useState("")
  const [settled] = useDebouncedValue(words, typingMs)
  const [isOpen, setOpen] = useState(false)
  const found = useQuery({
    queryKey: [`picker:${kind}`, settled],
    queryFn: () => find(settled),
    enabled: isOpen,
    placeholderData: keepPreviousData,
  })
  return (
    <Select
      {...rest}
      searchable
      data={withKnown(found.data ?? [], known)}
      filter={({ options }) => options}
      searchValue={words}
      onSearchChange={setWords}
      onDropdownOpen={() => setOpen(true)}
      onChange={(value) => onChange?.(value)}
      nothingFoundMessage={found.isFetching ? t("common.searching") : t("common.nothingFound")}
      rightSection={found.isFetching ? <Loader size="xs" /> : undefined}
    />
  )
}

function withKnown(items: readonly PickerItem[], known: PickerItem | null | undefined): PickerItem[] {
  if (!known || items.some(({ value }) => value === known.value)) return [...items]
  return [known, ...items]
}
