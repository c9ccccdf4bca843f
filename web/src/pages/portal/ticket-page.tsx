import { Anchor, Button, Group, Paper, Rating, Stack, Text, Textarea } from "@mantine/core"
import { useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { useParams } from "react-router"
import { type Row, refresh, useChange } from "../../api/index.ts"
import { useFormats } from "../../formats/index.ts"
import { Loaded, PageHead, Panel } from "../../kit/detail/index.ts"
import { notifyDone, notifyFailed } from "../../kit/feedback/index.ts"
import { GuardedForm, useKitForm } from "../../kit/form/index.ts"
import { saveFile } from "../../kit/list/index.ts"
import { useText } from "../../texts/index.ts"
import { ChooseFiles, Chosen } from "../desk/choose-files.tsx"
import { portalCall, portalFetch, uploadTo, usePortalRead, useSlug } from "./portal-api.ts"
import { RateForm } from "./rate-form.tsx"
import { type PortalTicket, PortalTicketState } from "./states.tsx"

type Reply = Row<"/portal/tickets/{id}/replies">
type TicketFile = Reply["files"][number]
const repliesMax = 200

/** One ticket: what was asked and said, what the client answers, and whether it is solved. */
export function Component() {
  const { id = "" } = useParams()
  const ticket = usePortalRead("/portal/tickets/{id}", { path: { id } })
  return <Loaded query={ticket}>{(found) => <TicketView key={found.id} ticket={found} />}</Loaded>
}

interface TicketProps {
  readonly ticket: PortalTicket
}

function TicketView({ ticket }: TicketProps) {
  const t = useText()
  const slug = useSlug()
  const replies = usePortalRead("/portal/tickets/{id}/replies", {
    path: { id: ticket.id },
    query: { limit: repliesMax },
  })
  const files = usePortalRead("/portal/tickets/{id}/attachments", { path: { id: ticket.id } })
  return (
    <Stack>
      <PageHead
        title={t("desk.one", { number: ticket.number, subject: ticket.subject })}
        back={{ to: `/portal/${slug}`, label: t("portal.tickets") }}
        badges={<PortalTicketState state={ticket.state} />}
        actions={<Approve ticket={ticket} />}
      />
      <HowWasIt ticket={ticket} />
      <Panel title={t("desk.conversation")}>
        <Said
          ticketId={ticket.id}
          by={ticket.requester ?? ""}
          at={ticket.createdAt}
          body={ticket.body}
          files={(files.data?.data ?? []).filter(({ replyId }) => replyId === null)}
        />
        <Loaded query={replies}>
          {({ data }) =>
            data.map(({ id, author, createdAt, body, files }) => (
              <Said key={id} ticketId={ticket.id} by={author.name} at={createdAt} body={body} files={files} />
            ))
          }
        </Loaded>
      </Panel>
      <Answer ticket={ticket} />
    </Stack>
  )
}

/** It is solved, or it is not after all. */
function Approve({ ticket }: TicketProps) {
  const t = useText()
  const slug = useSlug()
  const change = useChange(
    (action: "close" | "reopen") =>
      portalCall(slug, "post", "/portal/tickets/{id}/actions", { path: { id: ticket.id }, body: { action } }),
    { touches: ["portal:"], onDone: ({ state }) => notifyDone(t(`portal.state.${state}`)) },
  )
  const { state } = ticket
  const isDone = state === "resolved" || state === "closed"
  return (
    <>
      {state !== "closed" && (
        <Button loading={change.isPending} onClick={() => change.mutate("close", { onError: notifyFailed })}>
          {t("portal.approve")}
        </Button>
      )}
      {isDone && (
        <Button
          variant="default"
          loading={change.isPending}
          onClick={() => change.mutate("reopen", { onError: notifyFailed })}
        >
          {t("portal.notSolved")}
        </Button>
      )}
    </>
  )
}

/** How it went, from one to five, once it is done. */
function HowWasIt({ ticket }: TicketProps) {
  const t = useText()
  const slug = useSlug()
  const [isChanging, setChanging] = useState(false)
  if (ticket.state !== "resolved" && ticket.state !== "closed") return null
  if (ticket.rating === null || isChanging)
    return (
      <Panel title={t("portal.howWasIt")}>
        <RateForm
          score={ticket.rating}
          save={(body) => portalCall(slug, "post", "/portal/tickets/{id}/rating", { path: { id: ticket.id }, body })}
          onSaved={() => setChanging(false)}
        />
      </Panel>
    )
  return (
    <Group gap="sm">
      <Text size="sm">{t("portal.yourRating")}</Text>
      <Rating value={ticket.rating} readOnly aria-label={t("portal.score", { score: ticket.rating })} />
      <Button variant="subtle" size="compact-sm" onClick={() => setChanging(true)}>
        {t("portal.changeRating")}
      </Button>
    </Group>
  )
}

interface SaidProps {
  readonly ticketId: string
  readonly by: string
  readonly at: string
  readonly body: string
  readonly files: readonly TicketFile[]
}

function Said({ ticketId, by, at, body, files }: SaidProps) {
  const { time } = useFormats()
  const slug = useSlug()
  const open = async (file: TicketFile) => {
    const reply = await portalFetch(slug, `/portal/tickets/${ticketId}/attachments/${file.id}`)
    saveFile(file.fileName, await reply.blob())
  }
  return (
    <Paper withBorder p="sm" component="article">
      <Group gap="xs">
        <Text size="sm" fw={650} style={{ overflowWrap: "anywhere" }}>
          {by}
        </Text>
        <Text size="xs" c="dimmed">
          {time(at)}
        </Text>
      </Group>
      <Text size="sm" style={{ whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}>
        {body}
      </Text>
      {files.map((file) => (
        <Anchor
          key={file.id}
          component="button"
          type="button"
          size="sm"
          onClick={() => void open(file).catch(notifyFailed)}
        >
          {file.fileName}
        </Anchor>
      ))}
    </Paper>
  )
}

function Answer({ ticket: { id } }: TicketProps) {
  const t = useText()
  const slug = useSlug()
  const client = useQueryClient()
  const [files, setFiles] = useState<readonly File[]>([])
  const form = useKitForm({
    initial: { body: "" },
    check: ({ body }) => (body.trim() === "" ? { body: t("form.wanted") } : {}),
    save: async ({ body }) => {
      const attachmentIds: string[] = []
      for (const file of files) attachmentIds.push(await uploadTo(slug, id, file))
      return portalCall(slug, "post", "/portal/tickets/{id}/replies", {
        path: { id },
        body: { body, ...(attachmentIds.length === 0 ? {} : { attachmentIds }) },
      })
    },
    onSaved: async () => {
      form.fields.setValues({ body: "" })
      form.fields.resetDirty({ body: "" })
      setFiles([])
      await refresh(client, ["portal:"])
      notifyDone(t("portal.answered"))
    },
  })
  return (
    <Panel title={t("desk.reply")}>
      <GuardedForm form={form} action={t("desk.send")} extra={<ChooseFiles files={files} onChange={setFiles} />}>
        <Textarea
          label={t("desk.reply")}
          autosize
          minRows={4}
          maxLength={100_000}
          {...form.fields.getInputProps("body")}
        />
        <Chosen files={files} onChange={setFiles} />
      </GuardedForm>
    </Panel>
  )
}
