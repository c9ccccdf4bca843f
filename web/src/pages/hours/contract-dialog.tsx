import { Group, TextInput } from "@mantine/core"
import { useQueryClient } from "@tanstack/react-query"
import { call, type Row, refresh } from "../../api/index.ts"
import { useHere } from "../../app/me.ts"
import { today } from "../../formats/index.ts"
import { notifyDone } from "../../kit/feedback/index.ts"
import { FormModal, Picker, useKitForm } from "../../kit/form/index.ts"
import { useText } from "../../texts/index.ts"
import { findCustomers } from "../pickers/customers.ts"

export type Contract = Row<"/work/contracts">

interface DialogProps {
  /** Null: a new one. */
  readonly contract: Contract | null
  readonly onClose: () => void
}

/** A contract: with whom, from when, and until when. */
export function ContractDialog({ contract, onClose }: DialogProps) {
  const t = useText()
  const client = useQueryClient()
  const { timeZone } = useHere().business
  const form = useKitForm({
    initial: {
      customerId: contract?.customerId ?? null,
      name: contract?.name ?? "",
      startsOn: contract?.startsOn ?? today(timeZone),
      endsOn: contract?.endsOn ?? "",
    },
    check: ({ customerId, name, startsOn, endsOn }) => ({
      ...(customerId === null ? { customerId: t("form.wanted") } : {}),
      ...(name.trim() === "" ? { name: t("form.wanted") } : {}),
      ...(startsOn === "" ? { startsOn: t("form.wanted") } : {}),
      ...(endsOn !== "" && endsOn < startsOn ? { endsOn: t("contracts.endsBefore") } : {}),
    }),
    save: ({ customerId, name, startsOn, endsOn }) => {
      const body = { name: name.trim(), startsOn, endsOn: endsOn === "" ? null : endsOn }
      return contract === null
        ? call("post", "/work/contracts", { body: { ...body, customerId: customerId ?? "" } })
        : call("patch", "/work/contracts/{id}", { path: { id: contract.id }, body, version: contract.version })
    },
    onSaved: async () => {
      await refresh(client, ["/work/contracts"])
      notifyDone(t("common.saved"))
      onClose()
    },
  })
  const { getInputProps } = form.fields
  return (
    <FormModal
      form={form}
      title={contract === null ? t("contracts.new") : contract.name}
      action={t("common.save")}
      onClose={onClose}
    >
      {contract === null && (
        <Picker kind="customer" label={t("hours.customer")} find={findCustomers} {...getInputProps("customerId")} />
      )}
      <TextInput label={t("common.name")} maxLength={200} {...getInputProps("name")} />
      <Group grow align="flex-start">
        <TextInput type="date" label={t("contracts.startsOn")} {...getInputProps("startsOn")} />
        <TextInput
          type="date"
          label={t("contracts.endsOn")}
          description={t("contracts.endsHint")}
          {...getInputProps("endsOn")}
        />
      </Group>
    </FormModal>
  )
}
