import { NumberInput, Switch } from "@mantine/core"
import { useQueryClient } from "@tanstack/react-query"
import { call, type Reply, refresh, useRead } from "../../api/index.ts"
import { Loaded, Panel } from "../../kit/detail/index.ts"
import { notifyDone } from "../../kit/feedback/index.ts"
import { GuardedForm, useKitForm } from "../../kit/form/index.ts"
import { useText } from "../../texts/index.ts"
import { DeskFrame } from "./desk-frame.tsx"

type Settings = Reply<"get", "/desk/settings">

const daysMax = 365

/** How the desk is run: when tickets close, and what clients are written. */
export function Component() {
  const settings = useRead("/desk/settings")
  return (
    <DeskFrame section="general">
      <Loaded query={settings}>{(found) => <SettingsPanel key={found.version} settings={found} />}</Loaded>
    </DeskFrame>
  )
}

function SettingsPanel({ settings }: { readonly settings: Settings }) {
  const t = useText()
  const client = useQueryClient()
  const { reopenDays, closeAfterDays, acknowledges, asksRating, version } = settings
  const form = useKitForm({
    initial: {
      reopenDays: reopenDays as number | string,
      closeAfterDays: closeAfterDays as number | string,
      acknowledges,
      asksRating,
    },
    check: (values) => ({
      ...(isDays(values.reopenDays) ? {} : { reopenDays: t("deskSetup.general.notDays") }),
      ...(isDays(values.closeAfterDays) ? {} : { closeAfterDays: t("deskSetup.general.notDays") }),
    }),
    save: (values) =>
      call("patch", "/desk/settings", {
        body: { ...values, reopenDays: Number(values.reopenDays), closeAfterDays: Number(values.closeAfterDays) },
        version,
      }),
    onSaved: async () => {
      await refresh(client, ["/desk/settings"])
      notifyDone(t("common.saved"))
    },
  })
  const { getInputProps } = form.fields
  const box = { type: "checkbox" } as const
  return (
    <Panel>
      <GuardedForm form={form} action={t("common.save")}>
        <NumberInput
          label={t("deskSetup.general.closeAfter")}
          description={t("deskSetup.general.closeAfterHint")}
          allowDecimal={false}
          maw={420}
          {...getInputProps("closeAfterDays")}
        />
        <NumberInput
          label={t("deskSetup.general.reopen")}
          description={t("deskSetup.general.reopenHint")}
          allowDecimal={false}
          maw={420}
          {...getInputProps("reopenDays")}
        />
        <Switch
          label={t("deskSetup.general.acknowledges")}
          description={t("deskSetup.general.acknowledgesHint")}
          {...getInputProps("acknowledges", box)}
        />
        <Switch
          label={t("deskSetup.general.asksRating")}
          description={t("deskSetup.general.asksRatingHint")}
          {...getInputProps("asksRating", box)}
        />
      </GuardedForm>
    </Panel>
  )
}

function isDays(value: number | string): boolean {
  const days = value === "" ? Number.NaN : Number(value)
  return Number.isInteger(days) && days >= 0 && days <= daysMax
}
