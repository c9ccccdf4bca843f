import { ActionIcon, Button, Checkbox, Group, TextInput } from "@mantine/core"
import { IconPencil, IconPlus, IconTrash } from "@tabler/icons-react"
import { useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { call, type Row, refresh, useChange, useRead } from "../../api/index.ts"
import { useMay } from "../../app/me.ts"
import { Loaded, Panel, SmallTable, StateBadge } from "../../kit/detail/index.ts"
import { confirm, notifyFailed } from "../../kit/feedback/index.ts"
import { FormModal, useKitForm } from "../../kit/form/index.ts"
import { useText } from "../../texts/index.ts"
import { SettingsFrame } from "./settings-frame.tsx"

type Location = Row<"/stock/locations">

/** Where stock lies: shops, stores, vans. */
export function Component() {
  const t = useText()
  const canWrite = useMay()("stock:write")
  const locations = useRead("/stock/locations", { query: { limit: 200 } })
  const [edited, setEdited] = useState<Location | "new" | null>(null)
  return (
    <SettingsFrame
      title={t("settings.sections.locations")}
      actions={
        canWrite && (
          <Button leftSection={<IconPlus size={16} />} onClick={() => setEdited("new")}>
            {t("locations.new")}
          </Button>
        )
      }
    >
      <Loaded query={locations}>
        {({ data }) => (
          <Panel>
            <SmallTable
              label={t("settings.sections.locations")}
              rows={data}
              rowKey={({ id }) => id}
              empty={t("locations.empty")}
              columns={[
                {
                  key: "name",
                  title: t("common.name"),
                  cell: (one) => `${one.name}${one.isDefault ? ` (${t("tax.usual")})` : ""}`,
                },
                {
                  key: "state",
                  title: t("common.state"),
                  cell: (one) => (
                    <StateBadge tone={one.isActive ? "good" : "over"}>
                      {t(one.isActive ? "products.active" : "products.inactive")}
                    </StateBadge>
                  ),
                },
                {
                  key: "actions",
                  title: t("common.actions"),
                  align: "right",
                  cell: (one) => canWrite && <LocationButtons location={one} onEdit={() => setEdited(one)} />,
                },
              ]}
            />
          </Panel>
        )}
      </Loaded>
      {edited !== null && (
        <LocationDialog location={edited === "new" ? null : edited} onClose={() => setEdited(null)} />
      )}
    </SettingsFrame>
  )
}

function LocationButtons({ location, onEdit }: { readonly location: Location; readonly onEdit: () => void }) {
  const t = useText()
  const { name } = location
  const remove = useChange(() => call("delete", "/stock/locations/{id}", { path: { id: location.id } }))
  const askAndRemove = async () => {
    const question = {
      title: t("locations.remove", { name }),
      text: t("locations.removeText"),
      action: t("common.remove"),
    }
    if (await confirm(question)) remove.mutate(undefined, { onError: notifyFailed })
  }
  return (
    <Group gap={4} justify="flex-end" wrap="nowrap">
      <ActionIcon variant="subtle" aria-label={t("locations.edit", { name })} onClick={onEdit}>
        <IconPencil size={16} />
      </ActionIcon>
      {!location.isDefault && (
        <ActionIcon
          variant="subtle"
          color="red"
          aria-label={t("locations.remove", { name })}
          onClick={() => void askAndRemove()}
        >
          <IconTrash size={16} />
        </ActionIcon>
      )}
    </Group>
  )
}

function LocationDialog({ location, onClose }: { readonly location: Location | null; readonly onClose: () => void }) {
  const t = useText()
  const client = useQueryClient()
  const form = useKitForm({
    initial: {
      name: location?.name ?? "",
      isDefault: location?.isDefault ?? false,
      isActive: location?.isActive ?? true,
    },
    check: ({ name }) => (name.trim() === "" ? { name: t("form.wanted") } : {}),
    save: (values) => {
      const body = { ...values, name: values.name.trim() }
      return location === null
        ? call("post", "/stock/locations", { body })
        : call("patch", "/stock/locations/{id}", { path: { id: location.id }, body, version: location.version })
    },
    onSaved: async () => {
      await refresh(client)
      onClose()
    },
  })
  const { getInputProps } = form.fields
  const title = location === null ? t("locations.new") : t("locations.edit", { name: location.name })
  return (
    <FormModal form={form} title={title} action={t("common.save")} onClose={onClose}>
      <TextInput label={t("common.name")} maxLength={200} data-autofocus {...getInputProps("name")} />
      <Checkbox label={t("locations.makeUsual")} {...getInputProps("isDefault", { type: "checkbox" })} />
      <Checkbox label={t("products.active")} {...getInputProps("isActive", { type: "checkbox" })} />
    </FormModal>
  )
}
