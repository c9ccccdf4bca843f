import { Anchor, Progress, Stack, Text } from "@mantine/core"
import { Link } from "react-router"
import { type Reply, useRead } from "../../api/index.ts"
import { useFormats } from "../../formats/index.ts"
import { Facts, Loaded, Panel, SmallTable, TwoColumns } from "../../kit/detail/index.ts"
import { useText } from "../../texts/index.ts"
import { EntryState, spanText } from "../hours/states.tsx"
import { AddExpense } from "./add-expense.tsx"
import { ProjectMilestones } from "./project-milestones.tsx"
import type { Project } from "./states.tsx"

type Wip = Reply<"get", "/projects/{id}/wip">
const shownMax = 20

interface MoneyProps {
  readonly project: Project
}

/** What a project may cost, what it has cost, and what of it is billed. */
export function ProjectMoney({ project }: MoneyProps) {
  const wip = useRead("/projects/{id}/wip", { path: { id: project.id } })
  return (
    <TwoColumns
      main={
        <>
          <ProjectMilestones project={project} />
          <ProjectExpenses project={project} />
          <ProjectHours project={project} />
        </>
      }
      side={
        <Loaded query={wip}>
          {(found) => (
            <>
              <Budget wip={found} />
              <InProgress wip={found} />
            </>
          )}
        </Loaded>
      }
    />
  )
}

function Budget({ wip }: { readonly wip: Wip }) {
  const t = useText()
  const { money } = useFormats()
  const { usedMinutes, usedMinor, budgetMinutes, budgetMinor, currency } = wip
  const span = (minutes: string) => spanText(t, Number(minutes))
  return (
    <Panel title={t("projects.budget")}>
      {budgetMinutes === null && budgetMinor === null && (
        <Text size="sm" c="dimmed">
          {t("projects.noBudget")}
        </Text>
      )}
      <Share label={t("hours.title")} used={usedMinutes} of={budgetMinutes} text={span} />
      <Share label={t("projects.money")} used={usedMinor} of={budgetMinor} text={(minor) => money(minor, currency)} />
    </Panel>
  )
}

interface ShareProps {
  readonly label: string
  readonly used: string
  /** Null: there is no such budget. */
  readonly of: string | null
  readonly text: (amount: string) => string
}

const nearlyPercent = 80

function Share({ label, used, of, text }: ShareProps) {
  const t = useText()
  if (of === null) return null
  const percent = Math.round((Number(used) * 100) / Number(of))
  const color = percent > 100 ? "red" : percent >= nearlyPercent ? "orange" : "teal"
  return (
    <Stack gap={4}>
      <Text size="sm">{t("projects.usedOf", { label, used: text(used), of: text(of), percent: String(percent) })}</Text>
      <Progress value={Math.min(percent, 100)} color={color} aria-label={label} />
    </Stack>
  )
}

/** What is done and not billed. */
function InProgress({ wip }: { readonly wip: Wip }) {
  const t = useText()
  const { money } = useFormats()
  const { currency } = wip
  return (
    <Panel title={t("projects.wip")}>
      <Facts
        facts={[
          { label: t("projects.used"), value: money(wip.usedMinor, currency) },
          { label: t("hours.billing.billed"), value: money(wip.billedMinor, currency) },
          { label: t("projects.milestonesDue"), value: money(wip.milestonesDueMinor, currency) },
          { label: t("projects.wip"), value: money(wip.wipMinor, currency) },
          ...wip.work.flatMap((work) => [
            { label: t("desk.charged"), value: spanText(t, work.chargedMinutes) },
            { label: t("hours.covered"), value: work.coveredMinutes === 0 ? null : spanText(t, work.coveredMinutes) },
            { label: t("desk.unbilled"), value: money(work.unbilledMinor, work.currency) },
            { label: t("projects.expensesUnbilled"), value: money(work.expensesUnbilledMinor, work.currency) },
          ]),
        ]}
      />
    </Panel>
  )
}

function ProjectExpenses({ project }: MoneyProps) {
  const t = useText()
  const { date, money } = useFormats()
  const expenses = useRead("/expenses", { query: { projectId: project.id, limit: shownMax } })
  return (
    <Panel title={t("expenses.title")} actions={<AddExpense project={project} />}>
      <Loaded query={expenses}>
        {({ data, nextCursor }) => (
          <>
            <SmallTable
              label={t("expenses.title")}
              rows={data}
              rowKey={({ id }) => id}
              empty={t("projects.noExpenses")}
              columns={[
                {
                  key: "what",
                  title: t("expenses.what"),
                  cell: (e) => (
                    <Anchor component={Link} to={`/expenses/${e.id}`} size="sm">
                      {e.description}
                    </Anchor>
                  ),
                },
                { key: "day", title: t("hours.day"), cell: (e) => date(e.spentOn), isWide: true },
                { key: "state", title: t("common.state"), cell: (e) => <EntryState state={e.state} /> },
                { key: "cost", title: t("expenses.cost"), cell: (e) => money(e.costMinor, e.currency), align: "right" },
              ]}
            />
            {nextCursor !== null && (
              <Anchor component={Link} to={`/expenses?projectId=${project.id}`} size="sm">
                {t("common.showAll")}
              </Anchor>
            )}
          </>
        )}
      </Loaded>
    </Panel>
  )
}

function ProjectHours({ project }: MoneyProps) {
  const t = useText()
  const { date } = useFormats()
  const entries = useRead("/time-entries", { query: { projectId: project.id, limit: shownMax } })
  return (
    <Panel title={t("hours.title")}>
      <Loaded query={entries}>
        {({ data }) => (
          <SmallTable
            label={t("hours.title")}
            rows={data}
            rowKey={({ id }) => id}
            empty={t("projects.noHours")}
            columns={[
              {
                key: "day",
                title: t("hours.day"),
                cell: (e) => (
                  <Anchor component={Link} to={`/hours/${e.id}`} size="sm">
                    {date(e.workDate)}
                  </Anchor>
                ),
              },
              { key: "person", title: t("hours.person"), cell: (e) => e.person },
              { key: "note", title: t("hours.note"), cell: (e) => e.note, isWide: true },
              { key: "state", title: t("common.state"), cell: (e) => <EntryState state={e.state} /> },
              { key: "time", title: t("hours.time"), cell: (e) => spanText(t, e.minutes), align: "right" },
            ]}
          />
        )}
      </Loaded>
    </Panel>
  )
}
