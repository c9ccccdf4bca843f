import { Select } from "@mantine/core"
import { type ReactNode, useMemo, useRef, useState } from "react"
import { call, type Init, type Row } from "../../api/index.ts"
import { FormModal, useKitForm } from "../../kit/form/index.ts"
import { type BulkAction, keysOf } from "../../kit/list/index.ts"
import { type Text, useText } from "../../texts/index.ts"
import { askedOnce } from "./asked-once.ts"
import { priorityTones, type TicketHead } from "./states.tsx"

type Patch = Pick<NonNullable<Init<"patch", "/tickets/{id}">["body"]>, "assigneeId" | "queueId" | "priority">
type Kind = "assign" | "queue" | "priority"

interface Choice {
  readonly value: string
  readonly label: string
}

interface Asked {
  readonly kind: Kind
  readonly answer: (value: string) => void
  readonly cancel: () => void
}

interface Chosen {
  readonly own: string | null
  readonly members: readonly { readonly userId: string; readonly name: string }[]
  readonly queues: readonly Row<"/desk/queues">[]
}

const nobody = "none"

/** What is done to many tickets at once, and the dialog that asks to whom, where to or how urgent, once for all of them. */
export function useTicketBulk({ own, members, queues }: Chosen): {
  readonly bulk: readonly BulkAction<TicketHead>[]
  readonly dialog: ReactNode
} {
  const t = useText()
  const [asked, setAsked] = useState<Asked | null>(null)
  const ask = (kind: Kind) =>
    askedOnce(
      () =>
        new Promise<string>((resolve, reject) => {
          const close = (then: () => void) => {
            setAsked(null)
            then()
          }
          setAsked({
            kind,
            answer: (value) => close(() => resolve(value)),
            // Who closes the dialog has changed their mind: nothing failed.
            cancel: () => close(() => reject(new DOMException("The dialog was closed.", "AbortError"))),
          })
        }),
    )
  const once = useRef({ assign: ask("assign"), queue: ask("queue"), priority: ask("priority") })
  const hasMembers = members.length > 0
  const hasQueues = queues.length > 0
  const bulk = useMemo((): readonly BulkAction<TicketHead>[] => {
    const choose = (kind: Kind, patchOf: (value: string) => Patch): BulkAction<TicketHead> => ({
      key: kind,
      label: t(`desk.bulk.${kind}`),
      needs: "desk:write",
      run: (ticket) => once.current[kind]((value) => change(ticket, patchOf(value))),
      undo: (ticket) => change(ticket, patchOf(heldIn(ticket, kind) ?? nobody)),
    })
    return [
      ...ownActions(t, own),
      ...(hasMembers ? [choose("assign", (value) => ({ assigneeId: orNull(value) }))] : []),
      ...(hasQueues ? [choose("queue", (value) => ({ queueId: orNull(value) }))] : []),
      choose("priority", (value) => ({ priority: keysOf(priorityTones).find((one) => one === value) ?? "normal" })),
    ]
  }, [t, own, hasMembers, hasQueues])
  const offered = {
    assign: [
      { value: nobody, label: t("desk.nobody") },
      ...members.map(({ userId, name }) => ({ value: userId, label: name })),
    ],
    queue: [
      { value: nobody, label: t("common.none") },
      ...queues.filter(({ isArchived }) => !isArchived).map(({ id, name }) => ({ value: id, label: name })),
    ],
    priority: keysOf(priorityTones).map((value) => ({ value, label: t(`desk.priority.${value}`) })),
  }
  return { bulk, dialog: asked && <ChoiceDialog asked={asked} choices={offered[asked.kind]} /> }
}

function orNull(value: string): string | null {
  return value === nobody ? null : value
}

function heldIn({ assigneeId, queueId, priority }: TicketHead, kind: Kind): string | null {
  return { assign: assigneeId, queue: queueId, priority }[kind]
}

function change({ id }: TicketHead, body: Patch): Promise<unknown> {
  return call("patch", "/tickets/{id}", { path: { id }, body })
}

/** What asks for nothing: taking tickets, and resolving them. */
function ownActions(t: Text, own: string | null): readonly BulkAction<TicketHead>[] {
  const act = (id: string, action: "resolve" | "reopen") =>
    call("post", "/tickets/{id}/actions", { path: { id }, body: { action } })
  return [
    {
      key: "mine",
      label: t("desk.triage.take"),
      needs: "desk:write",
      isFor: ({ assigneeId }) => own !== null && assigneeId !== own,
      run: (ticket) => change(ticket, { assigneeId: own }),
      undo: (ticket) => change(ticket, { assigneeId: ticket.assigneeId }),
    },
    {
      key: "resolve",
      label: t("desk.action.resolve"),
      needs: "desk:write",
      isFor: ({ state }) => state !== "resolved" && state !== "closed",
      run: ({ id }) => act(id, "resolve"),
      undo: ({ id }) => act(id, "reopen"),
    },
  ]
}

interface DialogProps {
  readonly asked: Asked
  readonly choices: readonly Choice[]
}

function ChoiceDialog({ asked: { kind, answer, cancel }, choices }: DialogProps) {
  const t = useText()
  const form = useKitForm({
    initial: { value: null as string | null },
    check: ({ value }) => (value === null ? { value: t("form.wanted") } : {}),
    save: async ({ value }) => value ?? "",
    onSaved: answer,
  })
  return (
    <FormModal form={form} title={t(`desk.bulk.${kind}`)} action={t("desk.bulk.apply")} onClose={cancel}>
      <Select
        label={t(`desk.bulk.${kind}To`)}
        data={choices}
        searchable={kind !== "priority"}
        openOnFocus={false}
        data-autofocus
        {...form.fields.getInputProps("value")}
      />
    </FormModal>
  )
}
