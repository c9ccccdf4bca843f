import { Button } from "@mantine/core"
import { IconPlus, IconWebhook } from "@tabler/icons-react"
import { useMemo } from "react"
import { Link } from "react-router"
import { call } from "../../api/index.ts"
import { useMay } from "../../app/me.ts"
import { type Column, choice, keysOf, ListPage, type ListSpec } from "../../kit/list/index.ts"
import { type Text, useText } from "../../texts/index.ts"
import { FailingSince, LastDelivery } from "./endpoint-cells.tsx"
import { type EndpointHead, EndpointState, endpointTones, eventsText } from "./states.tsx"

/** Every endpoint with how it is doing, the newest first. */
export function Component() {
  const t = useText()
  const may = useMay()
  const canWrite = may("webhooks:write")
  const canSeeTypes = may("events:read")
  const spec = useMemo(
    (): ListSpec<EndpointHead> => ({
      name: "/integration/webhooks",
      title: t("webhooks.title"),
      load: (query) => call("get", "/integration/webhooks", { query }),
      to: ({ id }) => `/webhooks/${id}`,
      columns: columnsOf(t),
      filters: [
        choice("state", t("common.state"), keysOf(endpointTones), (v) => t(`webhooks.state.${v}`)),
        { kind: "text", param: "consumer", label: t("webhooks.consumer") },
      ],
      empty: { icon: IconWebhook, title: t("webhooks.emptyTitle"), text: t("webhooks.emptyText") },
      actions: (
        <>
          <Button component={Link} to="/webhooks/deliveries" variant="default">
            {t("deliveries.title")}
          </Button>
          {canSeeTypes && (
            <Button component={Link} to="/webhooks/event-types" variant="default">
              {t("eventTypes.title")}
            </Button>
          )}
          {canWrite && (
            <Button component={Link} to="/webhooks/new" leftSection={<IconPlus size={16} />}>
              {t("webhooks.new")}
            </Button>
          )}
        </>
      ),
    }),
    [t, canWrite, canSeeTypes],
  )
  return <ListPage spec={spec} />
}

function columnsOf(t: Text): readonly Column<EndpointHead>[] {
  return [
    { key: "name", title: t("common.name"), cell: (e) => e.name, csv: (e) => e.name, phone: "title" },
    {
      key: "state",
      title: t("common.state"),
      cell: (e) => <EndpointState endpoint={e} />,
      csv: (e) => e.state,
      width: 130,
      phone: "aside",
    },
    {
      key: "last",
      title: t("webhooks.lastDelivery"),
      cell: (e) => <LastDelivery id={e.id} />,
      width: 190,
      phone: "line",
    },
    {
      key: "failing",
      title: t("webhooks.failingSince"),
      cell: (e) => <FailingSince id={e.id} />,
      width: 165,
      phone: "line",
    },
    {
      key: "events",
      title: t("webhooks.events"),
      cell: (e) => eventsText(t, e.events),
      csv: (e) => e.events.join(" "),
      phone: "line",
    },
    { key: "url", title: t("webhooks.url"), cell: (e) => e.url, csv: (e) => e.url },
    {
      key: "consumer",
      title: t("webhooks.consumer"),
      cell: (e) => e.consumer ?? "",
      csv: (e) => e.consumer ?? "",
      isExtra: true,
    },
  ]
}
