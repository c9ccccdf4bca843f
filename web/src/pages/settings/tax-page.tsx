import { ActionIcon, Button, Checkbox, Group, NativeSelect, TextInput } from "@mantine/core"
import { IconPencil, IconPlus, IconTrash } from "@tabler/icons-react"
import { useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { call, type Row, refresh, useChange, useRead } from "../../api/index.ts"
import { useMay } from "../../app/me.ts"
import { useFormats } from "../../formats/index.ts"
import { Loaded, Panel, SmallTable } from "../../kit/detail/index.ts"
import { confirm, notifyDone, notifyFailed } from "../../kit/feedback/index.ts"
import { DecimalField, FormModal, isDecimal, useKitForm } from "../../kit/form/index.ts"
import { useText } from "../../texts/index.ts"
import { SettingsFrame } from "./settings-frame.tsx"

type TaxClass = Row<"/tax-classes">

const categories = ["S", "Z", "E", "AE", "K", "G", "O", "L", "M"] as const

/** The rates that products and lines are taxed by. */
export function Component() {
  const t = useText()
  const canWrite = useMay()("catalogue:write")
  const classes = useRead("/tax-classes")
  const [edited, setEdited] = useState<TaxClass | "new" | null>(null)
  return (
    <SettingsFrame
      title={t("settings.sections.tax")}
      actions={
        canWrite && (
          <Button leftSection={<IconPlus size={16} />} onClick={() => setEdited("new")}>
            {t("tax.new")}
          </Button>
        )
      }
    >
      <Loaded query={classes}>
        {({ data }) => (
          <Panel>
            <TaxTable classes={data} onEdit={setEdited} />
          </Panel>
        )}
      </Loaded>
      {edited !== null && <TaxDialog taxClass={edited === "new" ? null : edited} onClose={() => setEdited(null)} />}
    </SettingsFrame>
  )
}

function TaxTable({
  classes,
  onEdit,
}: {
  readonly classes: readonly TaxClass[]
  readonly onEdit: (one: TaxClass) => void
}) {
  const t = useText()
  const canWrite = useMay()("catalogue:write")
  const { percent } = useFormats()
  return (
    <SmallTable
      label={t("settings.sections.tax")}
      rows={classes}
      rowKey={({ id }) => id}
      empty={t("tax.empty")}
      columns={[
        {
          key: "name",
          title: t("common.name"),
          cell: (one) => `${one.name}${one.isDefault ? ` (${t("tax.usual")})` : ""}`,
        },
        { key: "code", title: t("tax.code"), cell: (one) => one.code, isWide: true },
        { key: "category", title: t("tax.category"), cell: (one) => t(`tax.categories.${one.category}`), isWide: true },
        { key: "rate", title: t("tax.rate"), cell: (one) => percent(one.rate), align: "right" },
        {
          key: "actions",
          title: t("common.actions"),
          align: "right",
          cell: (one) => canWrite && <TaxButtons taxClass={one} onEdit={() => onEdit(one)} />,
        },
      ]}
    />
  )
}

function TaxButtons({ taxClass, onEdit }: { readonly taxClass: TaxClass; readonly onEdit: () => void }) {
  const t = useText()
  const { name } = taxClass
  const remove = useChange(() => call("delete", "/tax-classes/{id}", { path: { id: taxClass.id } }))
  const askAndRemove = async () => {
    const question = { title: t("tax.remove", { name }), text: t("tax.removeText"), action: t("common.remove") }
    if (await confirm(question)) remove.mutate(undefined, { onError: notifyFailed })
  }
  return (
    <Group gap={4} justify="flex-end" wrap="nowrap">
      <ActionIcon variant="subtle" aria-label={t("tax.edit", { name })} onClick={onEdit}>
        <IconPencil size={16} />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        color="red"
        aria-label={t("tax.remove", { name })}
        onClick={() => void askAndRemove()}
      >
        <IconTrash size={16} />
      </ActionIcon>
    </Group>
  )
}

function TaxDialog({ taxClass, onClose }: { readonly taxClass: TaxClass | null; readonly onClose: () => void }) {
  const t = useText()
  const client = useQueryClient()
  const form = useKitForm({
    initial: {
      name: taxClass?.name ?? "",
      code: taxClass?.code ?? "",
      category: taxClass?.category ?? ("S" as const),
      rate: taxClass?.rate ?? "",
      isDefault: taxClass?.isDefault ?? false,
    },
    check: ({ name, code, rate }) => ({
      ...(name.trim() === "" ? { name: t("form.wanted") } : {}),
      ...(code.trim() === "" ? { code: t("form.wanted") } : {}),
      ...(isDecimal(rate) && !rate.startsWith("-") ? {} : { rate: t("form.notNumber") }),
    }),
    save: ({ name, code, category, rate, isDefault }) => {
      const body = { name: name.trim(), category, rate, isDefault }
      return taxClass === null
        ? call("post", "/tax-classes", { body: { ...body, code: code.trim() } })
        : call("patch", "/tax-classes/{id}", { path: { id: taxClass.id }, body, version: taxClass.version })
    },
    onSaved: async () => {
      await refresh(client)
      notifyDone(t("common.saved"))
      onClose()
    },
  })
  const { getInputProps } = form.fields
  const title = taxClass === null ? t("tax.new") : t("tax.edit", { name: taxClass.name })
  return (
    <FormModal form={form} title={title} action={t("common.save")} onClose={onClose}>
      <TextInput label={t("common.name")} maxLength={100} data-autofocus {...getInputProps("name")} />
      <TextInput
        label={t("tax.code")}
        description={t("tax.codeHint")}
        maxLength={40}
        disabled={taxClass !== null}
        {...getInputProps("code")}
      />
      <NativeSelect
        label={t("tax.category")}
        data={categories.map((value) => ({ value, label: t(`tax.categories.${value}`) }))}
        {...getInputProps("category")}
      />
      <DecimalField label={t("tax.rate")} unit="%" {...getInputProps("rate")} />
      <Checkbox label={t("tax.makeUsual")} {...getInputProps("isDefault", { type: "checkbox" })} />
    </FormModal>
  )
}
