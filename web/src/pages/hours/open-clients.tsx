import { Anchor, Text } from "@mantine/core"
import { useQuery } from "@tanstack/react-query"
import { type Reply, read } from "../../api/index.ts"
import { useMay } from "../../app/me.ts"
import { Loaded, Panel, SmallTable } from "../../kit/detail/index.ts"
import { useText } from "../../texts/index.ts"
import { spanText } from "./states.tsx"

const rowsMax = 200

interface OpenWork {
  readonly id: string
  readonly name: string
  readonly unbilled: number
  readonly waiting: number
}

/** Clients whose work of the last twelve months is not billed, the most first. */
export function OpenClients({ onChoose }: { readonly onChoose: (customerId: string) => void }) {
  const t = useText()
  const enabled = useMay()("desk:read")
  const open = useQuery({ ...read("/reports/open-work", { query: { limit: rowsMax } }), enabled })
  if (!enabled) return <Text>{t("bill.choose")}</Text>
  return (
    <Panel title={t("bill.open")}>
      <Loaded query={open}>
        {({ data }) => (
          <SmallTable
            label={t("bill.open")}
            rows={byClient(data)}
            rowKey={({ id }) => id}
            empty={t("bill.noneOpen")}
            columns={[
              {
                key: "client",
                title: t("hours.customer"),
                cell: ({ id, name }) => (
                  <Anchor component="button" type="button" size="sm" ta="left" onClick={() => onChoose(id)}>
                    {name}
                  </Anchor>
                ),
              },
              {
                key: "unbilled",
                title: t("desk.unbilled"),
                cell: ({ unbilled }) => spanText(t, unbilled),
                align: "right",
              },
              {
                key: "waiting",
                title: t("bill.waitsApproval"),
                cell: ({ waiting }) => spanText(t, waiting),
                align: "right",
              },
            ]}
          />
        )}
      </Loaded>
    </Panel>
  )
}

function byClient(rows: Reply<"get", "/reports/open-work">["data"]): OpenWork[] {
  const clients = new Map<string, OpenWork>()
  for (const { customerId, customerName, unbilledMinutes, waitingMinutes } of rows) {
    const { unbilled, waiting } = clients.get(customerId) ?? { unbilled: 0, waiting: 0 }
    clients.set(customerId, {
      id: customerId,
      name: customerName,
      unbilled: unbilled + unbilledMinutes,
      waiting: waiting + waitingMinutes,
    })
  }
  return [...clients.values()].filter((c) => c.unbilled + c.waiting > 0).toSorted((a, b) => b.unbilled - a.unbilled)
}
