import { SimpleGrid, Stack } from "@mantine/core"
import { useHere, useMay } from "../../app/me.ts"
import { PageHead } from "../../kit/detail/index.ts"
import { useText } from "../../texts/index.ts"
import { BeginCard } from "../begin/begin-card.tsx"
import { HomeHappenings } from "./home-happenings.tsx"
import { HomeInvoices } from "./home-invoices.tsx"
import { HomeOrders } from "./home-orders.tsx"
import { HomeSales } from "./home-sales.tsx"
import { HomeStock } from "./home-stock.tsx"

/** The state of the business at a glance; it refreshes by itself. */
export function Component() {
  const t = useText()
  const may = useMay()
  const { me } = useHere()
  return (
    <Stack>
      <PageHead title={t("home.hello", { name: me.actor.name.split(" ")[0] ?? "" })} />
      {may("settings:write") && <BeginCard />}
      <SimpleGrid cols={{ base: 1, md: 3 }}>
        {may("sales:read") && <HomeSales />}
        {may("billing:read") && <HomeInvoices />}
        {may("stock:read") && <HomeStock />}
      </SimpleGrid>
      <SimpleGrid cols={{ base: 1, lg: 2 }}>
        {may("sales:read") && <HomeOrders />}
        {may("access:read") && <HomeHappenings />}
      </SimpleGrid>
    </Stack>
  )
}
