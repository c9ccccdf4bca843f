import { ActionIcon, Button, Group, Select, Stack } from "@mantine/core"
import type { UseFormReturnType } from "@mantine/form"
import { IconPlus, IconTrash } from "@tabler/icons-react"
import { useRead } from "../../api/index.ts"
import { DecimalField } from "../../kit/form/index.ts"
import { useText } from "../../texts/index.ts"
import { useMembers } from "../pickers/members.ts"
import type { RateCard } from "./rate-card.ts"
import type { RoundingValues } from "./rounding-fields.tsx"

const pricesMax = 200

interface PriceLine {
  serviceTypeId: string | null
  userId: string | null
  unitPrice: string
}

export interface CardValues {
  name: string
  level: RateCard["level"]
  holderId: string | null
  currency: string
  validFrom: string
  validUntil: string
  prices: PriceLine[]
  /** Null: as the business rounds. */
  rounding: RoundingValues | null
}

/** What an hour costs: of each kind of work and person, or of all. */
export function PriceFields({ fields }: { readonly fields: UseFormReturnType<CardValues> }) {
  const t = useText()
  const types = useRead("/work/service-types")
  const members = useMembers()
  const { prices, currency } = fields.getValues()
  return (
    <Stack gap="xs" component="fieldset" className="m-fieldset" aria-label={t("rates.prices")}>
      {prices.map((_, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line has no name but its place
        <Group key={n} align="flex-end" gap="xs">
          <Select
            label={t("hours.serviceType")}
            placeholder={t("list.all")}
            data={(types.data?.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
            clearable
            clearButtonProps={{ "aria-label": t("list.all") }}
            flex="1 1 140px"
            {...fields.getInputProps(`prices.${n}.serviceTypeId`)}
          />
          <Select
            label={t("hours.person")}
            placeholder={t("list.all")}
            data={members.map(({ userId, name }) => ({ value: userId, label: name }))}
            clearable
            clearButtonProps={{ "aria-label": t("list.all") }}
            flex="1 1 140px"
            {...fields.getInputProps(`prices.${n}.userId`)}
          />
          <DecimalField
            label={t("rates.hour")}
            unit={currency}
            flex="1 1 110px"
            {...fields.getInputProps(`prices.${n}.unitPrice`)}
          />
          <ActionIcon
            variant="subtle"
            color="red"
            size={36}
            aria-label={t("rates.removePrice", { n: n + 1 })}
            disabled={prices.length === 1}
            onClick={() => fields.removeListItem("prices", n)}
          >
            <IconTrash size={16} />
          </ActionIcon>
        </Group>
      ))}
      <Group>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconPlus size={14} />}
          disabled={prices.length >= pricesMax}
          onClick={() => fields.insertListItem("prices", { serviceTypeId: null, userId: null, unitPrice: "" })}
        >
          {t("rates.addPrice")}
        </Button>
      </Group>
    </Stack>
  )
}
