import { ActionIcon, Button, Group, NumberInput, Select, SimpleGrid, Stack, Textarea, TextInput } from "@mantine/core"
import type { FormErrors, UseFormReturnType } from "@mantine/form"
import { IconPlus, IconTrash } from "@tabler/icons-react"
import { call } from "../../api/index.ts"
import { isPositive, useFormats } from "../../formats/index.ts"
import { Panel } from "../../kit/detail/index.ts"
import { DecimalField, GuardedForm, isDecimal, Picker, type PickerItem, useKitForm } from "../../kit/form/index.ts"
import { type Text, useText } from "../../texts/index.ts"
import { findVariants } from "../pickers/variants.ts"
import { useLocations } from "../stock/use-locations.ts"
import type { Purchase } from "./states.tsx"
import { findSuppliers } from "./suppliers.tsx"

interface Values {
  supplierId: string | null
  locationId: string | null
  expectedOn: string
  overPercent: number | string
  notes: string
  lines: { key: string; variantId: string; name: string; quantity: string; unitCost: string }[]
}

interface PurchaseFormProps {
  /** Null: a new one. */
  readonly purchase: Purchase | null
  /** Its supplier, as the picker shows it. */
  readonly supplier: PickerItem | null
  readonly onSaved: (id: string) => void
  readonly onCancel: () => void
}

/** A purchase order until it is sent: from whom, what, for how much, and when it is awaited. */
export function PurchaseForm({ purchase, supplier, onSaved, onCancel }: PurchaseFormProps) {
  const t = useText()
  const { locations } = useLocations()
  const form = useKitForm<Values, { id: string }>({
    initial: purchase === null ? newValues(supplier) : valuesOf(purchase),
    check: (values) => check(t, values),
    save: (values) => save(purchase, values),
    onSaved: ({ id }) => onSaved(id),
  })
  const { getInputProps } = form.fields
  return (
    <GuardedForm form={form} action={t("purchases.save")} onCancel={onCancel}>
      <Panel>
        <Picker
          kind="suppliers"
          label={t("purchases.supplier")}
          find={findSuppliers}
          known={supplier}
          {...getInputProps("supplierId")}
        />
        <SimpleGrid cols={{ base: 1, sm: 3 }}>
          <TextInput type="date" label={t("purchases.expectedOn")} {...getInputProps("expectedOn")} />
          <Select
            label={t("purchases.location")}
            placeholder={t("purchases.usualLocation")}
            data={locations.map(({ id, name }) => ({ value: id, label: name }))}
            clearable
            {...getInputProps("locationId")}
          />
          <NumberInput
            label={t("purchases.overPercent")}
            min={0}
            max={100}
            allowDecimal={false}
            suffix=" %"
            {...getInputProps("overPercent")}
          />
        </SimpleGrid>
        <Textarea label={t("common.notes")} maxLength={2000} autosize {...getInputProps("notes")} />
      </Panel>
      <Panel title={t("purchases.lines")}>
        <Lines fields={form.fields} />
      </Panel>
    </GuardedForm>
  )
}

function Lines({ fields }: { readonly fields: UseFormReturnType<Values> }) {
  const t = useText()
  const { currency } = useFormats()
  const { lines } = fields.getValues()
  return (
    <Stack gap="sm">
      {lines.map((line, place) => (
        <Group key={line.key} align="flex-end" role="group" aria-label={t("orders.line", { n: place + 1 })}>
          <Picker
            kind="variants"
            label={t("common.product")}
            flex="1 1 220px"
            find={findVariants}
            known={line.variantId === "" ? null : { value: line.variantId, label: line.name }}
            value={line.variantId === "" ? null : line.variantId}
            error={fields.errors[`lines.${place}.variantId`]}
            onChange={(id) => fields.setFieldValue(`lines.${place}.variantId`, id ?? "")}
          />
          <DecimalField w={90} label={t("common.quantity")} {...fields.getInputProps(`lines.${place}.quantity`)} />
          <DecimalField
            w={130}
            label={t("purchases.unitCost")}
            unit={currency}
            {...fields.getInputProps(`lines.${place}.unitCost`)}
          />
          <ActionIcon
            variant="default"
            size={36}
            aria-label={t("orders.removeLine", { n: place + 1 })}
            disabled={lines.length === 1}
            onClick={() => fields.removeListItem("lines", place)}
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
          onClick={() => fields.insertListItem("lines", newLine())}
        >
          {t("orders.addLine")}
        </Button>
      </Group>
    </Stack>
  )
}

function newLine(): Values["lines"][number] {
  return { key: crypto.randomUUID(), variantId: "", name: "", quantity: "1", unitCost: "" }
}

function newValues(supplier: PickerItem | null): Values {
  const supplierId = supplier?.value ?? null
  return { supplierId, locationId: null, expectedOn: "", overPercent: 0, notes: "", lines: [newLine()] }
}

function valuesOf({ supplierId, locationId, expectedOn, overPercent, notes, lines }: Purchase): Values {
  return {
    ...{ supplierId, locationId, overPercent, expectedOn: expectedOn ?? "", notes: notes ?? "" },
    lines: lines.map(({ variantId, description, quantity, unitCost }) => ({
      ...{ key: variantId, variantId, name: description, quantity, unitCost },
    })),
  }
}

function check(t: Text, { supplierId, lines }: Values): FormErrors {
  const errors: Record<string, string> = {}
  if (supplierId === null) errors["supplierId"] = t("form.wanted")
  lines.forEach(({ variantId, quantity, unitCost }, place) => {
    if (variantId === "") errors[`lines.${place}.variantId`] = t("orders.productWanted")
    if (!isDecimal(quantity) || !isPositive(quantity)) errors[`lines.${place}.quantity`] = t("form.notNumber")
    if (!isDecimal(unitCost)) errors[`lines.${place}.unitCost`] = t("form.notNumber")
  })
  return errors
}

function save(purchase: Purchase | null, { supplierId, locationId, expectedOn, overPercent, notes, lines }: Values) {
  const body = {
    supplierId: supplierId ?? "",
    locationId,
    expectedOn: expectedOn === "" ? null : expectedOn,
    notes: notes.trim() === "" ? null : notes.trim(),
    overPercent: Number(overPercent),
    lines: lines.map(({ variantId, quantity, unitCost }) => ({ variantId, quantity, unitCost })),
  }
  return purchase === null
    ? call("post", "/purchase-orders", { body })
    : call("patch", "/purchase-orders/{id}", { path: { id: purchase.id }, body, version: purchase.version })
}
