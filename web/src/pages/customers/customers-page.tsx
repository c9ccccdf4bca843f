import { Button } from "@mantine/core"
import { IconPlus, IconUsers } from "@tabler/icons-react"
import { useMemo } from "react"
import { Link } from "react-router"
import { call, type Row } from "../../api/index.ts"
import { useMay } from "../../app/me.ts"
import { type Formats, useFormats } from "../../formats/index.ts"
import { type Column, choice, keysOf, ListPage, type ListSpec } from "../../kit/list/index.ts"
import { type Text, useText } from "../../texts/index.ts"
import { CustomerState, customerTones } from "./state.tsx"

type Customer = Row<"/customers">

const sources = [
  "manual",
  "storefront",
  "marketplace",
  "import",
  "connector",
] as const satisfies readonly Customer["source"][]

const kinds = ["company", "person"] as const satisfies readonly Customer["kind"][]

/** Customers by name. */
export function Component() {
  const t = useText()
  const formats = useFormats()
  const canWrite = useMay()("customers:write")
  const spec = useMemo(
    (): ListSpec<Customer> => ({
      name: "/customers",
      title: t("customers.title"),
      load: (query) => call("get", "/customers", { query }),
      to: (customer) => `/customers/${customer.id}`,
      columns: columnsOf(t, formats),
      filters: [
        choice("status", t("common.state"), keysOf(customerTones), (v) => t(`customers.status.${v}`)),
        choice("source", t("common.source"), sources, (v) => t(`customers.source.${v}`)),
        choice("kind", t("customers.kind"), kinds, (v) => t(`customers.kinds.${v}`)),
        { kind: "days", from: "createdFrom", to: "createdBefore", label: t("common.created"), as: "instant" },
      ],
      bulk: [
        {
          key: "former",
          label: t("customers.makeFormer"),
          needs: "customers:write",
          // Those for whom there is a way back from it.
          isFor: (c) => c.status === "active" || c.status === "lead",
          run: setStatus("former"),
          undo: (c) => setStatus(c.status)(c),
        },
        {
          key: "active",
          label: t("customers.makeActive"),
          needs: "customers:write",
          isFor: (c) => c.status !== "active",
          run: setStatus("active"),
          question: (count) => t("customers.activeQuestion", { count }),
        },
      ],
      search: { param: "search", label: t("customers.searchLabel") },
      empty: { icon: IconUsers, title: t("customers.emptyTitle"), text: t("customers.emptyText") },
      actions: canWrite && (
        <Button component={Link} to="/customers/new" leftSection={<IconPlus size={16} />}>
          {t("customers.new")}
        </Button>
      ),
    }),
    [t, formats, canWrite],
  )
  return <ListPage spec={spec} />
}

function columnsOf(t: Text, { day }: Formats): readonly Column<Customer>[] {
  return [
    { key: "name", title: t("common.name"), cell: (c) => c.name, csv: (c) => c.name, sort: "name", phone: "title" },
    {
      key: "email",
      title: t("common.email"),
      cell: (c) => c.email ?? "",
      csv: (c) => c.email ?? "",
      phone: "line",
    },
    { key: "phone", title: t("common.phone"), cell: (c) => c.phone ?? "", csv: (c) => c.phone ?? "", width: 150 },
    {
      key: "status",
      title: t("common.state"),
      cell: (c) => <CustomerState status={c.status} />,
      csv: (c) => c.status,
      width: 120,
      phone: "aside",
    },
    {
      key: "source",
      title: t("common.source"),
      cell: (c) => t(`customers.source.${c.source}`),
      csv: (c) => c.source,
      width: 140,
    },
    {
      key: "kind",
      title: t("customers.kind"),
      cell: (c) => t(`customers.kinds.${c.kind}`),
      csv: (c) => c.kind,
      width: 110,
      isExtra: true,
    },
    {
      key: "tax",
      title: t("customers.taxNumber"),
      cell: (c) => c.taxNumber ?? "",
      csv: (c) => c.taxNumber ?? "",
      width: 130,
      isExtra: true,
    },
    {
      key: "since",
      title: t("common.created"),
      cell: (c) => day(c.createdAt),
      csv: (c) => c.createdAt,
      sort: "createdAt",
      width: 130,
    },
  ]
}

function setStatus(status: Customer["status"]) {
  return ({ id }: Customer) => call("post", "/customers/{id}/status", { path: { id }, body: { status } })
}
