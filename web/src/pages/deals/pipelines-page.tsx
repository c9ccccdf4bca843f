import { Anchor, Button, Group, Stack } from "@mantine/core"
import { IconPlus } from "@tabler/icons-react"
import { useState } from "react"
import { useRead } from "../../api/index.ts"
import { useMay } from "../../app/me.ts"
import { Loaded, PageHead, SmallTable, StateBadge } from "../../kit/detail/index.ts"
import { useText } from "../../texts/index.ts"
import { PipelineDialog } from "./pipeline-dialog.tsx"
import type { Pipeline } from "./states.tsx"

/** The ways that deals go, each with its stages. */
export function Component() {
  const t = useText()
  const canWrite = useMay()("deals:write")
  const pipelines = useRead("/deal-pipelines", {})
  const [opened, setOpened] = useState<Pipeline | "new" | null>(null)
  return (
    <Stack>
      <PageHead
        title={t("deals.pipelines")}
        back={{ to: "/deals/board", label: t("deals.board") }}
        actions={
          canWrite && (
            <Button leftSection={<IconPlus size={16} />} onClick={() => setOpened("new")}>
              {t("deals.newPipeline")}
            </Button>
          )
        }
      />
      <Loaded query={pipelines}>
        {({ data }) => (
          <SmallTable
            label={t("deals.pipelines")}
            rows={data}
            rowKey={({ id }) => id}
            empty=""
            columns={[
              {
                key: "name",
                title: t("common.name"),
                cell: (pipeline) => (
                  <Group gap={6}>
                    {canWrite ? (
                      <Anchor component="button" type="button" size="sm" ta="left" onClick={() => setOpened(pipeline)}>
                        {pipeline.name}
                      </Anchor>
                    ) : (
                      pipeline.name
                    )}
                    {pipeline.isDefault && <StateBadge tone="good">{t("deals.isDefault")}</StateBadge>}
                  </Group>
                ),
              },
              {
                key: "stages",
                title: t("deals.stages"),
                cell: ({ stages }) => stages.map(({ name }) => name).join(" → "),
              },
            ]}
          />
        )}
      </Loaded>
      {opened !== null && (
        <PipelineDialog pipeline={opened === "new" ? null : opened} onClose={() => setOpened(null)} />
      )}
    </Stack>
  )
}
