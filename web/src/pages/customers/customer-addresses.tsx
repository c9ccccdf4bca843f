import { ActionIcon, Button, Checkbox, Group, NativeSelect, Stack, Text, TextInput } from "@mantine/core"
import { IconPencil, IconPlus, IconTrash } from "@tabler/icons-react"
import { useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { call, type Row, refresh, useChange, useRead } from "../../api/index.ts"
import { useHere, useMay } from "../../app/me.ts"
import { useFormats } from "../../formats/index.ts"
import { Panel } from "../../kit/detail/index.ts"
import { confirm, notifyFailed } from "../../kit/feedback/index.ts"
import { FormModal, useKitForm } from "../../kit/form/index.ts"
import { useText } from "../../texts/index.ts"
import { Address } from "../orders/order-side.tsx"
import { countryCodes } from "../sign-in/countries.ts"
import type { Customer } from "./customer-page.tsx"

type AddressRow = Row<"/customers/{id}/addresses">

/** Where a customer is billed and gets goods. */
export function CustomerAddresses({ customer }: { readonly customer: Customer }) {
  const t = useText()
  const canWrite = useMay()("customers:write")
  const addresses = useRead("/customers/{id}/addresses", { path: { id: customer.id } })
  const [edited, setEdited] = useState<AddressRow | "new" | null>(null)
  const rows = addresses.data?.data ?? []
  return (
    <Panel
      title={t("customers.addresses")}
      actions={
        canWrite && (
          <ActionIcon variant="subtle" aria-label={t("customers.addAddress")} onClick={() => setEdited("new")}>
            <IconPlus size={16} />
          </ActionIcon>
        )
      }
    >
      {rows.length === 0 && (
        <Text size="sm" c="dimmed">
          {t("customers.noAddresses")}
        </Text>
      )}
      <Stack gap="sm">
        {rows.map((address) => (
          <AddressLine key={address.id} address={address} canWrite={canWrite} onEdit={() => setEdited(address)} />
        ))}
      </Stack>
      {edited !== null && (
        <AddressDialog customer={customer} address={edited === "new" ? null : edited} onClose={() => setEdited(null)} />
      )}
    </Panel>
  )
}

interface AddressLineProps {
  readonly address: AddressRow
  readonly canWrite: boolean
  readonly onEdit: () => void
}

function AddressLine({ address, canWrite, onEdit }: AddressLineProps) {
  const t = useText()
  const path = { id: address.customerId, addressId: address.id }
  const remove = useChange(() => call("delete", "/customers/{id}/addresses/{addressId}", { path }))
  const askAndRemove = async () => {
    const question = {
      title: t("customers.removeAddress", { line: address.line1 }),
      text: t("customers.removeAddressText"),
      action: t("common.remove"),
    }
    if (await confirm(question)) remove.mutate(undefined, { onError: notifyFailed })
  }
  return (
    <Group justify="space-between" wrap="nowrap" align="flex-start">
      <div style={{ overflowWrap: "anywhere" }}>
        <Address address={address} />
        <Text size="xs" c="dimmed">
          {[
            address.isDefaultBilling && t("customers.forBilling"),
            address.isDefaultShipping && t("customers.forShipping"),
          ]
            .filter(Boolean)
            .join(" · ")}
        </Text>
      </div>
      {canWrite && (
        <Button.Group>
          <ActionIcon
            variant="subtle"
            aria-label={t("customers.editAddress", { line: address.line1 })}
            onClick={onEdit}
          >
            <IconPencil size={16} />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            color="red"
            aria-label={t("customers.removeAddress", { line: address.line1 })}
            onClick={() => void askAndRemove()}
          >
            <IconTrash size={16} />
          </ActionIcon>
        </Button.Group>
      )}
    </Group>
  )
}

interface AddressDialogProps {
  readonly customer: Customer
  readonly address: AddressRow | null
  readonly onClose: () => void
}

function AddressDialog({ customer, address, onClose }: AddressDialogProps) {
  const t = useText()
  const client = useQueryClient()
  const { business } = useHere()
  const { country, locale } = useFormats()
  const countries = countryCodes
    .map((value) => ({ value, label: country(value) }))
    .toSorted((a, b) => a.label.localeCompare(b.label, locale))
  const form = useKitForm({
    initial: {
      name: address?.name ?? "",
      line1: address?.line1 ?? "",
      line2: address?.line2 ?? "",
      postalCode: address?.postalCode ?? "",
      city: address?.city ?? "",
      region: address?.region ?? "",
      country: address?.country ?? business.country ?? "GR",
      isDefaultBilling: address?.isDefaultBilling ?? false,
      isDefaultShipping: address?.isDefaultShipping ?? false,
    },
    check: ({ line1, city }) => ({
      ...(line1.trim() === "" ? { line1: t("form.wanted") } : {}),
      ...(city.trim() === "" ? { city: t("form.wanted") } : {}),
    }),
    save: ({ line1, city, name, line2, postalCode, region, ...rest }) => {
      const orNull = (text: string) => (text.trim() === "" ? null : text.trim())
      const body = {
        ...rest,
        line1: line1.trim(),
        city: city.trim(),
        name: orNull(name),
        line2: orNull(line2),
        postalCode: orNull(postalCode),
        region: orNull(region),
      }
      return address === null
        ? call("post", "/customers/{id}/addresses", { path: { id: customer.id }, body })
        : call("patch", "/customers/{id}/addresses/{addressId}", {
            path: { id: customer.id, addressId: address.id },
            body,
          })
    },
    onSaved: async () => {
      await refresh(client)
      onClose()
    },
  })
  const { getInputProps } = form.fields
  const title = address === null ? t("customers.addAddress") : t("customers.editAddress", { line: address.line1 })
  return (
    <FormModal form={form} title={title} action={t("common.save")} onClose={onClose}>
      <TextInput label={t("common.name")} maxLength={200} {...getInputProps("name")} />
      <TextInput label={t("customers.line1")} maxLength={200} data-autofocus {...getInputProps("line1")} />
      <TextInput label={t("customers.line2")} maxLength={200} {...getInputProps("line2")} />
      <Group grow align="flex-start">
        <TextInput label={t("customers.postalCode")} maxLength={20} {...getInputProps("postalCode")} />
        <TextInput label={t("customers.city")} maxLength={100} {...getInputProps("city")} />
      </Group>
      <TextInput label={t("customers.region")} maxLength={100} {...getInputProps("region")} />
      <NativeSelect label={t("newBusiness.country")} data={countries} {...getInputProps("country")} />
      <Checkbox label={t("customers.forBilling")} {...getInputProps("isDefaultBilling", { type: "checkbox" })} />
      <Checkbox label={t("customers.forShipping")} {...getInputProps("isDefaultShipping", { type: "checkbox" })} />
    </FormModal>
  )
}
