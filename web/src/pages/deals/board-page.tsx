import { Button, Group, Select, Stack } from "@mantine/core"
import { IconList, IconPlus, IconSettings } from "@tabler/icons-react"
import { useState } from "react"
import { Link, useSearchParams } from "react-router"
import { useRead } from "../../api/index.ts"
import { useMay } from "../../app/me.ts"
import { Loaded, PageHead } from "../../kit/detail/index.ts"
import { useText } from "../../texts/index.ts"
import { DealBoard } from "./deal-board.tsx"
import { DealDialog } from "./deal-dialog.tsx"
import type { Pipeline } from "./states.tsx"

/** The deals of a pipeline by their stages. */
export function Component() {
  const pipelines = useRead("/deal-pipelines", {})
  return <Loaded query={pipelines}>{({ data }) => <Page pipelines={data} />}</Loaded>
}

function Page({ pipelines }: { readonly pipelines: readonly Pipeline[] }) {
  const t = useText()
  const canWrite = useMay()("deals:write")
  const [params, setParams] = useSearchParams()
  const [isOpen, setOpen] = useState(false)
  const pipeline = pipelines.find(({ id }) => id === params.get("pipeline")) ?? pipelines[0]
  const first = pipeline?.stages.find(({ kind }) => kind === "open")
  if (pipeline === undefined || first === undefined) return null
  return (
    <Stack>
      <PageHead
        title={t("deals.board")}
        back={{ to: "/deals", label: t("deals.title") }}
        actions={
          <Group gap="xs">
            <Button component={Link} to="/deals" variant="default" leftSection={<IconList size={16} />}>
              {t("deals.list")}
            </Button>
            <Button component={Link} to="/deals/pipelines" variant="default" leftSection={<IconSettings size={16} />}>
              {t("deals.pipelines")}
            </Button>
            {canWrite && (
              <Button leftSection={<IconPlus size={16} />} onClick={() => setOpen(true)}>
                {t("deals.new")}
              </Button>
            )}
          </Group>
        }
      />
      {pipelines.length > 1 && (
        <Select
          label={t("deals.pipeline")}
          maw={320}
          data={pipelines.map(({ id, name }) => ({ value: id, label: name }))}
          value={pipeline.id}
          allowDeselect={false}
          onChange={(id) => setParams(id === null ? {} : { pipeline: id }, { replace: true })}
        />
      )}
      <DealBoard key={pipeline.id} pipeline={pipeline} />
      {isOpen && <DealDialog stageId={first.id} onClose={() => setOpen(false)} />}
    </Stack>
  )
}
