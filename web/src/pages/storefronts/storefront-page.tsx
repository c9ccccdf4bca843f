import { Button, Stack, Text } from "@mantine/core"
import { IconExternalLink, IconPalette, IconPencil, IconTruckDelivery } from "@tabler/icons-react"
import { useState } from "react"
import { useNavigate, useParams } from "react-router"
import { useRead } from "../../api/index.ts"
import { Actions, Loaded, PageHead } from "../../kit/detail/index.ts"
import { useText } from "../../texts/index.ts"
import { type Shop, shopAddress } from "./shop.ts"
import { ShopPages } from "./shop-pages.tsx"
import { StorefrontDialog } from "./storefront-dialog.tsx"
import { OpenBadge } from "./storefronts-page.tsx"

/** One shop: its pages, and the ways to its looks and to itself. */
export function Component() {
  const { id = "" } = useParams()
  const shop = useRead("/storefronts/{id}", { path: { id } })
  return <Loaded query={shop}>{(found) => <ShopView shop={found} />}</Loaded>
}

function ShopView({ shop }: { readonly shop: Shop }) {
  const t = useText()
  const navigate = useNavigate()
  const [isChanging, setChanging] = useState(false)
  return (
    <Stack>
      <PageHead
        title={shop.name}
        back={{ to: "/storefronts", label: t("storefronts.title") }}
        badges={<OpenBadge isOpen={shop.isOpen} />}
        subtitle={
          shop.description !== null && (
            <Text size="sm" c="dimmed">
              {shop.description}
            </Text>
          )
        }
        actions={
          <>
            <Button
              component="a"
              href={shopAddress(shop)}
              target="_blank"
              variant="default"
              leftSection={<IconExternalLink size={16} />}
            >
              {t("storefronts.visit")}
            </Button>
            <Actions
              actions={[
                {
                  key: "looks",
                  label: t("storefronts.looks"),
                  icon: IconPalette,
                  needs: "sales:write",
                  isMain: true,
                  onClick: () => void navigate(`/storefronts/${shop.id}/looks`),
                },
                {
                  key: "checkout",
                  label: t("storefronts.checkout"),
                  icon: IconTruckDelivery,
                  needs: "sales:write",
                  isMain: true,
                  onClick: () => void navigate(`/storefronts/${shop.id}/checkout`),
                },
                {
                  key: "change",
                  label: t("storefronts.change"),
                  icon: IconPencil,
                  needs: "sales:write",
                  onClick: () => setChanging(true),
                },
              ]}
            />
          </>
        }
      />
      <ShopPages shop={shop} />
      {isChanging && <StorefrontDialog shop={shop} onClose={() => setChanging(false)} />}
    </Stack>
  )
}
