import { Button, NativeSelect, Text, TextInput } from "@mantine/core"
import { IconClipboardCheck, IconPlus } from "@tabler/icons-react"
import { useMemo, useState } from "react"
import { useNavigate } from "react-router"
import { call, type Row } from "../../api/index.ts"
import { useMay } from "../../app/me.ts"
import { useFormats } from "../../formats/index.ts"
import { StateBadge, type Tone } from "../../kit/detail/index.ts"
import { FormModal, useKitForm } from "../../kit/form/index.ts"
import { choice, keysOf, ListPage, type ListSpec } from "../../kit/list/index.ts"
import { useText } from "../../texts/index.ts"
import { useLocations } from "./use-locations.ts"

type Stocktake = Row<"/stock/stocktakes">

const tones = { open: "open", finished: "good", cancelled: "over" } as const satisfies Record<Stocktake["state"], Tone>

export function StocktakeState({ state }: { readonly state: Stocktake["state"] }) {
  const t = useText()
  return <StateBadge tone={tones[state]}>{t(`stocktakes.state.${state}`)}</StateBadge>
}

/** Countings of stock, newest first. */
export function Component() {
  const t = useText()
  const { time } = useFormats()
  const canWrite = useMay()("stock:write")
  const { nameOf } = useLocations()
  const [isStarting, setStarting] = useState(false)
  const spec = useMemo(
    (): ListSpec<Stocktake> => ({
      name: "/stock/stocktakes",
      title: t("stocktakes.title"),
      load: (query) => call("get", "/stock/stocktakes", { query }),
      to: (one) => `/stocktakes/${one.id}`,
      columns: [
        {
          key: "started",
          title: t("stocktakes.started"),
          cell: (s) => time(s.startedAt),
          csv: (s) => s.startedAt,
          width: 190,
          phone: "title",
        },
        {
          key: "location",
          title: t("stock.location"),
          cell: (s) => nameOf(s.locationId),
          csv: (s) => nameOf(s.locationId),
          phone: "line",
        },
        {
          key: "state",
          title: t("common.state"),
          cell: (s) => <StocktakeState state={s.state} />,
          csv: (s) => s.state,
          width: 140,
          phone: "aside",
        },
        {
          key: "ended",
          title: t("stocktakes.ended"),
          cell: (s) => (s.endedAt === null ? "" : time(s.endedAt)),
          csv: (s) => s.endedAt ?? "",
          width: 190,
        },
        { key: "note", title: t("common.notes"), cell: (s) => s.note ?? "", csv: (s) => s.note ?? "" },
      ],
      filters: [choice("state", t("common.state"), keysOf(tones), (v) => t(`stocktakes.state.${v}`))],
      empty: { icon: IconClipboardCheck, title: t("stocktakes.emptyTitle"), text: t("stocktakes.emptyText") },
      actions: canWrite && (
        <Button leftSection={<IconPlus size={16} />} onClick={() => setStarting(true)}>
          {t("stocktakes.start")}
        </Button>
      ),
    }),
    [t, time, nameOf, canWrite],
  )
  return (
    <>
      <ListPage spec={spec} />
      {isStarting && <StartDialog onClose={() => setStarting(false)} />}
    </>
  )
}

function StartDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText()
  const navigate = useNavigate()
  const { locations } = useLocations()
  const form = useKitForm({
    initial: { locationId: "", note: "" },
    save: ({ locationId, note }) =>
      call("post", "/stock/stocktakes", {
        body: { ...(locationId === "" ? {} : { locationId }), ...(note.trim() === "" ? {} : { note: note.trim() }) },
      }),
    onSaved: ({ id }) => void navigate(`/stocktakes/${id}`),
  })
  return (
    <FormModal form={form} title={t("stocktakes.start")} action={t("stocktakes.start")} onClose={onClose}>
      <Text size="sm">{t("stocktakes.startText")}</Text>
      <NativeSelect
        label={t("stock.location")}
        data={[
          { value: "", label: t("stock.usualLocation") },
          ...locations.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        {...form.fields.getInputProps("locationId")}
      />
      <TextInput label={t("common.notes")} maxLength={1000} {...form.fields.getInputProps("note")} />
    </FormModal>
  )
}
