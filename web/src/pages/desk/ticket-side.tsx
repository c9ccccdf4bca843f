import { Anchor, Group, Text } from "@mantine/core"
import { useQuery } from "@tanstack/react-query"
import { Link } from "react-router"
import { read } from "../../api/index.ts"
import { useMay } from "../../app/me.ts"
import { useFormats } from "../../formats/index.ts"
import { Facts, Panel } from "../../kit/detail/index.ts"
import { useText } from "../../texts/index.ts"
import { LogButton } from "../hours/log-button.tsx"
import { StartClock } from "../hours/timer.tsx"
import { CustomerLink } from "../pickers/customer-link.tsx"
import { PromiseState, type Ticket } from "./states.tsx"
import { TicketFields } from "./ticket-fields.tsx"

interface SideProps {
  readonly ticket: Ticket
}

/** Whose ticket it is, how urgent, and what was promised. */
export function TicketSide({ ticket }: SideProps) {
  const t = useText()
  const { time } = useFormats()
  const { sla, customerId } = ticket
  const isOpen = ticket.state !== "resolved" && ticket.state !== "closed"
  const when = (instant: string | null) => (instant === null ? null : time(instant))
  return (
    <>
      <Panel title={t("desk.about")}>
        <TicketFields ticket={ticket} />
        <Facts
          facts={[
            { label: t("desk.customer"), value: customerId && <CustomerLink id={customerId} /> },
            { label: t("desk.requester"), value: ticket.requester.email ?? ticket.requester.name },
            { label: t("common.source"), value: t(`desk.source.${ticket.source}`) },
            { label: t("common.created"), value: time(ticket.createdAt) },
            { label: t("desk.answeredAt"), value: when(ticket.firstRespondedAt) },
            { label: t("desk.resolvedAt"), value: when(ticket.resolvedAt) },
          ]}
        />
      </Panel>
      {sla.policyId !== null && (
        <Panel title={t("desk.sla")}>
          <Facts
            facts={[
              { label: t("desk.firstAnswer"), value: <PromiseState promise={sla.response} /> },
              { label: t("desk.respondBy"), value: when(sla.responseDueAt) },
              { label: t("desk.solution"), value: <PromiseState promise={sla.resolution} /> },
              { label: t("desk.resolveBy"), value: when(sla.resolveDueAt) },
            ]}
          />
          {!sla.isRunning && isOpen && (
            <Text size="sm" c="dimmed">
              {t("desk.paused")}
            </Text>
          )}
        </Panel>
      )}
      <TicketTime id={ticket.id} />
    </>
  )
}

/** The time that was spent on it, where the person may see that. */
function TicketTime({ id }: { readonly id: string }) {
  const t = useText()
  const { number } = useFormats()
  const enabled = useMay()("work:read")
  const { data } = useQuery({ ...read("/work/tickets/{id}", { path: { id } }), enabled })
  if (data === undefined) return null
  const minutes = (count: number) => t("desk.minutes", { n: number(String(count)) })
  return (
    <Panel
      title={t("desk.time")}
      actions={
        <Group gap="xs">
          <StartClock body={{ ticketId: id }} />
          <LogButton place={{ place: "ticket", placeId: id, taskId: null }} />
        </Group>
      }
    >
      <Facts
        facts={[
          { label: t("desk.logged"), value: minutes(data.loggedMinutes) },
          { label: t("desk.charged"), value: minutes(data.chargedMinutes) },
          { label: t("desk.unbilled"), value: minutes(data.unbilledMinutes) },
        ]}
      />
      <Anchor
        component={Link}
        to={`/hours?ticketId=${id}`}
        size="sm"
        aria-label={`${t("desk.time")}: ${t("common.showAll")}`}
      >
        {t("common.showAll")}
      </Anchor>
    </Panel>
  )
}
