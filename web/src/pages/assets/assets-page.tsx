import { Button } from "@mantine/core"
import { IconDevices, IconPlus } from "@tabler/icons-react"
import { useMemo, useState } from "react"
import { Link } from "react-router"
import { call, useRead } from "../../api/index.ts"
import { useHere, useMay } from "../../app/me.ts"
import { type Formats, today, useFormats } from "../../formats/index.ts"
import { plusDays } from "../../kit/list/days.ts"
import { type Column, choice, keysOf, ListPage, type ListSpec } from "../../kit/list/index.ts"
import { type Text, useText } from "../../texts/index.ts"
import { CustomerName } from "../pickers/customer-link.tsx"
import { customerName, findCustomers } from "../pickers/customers.ts"
import { AssetDialog } from "./asset-dialog.tsx"
import { type Asset, AssetState, type AssetType, assetTones } from "./states.tsx"

const warrantySoonDays = 30

/** Every client's assets by name. */
export function Component() {
  const t = useText()
  const formats = useFormats()
  const canWrite = useMay()("assets:write")
  const { timeZone } = useHere().business
  const types = useRead("/asset-types").data?.data
  const [isOpen, setOpen] = useState(false)
  const spec = useMemo(
    (): ListSpec<Asset> => ({
      name: "/assets",
      title: t("assets.title"),
      load: (query) => call("get", "/assets", { query }),
      to: ({ id }) => `/assets/${id}`,
      columns: columnsOf(t, formats, types ?? []),
      search: { param: "search", label: t("assets.search") },
      views: [
        { label: t("list.all"), query: {} },
        { label: t("assets.state.in_repair"), query: { state: "in_repair" } },
        { label: t("assets.warrantySoon"), query: { warrantyUntil: plusDays(today(timeZone), warrantySoonDays) } },
      ],
      filters: [
        choice("state", t("common.state"), keysOf(assetTones), (v) => t(`assets.state.${v}`)),
        {
          kind: "choice",
          param: "type",
          label: t("assets.type"),
          options: (types ?? []).map(({ id, name }) => ({ value: id, label: name })),
        },
        { kind: "record", param: "customer", label: t("hours.customer"), find: findCustomers, name: customerName },
      ],
      empty: { icon: IconDevices, title: t("assets.emptyTitle"), text: t("assets.emptyText") },
      actions: (
        <>
          <Button component={Link} to="/asset-types" variant="default">
            {t("assets.types")}
          </Button>
          {canWrite && (
            <Button leftSection={<IconPlus size={16} />} onClick={() => setOpen(true)}>
              {t("assets.new")}
            </Button>
          )}
        </>
      ),
    }),
    [t, formats, canWrite, types, timeZone],
  )
  return (
    <>
      <ListPage spec={spec} />
      {isOpen && <AssetDialog onClose={() => setOpen(false)} />}
    </>
  )
}

function columnsOf(t: Text, { date }: Formats, types: readonly AssetType[]): readonly Column<Asset>[] {
  const typeName = ({ typeId }: Asset) => types.find(({ id }) => id === typeId)?.name ?? ""
  const day = (on: string | null) => (on === null ? "" : date(on))
  return [
    { key: "name", title: t("common.name"), cell: (a) => a.name, csv: (a) => a.name, phone: "title" },
    { key: "type", title: t("assets.type"), cell: typeName, csv: typeName, width: 170, phone: "line" },
    {
      key: "customer",
      title: t("hours.customer"),
      cell: (a) => <CustomerName id={a.customerId} />,
      csv: (a) => a.customerId,
      phone: "line",
    },
    {
      key: "serial",
      title: t("assets.serial"),
      cell: (a) => a.serial ?? "",
      csv: (a) => a.serial ?? "",
      phone: "line",
    },
    {
      key: "state",
      title: t("common.state"),
      cell: (a) => <AssetState asset={a} />,
      csv: (a) => a.state,
      width: 140,
      phone: "aside",
    },
    {
      key: "warranty",
      title: t("assets.warrantyEndsOn"),
      cell: (a) => day(a.warrantyEndsOn),
      csv: (a) => a.warrantyEndsOn ?? "",
      width: 150,
    },
  ]
}
