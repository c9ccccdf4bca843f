import { Anchor, Button, Stack, Text } from "@mantine/core"
import { useState } from "react"
import { useParams } from "react-router"
import type { Reply } from "../../api/index.ts"
import { useFormats } from "../../formats/index.ts"
import { Facts, Loaded, PageHead, Panel } from "../../kit/detail/index.ts"
import { notifyFailed } from "../../kit/feedback/index.ts"
import { saveFile } from "../../kit/list/index.ts"
import { useText } from "../../texts/index.ts"
import { AssetState } from "../assets/states.tsx"
import { AskDialog } from "./ask-dialog.tsx"
import { portalFetch, usePortalRead, useSlug } from "./portal-api.ts"

type PortalAsset = Reply<"get", "/portal/assets/{id}">

/** One asset with its documents, and the way to ask for something about it. */
export function Component() {
  const { id = "" } = useParams()
  const asset = usePortalRead("/portal/assets/{id}", { path: { id } })
  return <Loaded query={asset}>{(found) => <AssetView asset={found} />}</Loaded>
}

interface AssetProps {
  readonly asset: PortalAsset
}

function AssetView({ asset }: AssetProps) {
  const t = useText()
  const slug = useSlug()
  const { date } = useFormats()
  const [isAsking, setAsking] = useState(false)
  const text = (value: string | boolean) => (typeof value === "boolean" ? t(value ? "common.yes" : "common.no") : value)
  return (
    <Stack>
      <PageHead
        title={asset.name}
        back={{ to: `/portal/${slug}/assets`, label: t("assets.title") }}
        badges={<AssetState asset={asset} />}
        actions={<Button onClick={() => setAsking(true)}>{t("portal.askAbout")}</Button>}
      />
      <Panel title={t("assets.about")}>
        <Facts
          facts={[
            { label: t("assets.type"), value: asset.type },
            { label: t("assets.serial"), value: asset.serial },
            { label: t("assets.purchasedOn"), value: asset.purchasedOn && date(asset.purchasedOn) },
            { label: t("assets.warrantyEndsOn"), value: asset.warrantyEndsOn && date(asset.warrantyEndsOn) },
            ...asset.fields.map(({ label, value }) => ({ label, value: text(value) })),
          ]}
        />
      </Panel>
      <Documents asset={asset} />
      {isAsking && <AskDialog asset={asset} onClose={() => setAsking(false)} />}
    </Stack>
  )
}

function Documents({ asset }: AssetProps) {
  const t = useText()
  const slug = useSlug()
  const documents = usePortalRead("/portal/assets/{id}/documents", { path: { id: asset.id } })
  const open = async (id: string, name: string) => {
    const reply = await portalFetch(slug, `/portal/assets/${asset.id}/documents/${id}`)
    saveFile(name, await reply.blob())
  }
  return (
    <Panel title={t("assets.documents")}>
      <Loaded query={documents}>
        {({ data }) => (
          <Stack gap="xs" align="flex-start">
            {data.length === 0 && <Text c="dimmed">{t("assets.noDocuments")}</Text>}
            {data.map(({ id, name }) => (
              <Anchor
                key={id}
                component="button"
                type="button"
                size="sm"
                onClick={() => void open(id, name).catch(notifyFailed)}
              >
                {name}
              </Anchor>
            ))}
          </Stack>
        )}
      </Loaded>
    </Panel>
  )
}
