import { Button, Group } from "@mantine/core"
import { IconBell, IconChecks, IconSettings } from "@tabler/icons-react"
import { useQueryClient } from "@tanstack/react-query"
import { useMemo } from "react"
import { Link } from "react-router"
import { call, useRead } from "../../api/index.ts"
import { useFormats } from "../../formats/index.ts"
import { StateBadge } from "../../kit/detail/index.ts"
import { choice, ListPage, type ListSpec } from "../../kit/list/index.ts"
import { useText } from "../../texts/index.ts"
import { readAll } from "./mark.ts"
import { type Notice, noticeText } from "./notice-text.ts"

const topics = [
  "tickets",
  "stock_low",
  "invoice_overdue",
  "connection_broken",
  "webhook_disabled",
  "warranty_ending",
] as const satisfies readonly Notice["topic"][]

/** Everything that the person was told, for as long as it is kept. */
export function Component() {
  const t = useText()
  const formats = useFormats()
  const spec = useMemo(
    (): ListSpec<Notice> => ({
      name: "/me/notices",
      title: t("notices.title"),
      load: (query) => call("get", "/me/notices", { query }),
      to: ({ link }) => link,
      columns: [
        {
          key: "text",
          title: t("notices.what"),
          phone: "title",
          cell: (n) => (
            <span className="m-strong-if" data-strong={n.readAt === null || undefined}>
              {noticeText(t, formats, n)}
            </span>
          ),
          csv: (n) => noticeText(t, formats, n),
        },
        {
          key: "state",
          title: t("common.state"),
          width: 120,
          phone: "aside",
          cell: (n) => (n.readAt === null ? <StateBadge tone="moving">{t("notices.isUnread")}</StateBadge> : ""),
          csv: (n) => (n.readAt === null ? "unread" : "read"),
        },
        {
          key: "when",
          title: t("common.date"),
          width: 190,
          phone: "line",
          cell: (n) => formats.time(n.createdAt),
          csv: (n) => n.createdAt,
        },
      ],
      filters: [choice("topic", t("notices.topic"), topics, (topic) => t(`notices.topics.${topic}`))],
      views: [
        { label: t("list.all"), query: {} },
        { label: t("notices.onlyUnread"), query: { unread: "true" } },
      ],
      bulk: [
        {
          key: "read",
          label: t("notices.markRead"),
          needs: "me:read",
          isFor: ({ readAt }) => readAt === null,
          run: ({ id }) => call("post", "/me/notices/read", { body: { ids: [id] } }),
          undo: ({ id }) => call("post", "/me/notices/unread", { body: { ids: [id] } }),
        },
        {
          key: "unread",
          label: t("notices.markUnread"),
          needs: "me:read",
          isFor: ({ readAt }) => readAt !== null,
          run: ({ id }) => call("post", "/me/notices/unread", { body: { ids: [id] } }),
          undo: ({ id }) => call("post", "/me/notices/read", { body: { ids: [id] } }),
        },
      ],
      empty: { icon: IconBell, title: t("notices.emptyTitle"), text: t("notices.emptyText") },
      actions: <HeadActions />,
    }),
    [t, formats],
  )
  return <ListPage spec={spec} />
}

function HeadActions() {
  const t = useText()
  const client = useQueryClient()
  const { data } = useRead("/me/notices/count")
  return (
    <Group gap="xs">
      {data !== undefined && data.unread > 0 && (
        <Button leftSection={<IconChecks size={16} />} onClick={() => void readAll(client, t)}>
          {t("notices.readAll")}
        </Button>
      )}
      <Button component={Link} to="/settings/notifications" variant="default" leftSection={<IconSettings size={16} />}>
        {t("notices.settings")}
      </Button>
    </Group>
  )
}
