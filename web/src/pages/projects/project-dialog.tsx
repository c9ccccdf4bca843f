import { Group, Select, Textarea, TextInput } from "@mantine/core"
import { useQuery, useQueryClient } from "@tanstack/react-query"
import { useNavigate } from "react-router"
import { call, read, refresh } from "../../api/index.ts"
import { decimalToMinor, minorToDecimal, useFormats } from "../../formats/index.ts"
import { notifyDone } from "../../kit/feedback/index.ts"
import { DecimalField, FormModal, Picker, useKitForm } from "../../kit/form/index.ts"
import { type Text, useText } from "../../texts/index.ts"
import { findContracts } from "../pickers/contracts.ts"
import { findCustomers } from "../pickers/customers.ts"
import { useMembers } from "../pickers/members.ts"
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
  /** Shares of the budget at which somebody is told: `50, 80, 100`. */
  warnings: string
  contractId: string | null
  managerId: string | null
}

const hourMinutes = 60
const percentMax = 1000
const warningsMax = 10
const usualWarnings: readonly number[] = [80, 100]

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
    fieldNames: { budgetMinor: "budget", budgetMinutes: "budgetHours", warnPercents: "warnings" },
  })
  const { getInputProps } = form.fields
  const { customerId } = form.fields.getValues()
  const members = useMembers()
  const known = project?.contractId ?? null
  const contract = useQuery({
    ...read("/work/contracts/{id}", { path: { id: known ?? "" } }),
    enabled: known !== null,
  }).data
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
      <TextInput
        label={t("projects.warnings")}
        description={t("projects.warningsHint")}
        {...getInputProps("warnings")}
      />
      {customerId !== null && (
        <Picker
          key={contract?.name ?? customerId}
          kind={`contract:${customerId}`}
          label={t("projects.contract")}
          placeholder={t("common.none")}
          find={(words) => findContracts(words, customerId)}
          known={contract ? { value: contract.id, label: contract.name } : null}
          clearable
          {...getInputProps("contractId")}
        />
      )}
      {members.length > 0 && (
        <Select
          label={t("projects.manager")}
          placeholder={t("common.none")}
          data={members.map(({ userId, name }) => ({ value: userId, label: name }))}
          searchable
          clearable
          {...getInputProps("managerId")}
        />
      )}
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
    warnings: (project?.warnPercents ?? usualWarnings).join(", "),
    contractId: project?.contractId ?? null,
    managerId: project?.managerId ?? null,
  }
}

function checkProject(
  t: Text,
  { customerId, name, startsOn, dueOn, budgetHours, budget, warnings }: ProjectValues,
  currency: string,
) {
  return {
    ...(customerId === null ? { customerId: t("form.wanted") } : {}),
    ...(name.trim() === "" ? { name: t("form.wanted") } : {}),
    ...(startsOn !== "" && dueOn !== "" && dueOn < startsOn ? { dueOn: t("projects.dueBefore") } : {}),
    ...(budgetHours === "" || Number(budgetHours) > 0 ? {} : { budgetHours: t("form.notNumber") }),
    ...(percentsOf(warnings) === null ? { warnings: t("projects.warningsWrong") } : {}),
    ...(budget === "" || decimalToMinor(budget, currency) !== null ? {} : { budget: t("form.notAmount") }),
  }
}

/** Shares as they are typed; null where one is no whole percent from 1 to 1000, or there are too many. */
function percentsOf(warnings: string): number[] | null {
  const parts = warnings.split(/[\s,;%]+/).filter(Boolean)
  const percents = parts.map(Number)
  const isFine = percents.every((p) => Number.isInteger(p) && p >= 1 && p <= percentMax) && parts.length <= warningsMax
  return isFine ? [...new Set(percents)].toSorted((a, b) => a - b) : null
}

function bodyOf(values: ProjectValues, currency: string) {
  const { name, description, billing, startsOn, dueOn, budgetHours, budget, warnings, contractId, managerId } = values
  const orNull = (text: string) => (text.trim() === "" ? null : text.trim())
  return {
    name: name.trim(),
    description: orNull(description),
    billing,
    contractId,
    managerId,
    warnPercents: percentsOf(warnings) ?? [],
    startsOn: orNull(startsOn),
    dueOn: orNull(dueOn),
    budgetMinutes: budgetHours === "" ? null : String(Math.round(Number(budgetHours) * hourMinutes)),
    budgetMinor: budget === "" ? null : decimalToMinor(budget, currency),
  }
}
