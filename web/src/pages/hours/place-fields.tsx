import { SegmentedControl, Select, type SelectProps } from "@mantine/core"
import type { UseFormReturnType } from "@mantine/form"
import { useRead } from "../../api/index.ts"
import { Picker } from "../../kit/form/index.ts"
import { useText } from "../../texts/index.ts"
import { findCustomers } from "../pickers/customers.ts"
import { findProjects, findTickets } from "../pickers/work-places.ts"

const places = ["ticket", "project", "customer"] as const
export interface PlaceValues {
  place: (typeof places)[number]
  placeId: string | null
  /** A task of the project, where one is chosen. */
  taskId: string | null
}
export const noPlace: PlaceValues = { place: "ticket", placeId: null, taskId: null }
const finders = { ticket: findTickets, project: findProjects, customer: findCustomers }

/** Where work belongs to, as the API is told. */
export function placeBody({ place, placeId, taskId }: PlaceValues): Record<string, string> {
  if (placeId === null) return {}
  return { [`${place}Id`]: placeId, ...(place === "project" && taskId !== null ? { taskId } : {}) }
}

interface PlaceFieldsProps<V extends PlaceValues> {
  readonly fields: UseFormReturnType<V>
  /** Offers the project's tasks as well. */
  readonly withTask?: boolean
}

/** For what the work was: a ticket, a project (with or without one of its tasks), or a client as such. */
export function PlaceFields<V extends PlaceValues>({ fields, withTask = false }: PlaceFieldsProps<V>) {
  const t = useText()
  const { place, placeId } = fields.getValues()
  const set = (values: PlaceValues) => fields.setValues({ ...fields.getValues(), ...values })
  return (
    <>
      <SegmentedControl
        aria-label={t("hours.for")}
        data={places.map((value) => ({ value, label: t(`hours.place.${value}`) }))}
        value={place}
        onChange={(value) => set({ place: value as PlaceValues["place"], placeId: null, taskId: null })}
      />
      <Picker
        key={place}
        kind={place}
        label={t(`hours.place.${place}`)}
        find={finders[place]}
        value={placeId}
        onChange={(value) => set({ place, placeId: value, taskId: null })}
        error={fields.errors["placeId"]}
      />
      {withTask && place === "project" && placeId !== null && (
        <TaskField projectId={placeId} {...fields.getInputProps("taskId")} />
      )}
    </>
  )
}

interface TaskFieldProps extends Omit<SelectProps, "data"> {
  readonly projectId: string
}

/** Which of the project's tasks it was for, if any. */
export function TaskField({ projectId, ...rest }: TaskFieldProps) {
  const t = useText()
  const tasks = useRead("/projects/{id}/tasks", { path: { id: projectId } }).data?.data ?? []
  if (tasks.length === 0) return null
  return (
    <Select
      {...rest}
      label={t("hours.place.task")}
      placeholder={t("common.none")}
      data={tasks.map(({ id, title }) => ({ value: id, label: title }))}
      searchable
      clearable
      clearButtonProps={{ "aria-label": t("common.remove") }}
    />
  )
}
