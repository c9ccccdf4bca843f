import { Group, Select, Stack, Textarea, TextInput } from "@mantine/core"
import type { GetInputPropsReturnType } from "@mantine/form"
import { useQuery, useQueryClient } from "@tanstack/react-query"
import { useNavigate } from "react-router"
import { call, read, refresh, useRead } from "../../api/index.ts"
import { notifyDone } from "../../kit/feedback/index.ts"
import { FormModal, Picker, useKitForm } from "../../kit/form/index.ts"
import { useText } from "../../texts/index.ts"
import { findCustomers } from "../pickers/customers.ts"
import { CustomField, fieldBody, fieldTexts } from "./custom-field.tsx"
import type { Asset } from "./states.tsx"

interface DialogProps {
  /** The one that is changed; a new one without it. */
  readonly asset?: Asset
  readonly onClose: () => void
}

/** An asset: whose it is, of what type, where it stands, and until when it is under warranty. */
export function AssetDialog({ asset, onClose }: DialogProps) {
  const t = useText()
  const client = useQueryClient()
  const navigate = useNavigate()
  const types = useRead("/asset-types").data?.data ?? []
  const form = useKitForm({
    initial: {
      customerId: asset?.customerId ?? null,
      name: asset?.name ?? "",
      typeId: asset?.typeId ?? null,
      categoryId: asset?.categoryId ?? null,
      locationId: asset?.locationId ?? null,
      contactId: asset?.contactId ?? null,
      serial: asset?.serial ?? "",
      purchasedOn: asset?.purchasedOn ?? "",
      warrantyEndsOn: asset?.warrantyEndsOn ?? "",
      notes: asset?.notes ?? "",
      fields: fieldTexts(asset?.fields ?? {}),
    },
    check: ({ customerId, name, typeId }) => ({
      ...(customerId === null ? { customerId: t("form.wanted") } : {}),
      ...(name.trim() === "" ? { name: t("form.wanted") } : {}),
      ...(typeId === null ? { typeId: t("form.wanted") } : {}),
    }),
    save: ({ customerId, typeId, name, serial, purchasedOn, warrantyEndsOn, notes, fields, ...places }) => {
      const orNull = (text: string) => (text.trim() === "" ? null : text.trim())
      const type = types.find(({ id }) => id === typeId)
      const body = {
        ...places,
        name: name.trim(),
        typeId: typeId ?? "",
        serial: orNull(serial),
        purchasedOn: orNull(purchasedOn),
        warrantyEndsOn: orNull(warrantyEndsOn),
        notes: orNull(notes),
        fields: fieldBody(type?.fields ?? [], fields),
      }
      return asset === undefined
        ? call("post", "/assets", { body: { ...body, customerId: customerId ?? "" } })
        : call("patch", "/assets/{id}", { path: { id: asset.id }, body, version: asset.version })
    },
    onSaved: async ({ id }) => {
      await refresh(client, ["/assets", "/audit"])
      notifyDone(t("common.saved"))
      onClose()
      if (asset === undefined) await navigate(`/assets/${id}`)
    },
  })
  const { getInputProps } = form.fields
  const { customerId, typeId } = form.fields.getValues()
  const type = types.find(({ id }) => id === typeId)
  const title = asset === undefined ? t("assets.new") : t("assets.change")
  return (
    <FormModal form={form} title={title} action={t("common.save")} onClose={onClose}>
      {asset === undefined && (
        <Picker kind="customer" label={t("hours.customer")} find={findCustomers} {...getInputProps("customerId")} />
      )}
      <TextInput label={t("common.name")} maxLength={200} {...getInputProps("name")} />
      <Group grow align="flex-start">
        <Select
          label={t("assets.type")}
          data={types
            .filter(({ id, isArchived }) => !isArchived || id === asset?.typeId)
            .map(({ id, name }) => ({ value: id, label: name }))}
          nothingFoundMessage={t("assets.noTypes")}
          allowDeselect={false}
          {...getInputProps("typeId")}
        />
        <TextInput label={t("assets.serial")} maxLength={100} {...getInputProps("serial")} />
      </Group>
      {customerId !== null && <Places customerId={customerId} inputProps={getInputProps} />}
      <Group grow align="flex-start">
        <TextInput type="date" label={t("assets.purchasedOn")} {...getInputProps("purchasedOn")} />
        <TextInput type="date" label={t("assets.warrantyEndsOn")} {...getInputProps("warrantyEndsOn")} />
      </Group>
      {type !== undefined && type.fields.length > 0 && (
        <Stack component="fieldset" gap="sm" className="m-fieldset" aria-label={type.name}>
          {type.fields.map((field) => (
            <CustomField key={field.key} field={field} inputProps={getInputProps(`fields.${field.key}`)} />
          ))}
        </Stack>
      )}
      <Textarea label={t("common.notes")} maxLength={4000} autosize {...getInputProps("notes")} />
    </FormModal>
  )
}

interface PlacesProps {
  readonly customerId: string
  readonly inputProps: (name: string) => GetInputPropsReturnType
}

/** Where at the client it stands, whose it is there, and under what it is sorted. */
function Places({ customerId, inputProps }: PlacesProps) {
  const t = useText()
  const path = { id: customerId }
  const categories = useQuery(read("/customers/{id}/asset-categories", { path })).data?.data ?? []
  const locations = useQuery(read("/customers/{id}/locations", { path })).data?.data ?? []
  const contacts = useQuery(read("/customers/{id}/contacts", { path })).data?.data ?? []
  const choose = (label: string, name: string, rows: readonly { id: string; name: string }[]) => (
    <Select
      label={label}
      placeholder={t("common.none")}
      data={rows.map((row) => ({ value: row.id, label: row.name }))}
      clearable
      clearButtonProps={{ "aria-label": t("common.none") }}
      {...inputProps(name)}
    />
  )
  return (
    <>
      {choose(t("assets.category"), "categoryId", categories)}
      <Group grow align="flex-start">
        {choose(t("assets.location"), "locationId", locations)}
        {choose(t("assets.contact"), "contactId", contacts)}
      </Group>
    </>
  )
}
