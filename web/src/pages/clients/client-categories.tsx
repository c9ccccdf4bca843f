import { ActionIcon, Button, Group, Text, TextInput } from "@mantine/core"
import { IconPencil, IconPlus, IconTrash } from "@tabler/icons-react"
import { useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { call, type Row, refresh, useChange, useRead } from "../../api/index.ts"
import { useMay } from "../../app/me.ts"
import { Loaded, Panel } from "../../kit/detail/index.ts"
import { notifyDone, notifyFailed } from "../../kit/feedback/index.ts"
import { FormModal, useKitForm } from "../../kit/form/index.ts"
import { useText } from "../../texts/index.ts"

type Category = Row<"/customers/{id}/asset-categories">

/** What a client's assets are sorted under. */
export function ClientCategories({ customerId }: { readonly customerId: string }) {
  const t = useText()
  const canWrite = useMay()("assets:write")
  const path = { id: customerId }
  const categories = useRead("/customers/{id}/asset-categories", { path })
  const [edited, setEdited] = useState<Category | "new" | null>(null)
  const again = useChange(
    ({ name }: Category) => call("post", "/customers/{id}/asset-categories", { path, body: { name } }),
    { touches: ["/customers"] },
  )
  const remove = useChange(({ id }: Category) => call("delete", "/asset-categories/{id}", { path: { id } }), {
    touches: ["/customers"],
    onDone: (_, category) => notifyDone(t("clients.categoryRemoved"), () => again.mutateAsync(category)),
  })
  return (
    <Panel
      title={t("clients.categories")}
      actions={
        canWrite && (
          <ActionIcon variant="subtle" aria-label={t("clients.addCategory")} onClick={() => setEdited("new")}>
            <IconPlus size={16} />
          </ActionIcon>
        )
      }
    >
      <Loaded query={categories}>
        {({ data }) =>
          data.length === 0 ? (
            <Text size="sm" c="dimmed">
              {t("clients.noCategories")}
            </Text>
          ) : (
            data.map((category) => (
              <Group key={category.id} justify="space-between" wrap="nowrap">
                <Text size="sm" style={{ overflowWrap: "anywhere" }}>
                  {category.name}
                </Text>
                {canWrite && (
                  <Button.Group>
                    <ActionIcon
                      variant="subtle"
                      aria-label={t("clients.editOne", { name: category.name })}
                      onClick={() => setEdited(category)}
                    >
                      <IconPencil size={16} />
                    </ActionIcon>
                    <ActionIcon
                      variant="subtle"
                      color="red"
                      aria-label={t("clients.removeOne", { name: category.name })}
                      onClick={() => remove.mutate(category, { onError: notifyFailed })}
                    >
                      <IconTrash size={16} />
                    </ActionIcon>
                  </Button.Group>
                )}
              </Group>
            ))
          )
        }
      </Loaded>
      {edited !== null && (
        <CategoryDialog
          customerId={customerId}
          category={edited === "new" ? null : edited}
          onClose={() => setEdited(null)}
        />
      )}
    </Panel>
  )
}

interface DialogProps {
  readonly customerId: string
  readonly category: Category | null
  readonly onClose: () => void
}

function CategoryDialog({ customerId, category, onClose }: DialogProps) {
  const t = useText()
  const client = useQueryClient()
  const form = useKitForm({
    initial: { name: category?.name ?? "" },
    check: ({ name }) => (name.trim() === "" ? { name: t("form.wanted") } : {}),
    save: ({ name }) => {
      const body = { name: name.trim() }
      return category === null
        ? call("post", "/customers/{id}/asset-categories", { path: { id: customerId }, body })
        : call("patch", "/asset-categories/{id}", { path: { id: category.id }, body, version: category.version })
    },
    fieldOfCode: { "asset.category_name_taken": "name" },
    onSaved: async () => {
      await refresh(client, ["/customers", "/assets"])
      notifyDone(t("common.saved"))
      onClose()
    },
  })
  const title = category === null ? t("clients.addCategory") : t("clients.editOne", { name: category.name })
  return (
    <FormModal form={form} title={title} action={t("common.save")} onClose={onClose}>
      <TextInput label={t("common.name")} maxLength={100} data-autofocus {...form.fields.getInputProps("name")} />
    </FormModal>
  )
}
