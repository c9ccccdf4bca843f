import { CloseButton, TextInput } from "@mantine/core"
import { useDebouncedCallback } from "@mantine/hooks"
import { IconSearch } from "@tabler/icons-react"
import { useEffect, useRef } from "react"
import { useText } from "../../texts/index.ts"
import { areLetterKeysOn } from "./letter-keys.ts"
import type { ListState } from "./list-state.ts"
import type { ListSpec } from "./list-types.ts"

const typingMs = 250

interface SearchFieldProps {
  readonly search: NonNullable<ListSpec<{ id: string }>["search"]>
  readonly state: ListState
}

/**
 * The search field. The list follows when the typing pauses; `/` jumps into it. The browser keeps what is typed, so that a key
 * renders nothing.
 */
export function SearchField({ search, state }: SearchFieldProps) {
  const t = useText()
  const current = state.query[search.param] ?? ""
  const field = useRef<HTMLInputElement>(null)
  // What was last asked for from here: when it arrives in the address, somebody may have typed on.
  const asked = useRef(current)
  const ask = (words: string) => {
    asked.current = words.trim()
    state.set({ [search.param]: asked.current })
  }
  const settle = useDebouncedCallback(ask, typingMs)
  useEffect(() => {
    if (asked.current === current) return
    asked.current = current
    if (field.current !== null) field.current.value = current
  }, [current])
  useSlash(field)
  return (
    <TextInput
      ref={field}
      type="search"
      role="searchbox"
      aria-label={search.label}
      placeholder={search.label}
      leftSection={<IconSearch size={16} aria-hidden />}
      rightSection={
        <CloseButton
          size="sm"
          aria-label={t("list.clearSearch")}
          onClick={() => {
            settle.cancel()
            if (field.current !== null) field.current.value = ""
            field.current?.focus()
            ask("")
          }}
        />
      }
      defaultValue={current}
      onChange={(event) => settle(event.currentTarget.value)}
      className="m-search"
    />
  )
}

/** `/` moves the focus into the search while nothing is being written. */
function useSlash(field: { readonly current: HTMLInputElement | null }): void {
  useEffect(() => {
    const jump = (event: KeyboardEvent) => {
      if (
        event.key !== "/" ||
        !areLetterKeysOn() ||
        (event.target as HTMLElement).closest("input,textarea,[contenteditable],[role=dialog]")
      )
        return
      event.preventDefault()
      field.current?.focus()
    }
    window.addEventListener("keydown", jump)
    return () => window.removeEventListener("keydown", jump)
  }, [field])
}
