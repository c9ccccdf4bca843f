import { Button } from "@mantine/core"
import { IconPlus, IconTags } from "@tabler/icons-react"
import { useMemo, useState } from "react"
import { call } from "../../api/index.ts"
import { useMay } from "../../app/me.ts"
import { type Formats, useFormats } from "../../formats/index.ts"
import { type Column, choice, ListPage, type ListSpec } from "../../kit/list/index.ts"
import { type Text, useText } from "../../texts/index.ts"
import { HolderName } from "./holder-name.tsx"
import { type RateCard, rateLevels } from "./rate-card.ts"
import { RateCardDialog } from "./rate-card-dialog.tsx"
import { ServiceTypes } from "./service-types.tsx"

/** Prices of an hour: of a contract, a client, a person, or of everybody else; and the kinds of work. */
export function Component() {
  const t = useText()
  const formats = useFormats()
  const canWrite = useMay()("work:approve")
  const [opened, setOpened] = useState<RateCard | "new" | null>(null)
  const spec = useMemo(
    (): ListSpec<RateCard> => ({
      name: "/work/rate-cards",
      title: t("rates.title"),
      load: (query) => call("get", "/work/rate-cards", { query }),
      columns: columnsOf(t, formats, canWrite ? setOpened : null),
      filters: [choice("level", t("rates.levelLabel"), rateLevels, (v) => t(`rates.level.${v}`))],
      empty: { icon: IconTags, title: t("rates.emptyTitle"), text: t("rates.emptyText") },
      actions: canWrite && (
        <Button leftSection={<IconPlus size={16} />} onClick={() => setOpened("new")}>
          {t("rates.new")}
        </Button>
      ),
      intro: <ServiceTypes />,
    }),
    [t, formats, canWrite],
  )
  return (
    <>
      <ListPage spec={spec} />
      {opened !== null && <RateCardDialog card={opened === "new" ? null : opened} onClose={() => setOpened(null)} />}
    </>
  )
}

function columnsOf(
  t: Text,
  { date, price }: Formats,
  open: ((card: RateCard) => void) | null,
): readonly Column<RateCard>[] {
  const span = ({ validFrom, validUntil }: RateCard) =>
    validFrom === null && validUntil === null
      ? t("rates.always")
      : `${validFrom === null ? "" : date(validFrom)} – ${validUntil === null ? "" : date(validUntil)}`
  const prices = (card: RateCard) => card.prices.map(({ unitPrice }) => price(unitPrice, card.currency)).join(", ")
  return [
    {
      key: "name",
      title: t("common.name"),
      cell: (card) =>
        open === null ? (
          card.name
        ) : (
          <Button variant="transparent" size="compact-sm" px={0} onClick={() => open(card)}>
            {card.name}
          </Button>
        ),
      csv: (card) => card.name,
      phone: "title",
    },
    {
      key: "level",
      title: t("rates.levelLabel"),
      cell: (card) => t(`rates.level.${card.level}`),
      csv: (card) => card.level,
      width: 150,
      phone: "aside",
    },
    {
      key: "holder",
      title: t("rates.holder"),
      cell: (card) => <HolderName card={card} />,
      csv: (card) => card.holderId ?? "",
      phone: "line",
    },
    { key: "prices", title: t("rates.prices"), cell: prices, csv: prices, phone: "line" },
    { key: "valid", title: t("rates.valid"), cell: span, csv: span, width: 230, phone: "line" },
  ]
}
