import { ActionIcon, Button, Checkbox, Group, NumberInput, Select, Stack, TextInput } from "@mantine/core"
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from "@tabler/icons-react"
import { useQueryClient } from "@tanstack/react-query"
import { call, refresh } from "../../api/index.ts"
import { confirm, notifyDone, notifyFailed } from "../../kit/feedback/index.ts"
import { FormModal, type KitForm, useKitForm } from "../../kit/form/index.ts"
import { type Text, useText } from "../../texts/index.ts"
import type { Pipeline, Stage } from "./states.tsx"

const kinds = ["open", "won", "lost"] as const satisfies readonly Stage["kind"][]
const stagesMax = 50

interface StageValues {
  /** Empty: a new one. */
  id: string
  name: string
  kind: Stage["kind"]
  probability: number | string
}
interface PipelineValues {
  name: string
  isDefault: boolean
  stages: StageValues[]
}

/** A pipeline: its name, its stages in their order, and whether deals begin there. */
export function PipelineDialog({
  pipeline,
  onClose,
}: {
  readonly pipeline: Pipeline | null
  readonly onClose: () => void
}) {
  const t = useText()
  const client = useQueryClient()
  const settled = async () => {
    await refresh(client, ["/deal"])
    onClose()
  }
  const form = useKitForm<PipelineValues>({
    initial: initialOf(t, pipeline),
    check: (values) => checkPipeline(t, values),
    save: ({ name, isDefault, stages }) => save(pipeline, name.trim(), isDefault, stages.map(stageOf)),
    onSaved: async () => {
      await settled()
      notifyDone(t("common.saved"))
    },
  })
  const remove = async ({ id, name, version }: Pipeline) => {
    const question = {
      title: t("deals.removePipeline"),
      text: t("deals.removePipelineText"),
      action: t("common.remove"),
    }
    if (!(await confirm(question))) return
    try {
      await call("delete", "/deal-pipelines/{id}", { path: { id }, version })
      await settled()
      notifyDone(t("deals.removed", { name }))
    } catch (error) {
      notifyFailed(error)
    }
  }
  const { getInputProps } = form.fields
  return (
    <FormModal
      form={form}
      title={pipeline === null ? t("deals.newPipeline") : pipeline.name}
      action={t("common.save")}
      size="lg"
      onClose={onClose}
    >
      <TextInput label={t("common.name")} maxLength={100} data-autofocus {...getInputProps("name")} />
      {pipeline !== null && !pipeline.isDefault && (
        <Checkbox label={t("deals.makeDefault")} {...getInputProps("isDefault", { type: "checkbox" })} />
      )}
      <Stages form={form} />
      {pipeline !== null && !pipeline.isDefault && (
        <Group>
          <Button size="xs" variant="subtle" color="red" onClick={() => void remove(pipeline)}>
            {t("deals.removePipeline")}
          </Button>
        </Group>
      )}
    </FormModal>
  )
}

type SentStage = Omit<Stage, "id"> & { id?: string }

async function save(
  pipeline: Pipeline | null,
  name: string,
  isDefault: boolean,
  stages: SentStage[],
): Promise<unknown> {
  if (pipeline === null) return call("post", "/deal-pipelines", { body: { name, stages } })
  const body = { name, stages, ...(isDefault && !pipeline.isDefault ? { isDefault: true as const } : {}) }
  return call("patch", "/deal-pipelines/{id}", { path: { id: pipeline.id }, body, version: pipeline.version })
}

function Stages({ form: { fields } }: { readonly form: KitForm<PipelineValues> }) {
  const t = useText()
  const rows = fields.getValues().stages
  const add = () => fields.insertListItem("stages", { id: "", name: "", kind: "open", probability: 50 })
  const swap = (from: number, to: number) => fields.reorderListItem("stages", { from, to })
  return (
    <Stack gap="xs" component="fieldset" className="m-fieldset" aria-label={t("deals.stages")}>
      {rows.map(({ id, kind, name }, n) => (
        <Group key={id === "" ? n : id} align="flex-end" gap="xs">
          <TextInput
            label={t("deals.stage")}
            maxLength={100}
            flex="2 1 140px"
            {...fields.getInputProps(`stages.${n}.name`)}
          />
          <Select
            label={t("deals.means")}
            data={kinds.map((value) => ({ value, label: t(`deals.state.${value}`) }))}
            allowDeselect={false}
            flex="1 1 100px"
            {...fields.getInputProps(`stages.${n}.kind`)}
          />
          {kind === "open" && (
            <NumberInput
              label={t("deals.likelihood")}
              suffix="%"
              min={0}
              max={100}
              allowDecimal={false}
              flex="1 1 90px"
              {...fields.getInputProps(`stages.${n}.probability`)}
            />
          )}
          <ActionIcon
            variant="subtle"
            size={36}
            disabled={n === 0}
            aria-label={t("deals.stageUp", { name })}
            onClick={() => swap(n, n - 1)}
          >
            <IconArrowUp size={16} />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            size={36}
            disabled={n === rows.length - 1}
            aria-label={t("deals.stageDown", { name })}
            onClick={() => swap(n, n + 1)}
          >
            <IconArrowDown size={16} />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            color="red"
            size={36}
            aria-label={t("deals.removeStage", { name })}
            onClick={() => fields.removeListItem("stages", n)}
          >
            <IconTrash size={16} />
          </ActionIcon>
        </Group>
      ))}
      <Group>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconPlus size={14} />}
          disabled={rows.length >= stagesMax}
          onClick={add}
        >
          {t("deals.addStage")}
        </Button>
      </Group>
    </Stack>
  )
}

function initialOf(t: Text, pipeline: Pipeline | null): PipelineValues {
  const fresh: StageValues[] = [
    { id: "", name: t("deals.firstOpen"), kind: "open", probability: 25 },
    { id: "", name: t("deals.state.won"), kind: "won", probability: 100 },
    { id: "", name: t("deals.state.lost"), kind: "lost", probability: 0 },
  ]
  const stages = pipeline?.stages.map((stage) => ({ ...stage })) ?? fresh
  return { name: pipeline?.name ?? "", isDefault: pipeline?.isDefault ?? false, stages }
}

function checkPipeline(t: Text, { name, stages }: PipelineValues) {
  const unnamed = stages.flatMap((stage, n) =>
    stage.name.trim() === "" ? [[`stages.${n}.name`, t("form.wanted")] as const] : [],
  )
  return { ...(name.trim() === "" ? { name: t("form.wanted") } : {}), ...Object.fromEntries(unnamed) }
}

function stageOf({ id, name, kind, probability }: StageValues): SentStage {
  const percent = { open: Number(probability) || 0, won: 100, lost: 0 }[kind]
  return { ...(id === "" ? {} : { id }), name: name.trim(), kind, probability: percent }
}
