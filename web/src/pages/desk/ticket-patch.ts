import { useMutation, useQueryClient } from "@tanstack/react-query"
import { call, type Init, read, refresh } from "../../api/index.ts"
import { notifyDone, notifyFailed } from "../../kit/feedback/index.ts"
import { useText } from "../../texts/index.ts"
import type { Ticket } from "./states.tsx"

type TicketPatch = NonNullable<Init<"patch", "/tickets/{id}">["body"]>

/**
 * Changes fields of a ticket: at once on the page, behind it on the server, one after the other. What is refused stands as it
 * was and says why; what is done can be taken back, unless `isFinal`.
 */
export function useTicketPatch({ id }: Pick<Ticket, "id">, isFinal = false) {
  const t = useText()
  const client = useQueryClient()
  const { queryKey } = read("/tickets/{id}", { path: { id } })
  const current = () => client.getQueryData<Ticket>(queryKey)
  const write = async (body: TicketPatch) => {
    const version = current()?.version
    const after = await call("patch", "/tickets/{id}", {
      path: { id },
      body,
      ...(version === undefined ? {} : { version }),
    })
    client.setQueryData(queryKey, after)
  }
  const again = () => refresh(client, ["/tickets", "/audit"])
  const inTurn = { scope: { id: `/tickets/${id}` }, mutationFn: write }
  const { mutateAsync: takeBack } = useMutation({ ...inTurn, onSuccess: again })
  return useMutation({
    ...inTurn,
    onMutate: async (patch: TicketPatch) => {
      await client.cancelQueries({ queryKey })
      const before = current()
      if (before !== undefined) client.setQueryData(queryKey, { ...before, ...patch })
      return before
    },
    onError: async (error, _patch, before) => {
      if (before !== undefined) client.setQueryData(queryKey, before)
      notifyFailed(error)
      await again()
    },
    onSuccess: async (_done, patch, before) => {
      const undo = before === undefined || isFinal ? undefined : () => takeBack(valuesOf(before, patch))
      notifyDone(t("common.saved"), undo)
      await again()
    },
  })
}

/** What a ticket held in the fields of a patch. */
function valuesOf(ticket: Ticket, patch: TicketPatch): TicketPatch {
  return Object.fromEntries(Object.entries(ticket).filter(([field]) => field in patch))
}
