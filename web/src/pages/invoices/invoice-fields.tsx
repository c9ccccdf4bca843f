import { ActionIcon, Button, Group, NativeSelect, Paper, Stack, Switch, Textarea, TextInput } from "@mantine/core"
import type { UseFormReturnType } from "@mantine/form"
import { IconPlus, IconTrash } from "@tabler/icons-react"
import { useHere } from "../../app/me.ts"
import { useFormats } from "../../formats/index.ts"
import { Panel } from "../../kit/detail/index.ts"
import { DecimalField, Picker, type PickerItem } from "../../kit/form/index.ts"
import { useText } from "../../texts/index.ts"
import { findCustomers } from "../pickers/customers.ts"
import { type InvoiceValues, newLine, type TaxClass } from "./invoice-form.ts"

interface InvoiceFieldsProps {
  readonly fields: UseFormReturnType<InvoiceValues>
  readonly classes: readonly TaxClass[]
  readonly known?: PickerItem
}

/** The fields of a draft: whom, when, and for what. */
export function InvoiceFields({ fields, classes, known }: InvoiceFieldsProps) {
  const t = useText()
  const { getInputProps, getValues, setFieldValue, errors } = fields
  return (
    <>
      <Panel title={t("orders.customer")}>
        <Picker
          kind="customers"
          label={t("orders.knownCustomer")}
          find={findCustomers}
          known={known ?? null}
          value={getValues().customerId === "" ? null : getValues().customerId}
          error={errors["customerId"]}
          onChange={(id) => setFieldValue("customerId", id ?? "")}
        />
        <Group grow align="flex-start">
          <TextInput type="date" label={t("invoices.issued")} {...getInputProps("issueDate")} />
          <TextInput
            type="date"
            label={t("invoices.due")}
            description={t("invoices.dueHint")}
            inputWrapperOrder={["label", "input", "description", "error"]}
            {...getInputProps("dueDate")}
          />
        </Group>
      </Panel>
      <Panel title={t("orders.lines")}>
        <Switch label={t("invoices.pricesIncludeTax")} {...getInputProps("pricesIncludeTax", { type: "checkbox" })} />
        <Stack gap="sm">
          {getValues().lines.map((line, place) => (
            <Line key={line.key} fields={fields} place={place} classes={classes} />
          ))}
        </Stack>
        <Group>
          <Button
            variant="default"
            size="xs"
            leftSection={<IconPlus size={14} />}
            onClick={() => fields.insertListItem("lines", newLine(classes))}
          >
            {t("orders.addLine")}
          </Button>
        </Group>
      </Panel>
      <Panel>
        <Textarea
          label={t("common.notes")}
          description={t("invoices.notesHint")}
          autosize
          minRows={2}
          maxLength={4000}
          {...getInputProps("notes")}
        />
      </Panel>
    </>
  )
}

interface LineProps {
  readonly fields: UseFormReturnType<InvoiceValues>
  readonly place: number
  readonly classes: readonly TaxClass[]
}

function Line({ fields, place, classes }: LineProps) {
  const t = useText()
  const { percent } = useFormats()
  const { business } = useHere()
  const at = (name: string) => fields.getInputProps(`lines.${place}.${name}`)
  return (
    <Paper withBorder p="sm" role="group" aria-label={t("orders.line", { n: place + 1 })}>
      <Group align="flex-start" gap="sm">
        <TextInput flex="1 1 220px" label={t("common.description")} maxLength={500} {...at("description")} />
        <DecimalField w={90} label={t("common.quantity")} {...at("quantity")} />
        <DecimalField w={130} label={t("common.price")} unit={business.currency} {...at("unitPrice")} />
        <DecimalField w={110} label={t("common.discount")} unit="%" {...at("discountPercent")} />
        <NativeSelect
          w={170}
          label={t("common.tax")}
          data={classes.map((one) => ({ value: one.code, label: `${one.name} (${percent(one.rate)})` }))}
          {...at("taxCode")}
        />
        <ActionIcon
          mt={25}
          variant="default"
          size={36}
          aria-label={t("orders.removeLine", { n: place + 1 })}
          disabled={fields.getValues().lines.length === 1}
          onClick={() => fields.removeListItem("lines", place)}
        >
          <IconTrash size={16} />
        </ActionIcon>
      </Group>
    </Paper>
  )
}
