import { Anchor, Autocomplete, Button, MultiSelect, Select, TextInput } from "@mantine/core"
import { useQuery } from "@tanstack/react-query"
import { useEffect, useState } from "react"
import { Link } from "react-router"
import { read } from "../../api/index.ts"
import { useHere, useMay } from "../../app/me.ts"
import { confirm } from "../../kit/feedback/index.ts"
import { Picker } from "../../kit/form/index.ts"
import { instantAt, localAt } from "../../kit/list/days.ts"
import { keysOf } from "../../kit/list/index.ts"
import { useText } from "../../texts/index.ts"
import { customerName, findCustomers } from "../pickers/customers.ts"
import { useMembers } from "../pickers/members.ts"
import { findAssets } from "../pickers/work-places.ts"
import { priorityTones, type Ticket } from "./states.tsx"
import { useTicketPatch } from "./ticket-patch.ts"

const categoryCharsMax = 60
const watchersMax = 30
/** Newest tickets that a category is suggested from. */
const lookedAtMax = 200

interface FieldProps {
  readonly ticket: Ticket
}

/** What can be changed about a ticket, each field on its own: saved when it is chosen or left. */
export function TicketFields({ ticket }: FieldProps) {
  const canWrite = useCanWrite()
  return (
    <>
      <PriorityField ticket={ticket} />
      <AssigneeField ticket={ticket} />
      <QueueField ticket={ticket} />
      <CategoryField ticket={ticket} />
      <DueField ticket={ticket} />
      <WatchersField ticket={ticket} />
      {ticket.customerId === null && canWrite && <ClientField ticket={ticket} />}
      {ticket.customerId !== null && <ContactField ticket={ticket} customerId={ticket.customerId} />}
      {ticket.customerId !== null && <AssetField ticket={ticket} customerId={ticket.customerId} />}
    </>
  )
}

function useCanWrite(): boolean {
  return useMay()("desk:write")
}

function PriorityField({ ticket }: FieldProps) {
  const t = useText()
  const patch = useTicketPatch(ticket)
  return (
    <Select
      label={t("desk.priorityLabel")}
      data={keysOf(priorityTones).map((value) => ({ value, label: t(`desk.priority.${value}`) }))}
      value={ticket.priority}
      allowDeselect={false}
      readOnly={!useCanWrite()}
      onChange={(priority) => priority !== null && priority !== ticket.priority && patch.mutate({ priority })}
    />
  )
}

/** Who sees to it; members are offered to those who may see them. */
function AssigneeField({ ticket }: FieldProps) {
  const t = useText()
  const patch = useTicketPatch(ticket)
  const canWrite = useCanWrite()
  const members = useMembers()
  const { assigneeId } = ticket
  if (members.length === 0) return null
  return (
    <Select
      label={t("desk.assignee")}
      placeholder={t("desk.nobody")}
      data={named(members, assigneeId === null ? [] : [assigneeId])}
      value={assigneeId}
      searchable
      clearable={canWrite}
      clearButtonProps={clearBy(t("desk.clear.assignee"))}
      readOnly={!canWrite}
      onChange={(value) => value !== assigneeId && patch.mutate({ assigneeId: value })}
    />
  )
}

function QueueField({ ticket }: FieldProps) {
  const t = useText()
  const patch = useTicketPatch(ticket)
  const canWrite = useCanWrite()
  const { queueId } = ticket
  // A queue that is archived takes no more tickets; those in it stay.
  const queues = useQuery(read("/desk/queues")).data?.data.filter((queue) => !queue.isArchived || queue.id === queueId)
  if (queues === undefined || (queues.length === 0 && queueId === null)) return null
  return (
    <Select
      label={t("desk.queue")}
      placeholder={t("common.none")}
      data={queues.map(({ id, name }) => ({ value: id, label: name }))}
      value={queueId}
      searchable
      clearable={canWrite}
      clearButtonProps={clearBy(t("desk.clear.queue"))}
      readOnly={!canWrite}
      onChange={(value) => value !== queueId && patch.mutate({ queueId: value })}
    />
  )
}

/** One's own word, or one that was used lately. */
function CategoryField({ ticket }: FieldProps) {
  const t = useText()
  const patch = useTicketPatch(ticket)
  const canWrite = useCanWrite()
  const [isOpen, setOpen] = useState(false)
  const latest = useQuery({ ...read("/tickets", { query: { limit: lookedAtMax } }), enabled: isOpen })
  const stored = ticket.category ?? ""
  const [typed, setTyped] = useState(stored)
  useEffect(() => setTyped(stored), [stored])
  const used = new Set(latest.data?.data.flatMap(({ category }) => category ?? []))
  const save = (words: string) => {
    const next = words.trim()
    if (next !== stored) patch.mutate({ category: next === "" ? null : next })
  }
  return (
    <Autocomplete
      label={t("desk.category")}
      placeholder={t("common.none")}
      data={[...used].toSorted((a, b) => a.localeCompare(b))}
      value={typed}
      maxLength={categoryCharsMax}
      readOnly={!canWrite}
      onFocus={() => setOpen(true)}
      onChange={setTyped}
      onOptionSubmit={save}
      onBlur={() => save(typed)}
      onKeyDown={(event) => {
        if (event.key === "Enter") event.currentTarget.blur()
        if (event.key === "Escape") setTyped(stored)
      }}
    />
  )
}

