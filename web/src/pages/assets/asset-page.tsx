import { Anchor, Stack } from "@mantine/core"
import { useState } from "react"
import { Link, useParams } from "react-router"
import { call, useChange, useRead } from "../../api/index.ts"
import { useMay } from "../../app/me.ts"
import { useFormats } from "../../formats/index.ts"
import { Actions, Facts, Loaded, PageHead, Panel, TwoColumns } from "../../kit/detail/index.ts"
import { RecordHistory } from "../../kit/events/record-history.tsx"
import { confirm, notifyDone, notifyFailed } from "../../kit/feedback/index.ts"
import { type Text, useText } from "../../texts/index.ts"
import { TicketState } from "../desk/states.tsx"
import { CustomerLink } from "../pickers/customer-link.tsx"
import { AssetDialog } from "./asset-dialog.tsx"
import { AssetDocuments } from "./asset-documents.tsx"
import { AssetRelations } from "./asset-relations.tsx"
import { AssetSchedules } from "./asset-schedules.tsx"
import { type Asset, AssetState, type AssetType } from "./states.tsx"

/** One asset: what it is, what belongs to it, its maintenance and its tickets. */
export function Component() {
  const { id = "" } = useParams()
  const asset = useRead("/assets/{id}", { path: { id } })
  return <Loaded query={asset}>{(found) => <AssetView asset={found} />}</Loaded>
}

interface AssetProps {
  readonly asset: Asset
}

function AssetView({ asset }: AssetProps) {
  const t = useText()
  const may = useMay()
  return (
    <Stack>
      <PageHead
        title={asset.name}
        back={{ to: "/assets", label: t("assets.title") }}
        badges={<AssetState asset={asset} />}
        subtitle={<CustomerLink id={asset.customerId} />}
        actions={<AssetActions asset={asset} />}
      />
      <TwoColumns
        main={
          <>
            <AssetSchedules asset={asset} />
            {may("desk:read") && <AssetTickets asset={asset} />}
            <RecordHistory subject={asset.id} />
          </>
        }
        side={
          <>
            <About asset={asset} />
            <AssetRelations asset={asset} />
            <AssetDocuments asset={asset} />
          </>
        }
      />
    </Stack>
  )
}

const dangerous = new Set<string>(["retire", "lose"])

function AssetActions({ asset }: AssetProps) {
  const t = useText()
  const [isEdited, setEdited] = useState(false)
  const change = useChange(
    (action: Asset["actions"][number]) =>
      call("post", "/assets/{id}/state", { path: { id: asset.id }, body: { action } }),
    {
      touches: ["/assets", "/audit"],
      onDone: ({ state }) => notifyDone(t("assets.done", { state: t(`assets.state.${state}`) })),
    },
  )
  const run = async (action: Asset["actions"][number]) => {
    const name = t(`assets.action.${action}`)
    if (dangerous.has(action) && !(await confirm({ title: name, text: t("assets.outText"), action: name }))) return
    change.mutate(action, { onError: notifyFailed })
  }
  return (
    <>
      <Actions
        actions={[
          {
            key: "edit",
            label: t("common.edit"),
            needs: "assets:write",
            isMain: true,
            onClick: () => setEdited(true),
          },
          ...asset.actions.map((action) => ({
            key: action,
            label: t(`assets.action.${action}`),
            needs: "assets:write",
            isDanger: dangerous.has(action),
            isBusy: change.isPending,
            onClick: () => void run(action),
          })),
        ]}
      />
      {isEdited && <AssetDialog asset={asset} onClose={() => setEdited(false)} />}
    </>
  )
}

function About({ asset }: AssetProps) {
  const t = useText()
  const { date } = useFormats()
  const path = { id: asset.customerId }
  const type = useRead("/asset-types/{id}", { path: { id: asset.typeId } }).data
  const named = (rows: readonly { id: string; name: string }[] | undefined, id: string | null) =>
    rows?.find((row) => row.id === id)?.name
  const categories = useRead("/customers/{id}/asset-categories", { path }).data?.data
  const locations = useRead("/customers/{id}/locations", { path }).data?.data
  const contacts = useRead("/customers/{id}/contacts", { path }).data?.data
  const day = (on: string | null) => on && date(on)
  return (
    <Panel title={t("assets.about")}>
      <Facts
        facts={[
          { label: t("assets.type"), value: type?.name },
          { label: t("assets.serial"), value: asset.serial },
          { label: t("assets.category"), value: named(categories, asset.categoryId) },
          { label: t("assets.location"), value: named(locations, asset.locationId) },
          { label: t("assets.contact"), value: named(contacts, asset.contactId) },
          { label: t("assets.purchasedOn"), value: day(asset.purchasedOn) },
          { label: t("assets.warrantyEndsOn"), value: day(asset.warrantyEndsOn) },
          ...(type?.fields ?? []).map((field) => ({
            label: field.label,
            value: fieldText(t, date, field, asset.fields[field.key]),
          })),
          { label: t("common.notes"), value: asset.notes },
        ]}
      />
    </Panel>
  )
}

function fieldText(
  t: Text,
  date: (on: string) => string,
  { kind }: AssetType["fields"][number],
  value: unknown,
): string {
  if (value === undefined || value === null) return ""
  if (kind === "boolean") return t(value === true ? "common.yes" : "common.no")
  return kind === "date" ? date(String(value)) : String(value)
}

const ticketsMax = 10

function AssetTickets({ asset }: AssetProps) {
  const t = useText()
  const { ago } = useFormats()
  const tickets = useRead("/tickets", { query: { assetId: asset.id, limit: ticketsMax } })
  return (
    <Panel title={t("desk.title")}>
      <Loaded query={tickets}>
        {({ data }) => (
          <Stack gap="xs">
            {data.length === 0 && t("assets.noTickets")}
            {data.map((ticket) => (
              <div key={ticket.id}>
                <Anchor component={Link} to={`/tickets/${ticket.id}`} size="sm">
                  {t("desk.one", { number: ticket.number, subject: ticket.subject })}
                </Anchor>{" "}
                <TicketState ticket={ticket} /> <small>{ago(ticket.createdAt)}</small>
              </div>
            ))}
          </Stack>
        )}
      </Loaded>
    </Panel>
  )
}
