import { Accordion, Anchor, Text } from "@mantine/core"
import { useState } from "react"
import { Link } from "react-router"
import { useRead } from "../../api/index.ts"
import { useFormats } from "../../formats/index.ts"
import { SmallTable, StateBadge } from "../../kit/detail/index.ts"
import { useFieldName } from "../../kit/events/field-name.ts"
import { type Text as Say, useText } from "../../texts/index.ts"
import { useServerSentence } from "../../texts/server-words.ts"

const shownMax = 20
type Channel = "growbuilder" | "growmarket"

/** What a channel's integration did last; read when it is opened. */
export function ChannelLogs({ channel }: { readonly channel: Channel }) {
  const t = useText()
  const [open, setOpen] = useState<string | null>(null)
  return (
    <Accordion variant="contained" value={open} onChange={setOpen}>
      <Accordion.Item value="logs">
        <Accordion.Control>{t("channelSettings.logs")}</Accordion.Control>
        <Accordion.Panel>{open !== null && <Logs channel={channel} />}</Accordion.Panel>
      </Accordion.Item>
    </Accordion>
  )
}

function Logs({ channel }: { readonly channel: Channel }) {
  const t = useText()
  const { time } = useFormats()
  const logs = useRead(`/integrations/${channel}/sync/logs`, { query: { limit: shownMax } })
  return (
    <SmallTable
      label={t("channelSettings.logs")}
      rows={logs.data?.data ?? []}
      rowKey={({ id }) => id}
      empty={t("history.empty")}
      columns={[
        { key: "when", title: t("common.date"), cell: (row) => time(row.createdAt) },
        { key: "action", title: t("channelSettings.action"), cell: (row) => actionText(t, row.action) },
        {
          key: "outcome",
          title: t("common.state"),
          cell: (row) => (
            <StateBadge tone={row.isOk ? "good" : "bad"}>
              {t(row.isOk ? "channelSettings.ok" : "channelSettings.failed")}
            </StateBadge>
          ),
        },
        {
          key: "detail",
          title: t("common.description"),
          isWide: true,
          cell: (row) => (
            <Text size="xs" c="dimmed" lineClamp={2} style={{ overflowWrap: "anywhere" }}>
              <Detail detail={row.detail} />
            </Text>
          ),
        },
      ]}
    />
  )
}

const actions = {
  "settings.changed": "settings",
  "connection.tested": "tested",
  "product.synced": "synced",
} as const

function actionText(t: Say, action: string): string {
  const known = Object.entries(actions).find(([name]) => name === action)?.[1]
  return known === undefined ? action.replaceAll(/[._]/g, " ") : t(`channelSettings.actions.${known}`)
}

/** What is told of an action: what a test missed, what a product's sync met, or what was set to what. */
function Detail({ detail: told }: { readonly detail: unknown }) {
  const t = useText()
  const say = useServerSentence()
  const nameOf = useFieldName()
  const detail: Readonly<Record<string, unknown>> = { ...(told as object) }
  const { checks, productId, error } = detail
  if (Array.isArray(checks)) {
    const hints = checks.map(({ hint }: { readonly hint: string | null }) => hint).filter((hint) => hint !== null)
    return hints.map(say).join(" ")
  }
  if (typeof productId === "string")
    return (
      <>
        <Anchor component={Link} to={`/products/${productId}`} size="xs">
          {t("channelSettings.product")}
        </Anchor>{" "}
        {typeof error === "string" && say(error)}
      </>
    )
  const valueText = (value: unknown) =>
    typeof value === "boolean" ? t(value ? "common.yes" : "common.no") : String(value ?? "–")
  return Object.entries(detail)
    .map(([field, value]) => `${nameOf(field)}: ${valueText(value)}`)
    .join(" · ")
}
