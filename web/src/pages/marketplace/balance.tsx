import { Paper, SimpleGrid, Text } from "@mantine/core"
import type { Reply } from "../../api/index.ts"
import { useFormats } from "../../formats/index.ts"
import { useText } from "../../texts/index.ts"

type Sums = Reply<"get", "/marketplace/sellers/{id}/balance">

interface BalanceProps {
  readonly balance: Sums
  readonly currency: string
}

/** A seller's money by where it is. */
export function Balance({ balance, currency }: BalanceProps) {
  const t = useText()
  const { money } = useFormats()
  const sums = [
    { state: "pending", minor: balance.pendingMinor },
    { state: "available", minor: balance.availableMinor },
    { state: "processing", minor: balance.processingMinor },
    { state: "paid", minor: balance.paidMinor },
  ] as const
  return (
    <SimpleGrid cols={{ base: 2, sm: 4 }} spacing="sm" component="dl" m={0}>
      {sums.map(({ state, minor }) => (
        <Paper key={state} withBorder p="sm">
          <Text component="dt" size="sm" c="dimmed">
            {t(`market.balance.${state}`)}
          </Text>
          <Text component="dd" m={0} fw={650} size="lg" c={minor.startsWith("-") ? "red" : ""}>
            {money(minor, currency)}
          </Text>
        </Paper>
      ))}
    </SimpleGrid>
  )
}
