import { Anchor, Button, Checkbox, Select, TextInput } from "@mantine/core"
import { useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { call, type Row, refresh, useRead } from "../../api/index.ts"
import { useMay } from "../../app/me.ts"
import { useFormats } from "../../formats/index.ts"
import { Loaded, Panel, SmallTable } from "../../kit/detail/index.ts"
import { notifyDone } from "../../kit/feedback/index.ts"
import { DecimalField, FormModal, isDecimal, useKitForm } from "../../kit/form/index.ts"
import { useText } from "../../texts/index.ts"

type ServiceType = Row<"/work/service-types">

const kinds = [
  "standard",
  "after_hours",
  "emergency",
  "weekend",
  "holiday",
  "travel",
  "project",
  "consulting",
] as const satisfies readonly ServiceType["kind"][]

/** The kinds of work, each with its factor on the rate. */
export function ServiceTypes() {
  const t = useText()
  const { number } = useFormats()
  const canWrite = useMay()("work:approve")
  const types = useRead("/work/service-types")
  const [opened, setOpened] = useState<ServiceType | "new" | null>(null)
  return (
    <Panel
      title={t("rates.serviceTypes")}
      actions={
        canWrite && (
          <Button size="xs" variant="default" onClick={() => setOpened("new")}>
            {t("rates.newServiceType")}
          </Button>
        )
      }
    >
      <Loaded query={types}>
        {({ data }) => (
          <SmallTable
            label={t("rates.serviceTypes")}
            rows={data}
            rowKey={({ id }) => id}
            empty={t("rates.noServiceTypes")}
            columns={[
              {
                key: "name",
                title: t("common.name"),
                cell: (type) =>
                  canWrite ? (
                    <Anchor component="button" type="button" size="sm" ta="left" onClick={() => setOpened(type)}>
                      {type.name}
                    </Anchor>
                  ) : (
                    type.name
                  ),
              },
              { key: "kind", title: t("rates.kind"), cell: ({ kind }) => t(`rates.kinds.${kind}`), isWide: true },
              { key: "factor", title: t("rates.factor"), cell: ({ factor }) => number(factor), align: "right" },
              {
                key: "billable",
                title: t("hours.isBillable"),
                cell: ({ isBillable }) => t(isBillable ? "common.yes" : "common.no"),
              },
              {
                key: "active",
                title: t("rates.isActive"),
                cell: ({ isActive }) => t(isActive ? "common.yes" : "common.no"),
                isWide: true,
              },
            ]}
          />
        )}
      </Loaded>
      {opened !== null && <TypeDialog type={opened === "new" ? null : opened} onClose={() => setOpened(null)} />}
    </Panel>
  )
}

function TypeDialog({ type, onClose }: { readonly type: ServiceType | null; readonly onClose: () => void }) {
  const t = useText()
  const client = useQueryClient()
  const form = useKitForm({
    initial: {
      code: type?.code ?? "",
      name: type?.name ?? "",
      kind: type?.kind ?? ("standard" as ServiceType["kind"]),
      factor: type?.factor ?? "1",
      isBillable: type?.isBillable ?? true,
      isActive: type?.isActive ?? true,
    },
    check: ({ name, code, factor }) => ({
      ...(name.trim() === "" ? { name: t("form.wanted") } : {}),
      ...(code.trim() === "" ? { code: t("form.wanted") } : {}),
      ...(isDecimal(factor) ? {} : { factor: t("form.notNumber") }),
    }),
    save: ({ code, ...values }) => {
      const body = { ...values, name: values.name.trim() }
      return type === null
        ? call("post", "/work/service-types", { body: { ...body, code: code.trim() } })
        : call("patch", "/work/service-types/{id}", { path: { id: type.id }, body, version: type.version })
    },
    onSaved: async () => {
      await refresh(client, ["/work/service-types"])
      notifyDone(t("common.saved"))
      onClose()
    },
    fieldOfCode: { "service_type.code_taken": "code" },
  })
  const { getInputProps } = form.fields
  return (
    <FormModal
      form={form}
      title={type === null ? t("rates.newServiceType") : type.name}
      action={t("common.save")}
      onClose={onClose}
    >
      <TextInput label={t("common.name")} maxLength={200} data-autofocus {...getInputProps("name")} />
      {type === null && <TextInput label={t("rates.code")} maxLength={40} {...getInputProps("code")} />}
      <Select
        label={t("rates.kind")}
        data={kinds.map((value) => ({ value, label: t(`rates.kinds.${value}`) }))}
        allowDeselect={false}
        {...getInputProps("kind")}
      />
      <DecimalField label={t("rates.factor")} description={t("rates.factorHint")} {...getInputProps("factor")} />
      <Checkbox label={t("hours.isBillable")} {...getInputProps("isBillable", { type: "checkbox" })} />
      <Checkbox label={t("rates.isActive")} {...getInputProps("isActive", { type: "checkbox" })} />
    </FormModal>
  )
}
