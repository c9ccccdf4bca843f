import { IconSend } from "@tabler/icons-react"
import { useMemo } from "react"
import { call } from "../../api/index.ts"
import { type Formats, useFormats } from "../../formats/index.ts"
import { type Column, choice, type Filter, keysOf, ListPage, type ListSpec } from "../../kit/list/index.ts"
import { type Text, useText } from "../../texts/index.ts"
import { answerText, type DeliveryHead, DeliveryState, deliveryTones } from "./states.tsx"

const endpointsMax = 200
const proposedMax = 20

/** Everything that was sent or waits to be, tried last first. */
export function Component() {
  const t = useText()
  const formats = useFormats()
  const spec = useMemo(
    (): ListSpec<DeliveryHead> => ({
      name: "/integration/deliveries",
      title: t("deliveries.title"),
      load: (query) => call("get", "/integration/deliveries", { query }),
      to: ({ id }) => `/webhooks/deliveries/${id}`,
      columns: columnsOf(t, formats),
      filters: filtersOf(t),
      views: [
        { label: t("list.all"), query: {} },
        { label: t("deliveries.views.failed"), query: { state: "exhausted" } },
        { label: t("deliveries.views.waiting"), query: { state: "waiting" } },
      ],
      bulk: [
        {
          key: "replay",
          label: t("deliveries.replay"),
          needs: "webhooks:write",
          isFor: ({ state }) => state !== "waiting",
          run: ({ id }) => call("post", "/integration/deliveries/{id}/replay", { path: { id } }),
          question: (count) => t("deliveries.replayQuestion", { count }),
        },
      ],
      empty: { icon: IconSend, title: t("deliveries.emptyTitle"), text: t("deliveries.emptyText") },
    }),
    [t, formats],
  )
  return <ListPage spec={spec} />
}

function columnsOf(t: Text, { time }: Formats): readonly Column<DeliveryHead>[] {
  return [
    {
      key: "type",
      title: t("deliveries.type"),
      cell: (d) => d.eventType,
      csv: (d) => d.eventType,
      phone: "title",
    },
    { key: "at", title: t("deliveries.at"), cell: (d) => time(d.at), csv: (d) => d.at, width: 170, phone: "line" },
    {
      key: "state",
      title: t("common.state"),
      cell: (d) => <DeliveryState delivery={d} />,
      csv: (d) => d.state,
      width: 150,
      phone: "aside",
    },
    {
      key: "answer",
      title: t("deliveries.answer"),
      cell: (d) => answerText(t, d),
      csv: (d) => String(d.status ?? d.errorClass ?? ""),
      width: 200,
      phone: "line",
    },
    {
      key: "attempts",
      title: t("deliveries.attempts"),
      cell: (d) => d.attempts,
      csv: (d) => String(d.attempts),
      width: 110,
      align: "right",
    },
    {
      key: "next",
      title: t("deliveries.next"),
      cell: (d) => (d.nextAttemptAt === null ? "" : time(d.nextAttemptAt)),
      csv: (d) => d.nextAttemptAt ?? "",
      width: 170,
    },
    { key: "event", title: t("deliveries.event"), cell: (d) => d.eventId, csv: (d) => d.eventId, isExtra: true },
  ]
}

function filtersOf(t: Text): readonly Filter[] {
  return [
    choice("state", t("common.state"), keysOf(deliveryTones), (v) => t(`deliveries.state.${v}`)),
    {
      kind: "record",
      param: "endpointId",
      label: t("deliveries.endpoint"),
      find: findEndpoints,
      name: async (id) => (await call("get", "/integration/webhooks/{id}", { path: { id } })).name,
    },
    { kind: "days", from: "from", to: "to", label: t("deliveries.at"), as: "instant" },
    { kind: "text", param: "eventId", label: t("deliveries.eventSearch") },
  ]
}

async function findEndpoints(words: string) {
  const { data } = await call("get", "/integration/webhooks", { query: { limit: endpointsMax } })
  return data
    .filter(({ name }) => name.toLowerCase().includes(words.toLowerCase()))
    .slice(0, proposedMax)
    .map(({ id, name }) => ({ value: id, label: name }))
}
