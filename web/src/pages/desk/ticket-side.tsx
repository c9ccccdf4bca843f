import { Group, Select } from "@mantine/core"
import { useQuery } from "@tanstack/react-query"
import { call, read, useChange } from "../../api/index.ts"
import { useMay } from "../../app/me.ts"
import { useFormats } from "../../formats/index.ts"
import { Facts, Panel } from "../../kit/detail/index.ts"
import { notifyDone, notifyFailed } from "../../kit/feedback/index.ts"
import { keysOf } from "../../kit/list/index.ts"
import { useText } from "../../texts/index.ts"
import { StartClock } from "../hours/timer.tsx"
import { CustomerLink } from "../pickers/customer-link.tsx"
import { LogTime } from "./log-time.tsx"
import { PromiseState, priorityTones, type Ticket } from "./states.tsx"

const membersMax = 200

interface SideProps {
  readonly ticket: Ticket
}

/** Whose ticket it is, how urgent, and what was promised. */
export function TicketSide({ ticket }: SideProps) {
  const t = useText()
  const { time } = useFormats()
  const { sla, dueAt, customerId } = ticket
  const when = (instant: string | null) => (instant === null ? null : time(instant))
  return (
    <>
      <Panel title={t("desk.about")}>
        <PriorityField ticket={ticket} />
        <AssigneeField ticket={ticket} />
        <Facts
          facts={[
            { label: t("desk.customer"), value: customerId && <CustomerLink id={customerId} /> },
            { label: t("desk.requester"), value: ticket.requester.email ?? ticket.requester.name },
            { label: t("desk.due"), value: when(dueAt) },
            { label: t("common.created"), value: time(ticket.createdAt) },
          ]}
        />
      </Panel>
      {sla.policyId !== null && (
        <Panel title={t("desk.sla")}>
          <PromiseState promise={sla.resolution} />
          <Facts
            facts={[
              { label: t("desk.respondBy"), value: when(sla.responseDueAt) },
              { label: t("desk.resolveBy"), value: when(sla.resolveDueAt) },
            ]}
          />
        </Panel>
      )}
      <TicketTime id={ticket.id} />
    </>
  )
}

function PriorityField({ ticket }: SideProps) {
  const t = useText()
  const canWrite = useMay()("desk:write")
  const { id, version } = ticket
  const change = useChange(
    (priority: Ticket["priority"]) =>
      call("patch", "/tickets/{id}", { path: { id }, body: { priority }, version }).catch(notifyFailed),
    { touches: ["/tickets"], onDone: (done) => done && notifyDone(t("common.saved")) },
  )
  return (
    <Select
      label={t("desk.priorityLabel")}
      data={keysOf(priorityTones).map((value) => ({ value, label: t(`desk.priority.${value}`) }))}
      value={ticket.priority}
      allowDeselect={false}
      disabled={!canWrite || change.isPending}
      onChange={(value) => value !== null && value !== ticket.priority && change.mutate(value)}
    />
  )
}

/** Who sees to it; members are offered to those who may see them. */
function AssigneeField({ ticket }: SideProps) {
  const t = useText()
  const may = useMay()
  const { id, version, assigneeId } = ticket
  const members = useQuery({ ...read("/members", { query: { limit: membersMax } }), enabled: may("access:read") })
  const change = useChange(
    (userId: string | null) =>
      call("patch", "/tickets/{id}", { path: { id }, body: { assigneeId: userId }, version }).catch(notifyFailed),
    { touches: ["/tickets"], onDone: (done) => done && notifyDone(t("common.saved")) },
  )
  if (members.data === undefined) return null
  return (
    <Select
      label={t("desk.assignee")}
      placeholder={t("desk.nobody")}
      data={members.data.data.map(({ userId, name }) => ({ value: userId, label: name }))}
      value={assigneeId}
      searchable
      disabled={!may("desk:write") || change.isPending}
      onChange={(value) => value !== assigneeId && change.mutate(value)}
    />
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
          <LogTime id={id} />
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
    </Panel>
  )
}
