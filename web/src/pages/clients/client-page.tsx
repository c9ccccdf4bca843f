import { Anchor, SimpleGrid, Stack, Text } from "@mantine/core"
import { Link, useParams } from "react-router"
import { type Reply, useRead } from "../../api/index.ts"
import { useMay } from "../../app/me.ts"
import { useFormats } from "../../formats/index.ts"
import { Facts, Happenings, Loaded, PageHead, Panel } from "../../kit/detail/index.ts"
import { eventTitle } from "../../kit/events/event-title.ts"
import { useText } from "../../texts/index.ts"
import { CustomerState } from "../customers/state.tsx"
import { spanText } from "../hours/states.tsx"
import { ClientCategories } from "./client-categories.tsx"
import { ClientLocations } from "./client-locations.tsx"
import { ClientStatusActions } from "./client-status.tsx"

type Dashboard = Reply<"get", "/clients/{id}/dashboard">
type Sum = { readonly currency: string; readonly amountMinor: string }

/** A client at a glance: tickets, assets, money, work, projects, deals, and what happened last. */
export function Component() {
  const { id = "" } = useParams()
  const dashboard = useRead("/clients/{id}/dashboard", { path: { id } })
  return <Loaded query={dashboard}>{(found) => <DashboardView found={found} />}</Loaded>
}

interface PartProps {
  readonly found: Dashboard
}

function DashboardView({ found }: PartProps) {
  const t = useText()
  const may = useMay()
  const { client } = found
  return (
    <Stack>
      <PageHead
        title={client.name}
        back={{ to: `/customers/${client.id}`, label: t("clients.toCustomer") }}
        badges={<CustomerState status={client.status} />}
        actions={<ClientStatusActions client={client} />}
        subtitle={
          <Text size="sm" c="dimmed">
            {[client.email, client.phone].filter(Boolean).join(" · ")}
          </Text>
        }
      />
      <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }}>
        <Tickets found={found} />
        <Assets found={found} />
        <Money found={found} />
        <Work found={found} />
        <Projects found={found} />
        <Deals found={found} />
      </SimpleGrid>
      <SimpleGrid cols={{ base: 1, md: 2 }}>
        <ClientLocations customerId={client.id} />
        {may("assets:read") && <ClientCategories customerId={client.id} />}
      </SimpleGrid>
      <Activity found={found} />
    </Stack>
  )
}

interface CardProps {
  readonly title: string
  readonly to: string
  readonly facts: Parameters<typeof Facts>[0]["facts"]
}

function Card({ title, to, facts }: CardProps) {
  const t = useText()
  return (
    <Panel
      title={title}
      actions={
        <Anchor component={Link} to={to} size="sm" aria-label={`${title}: ${t("common.showAll")}`}>
          {t("common.showAll")}
        </Anchor>
      }
    >
      <Facts facts={facts} />
    </Panel>
  )
}

/** Sums of several currencies in one line. */
function useSums() {
  const { money } = useFormats()
  return (sums: readonly Sum[]) => sums.map(({ amountMinor, currency }) => money(amountMinor, currency)).join(", ")
}

function Tickets({ found: { client, tickets } }: PartProps) {
  const t = useText()
  const { ago } = useFormats()
  if (tickets === null) return null
  const urgent = Number(tickets.openByPriority["urgent"] ?? 0) + Number(tickets.openByPriority["high"] ?? 0)
  return (
    <Card
      title={t("desk.title")}
      to={`/tickets?customerId=${client.id}`}
      facts={[
        { label: t("clients.open"), value: String(tickets.open) },
        { label: t("desk.overdue"), value: String(tickets.overdue) },
        { label: t("clients.urgent"), value: String(urgent) },
        { label: t("clients.inAll"), value: String(tickets.total) },
        { label: t("clients.lastChange"), value: tickets.lastChangedAt && ago(tickets.lastChangedAt) },
      ]}
    />
  )
}

