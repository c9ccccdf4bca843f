import { ActionIcon, Button, Center, Loader, Stack, Text, Title, VisuallyHidden } from "@mantine/core"
import { IconBellCheck, IconCheck } from "@tabler/icons-react"
import { useQueryClient } from "@tanstack/react-query"
import { Link } from "react-router"
import { call, useChange, useRead } from "../../api/index.ts"
import { useFormats } from "../../formats/index.ts"
import { notifyFailed, ProblemView } from "../../kit/feedback/index.ts"
import { useText } from "../../texts/index.ts"
import { noticeReads, readAll, showRead } from "./mark.ts"
import { type Notice, noticeText } from "./notice-text.ts"

/** The newest that the bell shows; the rest stands on its own page. */
const shownMax = 12

interface PanelProps {
  readonly unread: number
  readonly onClose: () => void
}

/** What the bell opens: the newest notices, each the way to its record. */
export function NoticesPanel({ unread, onClose }: PanelProps) {
  const t = useText()
  const client = useQueryClient()
  return (
    <>
      <div className="m-notices-head">
        <Title order={2} size="h5">
          {t("notices.title")}
        </Title>
        {unread > 0 && (
          <Button
            size="compact-sm"
            variant="subtle"
            onClick={(event) => {
              keepFocus(event.currentTarget, "[role=dialog]")
              void readAll(client, t)
            }}
          >
            {t("notices.readAll")}
          </Button>
        )}
      </div>
      <Newest onOpen={onClose} />
      <div className="m-notices-foot">
        <Button component={Link} to="/notifications" size="compact-sm" variant="subtle" onClick={onClose}>
          {t("common.showAll")}
        </Button>
        <Button component={Link} to="/settings/notifications" size="compact-sm" variant="subtle" onClick={onClose}>
          {t("notices.settings")}
        </Button>
      </div>
    </>
  )
}

function Newest({ onOpen }: { readonly onOpen: () => void }) {
  const t = useText()
  const { data, error, refetch } = useRead("/me/notices", { query: { limit: shownMax } })
  if (error !== null && data === undefined) return <ProblemView error={error} onRetry={() => void refetch()} />
  if (data === undefined)
    return (
      <Center h={160}>
        <Loader size="sm" aria-label={t("notices.title")} />
      </Center>
    )
  if (data.data.length === 0)
    return (
      <Stack align="center" gap={6} p="xl">
        <IconBellCheck size={30} stroke={1.4} aria-hidden />
        <Text size="sm" c="dimmed" ta="center">
          {t("notices.emptyTitle")}
        </Text>
      </Stack>
    )
  return (
    <ul className="m-notices">
      {data.data.map((notice) => (
        <Line key={notice.id} notice={notice} onOpen={onOpen} />
      ))}
    </ul>
  )
}

function Line({ notice, onOpen }: { readonly notice: Notice; readonly onOpen: () => void }) {
  const t = useText()
  const formats = useFormats()
  const { id, link, readAt, createdAt } = notice
  const text = noticeText(t, formats, notice)
  const mark = useChange(() => call("post", "/me/notices/read", { body: { ids: [id] } }), {
    touches: noticeReads,
    show: (shown) =>
      showRead(
        shown,
        (one) => one === id,
        (unread) => unread - 1,
      ),
  })
  return (
    <li>
      <Link to={link} className="m-notice" data-unread={readAt === null || undefined} onClick={onOpen}>
        <Text size="sm" fw={readAt === null ? 600 : 400} component="span" display="block">
          {text}
        </Text>
        <Text size="xs" c="dimmed" component="span">
          {formats.ago(createdAt)}
        </Text>
        {readAt === null && <VisuallyHidden>, {t("notices.isUnread")}</VisuallyHidden>}
      </Link>
      {readAt === null && (
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t("notices.readOne", { text })}
          onClick={(event) => {
            keepFocus(event.currentTarget, "li")
            mark.mutate(undefined, { onError: notifyFailed })
          }}
        >
          <IconCheck size={16} aria-hidden />
        </ActionIcon>
      )}
    </li>
  )
}

/** A button that goes away hands the focus to the link beside it, so that the keyboard stays within the panel. */
function keepFocus(button: Element, within: string): void {
  button.closest(within)?.querySelector("a")?.focus()
}
