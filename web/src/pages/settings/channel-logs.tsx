import { Accordion, Text } from "@mantine/core"
import { useState } from "react"
import { useRead } from "../../api/index.ts"
import { useFormats } from "../../formats/index.ts"
import { SmallTable, StateBadge } from "../../kit/detail/index.ts"
import { useText } from "../../texts/index.ts"

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
        { key: "action", title: t("channelSettings.action"), cell: (row) => row.action.replaceAll(/[._]/g, " ") },
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
              {JSON.stringify(row.detail)}
            </Text>
          ),
        },
      ]}
    />
  )
}
