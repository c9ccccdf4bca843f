import { ActionIcon, Anchor, Button, Group, NativeSelect, Stack, TextInput } from "@mantine/core"
import { IconPencil, IconPlus, IconTrash } from "@tabler/icons-react"
import { useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { Link } from "react-router"
import { call, type Row, refresh, useChange, useRead } from "../../api/index.ts"
import { useMay } from "../../app/me.ts"
import { Loaded, PageHead, Panel, SmallTable } from "../../kit/detail/index.ts"
import { confirm, notifyFailed } from "../../kit/feedback/index.ts"
import { FormModal, useKitForm } from "../../kit/form/index.ts"
import { useText } from "../../texts/index.ts"
import { categoryPath } from "../pickers/categories.ts"

type Category = Row<"/categories">

/** The tree of categories. */
export function Component() {
  const t = useText()
  const canWrite = useMay()("catalogue:write")
  const categories = useRead("/categories")
  const [edited, setEdited] = useState<Category | "new" | null>(null)
  return (
    <Stack maw={760}>
      <PageHead
        title={t("categories.title")}
        actions={
          canWrite && (
            <Button leftSection={<IconPlus size={16} />} onClick={() => setEdited("new")}>
              {t("categories.new")}
            </Button>
          )
        }
      />
      <Loaded query={categories}>
        {({ data }) => (
          <Panel>
            <CategoryTable categories={data} onEdit={setEdited} />
            {edited !== null && (
              <CategoryDialog
                categories={data}
                category={edited === "new" ? null : edited}
                onClose={() => setEdited(null)}
              />
            )}
          </Panel>
        )}
      </Loaded>
    </Stack>
  )
}

interface CategoryTableProps {
  readonly categories: readonly Category[]
  readonly onEdit: (category: Category) => void
}

function CategoryTable({ categories, onEdit }: CategoryTableProps) {
  const t = useText()
  const canWrite = useMay()("catalogue:write")
  const rows = categories
    .map((category) => ({ ...category, path: categoryPath(categories, category.id) }))
    .toSorted((a, b) => a.path.localeCompare(b.path))
  return (
    <SmallTable
      label={t("categories.title")}
      rows={rows}
      rowKey={({ id }) => id}
      empty={t("categories.empty")}
      columns={[
        {
          key: "name",
          title: t("common.name"),
          cell: ({ id, path }) => (
            <Anchor component={Link} to={`/products?category=${id}`} size="sm">
              {path}
            </Anchor>
          ),
        },
        { key: "slug", title: t("categories.slug"), cell: ({ slug }) => slug, isWide: true },
        {
          key: "actions",
          title: t("common.actions"),
          align: "right",
          cell: (category) => canWrite && <CategoryButtons category={category} onEdit={() => onEdit(category)} />,
        },
      ]}
    />
  )
}

function CategoryButtons({ category, onEdit }: { readonly category: Category; readonly onEdit: () => void }) {
  const t = useText()
  const { name } = category
  const remove = useChange(() => call("delete", "/categories/{id}", { path: { id: category.id } }))
  const askAndRemove = async () => {
    const question = {
      title: t("categories.remove", { name }),
      text: t("categories.removeText"),
      action: t("common.remove"),
    }
    if (await confirm(question)) remove.mutate(undefined, { onError: notifyFailed })
  }
  return (
    <Group gap={4} justify="flex-end" wrap="nowrap">
      <ActionIcon variant="subtle" aria-label={t("categories.edit", { name })} onClick={onEdit}>
        <IconPencil size={16} />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        color="red"
        aria-label={t("categories.remove", { name })}
        onClick={() => void askAndRemove()}
      >
        <IconTrash size={16} />
      </ActionIcon>
    </Group>
  )
}

interface CategoryDialogProps {
  readonly categories: readonly Category[]
  readonly category: Category | null
  readonly onClose: () => void
}

function CategoryDialog({ categories, category, onClose }: CategoryDialogProps) {
  const t = useText()
  const client = useQueryClient()
  const form = useKitForm({
    initial: { name: category?.name ?? "", parentId: category?.parentId ?? "" },
    check: ({ name }) => (name.trim() === "" ? { name: t("form.wanted") } : {}),
    save: ({ name, parentId }) => {
      const body = { name: name.trim(), parentId: parentId === "" ? null : parentId }
      return category === null
        ? call("post", "/categories", { body })
        : call("patch", "/categories/{id}", { path: { id: category.id }, body })
    },
    onSaved: async () => {
      await refresh(client)
      onClose()
    },
  })
  const title = category === null ? t("categories.new") : t("categories.edit", { name: category.name })
  return (
    <FormModal form={form} title={title} action={t("common.save")} onClose={onClose}>
      <TextInput label={t("common.name")} maxLength={200} data-autofocus {...form.fields.getInputProps("name")} />
      <NativeSelect
        label={t("categories.parent")}
        data={[
          { value: "", label: t("common.none") },
          ...categories
            .filter(({ id }) => id !== category?.id)
            .map(({ id }) => ({ value: id, label: categoryPath(categories, id) })),
        ]}
        {...form.fields.getInputProps("parentId")}
      />
    </FormModal>
  )
}
