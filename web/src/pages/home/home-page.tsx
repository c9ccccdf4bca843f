import { Grid, SimpleGrid, Stack } from "@mantine/core"
import { useDeferredValue } from "react"
import { useHere, useMay } from "../../app/me.ts"
import { PageHead } from "../../kit/detail/index.ts"
import { useText } from "../../texts/index.ts"
import { BeginCard } from "../begin/begin-card.tsx"
import { HomeConnections } from "./home-connections.tsx"
import { HomeHappenings } from "./home-happenings.tsx"
import { HomeInvoices } from "./home-invoices.tsx"
import { HomeOrders } from "./home-orders.tsx"
import { HomeSales } from "./home-sales.tsx"
import { HomeStock } from "./home-stock.tsx"
import { HomeTickets } from "./home-tickets.tsx"
import { useHome } from "./use-home.ts"

/** The state of the business at a glance; it refreshes by itself. */
export function Component() {
  const t = useText()
  const may = useMay()
  const { me } = useHere()
  const { data: home, error } = useHome()
  // As in lists: the head is painted first, and the figures behind it.
  const isHeadThere = useDeferredValue(true, false)
  const head = <PageHead title={t("home.hello", { name: me.actor.name.split(" ")[0] ?? "" })} />
  if (!isHeadThere) return head
  return (
    <Stack>
      {head}
      {may("settings:write") && <BeginCard />}
      <SimpleGrid cols={{ base: 1, xs: 2, lg: 5 }}>
        {may("sales:read") && <HomeSales home={home} error={error} />}
        {may("billing:read") && <HomeInvoices home={home} error={error} />}
        {may("stock:read") && <HomeStock home={home} error={error} />}
        {may("desk:read") && <HomeTickets home={home} error={error} />}
        {may("integrations:read") && <HomeConnections home={home} error={error} />}
      </SimpleGrid>
      <Grid>
        {may("sales:read") && (
          <Grid.Col span={{ base: 12, lg: 7 }}>
            <HomeOrders />
          </Grid.Col>
        )}
        <Grid.Col span={{ base: 12, lg: 5 }}>
          <HomeHappenings home={home} />
        </Grid.Col>
      </Grid>
    </Stack>
  )
}
