import { Anchor, Button, Group, Stack, Text } from "@mantine/core"
import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { Link, useParams } from "react-router"
import { call, read, useChange, useRead } from "../../api/index.ts"
import { useMay } from "../../app/me.ts"
import { useFormats } from "../../formats/index.ts"
import { Facts, Loaded, PageHead, Panel, TwoColumns } from "../../kit/detail/index.ts"
import { RecordHistory } from "../../kit/events/record-history.tsx"
import { notifyDone, notifyFailed } from "../../kit/feedback/index.ts"
import { useText } from "../../texts/index.ts"
import { MemberName } from "../hours/holder-name.tsx"
import { CustomerLink } from "../pickers/customer-link.tsx"
import { DealActions } from "./deal-actions.tsx"
import { LoseDialog } from "./lose-dialog.tsx"
import { amountText, type Deal, DealState, type Pipeline } from "./states.tsx"
import "./deals.css"

/** One deal: where it stands, what it would bring, what was said, and what can be done. */
export function Component() {
  const { id = "" } = useParams()
  const deal = useRead("/deals/{id}", { path: { id } })
  return <Loaded query={deal}>{(found) => <DealView deal={found} />}</Loaded>
}

function DealView({ deal }: { readonly deal: Deal }) {
  const t = useText()
  const formats = useFormats()
  const customer = useCustomer(deal.customerId)
  const { closedAt, stageSince, customerId } = deal
  const since = closedAt === null ? t("deals.inStageSince", { ago: formats.ago(stageSince) }) : formats.day(closedAt)
  return (
    <Stack>
      <PageHead
        title={deal.name}
        back={{ to: "/deals", label: t("deals.title") }}
        badges={<DealState deal={deal} />}
        subtitle={
          <Group gap="xs">
            {customerId !== null && <CustomerLink id={customerId} />}
            <Text size="sm" c="dimmed">
              {since}
            </Text>
          </Group>
        }
        actions={<DealActions deal={deal} customer={customer} />}
      />
      <Ladder deal={deal} />
      <TwoColumns
        main={
          <>
            {deal.reason !== null && (
              <Panel title={t(deal.state === "won" ? "deals.whyWon" : "deals.whyLost")}>
                <Words text={deal.reason} />
              </Panel>
            )}
            <Panel title={t("common.notes")}>
              {deal.notes === null ? (
                <Text size="sm" c="dimmed">
                  {t("deals.noNotes")}
                </Text>
              ) : (
                <Words text={deal.notes} />
              )}
            </Panel>
            <RecordHistory subject={deal.id} />
          </>
        }
        side={<DealFacts deal={deal} />}
      />
    </Stack>
  )
}

function Words({ text }: { readonly text: string }) {
  return (
    <Text size="sm" style={{ whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}>
      {text}
    </Text>
  )
}

function useCustomer(id: string | null) {
  const { data } = useQuery({ ...read("/customers/{id}", { path: { id: id ?? "" } }), enabled: id !== null })
  return data === undefined ? null : { value: data.id, label: data.name }
}

function DealFacts({ deal }: { readonly deal: Deal }) {
  const t = useText()
  const formats = useFormats()
  const { customerId, ownerId, closeOn, orderId, invoiceId } = deal
  return (
    <Panel title={t("deals.about")}>
      <Facts
        facts={[
          { label: t("deals.customer"), value: customerId !== null && <CustomerLink id={customerId} /> },
          { label: t("common.amount"), value: amountText(deal, formats) },
          { label: t("deals.likelihood"), value: formats.percent(String(deal.likelihood)) },
          { label: t("deals.closeOn"), value: closeOn !== null && formats.date(closeOn) },
          { label: t("deals.owner"), value: ownerId !== null && <MemberName id={ownerId} /> },
          { label: t("common.source"), value: t(`deals.source.${deal.source}`) },
          {
            label: t("deals.order"),
            value: orderId && <Became to={`/orders/${orderId}`} text={t("deals.linkedOrder")} />,
          },
          {
            label: t("deals.invoice"),
            value: invoiceId && <Became to={`/invoices/${invoiceId}`} text={t("deals.linkedInvoice")} />,
          },
          { label: t("common.created"), value: formats.time(deal.createdAt) },
        ].filter(({ value }) => value !== false)}
      />
    </Panel>
  )
}

function Became({ to, text }: { readonly to: string; readonly text: string }) {
  return (
    <Anchor component={Link} to={to} size="sm">
      {text}
    </Anchor>
  )
}

/** The stages of its pipeline; one press takes an open deal there. */
function Ladder({ deal }: { readonly deal: Deal }) {
  const pipeline = useRead("/deal-pipelines/{id}", { path: { id: deal.pipelineId } })
  return <Loaded query={pipeline}>{(found) => <Steps deal={deal} pipeline={found} />}</Loaded>
}

function Steps({ deal, pipeline }: { readonly deal: Deal; readonly pipeline: Pipeline }) {
  const t = useText()
  const canWrite = useMay()("deals:write")
  const [losing, setLosing] = useState<string | null>(null)
  const move = useChange(
    (stageId: string) => call("post", "/deals/{id}/move", { path: { id: deal.id }, body: { stageId } }),
    {
      touches: ["/deals", "/deal-pipelines", "/customers", "/audit"],
      onDone: ({ stageName }) => notifyDone(t("deals.moved", { name: deal.name, stage: stageName })),
    },
  )
  const mayGo = (kind: Deal["state"]) => canWrite && (deal.state === "open" || kind === "open" || kind === deal.state)
  const isHeld = deal.orderId !== null || deal.invoiceId !== null
  return (
    <>
      <ol className="m-ladder" aria-label={pipeline.name}>
        {pipeline.stages.map(({ id, name, kind }) => {
          const isHere = id === deal.stageId
          return (
            <li key={id} aria-current={isHere ? "step" : undefined}>
              {isHere ? (
                <Button component="span" size="compact-sm" style={{ cursor: "default" }}>
                  {name}
                </Button>
              ) : (
                <Button
                  size="compact-sm"
                  variant="default"
                  disabled={!mayGo(kind) || move.isPending || (isHeld && kind === "open")}
                  onClick={() => {
                    if (kind === "lost" && deal.state === "open") setLosing(id)
                    else move.mutate(id, { onError: notifyFailed })
                  }}
                >
                  {name}
                </Button>
              )}
            </li>
          )
        })}
      </ol>
      {losing !== null && <LoseDialog deal={deal} stageId={losing} onClose={() => setLosing(null)} />}
    </>
  )
}
