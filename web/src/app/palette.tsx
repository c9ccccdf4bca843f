import "@mantine/spotlight/styles.css"
import { useDebouncedValue } from "@mantine/hooks"
import { createSpotlight, Spotlight } from "@mantine/spotlight"
import { IconArrowRight, IconPlus, IconSearch } from "@tabler/icons-react"
import { useQueries } from "@tanstack/react-query"
import { useEffect, useState } from "react"
import { useNavigate } from "react-router"
import { areas } from "../pages/register.ts"
import { useText } from "../texts/index.ts"
import type { Finder } from "./area.ts"
import { useMay } from "./me.ts"

const [store, palette] = createSpotlight()
const typingMs = 180
const charsMin = 2
const perGroup = 6

/** Finds pages, commands and records by what is typed. Each opening is a new number. */
export function Palette({ openings }: { readonly openings: number }) {
  const t = useText()
  const [words, setWords] = useState("")
  // biome-ignore lint/correctness/useExhaustiveDependencies: each opening opens
  useEffect(() => palette.open(), [openings])
  return (
    <Spotlight.Root store={store} query={words} onQueryChange={setWords} shortcut={null} scrollable maxHeight={420}>
      <Spotlight.Search
        placeholder={t("shell.paletteHint")}
        aria-label={t("shell.paletteHint")}
        leftSection={<IconSearch size={18} aria-hidden />}
      />
      <Spotlight.ActionsList>
        <Places words={words} />
        <Records words={words} />
      </Spotlight.ActionsList>
    </Spotlight.Root>
  )
}

function Places({ words }: { readonly words: string }) {
  const t = useText()
  const may = useMay()
  const navigate = useNavigate()
  const pages = areas.flatMap((area) => area.nav).map((item) => ({ ...item, text: item.label(t) }))
  const commands = areas.flatMap((area) => area.commands ?? []).map((item) => ({ ...item, text: item.label(t) }))
  const group = (
    label: string,
    items: readonly { to: string; text: string; needs: string }[],
    Icon: typeof IconPlus,
  ) => {
    const shown = items
      .filter((item) => may(item.needs) && fits(item.text, words))
      .slice(0, words === "" ? 30 : perGroup)
    if (shown.length === 0) return null
    return (
      <Spotlight.ActionsGroup label={label}>
        {shown.map(({ to, text }) => (
          <Spotlight.Action key={to} label={text} leftSection={<Icon size={16} />} onClick={() => void navigate(to)} />
        ))}
      </Spotlight.ActionsGroup>
    )
  }
  return (
    <>
      {group(t("shell.commands"), commands, IconPlus)}
      {group(t("shell.pages"), pages, IconArrowRight)}
    </>
  )
}

/** Records of every area that has a finder. */
function Records({ words }: { readonly words: string }) {
  const t = useText()
  const may = useMay()
  const navigate = useNavigate()
  const [settled] = useDebouncedValue(words.trim(), typingMs)
  const finders = areas.flatMap((area) => area.finders ?? []).filter((finder) => may(finder.needs))
  const found = useQueries({
    queries: finders.map((finder: Finder, place) => ({
      queryKey: ["palette", place, settled],
      queryFn: () => finder.find(settled),
      enabled: settled.length >= charsMin,
    })),
  })
  if (settled.length < charsMin) return null
  const isEmpty = found.every(({ data }) => data?.length === 0)
  return (
    <>
      {finders.map((finder, place) => {
        const items = found[place]?.data ?? []
        if (items.length === 0) return null
        return (
          <Spotlight.ActionsGroup key={finder.label(t)} label={finder.label(t)}>
            {items.slice(0, perGroup).map(({ id, title, hint, to }) => (
              <Spotlight.Action key={id} label={title} description={hint ?? ""} onClick={() => void navigate(to)} />
            ))}
          </Spotlight.ActionsGroup>
        )
      })}
      {isEmpty && <Spotlight.Empty>{t("common.nothingFound")}</Spotlight.Empty>}
    </>
  )
}

/** Do all typed words occur, whatever their accents and case? */
function fits(text: string, words: string): boolean {
  const plain = (value: string) => value.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase()
  const where = plain(text)
  return plain(words)
    .split(/\s+/)
    .every((word) => where.includes(word))
}
