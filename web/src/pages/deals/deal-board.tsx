import { ActionIcon, Anchor, Group, Menu, Paper, Skeleton, Text, Title } from "@mantine/core"
import { IconDots } from "@tabler/icons-react"
import { useQueryClient } from "@tanstack/react-query"
import { type DragEvent, useState } from "react"
import { Link } from "react-router"
import { ahead, call, type Shown, useRead } from "../../api/index.ts"
import { useMay } from "../../app/me.ts"
import { useFormats } from "../../formats/index.ts"
import { notifyDone, notifyFailed, ProblemView } from "../../kit/feedback/index.ts"
import { useText } from "../../texts/index.ts"
import { CustomerName } from "../pickers/customer-link.tsx"
import { LoseDialog } from "./lose-dialog.tsx"
import { amountText, type Deal, type Pipeline, type Stage } from "./states.tsx"
import "../projects/projects.css"
import "./deals.css"

/** Deals that a column shows; the rest is a list. */
const shownMax = 50
const draggedType = "application/x-mortise-deal"

type Move = (deal: Deal, to: Stage) => void

/** A column per stage: deals are moved by dragging, or by each deal's menu (which the keyboard reaches). */
export function DealBoard({ pipeline }: { readonly pipeline: Pipeline }) {
  const t = useText()
  const client = useQueryClient()
  const [losing, setLosing] = useState<{ readonly deal: Deal; readonly stageId: string } | null>(null)
  const put = (deal: Deal, to: Stage) =>
    ahead(
      client,
      ["/deals", "/deal-pipelines", "/customers"],
      (shown) => showMoved(shown, deal, to),
      () => call("post", "/deals/{id}/move", { path: { id: deal.id }, body: { stageId: to.id } }),
    )
  const move: Move = (deal, to) => {
    if (to.id === deal.stageId) return
    if (to.kind === "lost" && deal.state === "open") return setLosing({ deal, stageId: to.id })
    const from = pipeline.stages.find(({ id }) => id === deal.stageId)
    const back = from !== undefined && (deal.state === to.kind || deal.state === "open")
    put(deal, to).then((moved) => {
      const undo = back ? [() => put(moved, from)] : []
      notifyDone(t("deals.moved", { name: deal.name, stage: to.name }), ...undo)
    }, notifyFailed)
  }
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: where it is wider than the window, the arrow keys scroll it */}
      <section className="m-board m-deals m-scroll" tabIndex={0} aria-label={pipeline.name}>
        {pipeline.stages.map((stage) => (
          <Column key={stage.id} stage={stage} pipeline={pipeline} onMove={move} />
        ))}
      </section>
      {losing !== null && <LoseDialog deal={losing.deal} stageId={losing.stageId} onClose={() => setLosing(null)} />}
    </>
  )
}

/** The deal goes from its column to the top of another one, and is counted there. */
function showMoved({ data }: Shown, deal: Deal, to: Stage): void {
  const moved = { ...deal, stageId: to.id, stageName: to.name, state: to.kind }
  data("/deals", (list, { stageId }) => {
    const others = list.data.filter(({ id }) => id !== deal.id)
    return { ...list, data: stageId === to.id ? [moved, ...others] : others }
  })
  const count = (stageId: string, by: number) =>
    data("/deal-pipelines/{id}/sums", (sums) => ({
      ...sums,
      data: sums.data.map((one) =>
        one.stageId === stageId && one.currency === deal.currency ? { ...one, count: one.count + by } : one,
      ),
    }))
  count(deal.stageId, -1)
  count(to.id, 1)
}

interface ColumnProps {
  readonly stage: Stage
  readonly pipeline: Pipeline
  readonly onMove: Move
}

