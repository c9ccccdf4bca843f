import { Group, Select, Textarea, TextInput } from "@mantine/core"
import { useQueryClient } from "@tanstack/react-query"
import { useNavigate } from "react-router"
import { call, refresh } from "../../api/index.ts"
import { decimalToMinor, minorToDecimal, useFormats } from "../../formats/index.ts"
import { notifyDone } from "../../kit/feedback/index.ts"
import { DecimalField, FormModal, Picker, useKitForm } from "../../kit/form/index.ts"
import { type Text, useText } from "../../texts/index.ts"
import { findCustomers } from "../pickers/customers.ts"
import { billings, type Project } from "./states.tsx"

interface DialogProps {
  /** The one that is changed; a new one without it. */
  readonly project?: Project
  readonly onClose: () => void
}

interface ProjectValues {
  customerId: string | null
  name: string
  description: string
  billing: Project["billing"]
  startsOn: string
  dueOn: string
  budgetHours: string
  budget: string
}

const hourMinutes = 60

/** What a project is about, how it is billed, and what it may cost. */
export function ProjectDialog({ project, onClose }: DialogProps) {
  const t = useText()
  const client = useQueryClient()
  const navigate = useNavigate()
  const home = useFormats().currency
  const currency = project?.currency ?? home
  const form = useKitForm({
    initial: initialOf(project),
    check: (values) => checkProject(t, values, currency),
    save: (values) => {
      const body = bodyOf(values, currency)
      return project === undefined
        ? call("post", "/projects", { body: { ...body, customerId: values.customerId ?? "", currency } })
        : call("patch", "/projects/{id}", { path: { id: project.id }, body, version: project.version })
    },
    onSaved: async ({ id }) => {
      await refresh(client, ["/projects"])
      notifyDone(t("common.saved"))
      onClose()
      if (project === undefined) await navigate(`/projects/${id}`)
    },
    fieldNames: { budgetMinor: "budget", budgetMinutes: "budgetHours" },
  })
  const { getInputProps } = form.fields
  const title = project === undefined ? t("projects.new") : t("projects.change")
  return (
    <FormModal form={form} title={title} action={t("common.save")} onClose={onClose}>
      {project === undefined && (
        <Picker kind="customer" label={t("hours.customer")} find={findCustomers} {...getInputProps("customerId")} />
      )}
      <TextInput label={t("common.name")} maxLength={200} {...getInputProps("name")} />
      <Textarea label={t("common.description")} maxLength={5000} autosize {...getInputProps("description")} />
      <Select
        label={t("projects.billingLabel")}
        data={billings.map((value) => ({ value, label: t(`projects.billing.${value}`) }))}
        allowDeselect={false}
        {...getInputProps("billing")}
      />
      <Group grow align="flex-start">
        <TextInput type="date" label={t("projects.startsOn")} {...getInputProps("startsOn")} />
        <TextInput type="date" label={t("projects.dueOn")} {...getInputProps("dueOn")} />
      </Group>
      <Group grow align="flex-start">
        <DecimalField label={t("projects.budgetHours")} unit={t("retainers.hour")} {...getInputProps("budgetHours")} />
        <DecimalField label={t("projects.budget")} unit={currency} {...getInputProps("budget")} />
      </Group>
    </FormModal>
  )
}

function initialOf(project: Project | undefined): ProjectValues {
  const { budgetMinutes = null, budgetMinor = null } = project ?? {}
  return {
    customerId: project?.customerId ?? null,
    name: project?.name ?? "",
    description: project?.description ?? "",
    billing: project?.billing ?? "time_and_material",
    startsOn: project?.startsOn ?? "",
    dueOn: project?.dueOn ?? "",
    budgetHours: budgetMinutes === null ? "" : String(Number(budgetMinutes) / hourMinutes),
    budget: budgetMinor === null ? "" : minorToDecimal(budgetMinor, project?.currency ?? ""),
  }
}

function checkProject(
  t: Text,
  { customerId, name, startsOn, dueOn, budgetHours, budget }: ProjectValues,
  currency: string,
) {
  return {
    ...(customerId === null ? { customerId: t("form.wanted") } : {}),
    ...(name.trim() === "" ? { name: t("form.wanted") } : {}),
    ...(startsOn !== "" && dueOn !== "" && dueOn < startsOn ? { dueOn: t("projects.dueBefore") } : {}),
    ...(budgetHours === "" || Number(budgetHours) > 0 ? {} : { budgetHours: t("form.notNumber") }),
    ...(budget === "" || decimalToMinor(budget, currency) !== null ? {} : { budget: t("form.notAmount") }),
  }
}

function bodyOf({ name, description, billing, startsOn, dueOn, budgetHours, budget }: ProjectValues, currency: string) {
  const orNull = (text: string) => (text.trim() === "" ? null : text.trim())
  return {
    name: name.trim(),
    description: orNull(description),
    billing,
    startsOn: orNull(startsOn),
    dueOn: orNull(dueOn),
    budgetMinutes: budgetHours === "" ? null : String(Math.round(Number(budgetHours) * hourMinutes)),
    budgetMinor: budget === "" ? null : decimalToMinor(budget, currency),
  }
}
