import { ActionIcon, Group } from "@mantine/core"
import { IconChevronDown, IconChevronUp } from "@tabler/icons-react"
import { useQueryClient } from "@tanstack/react-query"
import { useEffect } from "react"
import { useNavigate } from "react-router"
import { useText } from "../../texts/index.ts"
import type { TicketHead } from "./states.tsx"

interface Pages {
  readonly pages: readonly { readonly data: readonly Pick<TicketHead, "id">[] }[]
}

/** The ticket before and after this one in the queue as it was last seen: by button, or by k and j. */
export function TicketNeighbours({ id }: { readonly id: string }) {
  const t = useText()
  const navigate = useNavigate()
  const ids = useQueue()
  const place = ids.indexOf(id)
  const before = place > 0 ? ids[place - 1] : undefined
  const after = place < 0 ? undefined : ids[place + 1]
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const wanted = { j: after, k: before }[event.key]
      if (wanted === undefined || event.metaKey || event.ctrlKey || event.altKey || isTyping(event)) return
      event.preventDefault()
      void navigate(`/tickets/${wanted}`)
    }
    document.addEventListener("keydown", press)
    return () => document.removeEventListener("keydown", press)
  }, [before, after, navigate])
  if (before === undefined && after === undefined) return null
  const step = (to: string | undefined, label: string, key: string, Icon: typeof IconChevronUp) => (
    <ActionIcon
      variant="default"
      size="lg"
      aria-label={label}
      title={`${label} (${key})`}
      aria-keyshortcuts={key}
      disabled={to === undefined}
      onClick={() => void navigate(`/tickets/${to}`)}
    >
      <Icon size={16} />
    </ActionIcon>
  )
  return (
    <Group gap={4}>
      {step(before, t("desk.before"), "k", IconChevronUp)}
      {step(after, t("desk.after"), "j", IconChevronDown)}
    </Group>
  )
}

/** The tickets of the list that was read last, in its order. */
function useQueue(): readonly string[] {
  const client = useQueryClient()
  const [last] = client
    .getQueryCache()
    .findAll({ queryKey: ["/tickets", "list"] })
    .toSorted((a, b) => b.state.dataUpdatedAt - a.state.dataUpdatedAt)
  const found = last === undefined ? undefined : client.getQueryData<Pages>(last.queryKey)
  return found?.pages.flatMap(({ data }) => data.map(({ id }) => id)) ?? []
}

/** What is typed into a field, or meant for something that is open, is no step. */
function isTyping({ target }: KeyboardEvent): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest("input,textarea,select,[contenteditable],[role=dialog],[role=menu],[role=listbox]") !== null
  )
}
