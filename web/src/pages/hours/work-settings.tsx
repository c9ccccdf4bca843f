import { Select } from "@mantine/core"
import { useQueryClient } from "@tanstack/react-query"
import { call, type Reply, refresh, useRead } from "../../api/index.ts"
import { useMay } from "../../app/me.ts"
import { Loaded, Panel } from "../../kit/detail/index.ts"
import { notifyDone } from "../../kit/feedback/index.ts"
import { GuardedForm, useKitForm } from "../../kit/form/index.ts"
import { useText } from "../../texts/index.ts"
import { checkRounding, RoundingFields, type RoundingValues, roundingBody } from "./rounding-fields.tsx"

type Settings = Reply<"get", "/work/settings">

const approvals = ["required", "automatic"] as const satisfies readonly Settings["approval"][]
const groupings = ["ticket", "person"] as const satisfies readonly Settings["linesBy"][]

/** How time is counted, approved and billed: for what is approved from then on. */
export function WorkSettings() {
  const settings = useRead("/work/settings")
  return <Loaded query={settings}>{(found) => <SettingsForm key={found.version} settings={found} />}</Loaded>
}

function SettingsForm({ settings }: { readonly settings: Settings }) {
  const t = useText()
  const client = useQueryClient()
  const canWrite = useMay()("work:approve")
  const form = useKitForm({
    initial: {
      approval: settings.approval,
      linesBy: settings.linesBy,
      rounding: settings.rounding as RoundingValues,
    },
    check: ({ rounding }) => checkRounding("rounding", rounding, t("rounding.wrong")),
    save: ({ rounding, ...rest }) =>
      call("patch", "/work/settings", {
        body: { ...rest, rounding: roundingBody(rounding) },
        version: settings.version,
      }),
    onSaved: async () => {
      await refresh(client, ["/work"])
      notifyDone(t("common.saved"))
    },
  })
  const { getInputProps } = form.fields
  return (
    <Panel title={t("rounding.title")}>
      <fieldset disabled={!canWrite} className="m-plain">
        <GuardedForm form={form} action={t("common.save")}>
          <RoundingFields fields={form.fields} at="rounding" />
          <Select
            label={t("rounding.approval")}
            description={t("rounding.approvalHint")}
            data={approvals.map((value) => ({ value, label: t(`rounding.approvals.${value}`) }))}
            allowDeselect={false}
            {...getInputProps("approval")}
          />
          <Select
            label={t("rounding.linesBy")}
            data={groupings.map((value) => ({ value, label: t(`rounding.lines.${value}`) }))}
            allowDeselect={false}
            {...getInputProps("linesBy")}
          />
        </GuardedForm>
      </fieldset>
    </Panel>
  )
}
