import { Anchor, Group, Stack, Text } from "@mantine/core"
import { Link } from "react-router"
import { PageHead } from "../../kit/detail/index.ts"
import { useListState } from "../../kit/list/index.ts"
import { useText } from "../../texts/index.ts"
import { AssetState } from "../assets/states.tsx"
import { portalCall, useSlug } from "./portal-api.ts"
import { PortalList, PortalSearch } from "./portal-list.tsx"

/** What of the client's is looked after. */
export function Component() {
  const t = useText()
  const slug = useSlug()
  const { query } = useListState()
  return (
    <Stack>
      <PageHead title={t("assets.title")} />
      <Group role="search">
        <PortalSearch label={t("assets.search")} />
      </Group>
      <PortalList
        name="portal:/portal/assets"
        label={t("assets.title")}
        empty={t("portal.noAssets")}
        query={query}
        load={(asked) => portalCall(slug, "get", "/portal/assets", { query: asked })}
        row={(asset) => (
          <>
            <div>
              <Anchor component={Link} to={`/portal/${slug}/assets/${asset.id}`}>
                {asset.name}
              </Anchor>
              <Text size="xs" c="dimmed">
                {[asset.type, asset.serial].filter(Boolean).join(" · ")}
              </Text>
            </div>
            <AssetState asset={asset} />
          </>
        )}
      />
    </Stack>
  )
}
