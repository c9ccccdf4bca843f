import { useQueryClient } from "@tanstack/react-query"
import { useEffect } from "react"
import { ahead, call } from "../../api/index.ts"
import { useHere, useMay } from "../../app/me.ts"
import { notifyDone, notifyFailed } from "../../kit/feedback/index.ts"
import { type Text, useText } from "../../texts/index.ts"
import type { TicketHead } from "./states.tsx"

interface Pages {
  readonly pages: readonly { readonly data: readonly TicketHead[] }[]
}

/** What a key does to the ticket whose row has the focus, and how it is taken back. */
interface Step {
  readonly done: (t: Text) => string
  /** What it makes of the row. */
  readonly makes: (own: string | null) => Partial<TicketHead>
  readonly run: (ticket: TicketHead, own: string | null) => Promise<unknown>
  readonly undo: (ticket: TicketHead) => Promise<unknown>
}

const change = (id: string, body: { assigneeId?: string | null; priority?: TicketHead["priority"] }) =>
  call("patch", "/tickets/{id}", { path: { id }, body })
const move = (id: string, action: "wait" | "open" | "resolve" | "reopen") =>
  call("post", "/tickets/{id}/actions", { path: { id }, body: { action } })

const steps: Readonly<Record<string, Step>> = {
  a: {
    done: (t) => t("desk.triage.mine"),
    makes: (assigneeId) => ({ assigneeId }),
    run: ({ id }, own) => change(id, { assigneeId: own }),
    undo: ({ id, assigneeId }) => change(id, { assigneeId }),
  },
  u: {
    done: (t) => t("desk.triage.urgent"),
    makes: () => ({ priority: "urgent" }),
    run: ({ id }) => change(id, { priority: "urgent" }),
    undo: ({ id, priority }) => change(id, { priority }),
  },
  w: {
    done: (t) => t("desk.state.waiting"),
    makes: () => ({ state: "waiting" }),
    run: ({ id }) => move(id, "wait"),
    undo: ({ id }) => move(id, "open"),
  },
  e: {
    done: (t) => t("desk.state.resolved"),
    makes: () => ({ state: "resolved" }),
    run: ({ id }) => move(id, "resolve"),
    undo: ({ id }) => move(id, "reopen"),
  },
}

/** Keys of the queue, on the row that has the focus: a takes a ticket, u makes it urgent, w lets it wait, e resolves it. */
export function useTriageKeys(): void {
  const t = useText()
  const client = useQueryClient()
  const canWrite = useMay()("desk:write")
  const own = useHere().me.actor.id
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const step = steps[event.key]
      const row = event.target instanceof HTMLElement ? event.target.closest("tr[data-index]") : null
      if (!canWrite || step === undefined || row === null || event.metaKey || event.ctrlKey || event.altKey) return
      if (event.target instanceof HTMLInputElement) return
      const [last] = client
        .getQueryCache()
        .findAll({ queryKey: ["/tickets", "list"], type: "active" })
        .toSorted((a, b) => b.state.dataUpdatedAt - a.state.dataUpdatedAt)
      const pages = last === undefined ? undefined : client.getQueryData<Pages>(last.queryKey)
      const ticket = pages?.pages.flatMap(({ data }) => data)[Number(row.getAttribute("data-index"))]
      if (ticket === undefined) return
      event.preventDefault()
      const put = (facts: Partial<TicketHead>, ask: () => Promise<unknown>) =>
        ahead(
          client,
          ["/tickets"],
          ({ rows }) => rows("/tickets", (row) => (row.id === ticket.id ? { ...row, ...facts } : row)),
          ask,
        )
      put(step.makes(own), () => step.run(ticket, own)).then(
        () => notifyDone(`#${ticket.number}: ${step.done(t)}`, () => put(ticket, () => step.undo(ticket))),
        notifyFailed,
      )
    }
    document.addEventListener("keydown", press)
    return () => document.removeEventListener("keydown", press)
  }, [t, client, canWrite, own])
}
