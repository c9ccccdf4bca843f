import { ActionIcon, Anchor, Button, Group, Select, Text } from "@mantine/core"
import { IconTrash } from "@tabler/icons-react"
import { useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { Link } from "react-router"
import { call, type Row, refresh, useChange, useRead } from "../../api/index.ts"
import { useMay } from "../../app/me.ts"
import { Loaded, Panel } from "../../kit/detail/index.ts"
import { notifyDone, notifyFailed } from "../../kit/feedback/index.ts"
import { FormModal, Picker, useKitForm } from "../../kit/form/index.ts"
import { useText } from "../../texts/index.ts"
import { findAssets } from "../pickers/work-places.ts"
import type { Asset } from "./states.tsx"

type Relation = Row<"/assets/{id}/relations">
const kinds = ["part_of", "depends_on", "connected_to", "replaces"] as const satisfies readonly Relation["kind"][]

/** What an asset is a part of, depends on, is connected to or replaces; and what it is that for. */
export function AssetRelations({ asset }: { readonly asset: Asset }) {
  const t = useText()
  const canWrite = useMay()("assets:write")
  const [isOpen, setOpen] = useState(false)
  const path = { id: asset.id }
  const relations = useRead("/assets/{id}/relations", { path })
  const relate = useChange(
    ({ toId, kind }: Relation) => call("post", "/assets/{id}/relations", { path, body: { toId, kind } }),
    {
      touches: ["/assets"],
    },
  )
  const removal = useChange(
    ({ id }: Relation) => call("delete", "/assets/{id}/relations/{relationId}", { path: { ...path, relationId: id } }),
    {
      touches: ["/assets"],
      onDone: (_, relation) => {
        // What stands at the other end can't be made anew from here.
        const undo = relation.fromId === asset.id ? () => relate.mutateAsync(relation) : undefined
        notifyDone(t("assets.relationRemoved"), undo)
      },
    },
  )
  return (
    <Panel
      title={t("assets.relations")}
      actions={
        canWrite && (
          <Button size="xs" variant="default" onClick={() => setOpen(true)}>
            {t("common.add")}
          </Button>
        )
      }
    >
      <Loaded query={relations}>
        {({ data }) =>
          data.length === 0 ? (
            <Text size="sm" c="dimmed">
              {t("assets.noRelations")}
            </Text>
          ) : (
            data.map((relation) => {
              const isFrom = relation.fromId === asset.id
              const [otherId, name] = isFrom ? [relation.toId, relation.toName] : [relation.fromId, relation.fromName]
              return (
                <Group key={relation.id} justify="space-between" wrap="nowrap">
                  <Text size="sm" style={{ overflowWrap: "anywhere" }}>
                    {t(isFrom ? `assets.relation.${relation.kind}` : `assets.relationFrom.${relation.kind}`)}{" "}
                    <Anchor component={Link} to={`/assets/${otherId}`} size="sm">
                      {name}
                    </Anchor>
                  </Text>
                  {canWrite && (
                    <ActionIcon
                      variant="subtle"
                      color="red"
                      aria-label={t("assets.removeOne", { name })}
                      onClick={() => removal.mutate(relation, { onError: notifyFailed })}
                    >
                      <IconTrash size={16} />
                    </ActionIcon>
                  )}
                </Group>
              )
            })
          )
        }
      </Loaded>
      {isOpen && <RelateDialog asset={asset} onClose={() => setOpen(false)} />}
    </Panel>
  )
}

function RelateDialog({ asset, onClose }: { readonly asset: Asset; readonly onClose: () => void }) {
  const t = useText()
  const client = useQueryClient()
  const form = useKitForm({
    initial: { kind: "part_of" as Relation["kind"], toId: null as string | null },
    check: ({ toId }) => (toId === null ? { toId: t("form.wanted") } : {}),
    save: ({ kind, toId }) =>
      call("post", "/assets/{id}/relations", { path: { id: asset.id }, body: { kind, toId: toId ?? "" } }),
    onSaved: async () => {
      await refresh(client, ["/assets"])
      notifyDone(t("common.saved"))
      onClose()
    },
  })
  const { getInputProps } = form.fields
  return (
    <FormModal form={form} title={t("assets.relate", { name: asset.name })} action={t("common.add")} onClose={onClose}>
      <Select
        label={t("assets.relationKind")}
        data={kinds.map((value) => ({ value, label: t(`assets.relation.${value}`) }))}
        allowDeselect={false}
        {...getInputProps("kind")}
      />
      <Picker
        kind={`asset:${asset.customerId}`}
        label={t("assets.other")}
        find={async (words) => (await findAssets(words, asset.customerId)).filter(({ value }) => value !== asset.id)}
        {...getInputProps("toId")}
      />
    </FormModal>
  )
}
