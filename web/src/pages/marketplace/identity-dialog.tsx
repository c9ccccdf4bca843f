import { Fieldset, NativeSelect, SimpleGrid, Stack, TextInput } from "@mantine/core"
import { useQueryClient } from "@tanstack/react-query"
import { call, type Init, refresh } from "../../api/index.ts"
import { useHere } from "../../app/me.ts"
import { useFormats } from "../../formats/index.ts"
import { notifyDone } from "../../kit/feedback/index.ts"
import { FormModal, useKitForm } from "../../kit/form/index.ts"
import { useText } from "../../texts/index.ts"
import { countryCodes } from "../sign-in/countries.ts"
import type { Seller } from "./states.tsx"

interface IdentityDialogProps {
  readonly seller: Seller
  /** Who writes: the marketplace about a seller (also its name), or the seller about itself. */
  readonly as: "operator" | "seller"
  readonly onClose: () => void
}

type Identity = NonNullable<Init<"patch", "/marketplace/memberships/{sellerId}">["body"]>

/** Who a seller is before the law and its bank: without it nobody is paid. */
export function IdentityDialog({ seller, as, onClose }: IdentityDialogProps) {
  const t = useText()
  const client = useQueryClient()
  const { country } = useFormats()
  const { business } = useHere()
  const form = useKitForm({
    initial: valuesOf(seller, business.country ?? "GR"),
    check: (values) => {
      const hasAddress = [values.line1, values.line2, values.city, values.postalCode].some((text) => text.trim() !== "")
      return {
        ...(as === "operator" && values.name.trim() === "" ? { name: t("form.wanted") } : {}),
        ...(hasAddress && values.line1.trim() === "" ? { line1: t("form.wanted") } : {}),
        ...(hasAddress && values.city.trim() === "" ? { city: t("form.wanted") } : {}),
      }
    },
    save: (values) => {
      const body = bodyOf(values)
      return as === "seller"
        ? call("patch", "/marketplace/memberships/{sellerId}", { path: { sellerId: seller.id }, body })
        : call("patch", "/marketplace/sellers/{id}", {
            path: { id: seller.id },
            body: { ...body, name: values.name.trim() },
            version: seller.version,
          })
    },
    fieldOfCode: { "marketplace.iban_invalid": "iban" },
    onSaved: async () => {
      await refresh(client, ["/marketplace"])
      notifyDone(t("common.saved"))
      onClose()
    },
  })
  const { getInputProps, getValues } = form.fields
  const countries = countryCodes
    .map((value) => ({ value, label: country(value) }))
    .toSorted((a, b) => a.label.localeCompare(b.label))
  return (
    <FormModal form={form} size="lg" title={t("market.identity")} action={t("common.save")} onClose={onClose}>
      {as === "operator" && <TextInput label={t("common.name")} maxLength={200} {...getInputProps("name")} />}
      <NativeSelect
        label={t("market.sellerKind")}
        data={(["company", "person"] as const).map((value) => ({ value, label: t(`market.sellerKinds.${value}`) }))}
        {...getInputProps("kind")}
      />
      <TextInput label={t("market.legalName")} maxLength={200} {...getInputProps("legalName")} />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <TextInput label={t("market.taxNumber")} maxLength={40} {...getInputProps("taxNumber")} />
        <TextInput label={t("market.vatNumber")} maxLength={40} {...getInputProps("vatNumber")} />
        {getValues().kind === "person" && (
          <TextInput type="date" label={t("market.birthDate")} {...getInputProps("birthDate")} />
        )}
      </SimpleGrid>
      <Fieldset legend={t("market.address")}>
        <Stack gap="sm">
          <TextInput label={t("market.line1")} maxLength={200} {...getInputProps("line1")} />
          <TextInput label={t("market.line2")} maxLength={200} {...getInputProps("line2")} />
          <SimpleGrid cols={{ base: 1, xs: 2 }}>
            <TextInput label={t("market.postalCode")} maxLength={20} {...getInputProps("postalCode")} />
            <TextInput label={t("market.city")} maxLength={100} {...getInputProps("city")} />
          </SimpleGrid>
          <NativeSelect label={t("newBusiness.country")} data={countries} {...getInputProps("country")} />
        </Stack>
      </Fieldset>
      <Fieldset legend={t("market.account")}>
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <TextInput label={t("market.iban")} maxLength={42} autoComplete="off" {...getInputProps("iban")} />
          <TextInput label={t("market.bic")} maxLength={11} autoComplete="off" {...getInputProps("bic")} />
        </SimpleGrid>
      </Fieldset>
    </FormModal>
  )
}

function valuesOf(seller: Seller, country: string) {
  const { address } = seller
  return {
    name: seller.name,
    kind: seller.kind,
    legalName: seller.legalName ?? "",
    taxNumber: seller.taxNumber ?? "",
    vatNumber: seller.vatNumber ?? "",
    birthDate: seller.birthDate ?? "",
    line1: address?.line1 ?? "",
    line2: address?.line2 ?? "",
    city: address?.city ?? "",
    postalCode: address?.postalCode ?? "",
    country: address?.country ?? country,
    iban: seller.iban ?? "",
    bic: seller.bic ?? "",
  }
}

function bodyOf(values: ReturnType<typeof valuesOf>): Identity {
  const orNull = (text: string) => (text.trim() === "" ? null : text.trim())
  const { line1, line2, city, postalCode, country } = values
  return {
    kind: values.kind,
    legalName: orNull(values.legalName),
    taxNumber: orNull(values.taxNumber),
    vatNumber: orNull(values.vatNumber),
    birthDate: values.kind === "person" ? orNull(values.birthDate) : null,
    address:
      line1.trim() === ""
        ? null
        : { line1: line1.trim(), line2: orNull(line2), city: city.trim(), postalCode: orNull(postalCode), country },
    iban: orNull(values.iban),
    bic: orNull(values.bic),
  }
}