function Column({ stage, pipeline, onMove }: ColumnProps) {
  const t = useText()
  const canWrite = useMay()("deals:write")
  const [isOver, setOver] = useState(false)
  const sort = stage.kind === "open" ? "closeOn" : "-createdAt"
  const deals = useRead("/deals", { query: { stageId: stage.id, limit: shownMax, sort } })
  const found = deals.data?.data ?? []
  const drop = async (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const id = event.dataTransfer.getData(draggedType)
    if (id === "") return
    // The dragged one is of another column: it is read again, as it is now.
    await call("get", "/deals/{id}", { path: { id } }).then((deal) => onMove(deal, stage), notifyFailed)
  }
  return (
    <section
      className="m-board-state"
      aria-label={stage.name}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        if (!canWrite) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => void drop(event)}
    >
      <ColumnHead stage={stage} pipeline={pipeline} />
      {deals.error !== null && <ProblemView error={deals.error} onRetry={() => void deals.refetch()} />}
      {deals.data === undefined && deals.error === null && <Skeleton height={64} aria-busy />}
      {found.length > 0 && (
        <ul>
          {found.map((deal) => (
            <li key={deal.id}>
              <Card deal={deal} pipeline={pipeline} canWrite={canWrite} onMove={onMove} />
            </li>
          ))}
        </ul>
      )}
      {deals.data?.nextCursor != null && (
        <Anchor component={Link} to={`/deals?stageId=${stage.id}`} size="sm">
          {t("common.showAll")}
        </Anchor>
      )}
    </section>
  )
}

function ColumnHead({ stage, pipeline }: Omit<ColumnProps, "onMove">) {
  const formats = useFormats()
  const sums = useRead("/deal-pipelines/{id}/sums", { path: { id: pipeline.id } })
  const own = (sums.data?.data ?? []).filter(({ stageId }) => stageId === stage.id)
  const count = own.reduce((all, one) => all + one.count, 0)
  return (
    <div className="m-board-sums">
      <Title order={2} size="h6" style={{ overflowWrap: "anywhere" }}>
        {stage.name} <span className="m-number">{count}</span>
      </Title>
      {own
        .filter(({ amountMinor }) => amountMinor !== "0")
        .map(({ currency, amountMinor }) => (
          <Text key={currency} size="xs" c="dimmed">
            {formats.money(amountMinor, currency)}
          </Text>
        ))}
    </div>
  )
}

interface CardProps {
  readonly deal: Deal
  readonly pipeline: Pipeline
  readonly canWrite: boolean
  readonly onMove: Move
}

function Card({ deal, pipeline, canWrite, onMove }: CardProps) {
  const t = useText()
  const formats = useFormats()
  const { closeOn, customerId, state } = deal
  const isHeld = deal.orderId !== null || deal.invoiceId !== null
  const targets = pipeline.stages.filter(
    ({ id, kind }) => id !== deal.stageId && (state === "open" || kind === state || (kind === "open" && !isHeld)),
  )
  const facts = [amountText(deal, formats), closeOn === null ? "" : formats.date(closeOn)].filter(Boolean).join(" · ")
  return (
    <Paper
      withBorder
      p="xs"
      className="m-task"
      draggable={canWrite}
      onDragStart={(event: DragEvent) => event.dataTransfer.setData(draggedType, deal.id)}
    >
      <Group justify="space-between" wrap="nowrap" align="flex-start" gap={4}>
        <Anchor component={Link} to={`/deals/${deal.id}`} size="sm" fw={600} draggable={false}>
          {deal.name}
        </Anchor>
        {canWrite && targets.length > 0 && (
          <Menu>
            <Menu.Target>
              <ActionIcon variant="subtle" size="sm" aria-label={t("deals.moveOne", { name: deal.name })}>
                <IconDots size={16} />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              {targets.map((stage) => (
                <Menu.Item key={stage.id} onClick={() => onMove(deal, stage)}>
                  {t("deals.moveTo", { stage: stage.name })}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        )}
      </Group>
      <Text size="xs" c="dimmed" component="div">
        {customerId !== null && (
          <div>
            <CustomerName id={customerId} />
          </div>
        )}
        {facts}
      </Text>
    </Paper>
  )
}
