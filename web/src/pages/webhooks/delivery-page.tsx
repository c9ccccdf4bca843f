import { Anchor, Stack, Text } from "@mantine/core"
import { IconBan, IconRepeat } from "@tabler/icons-react"
import { useQuery } from "@tanstack/react-query"
import { Link, useParams } from "react-router"
import { call, type Reply, read, useChange, useRead } from "../../api/index.ts"
import { useFormats } from "../../formats/index.ts"
import { Actions, Facts, Loaded, PageHead, Panel, TwoColumns } from "../../kit/detail/index.ts"
import { confirm, notifyDone, notifyFailed } from "../../kit/feedback/index.ts"
import { useText } from "../../texts/index.ts"
import { DeliveryAttempts } from "./delivery-attempts.tsx"
import { JsonText } from "./json-text.tsx"
import { answerText, DeliveryState } from "./states.tsx"

type Delivery = Reply<"get", "/integration/deliveries/{id}">

const write = "webhooks:write"

const busyMs = 1_500
const soonMs = 5_000

/** Is it sent just now, or in a moment? */
function isOnItsWay(delivery: Delivery | undefined): boolean {
  if (delivery?.state !== "waiting") return false
  return delivery.nextAttemptAt === null || Date.parse(delivery.nextAttemptAt) < Date.now() + soonMs
}

/** One delivery: what is sent, and every attempt with what came back. */
export function Component() {
  const { id = "" } = useParams()
  const delivery = useQuery({
    ...read("/integration/deliveries/{id}", { path: { id } }),
    refetchInterval: ({ state }) => (isOnItsWay(state.data) ? busyMs : false),
  })
  return <Loaded query={delivery}>{(found) => <DeliveryView delivery={found} />}</Loaded>
}

function DeliveryView({ delivery }: { readonly delivery: Delivery }) {
  const t = useText()
  const { time } = useFormats()
  return (
    <Stack>
      <PageHead
        title={t("deliveries.one", { type: delivery.eventType })}
        back={{ to: "/webhooks/deliveries", label: t("deliveries.title") }}
        badges={<DeliveryState delivery={delivery} />}
        subtitle={
          <Text size="sm" c="dimmed">
            {time(delivery.at)}
          </Text>
        }
        actions={<DeliveryActions delivery={delivery} />}
      />
      <TwoColumns
        main={
          <>
            <DeliveryAttempts id={delivery.id} count={delivery.attempts} />
            <Panel title={t("deliveries.body")}>
              {delivery.body === null ? (
                <Text size="sm" c="dimmed">
                  {t("deliveries.bodyGone")}
                </Text>
              ) : (
                <JsonText label={t("deliveries.body")} text={delivery.body} />
              )}
            </Panel>
          </>
        }
        side={<About delivery={delivery} />}
      />
    </Stack>
  )
}

function About({ delivery }: { readonly delivery: Delivery }) {
  const t = useText()
  const { time } = useFormats()
  const endpoint = useRead("/integration/webhooks/{id}", { path: { id: delivery.endpointId } })
  return (
    <Panel title={t("deliveries.about")}>
      <Facts
        facts={[
          {
            label: t("deliveries.endpoint"),
            value: endpoint.data ? (
              <Anchor component={Link} to={`/webhooks/${delivery.endpointId}`} size="sm">
                {endpoint.data.name}
              </Anchor>
            ) : (
              delivery.endpointId
            ),
          },
          {
            label: t("deliveries.event"),
            value: (
              <Anchor component={Link} to={`/webhooks/deliveries?eventId=${delivery.eventId}`} size="sm">
                {delivery.eventId}
              </Anchor>
            ),
          },
          { label: t("deliveries.title"), value: delivery.id },
          { label: t("deliveries.attempts"), value: String(delivery.attempts) },
          { label: t("deliveries.answer"), value: answerText(t, delivery) },
          {
            label: t("deliveries.next"),
            value: delivery.nextAttemptAt === null ? null : time(delivery.nextAttemptAt),
          },
        ]}
      />
    </Panel>
  )
}

function DeliveryActions({ delivery }: { readonly delivery: Delivery }) {
  const t = useText()
  const path = { id: delivery.id }
  const touches = ["/integration"]
  const replay = useChange(() => call("post", "/integration/deliveries/{id}/replay", { path }).catch(notifyFailed), {
    touches,
    onDone: (done) => done && notifyDone(t("deliveries.replayed")),
  })
  const discard = useChange(() => call("post", "/integration/deliveries/{id}/discard", { path }), { touches })
  const giveUp = async () => {
    const title = t("deliveries.discard")
    if (!(await confirm({ title, text: t("deliveries.discardText"), action: title }))) return
    await discard.mutateAsync().then(() => notifyDone(t("deliveries.discarded")), notifyFailed)
  }
  return (
    <Actions
      actions={[
        {
          key: "replay",
          label: t("deliveries.replay"),
          icon: IconRepeat,
          needs: write,
          isMain: true,
          isBusy: replay.isPending,
          onClick: () => replay.mutate(),
        },
        {
          key: "discard",
          label: t("deliveries.discard"),
          icon: IconBan,
          needs: write,
          isDanger: true,
          isOffered: delivery.state === "waiting",
          onClick: () => void giveUp(),
        },
      ]}
    />
  )
}
