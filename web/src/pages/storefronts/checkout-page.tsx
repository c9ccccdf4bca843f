import {
  ActionIcon,
  Button,
  Checkbox,
  Group,
  NativeSelect,
  NumberInput,
  SimpleGrid,
  Stack,
  Text,
  TextInput,
} from "@mantine/core"
import { IconPlus, IconTrash } from "@tabler/icons-react"
import { useQueryClient } from "@tanstack/react-query"
import { useNavigate, useParams } from "react-router"
import { call, type Row, refresh, useRead } from "../../api/index.ts"
import { useFormats } from "../../formats/index.ts"
import { Loaded, PageHead, Panel } from "../../kit/detail/index.ts"
import { notifyDone } from "../../kit/feedback/index.ts"
import { DecimalField, GuardedForm, type KitForm, useKitForm } from "../../kit/form/index.ts"
import { useText } from "../../texts/index.ts"
import { type CheckoutValues, checkoutBody, checkoutFaults, checkoutValues, newWay, payments } from "./checkout.ts"
import type { Shop } from "./shop.ts"

type TaxClass = Row<"/tax-classes">

/** How a shop sends and how it is paid: what its checkout offers. */
export function Component() {
  const { id = "" } = useParams()
  const shop = useRead("/storefronts/{id}", { path: { id } })
  const taxes = useRead("/tax-classes")
  return (
    <Loaded query={shop}>
      {(found) => (
        <Loaded query={taxes}>{({ data }) => <CheckoutForm key={found.version} shop={found} taxes={data} />}</Loaded>
      )}
    </Loaded>
  )
}

function CheckoutForm({ shop, taxes }: { readonly shop: Shop; readonly taxes: readonly TaxClass[] }) {
  const t = useText()
  const { currency } = useFormats()
  const client = useQueryClient()
  const navigate = useNavigate()
  const form = useKitForm<CheckoutValues>({
    initial: checkoutValues(shop, currency),
    check: (values) =>
      checkoutFaults(values, currency, {
        wanted: t("form.wanted"),
        amount: t("market.amountWrong"),
        none: t("storefronts.payNone"),
      }),
    save: (values) =>
      call("patch", "/storefronts/{id}", {
        path: { id: shop.id },
        body: checkoutBody(values, currency, taxes),
        version: shop.version,
      }),
    onSaved: async () => {
      await refresh(client, ["/storefront"])
      notifyDone(t("common.saved"))
      await navigate(`/storefronts/${shop.id}`)
    },
  })
  const { getInputProps, errors } = form.fields
  return (
    <Stack maw={860}>
      <PageHead title={t("storefronts.checkout")} back={{ to: `/storefronts/${shop.id}`, label: shop.name }} />
      <GuardedForm form={form} action={t("common.save")}>
        <Panel title={t("storefronts.ways")}>
          <Ways form={form} taxes={taxes} currency={currency} />
        </Panel>
        <Panel title={t("storefronts.pay")}>
          <Checkbox.Group
            label={t("storefronts.payLabel")}
            description={t("storefronts.payHint")}
            error={errors["paymentMethods"]}
            {...getInputProps("paymentMethods")}
          >
            <Stack gap="xs" mt="xs">
              {payments.map((value) => (
                <Checkbox key={value} value={value} label={t(`orders.method.${value}`)} />
              ))}
            </Stack>
          </Checkbox.Group>
          <NumberInput
            label={t("storefronts.reservation")}
            description={t("storefronts.reservationHint")}
            min={1}
            max={43_200}
            allowDecimal={false}
            hideControls
            w={220}
            {...getInputProps("reservationMinutes")}
          />
        </Panel>
      </GuardedForm>
    </Stack>
  )
}

interface WaysProps {
  readonly form: KitForm<CheckoutValues>
  readonly taxes: readonly TaxClass[]
  readonly currency: string
}

const waysMax = 20

function Ways({ form: { fields }, taxes, currency }: WaysProps) {
  const t = useText()
  const { ways } = fields.getValues()
  return (
    <Stack>
      {ways.length === 0 && (
        <Text size="sm" c="dimmed">
          {t("storefronts.noWays")}
        </Text>
      )}
      {ways.map((way, place) => (
        <Group
          key={way.key}
          align="flex-end"
          wrap="nowrap"
          role="group"
          aria-label={t("storefronts.way", { n: place + 1 })}
        >
          <SimpleGrid cols={{ base: 1, xs: 2, md: 4 }} flex={1} spacing="xs">
            <TextInput
              label={t("common.name")}
              placeholder={t("storefronts.wayExample")}
              maxLength={100}
              {...fields.getInputProps(`ways.${place}.name`)}
            />
            <DecimalField label={t("common.price")} unit={currency} {...fields.getInputProps(`ways.${place}.price`)} />
            <DecimalField
              label={t("storefronts.freeFrom")}
              placeholder={t("storefronts.never")}
              unit={currency}
              {...fields.getInputProps(`ways.${place}.freeFrom`)}
            />
            <NativeSelect
              label={t("common.tax")}
              data={[
                { value: "", label: t("storefronts.likeGoods") },
                ...taxes.map(({ code, name }) => ({ value: code, label: name })),
                ...(way.tax === "" || taxes.some(({ code }) => code === way.tax)
                  ? []
                  : [{ value: way.tax, label: way.tax }]),
              ]}
              {...fields.getInputProps(`ways.${place}.tax`)}
            />
          </SimpleGrid>
          <ActionIcon
            variant="default"
            size={36}
            aria-label={t("storefronts.removeWay", { name: way.name === "" ? String(place + 1) : way.name })}
            onClick={() => fields.removeListItem("ways", place)}
          >
            <IconTrash size={16} />
          </ActionIcon>
        </Group>
      ))}
      <Group>
        <Button
          variant="default"
          size="xs"
          leftSection={<IconPlus size={14} />}
          disabled={ways.length >= waysMax}
          onClick={() => fields.insertListItem("ways", newWay())}
        >
          {t("storefronts.addWay")}
        </Button>
      </Group>
    </Stack>
  )
}
