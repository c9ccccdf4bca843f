import { Anchor, Button, Stack } from "@mantine/core"
import { IconPlus } from "@tabler/icons-react"
import { useState } from "react"
import { Link, useNavigate } from "react-router"
import { useRead } from "../../api/index.ts"
import { useMay } from "../../app/me.ts"
import { Loaded, PageHead, Panel, SmallTable, StateBadge } from "../../kit/detail/index.ts"
import { useText } from "../../texts/index.ts"
import { shopAddress } from "./shop.ts"
import { StorefrontDialog } from "./storefront-dialog.tsx"

/** The shops of the business; most have one. */
export function Component() {
  const t = useText()
  const navigate = useNavigate()
  const canWrite = useMay()("sales:write")
  const shops = useRead("/storefronts", { query: { limit: 100 } })
  const [isMaking, setMaking] = useState(false)
  return (
    <Stack>
      <PageHead
        title={t("storefronts.title")}
        actions={
          canWrite && (
            <Button leftSection={<IconPlus size={16} />} onClick={() => setMaking(true)}>
              {t("storefronts.new")}
            </Button>
          )
        }
      />
      <Loaded query={shops}>
        {({ data }) => (
          <Panel>
            <SmallTable
              label={t("storefronts.title")}
              rows={data}
              rowKey={({ id }) => id}
              empty={t("storefronts.emptyText")}
              columns={[
                {
                  key: "name",
                  title: t("common.name"),
                  cell: ({ id, name }) => (
                    <Anchor component={Link} to={`/storefronts/${id}`} size="sm">
                      {name}
                    </Anchor>
                  ),
                },
                { key: "address", title: t("storefronts.slug"), cell: (shop) => shopAddress(shop), isWide: true },
                { key: "state", title: t("common.state"), cell: ({ isOpen }) => <OpenBadge isOpen={isOpen} /> },
              ]}
            />
          </Panel>
        )}
      </Loaded>
      {isMaking && (
        <StorefrontDialog
          shop={null}
          onSaved={({ id }) => navigate(`/storefronts/${id}`)}
          onClose={() => setMaking(false)}
        />
      )}
    </Stack>
  )
}

/** Does the shop take orders? */
export function OpenBadge({ isOpen }: { readonly isOpen: boolean }) {
  const t = useText()
  return (
    <StateBadge tone={isOpen ? "good" : "over"}>{t(isOpen ? "storefronts.open" : "storefronts.closed")}</StateBadge>
  )
}
