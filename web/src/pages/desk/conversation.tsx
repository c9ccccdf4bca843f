import { Button, Group, Paper, Text } from "@mantine/core"
import { useInfiniteQuery, useQuery } from "@tanstack/react-query"
import type { ReactNode } from "react"
import { call, type Row, read } from "../../api/index.ts"
import { useFormats } from "../../formats/index.ts"
import { Panel, StateBadge } from "../../kit/detail/index.ts"
import { ProblemView } from "../../kit/feedback/index.ts"
import { useText } from "../../texts/index.ts"
import { Attachments } from "./attachments.tsx"
import type { Ticket } from "./states.tsx"

type Reply = Row<"/tickets/{id}/replies">
const pageMax = 100

/** What was asked and what was said to it, oldest first. */
export function Conversation({ ticket }: { readonly ticket: Ticket }) {
  const t = useText()
  const path = { id: ticket.id }
  const replies = useInfiniteQuery({
    queryKey: ["/tickets/{id}/replies", ticket.id, "pages"],
    queryFn: ({ pageParam }) =>
      call("get", "/tickets/{id}/replies", {
        path,
        query: { limit: pageMax, ...(pageParam === null ? {} : { cursor: pageParam }) },
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  })
  const files = useQuery(read("/tickets/{id}/attachments", { path })).data?.data ?? []
  const said = replies.data?.pages.flatMap(({ data }) => data) ?? []
  const { name, email } = ticket.requester
  return (
    <Panel title={t("desk.conversation")}>
      <Said by={name ?? email ?? t("desk.somebody")} at={ticket.createdAt} body={ticket.body}>
        <Attachments files={files.filter(({ replyId }) => replyId === null)} />
      </Said>
      {replies.error !== null && <ProblemView error={replies.error} onRetry={() => void replies.refetch()} />}
      {replies.data && said.length === 0 && (
        <Text size="sm" c="dimmed">
          {t("desk.noReplies")}
        </Text>
      )}
      {said.map((reply) => (
        <SaidReply key={reply.id} reply={reply} />
      ))}
      {replies.hasNextPage && (
        <Button
          variant="default"
          loading={replies.isFetchingNextPage}
          onClick={() => void replies.fetchNextPage()}
          style={{ alignSelf: "center" }}
        >
          {t("desk.laterReplies")}
        </Button>
      )}
    </Panel>
  )
}

function SaidReply({ reply }: { readonly reply: Reply }) {
  const t = useText()
  const { author, via, kind } = reply
  const isOutside = via === "email" || via === "portal" || via === "connector"
  return (
    <Said
      by={author.name}
      at={reply.createdAt}
      body={reply.body}
      badges={
        <>
          {kind === "internal" && <StateBadge tone="warn">{t("desk.internal")}</StateBadge>}
          {isOutside && <StateBadge tone="over">{t(`desk.via.${via}`)}</StateBadge>}
          {reply.fromTicketId !== null && <StateBadge tone="over">{t("desk.fromMerged")}</StateBadge>}
        </>
      }
    >
      <Attachments files={reply.attachments} />
    </Said>
  )
}

interface SaidProps {
  readonly by: string
  readonly at: string
  readonly body: string
  readonly badges?: ReactNode
  readonly children?: ReactNode
}

function Said({ by, at, body, badges, children }: SaidProps) {
  const { time } = useFormats()
  return (
    <Paper withBorder p="sm" component="article">
      <Group gap="xs">
        <Text size="sm" fw={650} style={{ overflowWrap: "anywhere" }}>
          {by}
        </Text>
        {badges}
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
