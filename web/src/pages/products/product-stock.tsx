import { Button, Group, Text } from "@mantine/core"
import { useQueries } from "@tanstack/react-query"
import { useState } from "react"
import { Link } from "react-router"
import { read, useRead } from "../../api/index.ts"
import { useMay } from "../../app/me.ts"
import { useFormats } from "../../formats/index.ts"
import { Panel, SmallTable, StateBadge } from "../../kit/detail/index.ts"
import { ProblemView } from "../../kit/feedback/index.ts"
import { useText } from "../../texts/index.ts"
import { AdjustDialog, type Level } from "../stock/adjust-dialog.tsx"
import { LevelDialog } from "../stock/level-dialog.tsx"
import type { Product } from "./product-page.tsx"

/** How much of each variant lies where, and what is promised of it. */
export function ProductStock({ product }: { readonly product: Product }) {
  const t = useText()
  const canWrite = useMay()("stock:write")
  const locations = useRead("/stock/locations", { query: { limit: 200 } })
  const levels = useQueries({
    queries: product.variants.map(({ id }) => read("/stock/levels", { query: { variantId: id, limit: 200 } })),
    combine: (all) => ({
      rows: all.flatMap(({ data }) => data?.data ?? []),
      error: all.find(({ error }) => error)?.error ?? null,
    }),
  })
  const [adjusted, setAdjusted] = useState<Pick<Level, "variantId"> | null>(null)
  if (levels.error !== null) return <ProblemView error={levels.error} />
  const nameOf = (variantId: string) => {
    const variant = product.variants.find(({ id }) => id === variantId)
    return variant?.optionValues.join(" / ") || (variant?.sku ?? product.name)
  }
  return (
    <Panel
      title={t("stock.levels")}
      actions={
        <>
          <Button
            component={Link}
            size="xs"
            variant="subtle"
            to={`/stock/movements?variantId=${product.variants[0]?.id ?? ""}`}
          >
            {t("stock.movements")}
          </Button>
          {canWrite && (
            <Button size="xs" onClick={() => setAdjusted({ variantId: product.variants[0]?.id ?? "" })}>
              {t("stock.adjust")}
            </Button>
          )}
        </>
      }
    >
      <LevelTable
        levels={levels.rows}
        nameOf={nameOf}
        canWrite={canWrite}
        locations={locations.data?.data ?? []}
        onAdjust={setAdjusted}
      />
      {adjusted !== null && (
        <AdjustDialog
          variants={product.variants.map(({ id }) => ({ value: id, label: nameOf(id) }))}
          level={adjusted}
          onClose={() => setAdjusted(null)}
        />
      )}
    </Panel>
  )
}

interface LevelTableProps {
  readonly levels: readonly Level[]
  readonly locations: readonly { readonly id: string; readonly name: string }[]
  readonly nameOf: (variantId: string) => string
  readonly canWrite: boolean
  readonly onAdjust: (level: Level) => void
}

function LevelTable({ levels, locations, nameOf, canWrite, onAdjust }: LevelTableProps) {
  const t = useText()
  const { number } = useFormats()
  const [kept, setKept] = useState<Level | null>(null)
  return (
    <>
      <SmallTable
        label={t("stock.levels")}
        rows={levels}
        rowKey={(level) => `${level.variantId} ${level.locationId}`}
        empty={t("stock.noLevels")}
        columns={[
          { key: "variant", title: t("products.variant"), cell: (level) => nameOf(level.variantId) },
          {
            key: "location",
            title: t("stock.location"),
            cell: (level) => locations.find(({ id }) => id === level.locationId)?.name ?? "",
            isWide: true,
          },
          {
            key: "onHand",
            title: t("stock.onHand"),
            cell: (level) => number(level.onHand),
            align: "right",
            isWide: true,
          },
          {
            key: "reserved",
            title: t("stock.reserved"),
            cell: (level) => number(level.reserved),
            align: "right",
            isWide: true,
          },
          {
            key: "available",
            title: t("stock.available"),
            align: "right",
            cell: (level) => (
              <>
                <Text span size="sm">
                  {number(level.available)}
                </Text>{" "}
                {level.isLow && <StateBadge tone="bad">{t("stock.low")}</StateBadge>}
              </>
            ),
          },
          {
            key: "actions",
            title: t("common.actions"),
            align: "right",
            cell: (level) =>
              canWrite && (
                <Group gap={4} justify="flex-end">
                  <Button size="compact-xs" variant="default" onClick={() => onAdjust(level)}>
                    {t("stock.adjust")}
                  </Button>
                  <Button size="compact-xs" variant="default" onClick={() => setKept(level)}>
                    {t("stock.rules")}
                  </Button>
                </Group>
              ),
          },
        ]}
      />
      {kept !== null && <LevelDialog level={kept} onClose={() => setKept(null)} />}
    </>
  )
}
