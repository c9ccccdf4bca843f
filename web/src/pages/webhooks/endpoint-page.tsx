import { Alert, Anchor, Stack, Text } from "@mantine/core"
import { Link, useParams } from "react-router"
import { useRead } from "../../api/index.ts"
import { useFormats } from "../../formats/index.ts"
import { Loaded, PageHead, Panel, SmallTable, StateBadge, TwoColumns } from "../../kit/detail/index.ts"
import { ProblemView } from "../../kit/feedback/index.ts"
import { useText } from "../../texts/index.ts"
import { EndpointActions } from "./endpoint-actions.tsx"
import { EndpointHealth, EndpointSecrets, EndpointSettings } from "./endpoint-side.tsx"
import { answerText, DeliveryState, type Endpoint, EndpointState } from "./states.tsx"

const shownMax = 20

/** One endpoint: how it is doing, what was sent to it last, how it is set up, and what can be done. */
export function Component() {
  const { id = "" } = useParams()
  const endpoint = useRead("/integration/webhooks/{id}", { path: { id } })
  return <Loaded query={endpoint}>{(found) => <EndpointView endpoint={found} />}</Loaded>
}

function EndpointView({ endpoint }: { readonly endpoint: Endpoint }) {
  const t = useText()
  return (
    <Stack>
      <PageHead
        title={endpoint.name}
        back={{ to: "/webhooks", label: t("webhooks.title") }}
        badges={
          <>
            <EndpointState endpoint={endpoint} />
            {endpoint.health.failingSince !== null && <StateBadge tone="bad">{t("webhooks.failing")}</StateBadge>}
          </>
        }
        subtitle={
          <Text size="sm" c="dimmed" style={{ overflowWrap: "anywhere" }}>
            {endpoint.url}
          </Text>
        }
        actions={<EndpointActions endpoint={endpoint} />}
      />
      <Stopped endpoint={endpoint} />
      <TwoColumns
        main={
          <>
            <EndpointHealth endpoint={endpoint} />
            <LastDeliveries id={endpoint.id} />
          </>
        }
        side={
          <>
            <EndpointSettings endpoint={endpoint} />
            <EndpointSecrets endpoint={endpoint} />
          </>
        }
      />
    </Stack>
  )
}

/** Why nothing is sent, where that is so. */
function Stopped({ endpoint }: { readonly endpoint: Endpoint }) {
  const t = useText()
  const { time } = useFormats()
  if (endpoint.state === "enabled") return null
  const { stateReason: reason } = endpoint
  return (
    <Alert color={endpoint.state === "paused" ? "orange" : "red"} variant="light" role="status">
      {reason !== null && `${t(`webhooks.reason.${reason}` as "webhooks.reason.gone", { defaultValue: reason })} `}
      {t(`webhooks.state.${endpoint.state}`)} {t("webhooks.since", { time: time(endpoint.stateSince) })}
    </Alert>
  )
}

function LastDeliveries({ id }: { readonly id: string }) {
  const t = useText()
  const { time } = useFormats()
  const found = useRead("/integration/deliveries", { query: { endpointId: id, limit: shownMax } })
  return (
    <Panel
      title={t("webhooks.lastDeliveries")}
      actions={
        <Anchor component={Link} to={`/webhooks/deliveries?endpointId=${id}`} size="sm">
          {t("common.showAll")}
        </Anchor>
      }
    >
      {found.error !== null && <ProblemView error={found.error} onRetry={() => void found.refetch()} />}
      {found.data && (
        <SmallTable
          label={t("webhooks.lastDeliveries")}
          rows={found.data.data}
          rowKey={(delivery) => delivery.id}
          empty={t("webhooks.noDeliveries")}
          columns={[
            {
              key: "at",
              title: t("deliveries.at"),
              cell: (delivery) => (
                <Anchor component={Link} to={`/webhooks/deliveries/${delivery.id}`} size="sm">
                  {time(delivery.at)}
                </Anchor>
              ),
            },
            {
              key: "type",
              title: t("deliveries.type"),
              cell: (delivery) => <span className="m-breaks">{delivery.eventType}</span>,
            },
            { key: "state", title: t("common.state"), cell: (delivery) => <DeliveryState delivery={delivery} /> },
            { key: "answer", title: t("deliveries.answer"), cell: (delivery) => answerText(t, delivery), isWide: true },
            {
              key: "attempts",
              title: t("deliveries.attempts"),
              cell: (delivery) => delivery.attempts,
              align: "right",
              isWide: true,
            },
          ]}
        />
      )}
    </Panel>
  )
}
