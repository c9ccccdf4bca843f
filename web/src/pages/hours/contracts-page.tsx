import { Button } from "@mantine/core"
import { IconContract, IconPlus } from "@tabler/icons-react"
import { useMemo, useState } from "react"
import { call } from "../../api/index.ts"
import { useHere, useMay } from "../../app/me.ts"
import { type Formats, today, useFormats } from "../../formats/index.ts"
import { StateBadge } from "../../kit/detail/index.ts"
import { type Column, ListPage, type ListSpec } from "../../kit/list/index.ts"
import { type Text, useText } from "../../texts/index.ts"
import { CustomerName } from "../pickers/customer-link.tsx"
import { customerName, findCustomers } from "../pickers/customers.ts"
import { type Contract, ContractDialog } from "./contract-dialog.tsx"

/** What was agreed with clients, and for how long: rate cards hold for a contract, and projects name one. */
export function Component() {
  const t = useText()
  const formats = useFormats()
  const { timeZone } = useHere().business
  const canWrite = useMay()("work:approve")
  const [opened, setOpened] = useState<Contract | "new" | null>(null)
  const spec = useMemo(
    (): ListSpec<Contract> => ({
      name: "/work/contracts",
      title: t("contracts.title"),
      load: (query) => call("get", "/work/contracts", { query }),
      columns: columnsOf(t, formats, today(timeZone), canWrite ? setOpened : null),
      search: { param: "search", label: t("contracts.search") },
      filters: [
        { kind: "record", param: "customerId", label: t("hours.customer"), find: findCustomers, name: customerName },
      ],
      empty: { icon: IconContract, title: t("contracts.emptyTitle"), text: t("contracts.emptyText") },
      actions: canWrite && (
        <Button leftSection={<IconPlus size={16} />} onClick={() => setOpened("new")}>
          {t("contracts.new")}
        </Button>
      ),
    }),
    [t, formats, timeZone, canWrite],
  )
  return (
    <>
      <ListPage spec={spec} />
      {opened !== null && (
        <ContractDialog contract={opened === "new" ? null : opened} onClose={() => setOpened(null)} />
      )}
    </>
  )
}

function columnsOf(
  t: Text,
  { date }: Formats,
  day: string,
  open: ((contract: Contract) => void) | null,
): readonly Column<Contract>[] {
  const endsOn = (c: Contract) => (c.endsOn === null ? "" : date(c.endsOn))
  return [
    {
      key: "name",
      title: t("common.name"),
      cell: (contract) =>
        open === null ? (
          contract.name
        ) : (
          <Button variant="transparent" size="compact-sm" px={0} onClick={() => open(contract)}>
            {contract.name}
          </Button>
        ),
      csv: (c) => c.name,
      phone: "title",
    },
    {
      key: "customer",
      title: t("hours.customer"),
      cell: (c) => <CustomerName id={c.customerId} />,
      csv: (c) => c.customerId,
      phone: "line",
    },
    {
      key: "startsOn",
      title: t("contracts.startsOn"),
      cell: (c) => date(c.startsOn),
      csv: (c) => c.startsOn,
      width: 140,
      phone: "line",
    },
    {
      key: "endsOn",
      title: t("contracts.endsOn"),
      cell: endsOn,
      csv: (c) => c.endsOn ?? "",
      width: 140,
      phone: "line",
    },
    {
      key: "state",
      title: t("common.state"),
      cell: (c) => <Standing contract={c} day={day} />,
      csv: (c) => standingOf(c, day),
      width: 130,
      phone: "aside",
    },
  ]
}

const tones = { ahead: "open", runs: "good", over: "over" } as const

function standingOf({ startsOn, endsOn }: Contract, day: string): keyof typeof tones {
  if (startsOn > day) return "ahead"
  return endsOn !== null && endsOn < day ? "over" : "runs"
}

function Standing({ contract, day }: { readonly contract: Contract; readonly day: string }) {
  const t = useText()
  const standing = standingOf(contract, day)
  return <StateBadge tone={tones[standing]}>{t(`contracts.standing.${standing}`)}</StateBadge>
}
