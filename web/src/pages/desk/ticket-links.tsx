import { ActionIcon, Alert, Anchor, Group, Text } from "@mantine/core"
import { IconTrash } from "@tabler/icons-react"
import { Link } from "react-router"
import { call, type Row, useChange, useRead } from "../../api/index.ts"
import { useMay } from "../../app/me.ts"
import { Loaded, Panel } from "../../kit/detail/index.ts"
import { notifyDone, notifyFailed } from "../../kit/feedback/index.ts"
import { useText } from "../../texts/index.ts"
import { type Ticket, TicketState } from "./states.tsx"

type TicketLink = Row<"/tickets/{id}/links">
export const linkKinds = [
  "related",
  "blocked_by",
  "duplicate_of",
  "part_of",
  "follows",
] as const satisfies readonly TicketLink["kind"][]

/** Tickets that belong together with this one. */
export function TicketLinks({ ticket }: { readonly ticket: Ticket }) {
  const t = useText()
  const canWrite = useMay()("desk:write")
  const path = { id: ticket.id }
  const links = useRead("/tickets/{id}/links", { path })
  const add = useChange(
    ({ kind, ticketId }: TicketLink) => call("post", "/tickets/{id}/links", { path, body: { kind, ticketId } }),
    { touches: ["/tickets"] },
  )
  const remove = useChange(
    ({ kind, ticketId }: TicketLink) =>
      call("delete", "/tickets/{id}/links/{kind}/{otherId}", { path: { ...path, kind, otherId: ticketId } }),
    { touches: ["/tickets"], onDone: (_, link) => notifyDone(t("desk.linkRemoved"), () => add.mutateAsync(link)) },
  )
  return (
    <Loaded query={links}>
      {({ data }) =>
        data.length > 0 && (
          <Panel title={t("desk.links")}>
            {data.map((link) => (
              <Group key={`${link.kind} ${link.ticketId}`} justify="space-between" wrap="nowrap" align="flex-start">
                <Text size="sm" component="div" style={{ overflowWrap: "anywhere" }}>
                  {t(link.isFrom ? `desk.link.${link.kind}` : `desk.linkFrom.${link.kind}`)}{" "}
                  <Anchor component={Link} to={`/tickets/${link.ticketId}`} size="sm">
                    {t("desk.one", { number: link.number, subject: link.subject })}
                  </Anchor>{" "}
                  <TicketState ticket={link} />
                </Text>
                {canWrite && link.isFrom && (
                  <ActionIcon
                    variant="subtle"
                    color="red"
                    aria-label={t("desk.removeLink", { number: link.number })}
                    onClick={() => remove.mutate(link, { onError: notifyFailed })}
                  >
                    <IconTrash size={16} />
                  </ActionIcon>
                )}
              </Group>
            ))}
          </Panel>
        )
      }
    </Loaded>
  )
}

/** Where the conversation goes on, of a ticket that was merged into another. */
export function MergedInto({ ticket: { mergedInto } }: { readonly ticket: Ticket }) {
  const t = useText()
  if (mergedInto === null) return null
  return (
    <Alert color="gray">
      {t("desk.merged")}{" "}
      <Anchor component={Link} to={`/tickets/${mergedInto}`} size="sm" c="inherit" td="underline">
        {t("desk.toSurvivor")}
      </Anchor>
    </Alert>
  )
}
