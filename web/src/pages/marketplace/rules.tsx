import { Button, Group, Text } from "@mantine/core"
import { IconPlus } from "@tabler/icons-react"
import { useQuery, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { call, type Row, refresh, useChange, useRead } from "../../api/index.ts"
import { useMay } from "../../app/me.ts"
import { type Formats, useFormats } from "../../formats/index.ts"
import { Loaded, Panel, SmallTable, StateBadge } from "../../kit/detail/index.ts"
import { notifyDone, notifyFailed } from "../../kit/feedback/index.ts"
import { useText, type Text as Words } from "../../texts/index.ts"
import type { Market } from "./market-page.tsx"
import { sellerName } from "./own.ts"
import { RuleDialog } from "./rule-dialog.tsx"
import { termsText } from "./terms.tsx"

export type Rule = Row<"/marketplace/commission-rules">

/** For which sales another commission holds: the strongest rule that fits a line decides. */
export function Rules({ market }: { readonly market: Market }) {
  const t = useText()
  const canWrite = useMay()("marketplace:write")
  const rules = useRead("/marketplace/commission-rules")
  const [opened, setOpened] = useState<Rule | "new" | null>(null)
  return (
    <Panel
      title={t("market.rules")}
      actions={
        canWrite && (
          <Button size="xs" leftSection={<IconPlus size={14} />} onClick={() => setOpened("new")}>
            {t("market.newRule")}
          </Button>
        )
      }
    >
      <Text size="sm" c="dimmed">
        {t("market.rulesText")}
      </Text>
      <Loaded query={rules}>
        {({ data }) => <RuleTable rules={data} currency={market.currency} canWrite={canWrite} onEdit={setOpened} />}
      </Loaded>
      {opened !== null && (
        <RuleDialog
          rule={opened === "new" ? null : opened}
          currency={market.currency}
          onClose={() => setOpened(null)}
        />
      )}
    </Panel>
  )
}

interface RuleTableProps {
  readonly rules: readonly Rule[]
  readonly currency: string
  readonly canWrite: boolean
  readonly onEdit: (rule: Rule) => void
}

function RuleTable({ rules, currency, canWrite, onEdit }: RuleTableProps) {
  const t = useText()
  const formats = useFormats()
  return (
    <SmallTable
      label={t("market.rules")}
      rows={rules}
      rowKey={({ id }) => id}
      empty={t("market.noRules")}
      columns={[
        {
          key: "name",
          title: t("common.name"),
          cell: (rule) => (
            <>
              <Text size="sm">{rule.name}</Text>
              <Text size="xs" c="dimmed">
                {conditionsText(t, formats, rule, currency)}
                {rule.sellerId !== null && <SellerCondition id={rule.sellerId} />}
              </Text>
            </>
          ),
        },
        { key: "terms", title: t("market.commission"), cell: (rule) => termsText(t, formats, rule.terms) },
        { key: "priority", title: t("market.priority"), cell: (rule) => rule.priority, align: "right", isWide: true },
        {
          key: "state",
          title: t("common.state"),
          cell: ({ isActive }) => (
            <StateBadge tone={isActive ? "good" : "over"}>
              {t(isActive ? "market.ruleOn" : "market.ruleOff")}
            </StateBadge>
          ),
        },
        {
          key: "actions",
          title: t("common.actions"),
          align: "right",
          cell: (rule) => canWrite && <RuleActions rule={rule} onEdit={() => onEdit(rule)} />,
        },
      ]}
    />
  )
}

function RuleActions({ rule, onEdit }: { readonly rule: Rule; readonly onEdit: () => void }) {
  const t = useText()
  const client = useQueryClient()
  const { name, isActive } = rule
  const turn = (to: boolean, version: number) =>
    call("patch", "/marketplace/commission-rules/{id}", { path: { id: rule.id }, body: { isActive: to }, version })
  const change = useChange(() => turn(!isActive, rule.version), {
    touches: ["/marketplace/commission-rules"],
    onDone: (changed) =>
      notifyDone(t(isActive ? "market.ruleOffDone" : "market.ruleOnDone", { name }), async () => {
        await turn(isActive, changed.version)
        await refresh(client, ["/marketplace/commission-rules"])
      }),
  })
  return (
    <Group gap={4} justify="flex-end" wrap="nowrap">
      <Button size="compact-xs" variant="default" aria-label={`${t("common.edit")}: ${name}`} onClick={onEdit}>
        {t("common.edit")}
      </Button>
      <Button
        size="compact-xs"
        variant="default"
        aria-label={`${t(isActive ? "market.off" : "market.on")}: ${name}`}
        onClick={() => change.mutate(undefined, { onError: notifyFailed })}
      >
        {t(isActive ? "market.off" : "market.on")}
      </Button>
    </Group>
  )
}

/** Which sales a rule is for, in words. */
function conditionsText(t: Words, { money, date }: Formats, rule: Rule, currency: string): string {
  const { channel, category, fromMinor, belowMinor, validFrom, validUntil, sellerId } = rule
  const said = [
    channel === null ? "" : t(`market.channels.${channel}`),
    category === null ? "" : t("market.inCategory", { category }),
    fromMinor === null ? "" : t("market.fromAmount", { amount: money(fromMinor, currency) }),
    belowMinor === null ? "" : t("market.belowAmount", { amount: money(belowMinor, currency) }),
    validFrom === null ? "" : t("market.fromDay", { day: date(validFrom) }),
    validUntil === null ? "" : t("market.untilDay", { day: date(validUntil) }),
  ].filter((part) => part !== "")
  if (said.length === 0 && sellerId === null) return t("market.everySale")
  return said.join(" · ")
}

function SellerCondition({ id }: { readonly id: string }) {
  const name = useQuery({ queryKey: ["seller name", id], queryFn: () => sellerName(id) })
  return <> · {name.data ?? id}</>
}