/** When it shall be done, by the business's clock. */
function DueField({ ticket }: FieldProps) {
  const t = useText()
  const { timeZone } = useHere().business
  const patch = useTicketPatch(ticket)
  const canWrite = useCanWrite()
  const stored = ticket.dueAt === null ? "" : localAt(ticket.dueAt, timeZone)
  const [typed, setTyped] = useState(stored)
  useEffect(() => setTyped(stored), [stored])
  const save = () => {
    if (typed !== stored) patch.mutate({ dueAt: typed === "" ? null : instantAt(typed, timeZone) })
  }
  return (
    <TextInput
      type="datetime-local"
      label={t("desk.due")}
      value={typed}
      readOnly={!canWrite}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={save}
      onKeyDown={(event) => {
        if (event.key === "Enter") save()
        if (event.key === "Escape") setTyped(stored)
      }}
    />
  )
}

/** Who is told of what happens to it; whoever looks can join with one press. */
function WatchersField({ ticket }: FieldProps) {
  const t = useText()
  const own = useHere().me.actor.id
  const patch = useTicketPatch(ticket)
  const canWrite = useCanWrite()
  const members = useMembers()
  const { watchers } = ticket
  if (members.length === 0) return null
  const canJoin = canWrite && own !== null && !watchers.includes(own) && members.some(({ userId }) => userId === own)
  return (
    <div>
      <MultiSelect
        label={t("desk.watchers")}
        placeholder={watchers.length === 0 ? t("desk.nobody") : ""}
        data={named(members, watchers)}
        value={watchers}
        maxValues={watchersMax}
        searchable
        readOnly={!canWrite}
        onChange={(next) => patch.mutate({ watchers: next })}
      />
      {canJoin && (
        <Button
          variant="subtle"
          size="compact-xs"
          mt={4}
          onClick={() => patch.mutate({ watchers: [...watchers, own] })}
        >
          {t("desk.watch")}
        </Button>
      )}
    </div>
  )
}

/** A ticket of nobody is given a client once. */
function ClientField({ ticket: { id } }: FieldProps) {
  const t = useText()
  const patch = useTicketPatch({ id }, true)
  const name = async (client: string) => {
    const isSure = await confirm({
      title: t("desk.nameClient"),
      text: t("desk.nameClientText", { name: await customerName(client) }),
      action: t("desk.nameClient"),
    })
    if (isSure) patch.mutate({ customerId: client })
  }
  return (
    <Picker
      kind="customer"
      label={t("desk.customer")}
      placeholder={t("desk.nobody")}
      find={findCustomers}
      value={null}
      onChange={(client) => client !== null && void name(client)}
    />
  )
}

interface OwnedProps extends FieldProps {
  readonly customerId: string
}

function ContactField({ ticket, customerId }: OwnedProps) {
  const t = useText()
  const patch = useTicketPatch(ticket)
  const canWrite = useCanWrite()
  const enabled = useMay()("customers:read")
  const contacts = useQuery({ ...read("/customers/{id}/contacts", { path: { id: customerId } }), enabled }).data?.data
  const { contactId } = ticket
  if (contacts === undefined || (contacts.length === 0 && contactId === null)) return null
  return (
    <Select
      label={t("desk.contact")}
      placeholder={t("desk.nobody")}
      data={contacts.map(({ id, name, email }) => ({ value: id, label: email === null ? name : `${name} (${email})` }))}
      value={contactId}
      searchable
      clearable={canWrite}
      clearButtonProps={clearBy(t("desk.clear.contact"))}
      readOnly={!canWrite}
      onChange={(value) => value !== contactId && patch.mutate({ contactId: value })}
    />
  )
}

/** What it is about: one of the client's own assets. */
function AssetField({ ticket, customerId }: OwnedProps) {
  const t = useText()
  const patch = useTicketPatch(ticket)
  const canWrite = useCanWrite()
  const { assetId } = ticket
  const enabled = useMay()("assets:read")
  const asset = useQuery({
    ...read("/assets/{id}", { path: { id: assetId ?? "" } }),
    enabled: enabled && assetId !== null,
  })
  if (!enabled) return null
  const known = assetId === null || asset.data === undefined ? null : { value: assetId, label: asset.data.name }
  return (
    <div>
      <Picker
        key={known?.label}
        kind={`asset:${customerId}`}
        label={t("desk.asset")}
        placeholder={t("common.none")}
        find={(words) => findAssets(words, customerId)}
        known={known}
        value={assetId}
        clearable={canWrite}
        clearButtonProps={clearBy(t("desk.clear.asset"))}
        readOnly={!canWrite}
        onChange={(value) => value !== assetId && patch.mutate({ assetId: value })}
      />
      {assetId !== null && (
        <Anchor component={Link} to={`/assets/${assetId}`} size="xs">
          {t("desk.toAsset")}
        </Anchor>
      )}
    </div>
  )
}

/** A way to empty a field that keyboard and screen reader reach as well. */
function clearBy(label: string) {
  return { "aria-label": label, "aria-hidden": false, tabIndex: 0, size: "24" } as const
}

/** People to choose from, with those already chosen who are members no more. */
function named(members: readonly { userId: string; name: string }[], chosen: readonly string[]) {
  const known = members.map(({ userId, name }) => ({ value: userId, label: name }))
  const gone = chosen.filter((id) => !members.some(({ userId }) => userId === id))
  return [...known, ...gone.map((id) => ({ value: id, label: id }))]
}
