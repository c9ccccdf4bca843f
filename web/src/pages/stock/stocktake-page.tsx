import { Button, Group, Stack, Text } from "@mantine/core"
import { useInfiniteQuery, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { useParams } from "react-router"
import { call, type Reply, type Row, refresh, useChange, useRead } from "../../api/index.ts"
import { useMay } from "../../app/me.ts"
import { minusDecimal, useFormats } from "../../formats/index.ts"
import { Actions, Loaded, PageHead, Panel, SmallTable } from "../../kit/detail/index.ts"
import { confirm, notifyDone, notifyFailed, ProblemView } from "../../kit/feedback/index.ts"
import { DecimalField, isDecimal, useUnsavedGuard } from "../../kit/form/index.ts"
import { useText } from "../../texts/index.ts"
import { VariantName } from "../pickers/variant-name.tsx"
import { StocktakeState } from "./stocktakes-page.tsx"
import { useLocations } from "./use-locations.ts"

type Stocktake = Reply<"get", "/stock/stocktakes/{id}">
type Line = Row<"/stock/stocktakes/{id}/lines">

const pageRows = 100

/** One counting: what is expected, what was counted, and booking the difference. */
export function Component() {
  const { id = "" } = useParams()
  const stocktake = useRead("/stock/stocktakes/{id}", { path: { id } })
  return <Loaded query={stocktake}>{(found) => <StocktakeView stocktake={found} />}</Loaded>
}

function StocktakeView({ stocktake }: { readonly stocktake: Stocktake }) {
  const t = useText()
  const { time } = useFormats()
  const { nameOf } = useLocations()
  const path = { id: stocktake.id }
  const finish = useChange(() => call("post", "/stock/stocktakes/{id}/finish", { path }), {
    onDone: () => notifyDone(t("stocktakes.finished")),
  })
  const cancel = useChange(() => call("post", "/stock/stocktakes/{id}/cancel", { path }))
  const ask = async (title: string, text: string, change: typeof finish) => {
    if (await confirm({ title, text, action: title })) change.mutate(undefined, { onError: notifyFailed })
  }
  const isOpen = stocktake.state === "open"
  const needs = "stock:write"
  return (
    <Stack>
      <PageHead
        title={t("stocktakes.one", { when: time(stocktake.startedAt) })}
        back={{ to: "/stocktakes", label: t("stocktakes.title") }}
        badges={<StocktakeState state={stocktake.state} />}
        subtitle={nameOf(stocktake.locationId)}
        actions={
          <Actions
            actions={[
              {
                key: "finish",
                label: t("stocktakes.finish"),
                needs,
                isMain: true,
                isOffered: isOpen,
                isBusy: finish.isPending,
                onClick: () => void ask(t("stocktakes.finish"), t("stocktakes.finishText"), finish),
              },
              {
                key: "cancel",
                label: t("stocktakes.cancel"),
                needs,
                isDanger: true,
                isOffered: isOpen,
                onClick: () => void ask(t("stocktakes.cancel"), t("stocktakes.cancelText"), cancel),
              },
            ]}
          />
        }
      />
      <Lines stocktake={stocktake} />
    </Stack>
  )
}

function Lines({ stocktake }: { readonly stocktake: Stocktake }) {
  const t = useText()
  const client = useQueryClient()
  const canWrite = useMay()("stock:write") && stocktake.state === "open"
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({})
  useUnsavedGuard(Object.keys(typed).length > 0)
  const found = useInfiniteQuery({
    queryKey: ["/stock/stocktakes/lines", stocktake.id],
    queryFn: ({ pageParam }) =>
      call("get", "/stock/stocktakes/{id}/lines", {
        path: { id: stocktake.id },
        query: { limit: pageRows, ...(pageParam === "" ? {} : { cursor: pageParam }) },
      }),
    initialPageParam: "",
    getNextPageParam: (page) => page.nextCursor,
  })
  const save = useChange(
    (counts: readonly { variantId: string; counted: string }[]) =>
      call("post", "/stock/stocktakes/{id}/counts", { path: { id: stocktake.id }, body: { counts: [...counts] } }),
    {
      onDone: () => {
        setTyped({})
        notifyDone(t("stocktakes.saved"))
        void refresh(client)
      },
    },
  )
  if (found.error !== null) return <ProblemView error={found.error} onRetry={() => void found.refetch()} />
  const counts = Object.entries(typed).filter(([, counted]) => isDecimal(counted) && !counted.startsWith("-"))
  return (
    <Panel title={t("stocktakes.lines")}>
      <LineTable
        lines={found.data?.pages.flatMap((page) => page.data) ?? []}
        typed={typed}
        canWrite={canWrite}
        onType={(variantId, counted) => setTyped((before) => ({ ...before, [variantId]: counted }))}
      />
      <Group>
        {found.hasNextPage && (
          <Button variant="default" loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
            {t("stocktakes.more")}
          </Button>
        )}
        {canWrite && (
          <Button
            disabled={counts.length === 0}
            loading={save.isPending}
            onClick={() =>
              save.mutate(
                counts.map(([variantId, counted]) => ({ variantId, counted })),
                { onError: notifyFailed },
              )
            }
          >
            {t("stocktakes.saveCounts", { count: counts.length })}
          </Button>
        )}
      </Group>
    </Panel>
  )
}

interface LineTableProps {
  readonly lines: readonly Line[]
  readonly typed: Readonly<Record<string, string>>
  readonly canWrite: boolean
  readonly onType: (variantId: string, counted: string) => void
}

function LineTable({ lines, typed, canWrite, onType }: LineTableProps) {
  const t = useText()
  const { number } = useFormats()
  const counted = (line: Line) => typed[line.variantId] ?? line.counted ?? ""
  return (
    <SmallTable
      label={t("stocktakes.lines")}
      rows={lines}
      rowKey={({ variantId }) => variantId}
      empty={t("stocktakes.noLines")}
      columns={[
        { key: "item", title: t("common.product"), cell: (line) => <VariantName id={line.variantId} /> },
        { key: "expected", title: t("stocktakes.expected"), cell: (line) => number(line.expected), align: "right" },
        {
          key: "counted",
          title: t("stocktakes.counted"),
          align: "right",
          cell: (line) =>
            canWrite ? (
              <DecimalField
                w={110}
                ml="auto"
                aria-label={`${t("stocktakes.counted")}: ${line.variantId}`}
                value={counted(line)}
                error={counted(line) !== "" && !isDecimal(counted(line))}
                onChange={(value) => onType(line.variantId, value)}
              />
            ) : (
              line.counted !== null && number(line.counted)
            ),
        },
        {
          key: "difference",
          title: t("stocktakes.difference"),
          align: "right",
          isWide: true,
          cell: (line) => {
            const value = counted(line)
            return isDecimal(value) ? <Difference value={minusDecimal(value, line.expected)} /> : ""
          },
        },
      ]}
    />
  )
}

function Difference({ value }: { readonly value: string }) {
  const { number } = useFormats()
  return (
    <Text span size="sm" fw={value === "0" ? 400 : 650}>
      {value === "0" ? "0" : `${value.startsWith("-") ? "" : "+"}${number(value)}`}
    </Text>
  )
}
