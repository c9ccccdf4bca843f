import { Anchor, Button, Group, Stack, Switch } from "@mantine/core"
import { IconPlus } from "@tabler/icons-react"
import { useState } from "react"
import { useRead } from "../../api/index.ts"
import { useMay } from "../../app/me.ts"
import { Loaded, PageHead, SmallTable, StateBadge } from "../../kit/detail/index.ts"
import { useListState } from "../../kit/list/index.ts"
import { useText } from "../../texts/index.ts"
import type { AssetType } from "./states.tsx"
import { TypeDialog } from "./type-dialog.tsx"

/** The types of assets, each with fields of its own. */
export function Component() {
  const t = useText()
  const canWrite = useMay()("assets:write")
  const { query, set } = useListState()
  const archived = query["archived"] === "true"
  const types = useRead("/asset-types", { query: archived ? { archived } : {} })
  const [opened, setOpened] = useState<AssetType | "new" | null>(null)
  return (
    <Stack>
      <PageHead
        title={t("assets.types")}
        back={{ to: "/assets", label: t("assets.title") }}
        actions={
          canWrite && (
            <Button leftSection={<IconPlus size={16} />} onClick={() => setOpened("new")}>
              {t("assets.newType")}
            </Button>
          )
        }
      />
      <Group role="search">
        <Switch
          label={t("assets.showArchived")}
          checked={archived}
          onChange={(event) => set({ archived: event.currentTarget.checked ? "true" : "" })}
        />
      </Group>
      <Loaded query={types}>
        {({ data }) => (
          <SmallTable
            label={t("assets.types")}
            rows={data}
            rowKey={({ id }) => id}
            empty={t("assets.noTypes")}
            columns={[
              {
                key: "name",
                title: t("common.name"),
                cell: (type) => (
                  <Group gap={6}>
                    {canWrite ? (
                      <Anchor component="button" type="button" size="sm" ta="left" onClick={() => setOpened(type)}>
                        {type.name}
                      </Anchor>
                    ) : (
                      type.name
                    )}
                    {type.isArchived && <StateBadge tone="over">{t("assets.archived")}</StateBadge>}
                  </Group>
                ),
              },
              {
                key: "fields",
                title: t("assets.fields"),
                cell: ({ fields }) => fields.map(({ label }) => label).join(", "),
              },
              {
                key: "follows",
                title: t("assets.followsTickets"),
                cell: ({ followsTickets }) => t(followsTickets ? "common.yes" : "common.no"),
                isWide: true,
              },
            ]}
          />
        )}
      </Loaded>
      {opened !== null && <TypeDialog type={opened === "new" ? null : opened} onClose={() => setOpened(null)} />}
    </Stack>
  )
}
