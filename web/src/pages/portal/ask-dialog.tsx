import { Select, Textarea, TextInput } from "@mantine/core"
import { useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { useNavigate } from "react-router"
import { refresh } from "../../api/index.ts"
import { notifyDone, notifyFailed } from "../../kit/feedback/index.ts"
import { FormModal, Picker, useKitForm } from "../../kit/form/index.ts"
import { keysOf } from "../../kit/list/index.ts"
import { useText } from "../../texts/index.ts"
import { ChooseFiles, Chosen } from "../desk/choose-files.tsx"
import { priorityTones } from "../desk/states.tsx"
import { portalCall, uploadTo, useSlug } from "./portal-api.ts"
import type { PortalTicket } from "./states.tsx"

const assetsShownMax = 20

interface AskDialogProps {
  /** The asset that it is about, where it is asked from there. */
  readonly asset?: { readonly id: string; readonly name: string }
  readonly onClose: () => void
}

/** Asks for something. */
export function AskDialog({ asset, onClose }: AskDialogProps) {
  const t = useText()
  const slug = useSlug()
  const client = useQueryClient()
  const navigate = useNavigate()
  const [files, setFiles] = useState<readonly File[]>([])
  const form = useKitForm({
    initial: {
      subject: "",
      body: "",
      priority: "normal" as PortalTicket["priority"],
      assetId: asset?.id ?? (null as string | null),
    },
    check: ({ subject, body }) => ({
      ...(subject.trim() === "" ? { subject: t("form.wanted") } : {}),
      ...(body.trim() === "" ? { body: t("form.wanted") } : {}),
    }),
    save: (body) => portalCall(slug, "post", "/portal/tickets", { body }),
    onSaved: async ({ id }) => {
      // The request is there already: a file that could not be sent can be sent with an answer.
      for (const file of files) await uploadTo(slug, id, file).catch(notifyFailed)
      await refresh(client, ["portal:"])
      notifyDone(t("portal.asked"))
      onClose()
      await navigate(`/portal/${slug}/tickets/${id}`)
    },
  })
  const { getInputProps } = form.fields
  return (
    <FormModal form={form} title={t("portal.ask")} action={t("desk.send")} onClose={onClose}>
      <TextInput label={t("desk.subject")} maxLength={300} data-autofocus {...getInputProps("subject")} />
      <Textarea label={t("portal.what")} autosize minRows={4} maxLength={100_000} {...getInputProps("body")} />
      <Select
        label={t("desk.priorityLabel")}
        data={keysOf(priorityTones).map((value) => ({ value, label: t(`desk.priority.${value}`) }))}
        allowDeselect={false}
        {...getInputProps("priority")}
      />
      <Picker
        kind={`portal-asset:${slug}`}
        label={t("portal.about")}
        placeholder={t("common.none")}
        find={(words) => findOwnAssets(slug, words)}
        known={asset === undefined ? null : { value: asset.id, label: asset.name }}
        clearable
        clearButtonProps={{ "aria-label": t("common.none") }}
        {...getInputProps("assetId")}
      />
      <ChooseFiles files={files} onChange={setFiles} />
      <Chosen files={files} onChange={setFiles} />
    </FormModal>
  )
}

async function findOwnAssets(slug: string, words: string) {
  const query = { limit: assetsShownMax, ...(words === "" ? {} : { search: words }) }
  const { data } = await portalCall(slug, "get", "/portal/assets", { query })
  return data.map(({ id, name }) => ({ value: id, label: name }))
}
