import { Alert, Button, Stack, Text } from "@mantine/core"
import { IconPlus } from "@tabler/icons-react"
import { useState } from "react"
import { type Row, useRead } from "../../api/index.ts"
import { useFormats } from "../../formats/index.ts"
import { Facts, Loaded, Panel, StateBadge } from "../../kit/detail/index.ts"
import { useText } from "../../texts/index.ts"
import { DeskFrame } from "./desk-frame.tsx"
import { MailboxActions } from "./mailbox-actions.tsx"
import { MailboxDialog } from "./mailbox-dialog.tsx"
import { errorWords } from "./mailbox-error.ts"
import { Nothing } from "./nothing.tsx"

export type Mailbox = Row<"/desk/mailboxes">

/** Where mail comes in and becomes tickets. */
export function Component() {
  const t = useText()
  const mailboxes = useRead("/desk/mailboxes")
  const [edited, setEdited] = useState<Mailbox | "new" | null>(null)
  return (
    <DeskFrame
      section="mailboxes"
      actions={
        <Button leftSection={<IconPlus size={16} />} onClick={() => setEdited("new")}>
          {t("deskSetup.mailboxes.new")}
        </Button>
      }
    >
      <Text size="sm" c="dimmed">
        {t("deskSetup.mailboxes.intro")}
      </Text>
      <Loaded query={mailboxes}>
        {({ data }) => (
          <Stack>
            {data.length === 0 && <Nothing text={t("deskSetup.mailboxes.empty")} />}
            {data.map((one) => (
              <MailboxPanel key={one.id} mailbox={one} onEdit={() => setEdited(one)} />
            ))}
          </Stack>
        )}
      </Loaded>
      {edited !== null && <MailboxDialog mailbox={edited === "new" ? null : edited} onClose={() => setEdited(null)} />}
    </DeskFrame>
  )
}

interface PanelProps {
  readonly mailbox: Mailbox
  readonly onEdit: () => void
}

function MailboxPanel({ mailbox, onEdit }: PanelProps) {
  const t = useText()
  const { time } = useFormats()
  const queues = useRead("/desk/queues").data?.data ?? []
  const { name, address, queueId, imap, polledAt, checkedAt, lastError } = mailbox
  const when = (instant: string | null) => (imap === null || instant === null ? null : time(instant))
  return (
    <Panel title={name} actions={<MailboxActions mailbox={mailbox} onEdit={onEdit} />}>
      <div>
        <MailboxState mailbox={mailbox} />
      </div>
      {lastError !== null && (
        <Alert color="red" variant="light" title={t("deskSetup.mailboxes.lastError")}>
          <Text size="sm">{errorWords(t, lastError)}</Text>
          <Text size="xs">{t("deskSetup.mailboxes.errorHint")}</Text>
        </Alert>
      )}
      <Facts
        facts={[
          { label: t("deskSetup.mailboxes.address"), value: address },
          {
            label: t("desk.queue"),
            value: queues.find(({ id }) => id === queueId)?.name ?? t("deskSetup.mailboxes.defaultQueue"),
          },
          { label: t("deskSetup.mailboxes.ways"), value: <Ways mailbox={mailbox} /> },
          { label: t("deskSetup.mailboxes.polledAt"), value: when(polledAt) },
          { label: t("deskSetup.mailboxes.checkedAt"), value: when(checkedAt) },
        ]}
      />
    </Panel>
  )
}

function MailboxState({ mailbox: { isActive, imap, hasToken, checkedAt, lastError } }: { readonly mailbox: Mailbox }) {
  const t = useText()
  if (!isActive) return <StateBadge tone="over">{t("deskSetup.mailboxes.state.off")}</StateBadge>
  if (lastError !== null) return <StateBadge tone="bad">{t("deskSetup.mailboxes.state.failing")}</StateBadge>
  if (imap !== null && checkedAt === null)
    return <StateBadge tone="moving">{t("deskSetup.mailboxes.state.waiting")}</StateBadge>
  if (imap === null && !hasToken) return <StateBadge tone="warn">{t("deskSetup.mailboxes.state.noWay")}</StateBadge>
  return <StateBadge tone="good">{t("deskSetup.mailboxes.state.on")}</StateBadge>
}

/** By which ways mail comes in. */
function Ways({ mailbox: { imap, hasToken } }: { readonly mailbox: Mailbox }) {
  const t = useText()
  const ways = [
    ...(imap === null
      ? []
      : [t("deskSetup.mailboxes.byImap", { user: imap.user, host: `${imap.host}:${imap.port}`, folder: imap.folder })]),
    ...(hasToken ? [t("deskSetup.mailboxes.byDoor")] : []),
  ]
  return <>{ways.length === 0 ? t("deskSetup.mailboxes.byNothing") : ways.join(" · ")}</>
}
