import { ActionIcon, Button, Group, Text } from "@mantine/core"
import { IconArchive, IconArchiveOff, IconPlus } from "@tabler/icons-react"
import { useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { ahead, call, hasCode, type Row, useRead } from "../../api/index.ts"
import { Loaded, Panel, SmallTable, StateBadge } from "../../kit/detail/index.ts"
import { confirm, notifyDone, notifyFailed } from "../../kit/feedback/index.ts"
import { type Text as Say, useText } from "../../texts/index.ts"
import { DeskFrame } from "./desk-frame.tsx"
import { QueueDialog } from "./queue-dialog.tsx"
import { RowButtons } from "./row-buttons.tsx"
import { useRemoved } from "./use-removed.ts"

export type Queue = Row<"/desk/queues">
type Count = Row<"/desk/queue-counts">

/** Where tickets wait for a team. */
export function Component() {
  const t = useText()
  const queues = useRead("/desk/queues")
  const [edited, setEdited] = useState<Queue | "new" | null>(null)
  return (
    <DeskFrame
      section="queues"
      actions={
        <Button leftSection={<IconPlus size={16} />} onClick={() => setEdited("new")}>
          {t("deskSetup.queues.new")}
        </Button>
      }
    >
      <Text size="sm" c="dimmed">
        {t("deskSetup.queues.intro")}
      </Text>
      <Loaded query={queues}>{({ data }) => <Queues queues={data} onEdit={setEdited} />}</Loaded>
      {edited !== null && (
        <QueueDialog
          queue={edited === "new" ? null : edited}
          isFirst={queues.data?.data.length === 0}
          onClose={() => setEdited(null)}
        />
      )}
    </DeskFrame>
  )
}

interface QueuesProps {
  readonly queues: readonly Queue[]
  readonly onEdit: (queue: Queue) => void
}

function Queues({ queues, onEdit }: QueuesProps) {
  const t = useText()
  const counts = useRead("/desk/queue-counts").data?.data ?? []
  const policies = useRead("/desk/policies").data?.data ?? []
  const mailboxes = useRead("/desk/mailboxes").data?.data ?? []
  const addresses = (id: string) => mailboxes.filter(({ queueId }) => queueId === id).map(({ address }) => address)
  return (
    <Panel>
      <SmallTable
        label={t("deskSetup.sections.queues")}
        rows={queues.toSorted((a, b) => Number(a.isArchived) - Number(b.isArchived))}
        rowKey={({ id }) => id}
        empty={t("deskSetup.queues.empty")}
        columns={[
          { key: "name", title: t("common.name"), cell: (one) => <QueueName queue={one} /> },
          {
            key: "waiting",
            title: t("deskSetup.queues.waiting"),
            cell: (one) =>
              countWords(
                t,
                counts.find(({ queueId }) => queueId === one.id),
              ),
          },
          {
            key: "policy",
            title: t("deskSetup.policies.one"),
            cell: ({ policyId }) =>
              policies.find(({ id }) => id === policyId)?.name ?? t("deskSetup.queues.usualPolicy"),
            isWide: true,
          },
          {
            key: "mail",
            title: t("deskSetup.queues.filledBy"),
            cell: ({ id }) => addresses(id).join(", "),
            isWide: true,
          },
          {
            key: "actions",
            title: t("common.actions"),
            align: "right",
            cell: (one) => <QueueButtons queue={one} onEdit={() => onEdit(one)} />,
          },
        ]}
      />
    </Panel>
  )
}

function QueueName({ queue: { name, isDefault, isArchived } }: { readonly queue: Queue }) {
  const t = useText()
  return (
    <Group gap="xs">
      {name}
      {isDefault && <StateBadge tone="good">{t("deskSetup.default")}</StateBadge>}
      {isArchived && <StateBadge tone="over">{t("deskSetup.queues.archived")}</StateBadge>}
    </Group>
  )
}

function countWords(t: Say, count: Count | undefined): string {
  if (count === undefined) return t("deskSetup.queues.none")
  const { open, unassigned, overdue } = count
  return [
    t("deskSetup.queues.open", { count: open }),
    ...(unassigned > 0 ? [t("deskSetup.queues.unassigned", { count: unassigned })] : []),
    ...(overdue > 0 ? [t("deskSetup.queues.overdue", { count: overdue })] : []),
  ].join(", ")
}

interface ButtonsProps {
  readonly queue: Queue
  readonly onEdit: () => void
}

function QueueButtons({ queue, onEdit }: ButtonsProps) {
  const t = useText()
  const { archive, remove } = useQueueChanges(queue)
  const { name, isArchived, isDefault } = queue
  const label = t(isArchived ? "deskSetup.queues.restoreOne" : "deskSetup.queues.archiveOne", { name })
  return (
    <RowButtons name={name} onEdit={onEdit} onRemove={() => void remove()}>
      {!isDefault && (
        <ActionIcon variant="subtle" aria-label={label} title={label} onClick={() => void archive(!isArchived)}>
          {isArchived ? <IconArchiveOff size={16} /> : <IconArchive size={16} />}
        </ActionIcon>
      )}
    </RowButtons>
  )
}

/** Archiving (which can be taken back) and removing; a queue that is used says by what. */
function useQueueChanges({ id, name }: Queue) {
  const t = useText()
  const client = useQueryClient()
  const mailboxes = useRead("/desk/mailboxes").data?.data ?? []
  const write = (isArchived: boolean) =>
    ahead(
      client,
      ["/desk"],
      ({ rows }) => rows("/desk/queues", (queue) => (queue.id === id ? { ...queue, isArchived } : queue)),
      () => call("patch", "/desk/queues/{id}", { path: { id }, body: { isArchived } }),
    )
  const refused = (error: unknown) => {
    const filling = mailboxes.filter(({ queueId }) => queueId === id).map(({ address }) => address)
    if (!hasCode(error, "desk.in_use") || filling.length === 0) return notifyFailed(error)
    return void confirm({
      title: t("deskSetup.inUse", { name }),
      text: t("deskSetup.queues.filledText", { names: filling.join(", ") }),
      action: t("deskSetup.understood"),
      isDanger: false,
    })
  }
  const archive = (isArchived: boolean) =>
    write(isArchived).then(
      () =>
        notifyDone(t(isArchived ? "deskSetup.queues.isArchived" : "deskSetup.queues.isBack", { name }), () =>
          write(!isArchived),
        ),
      refused,
    )
  const removed = useRemoved(name)
  const offerArchive = async (error: unknown) => {
    const isFilled = mailboxes.some(({ queueId }) => queueId === id)
    if (!hasCode(error, "desk.in_use") || isFilled) return refused(error)
    const question = {
      title: t("deskSetup.queues.hasTickets", { name }),
      text: t("deskSetup.queues.hasTicketsText"),
      action: t("deskSetup.queues.archive"),
      isDanger: false,
    }
    if (await confirm(question)) await archive(true)
  }
  const remove = async () => {
    const question = {
      title: t("deskSetup.remove", { name }),
      text: t("deskSetup.queues.removeText"),
      action: t("common.remove"),
    }
    if (!(await confirm(question))) return
    await removed(() => call("delete", "/desk/queues/{id}", { path: { id } })).catch(offerArchive)
  }
  return { archive, remove }
}
