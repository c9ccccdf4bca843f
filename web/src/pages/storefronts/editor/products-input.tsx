import { MultiSelect } from "@mantine/core"
import { useDebouncedValue } from "@mantine/hooks"
import { keepPreviousData, useQueries, useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { read } from "../../../api/index.ts"
import { useText } from "../../../texts/index.ts"

const typingMs = 200
const shownMax = 20

interface ProductsInputProps {
  readonly label: string
  readonly max: number | null
  readonly value: unknown
  readonly onChange: (ids: readonly string[]) => void
}

/** Products in the order in which they are shown; the server searches while the person types. */
export function ProductsInput({ label, max, value, onChange }: ProductsInputProps) {
  const t = useText()
  const [words, setWords] = useState("")
  const [search] = useDebouncedValue(words.trim(), typingMs)
  const chosen = Array.isArray(value) ? value.map(String) : []
  const found = useQuery({
    ...read("/products", { query: { limit: shownMax, ...(search === "" ? {} : { search }) } }),
    placeholderData: keepPreviousData,
  })
  const names = useQueries({
    // Handles are shown as they are: the API finds a product by its id.
    queries: chosen.filter((id) => id.startsWith("prd_")).map((id) => read("/products/{id}", { path: { id } })),
  })
  const known = new Map(
    [...(found.data?.data ?? []), ...names.flatMap(({ data }) => data ?? [])].map((p) => [p.id, p.name]),
  )
  for (const id of chosen) if (!known.has(id)) known.set(id, id)
  return (
    <MultiSelect
      label={label}
      placeholder={chosen.length === 0 ? t("storefronts.newest") : ""}
      data={[...known].map(([id, name]) => ({ value: id, label: name }))}
      value={chosen}
      searchable
      searchValue={words}
      onSearchChange={setWords}
      maxValues={max ?? Number.POSITIVE_INFINITY}
      nothingFoundMessage={found.isFetching ? t("common.searching") : t("common.nothingFound")}
      onChange={onChange}
    />
  )
}