function Assets({ found: { client, assets } }: PartProps) {
  const t = useText()
  const { date } = useFormats()
  if (assets === null) return null
  return (
    <Card
      title={t("assets.title")}
      to={`/assets?customer=${client.id}`}
      facts={[
        { label: t("clients.inAll"), value: String(assets.total) },
        { label: t("assets.state.in_repair"), value: String(assets.byState["in_repair"] ?? 0) },
        { label: t("assets.warrantySoon"), value: String(assets.warrantyEnding) },
        { label: t("clients.nextMaintenance"), value: assets.nextMaintenanceOn && date(assets.nextMaintenanceOn) },
      ]}
    />
  )
}

function Money({ found: { client, money: told } }: PartProps) {
  const t = useText()
  const { money, date } = useFormats()
  if (told === null) return null
  return (
    <Card
      title={t("projects.money")}
      to={`/invoices?customerId=${client.id}`}
      facts={[
        ...(told.balances.length === 0 ? [{ label: t("clients.open"), value: t("common.none") }] : []),
        ...told.balances.flatMap((b) => [
          { label: t("clients.openInvoices", { n: b.openInvoices }), value: money(b.openMinor, b.currency) },
          { label: t("clients.overdueInvoices", { n: b.overdueInvoices }), value: money(b.overdueMinor, b.currency) },
          { label: t("clients.credit"), value: b.creditMinor === "0" ? null : money(b.creditMinor, b.currency) },
        ]),
        { label: t("clients.lastPayment"), value: told.lastPaymentOn && date(told.lastPaymentOn) },
      ]}
    />
  )
}

function Work({ found: { client, work } }: PartProps) {
  const t = useText()
  const sums = useSums()
  if (work === null) return null
  return (
    <Card
      title={t("hours.title")}
      to={`/hours?customerId=${client.id}`}
      facts={[
        { label: t("desk.unbilled"), value: spanText(t, work.unbilledMinutes) },
        {
          label: t("bill.title"),
          value:
            work.unbilled.length === 0 ? null : (
              <Anchor component={Link} to={`/bill-work?customerId=${client.id}`} size="sm">
                {sums(work.unbilled)}
              </Anchor>
            ),
        },
        { label: t("projects.expensesUnbilled"), value: sums(work.unbilledExpenses) },
        { label: t("bill.waitsApproval"), value: spanText(t, work.waitingMinutes) },
      ]}
    />
  )
}

function Projects({ found: { client, projects } }: PartProps) {
  const t = useText()
  const sums = useSums()
  if (projects === null) return null
  return (
    <Card
      title={t("projects.title")}
      to={`/projects?customerId=${client.id}`}
      facts={[
        { label: t("clients.open"), value: String(projects.open) },
        { label: t("projects.overBudget"), value: String(projects.overBudget) },
        { label: t("clients.late"), value: String(projects.late) },
        { label: t("projects.milestonesDue"), value: sums(projects.milestonesDue) },
      ]}
    />
  )
}

function Deals({ found: { client, deals } }: PartProps) {
  const t = useText()
  const sums = useSums()
  if (deals === null) return null
  return (
    <Card
      title={t("deals.title")}
      to={`/deals?customerId=${client.id}`}
      facts={[
        { label: t("deals.views.open"), value: String(deals.open) },
        { label: t("clients.dealSum"), value: sums(deals.amounts) },
        { label: t("clients.dealsLate"), value: String(deals.late) },
      ]}
    />
  )
}

function Activity({ found: { activity } }: PartProps) {
  const t = useText()
  return (
    <Panel title={t("clients.activity")}>
      {activity.length === 0 && t("history.empty")}
      <Happenings
        label={t("clients.activity")}
        items={activity.map(({ eventId, type, at, by }) => ({ id: eventId, at, title: eventTitle(t, type), by }))}
      />
    </Panel>
  )
}
