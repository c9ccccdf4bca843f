import { Group, Paper, Stack, Text } from "@mantine/core"
import { type ReactNode, useState } from "react"
import { useParams } from "react-router"
import { call, useChange, useRead } from "../../api/index.ts"
import { useMay } from "../../app/me.ts"
import { useFormats } from "../../formats/index.ts"
import { Actions, Loaded, PageHead, Panel, StateBadge, TwoColumns } from "../../kit/detail/index.ts"
import { notifyDone, notifyFailed, ProblemView } from "../../kit/feedback/index.ts"
import { keysOf } from "../../kit/list/index.ts"
import { useText } from "../../texts/index.ts"
import { Attachments } from "./attachments.tsx"
import { LinkDialog, MergeDialog, SplitDialog } from "./join-dialogs.tsx"
import { ReplyForm } from "./reply-form.tsx"
import { type Ticket, TicketPriority, TicketState } from "./states.tsx"
import { MergedInto, TicketLinks } from "./ticket-links.tsx"
import { TicketNeighbours } from "./ticket-neighbours.tsx"
import { TicketSide } from "./ticket-side.tsx"

const repliesShownMax = 200

/** One ticket: what was asked and answered, what was promised, and what can be done. */
export function Component() {
  const { id = "" } = useParams()
  const ticket = useRead("/tickets/{id}", { path: { id } })
  return <Loaded query={ticket}>{(found) => <TicketView key={found.id} ticket={found} />}</Loaded>
}

function TicketView({ ticket }: { readonly ticket: Ticket }) {
  const t = useText()
  const may = useMay()
  return (
    <Stack>
      <PageHead
        title={t("desk.one", { number: ticket.number, subject: ticket.subject })}
        back={{ to: "/tickets", label: t("desk.title") }}
        badges={
          <>
            <TicketState ticket={ticket} />
            <TicketPriority ticket={ticket} />
          </>
        }
        actions={
          <>
            <TicketNeighbours id={ticket.id} />
            <TicketActions ticket={ticket} />
          </>
        }
      />
      <MergedInto ticket={ticket} />
      <TwoColumns
        main={
          <>
            <Conversation ticket={ticket} />
            {may("desk:write") && ticket.mergedInto === null && <ReplyForm id={ticket.id} />}
          </>
        }
        side={
          <>
            <TicketSide ticket={ticket} />
            <TicketLinks ticket={ticket} />
          </>
        }
      />
    </Stack>
  )
}

const dialogs = { linkTo: LinkDialog, merge: MergeDialog, split: SplitDialog } as const
const actions = ["open", "wait", "resolve", "close", "reopen"] as const

/** What the desk allows in a state (an agreed date is made over the API). */
function isOffered(action: (typeof actions)[number], state: Ticket["state"]): boolean {
  const isDone = state === "resolved" || state === "closed"
  if (action === "reopen") return isDone
  if (action === "close") return state !== "closed"
  if (action === "open") return !isDone && state !== "open"
  return !isDone && !(action === "wait" && state === "waiting")
}

function TicketActions({ ticket }: { readonly ticket: Ticket }) {
  const t = useText()
  const { id, state } = ticket
  const change = useChange(
    (action: (typeof actions)[number]) =>
      call("post", "/tickets/{id}/actions", { path: { id }, body: { action } }).catch(notifyFailed),
    {
      touches: ["/tickets"],
      onDone: (done) => done && notifyDone(t("desk.done", { state: t(`desk.state.${done.state}`) })),
    },
  )
  const [dialog, setDialog] = useState<keyof typeof dialogs | null>(null)
  const Dialog = dialog === null ? null : dialogs[dialog]
  const isOpen = ticket.mergedInto === null
  return (
    <>
      <Actions
        actions={[
          ...actions.map((action) => ({
            key: action,
            label: t(`desk.action.${action}`),
            needs: "desk:write",
            isMain: action === "resolve" || action === "reopen",
            isOffered: isOpen && isOffered(action, state),
            isBusy: change.isPending,
            onClick: () => change.mutate(action),
          })),
          ...keysOf(dialogs).map((key) => ({
            key,
            label: t(`desk.${key}`),
            needs: "desk:write",
            isOffered: isOpen,
            onClick: () => setDialog(key),
          })),
        ]}
      />
      {Dialog !== null && <Dialog ticket={ticket} onClose={() => setDialog(null)} />}
    </>
  )
}

function Conversation({ ticket }: { readonly ticket: Ticket }) {
  const t = useText()
  const replies = useRead("/tickets/{id}/replies", { path: { id: ticket.id }, query: { limit: repliesShownMax } })
  const { name, email } = ticket.requester
  return (
    <Panel title={t("desk.conversation")}>
      <Said by={name ?? email ?? ""} at={ticket.createdAt} body={ticket.body} />
      {replies.error !== null && <ProblemView error={replies.error} onRetry={() => void replies.refetch()} />}
      {replies.data?.data.length === 0 && (
        <Text size="sm" c="dimmed">
          {t("desk.noReplies")}
        </Text>
      )}
      {replies.data?.data.map((reply) => (
        <Said
          key={reply.id}
          by={reply.author.name}
          at={reply.createdAt}
          body={reply.body}
          isInternal={reply.kind === "internal"}
        >
          <Attachments files={reply.attachments} />
        </Said>
      ))}
    </Panel>
  )
}

interface SaidProps {
  readonly by: string
  readonly at: string
  readonly body: string
  readonly isInternal?: boolean
  readonly children?: ReactNode
}

function Said({ by, at, body, isInternal = false, children }: SaidProps) {
  const t = useText()
  const { time } = useFormats()
  return (
    <Paper withBorder p="sm" component="article">
      <Group gap="xs">
        <Text size="sm" fw={650} style={{ overflowWrap: "anywhere" }}>
          {by}
        </Text>
        {isInternal && <StateBadge tone="warn">{t("desk.internal")}</StateBadge>}
        <Text size="xs" c="dimmed">
          {time(at)}
        </Text>
      </Group>
      <Text size="sm" style={{ whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}>
        {body}
      </Text>
      {children}
    </Paper>
  )
}
