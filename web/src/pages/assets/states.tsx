import type { Reply, Row } from "../../api/index.ts"
import { StateBadge, type Tone } from "../../kit/detail/index.ts"
import { useText } from "../../texts/index.ts"

export type Asset = Reply<"get", "/assets/{id}">
export type AssetType = Reply<"get", "/asset-types/{id}">
export type Schedule = Row<"/assets/{id}/schedules">

export const assetTones = {
  in_stock: "open",
  active: "good",
  in_repair: "warn",
  retired: "over",
  lost: "bad",
} as const satisfies Record<Asset["state"], Tone>

export function AssetState({ asset }: { readonly asset: Pick<Asset, "state"> }) {
  const t = useText()
  return <StateBadge tone={assetTones[asset.state]}>{t(`assets.state.${asset.state}`)}</StateBadge>
}
